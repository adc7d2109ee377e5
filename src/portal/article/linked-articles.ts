// Lists of other articles: what one cites, who cites it, what is like it.

import type { ArticleView } from '../../contract/article.ts'
import type { ArticleLinkView, LinksResponse } from '../../contract/links.ts'
import type { SimilarArticle } from '../../contract/similar.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** A number as a link, marked where only others tell of the article. */
export function numberLink(id: string, held: boolean): Html {
  if (held) return html`<a class="number" href="${articleAddress(id)}">${id}</a>`
  return html`<a class="number ghost" href="${articleAddress(id)}">${id}</a> <span class="badge quiet">not held</span>`
}

/** Each cited article once, under the first title that is given. */
export function referenceList({ references }: ArticleView): Html {
  if (references.length === 0) return NOTHING
  const byId = new Map<string, ArticleView['references'][number]>()
  for (const reference of references) {
    const known = byId.get(reference.id)
    if (known === undefined || (known.title === undefined && reference.title !== undefined)) {
      byId.set(reference.id, reference)
    }
  }
  return html`<section id="references"><h2>References <span class="count">${byId.size}</span></h2>
<ul class="articles">${[...byId.values()].map(
    ({ id, title, held, kind }) => html`<li>${numberLink(id, held)} ${title} ${kindOf(kind)}</li>`,
  )}</ul></section>`
}

const kindOf = (kind: string) =>
  kind === 'see-also' ? NOTHING : html`<span class="badge">${kind.replaceAll('-', ' ')}</span>`

/** Who cites the article, with what they say where that is more than its number. */
export function citingList(id: string, { links, total }: LinksResponse): Html {
  if (links.length === 0) return NOTHING
  const more = total > links.length
  return html`<section id="cited-by"><h2>Cited by <span class="count">${total}</span></h2>
<ul class="articles">${onePerArticle(links).map(citingItem)}</ul>
${more && html`<p><a href="/v1/articles/${encodeURIComponent(id)}/links?direction=in&amp;limit=200">All links as JSON</a></p>`}
</section>`
}

function onePerArticle(links: readonly ArticleLinkView[]): ArticleLinkView[] {
  const byId = new Map<string, ArticleLinkView>()
  for (const link of links) if (!byId.has(link.article.id)) byId.set(link.article.id, link)
  return [...byId.values()]
}

function citingItem({ article, type, statement }: ArticleLinkView): Html {
  const quote =
    statement &&
    html`<blockquote><a href="${passageAddress(statement)}">${shortened(statement.quote)}</a></blockquote>`
  return html`<li>${numberLink(article.id, article.held)} ${article.title} ${kindOf(type)}${quote}</li>`
}

const MAX_QUOTE = 300

const shortened = (quote: string) =>
  quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE).trimEnd()} …` : quote

const RELATIONS: Readonly<Record<SimilarArticle['relation'], string | undefined>> = {
  'sibling-branch': 'for another release',
  duplicate: 'same text',
  part: 'same series',
  related: undefined,
}

export function similarList(similar: readonly SimilarArticle[]): Html {
  if (similar.length === 0) return NOTHING
  return html`<section id="similar"><h2>Similar articles</h2>
<ul class="articles">${similar.map(({ id, title, relation }) => {
    const name = RELATIONS[relation]
    return html`<li>${numberLink(id, true)} ${title} ${name && html`<span class="badge">${name}</span>`}</li>`
  })}</ul></section>`
}
