// Lists of other articles: what one cites, who cites it, what is like it.

import type { ArticleView } from '../../contract/article.ts'
import type { ArticleLinkView, LinksResponse } from '../../contract/links.ts'
import type { SimilarArticle } from '../../contract/similar.ts'
import { linksAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { type LinkWay, linkWay } from './link-way.ts'

/** A number as a link, marked where only others tell of the article. */
export function numberLink(id: string, held: boolean, way: LinkWay = linkWay(undefined)): Html {
  if (held) return html`<a class="number" href="${way.article(id)}">${id}</a>`
  return html`<a class="number ghost" href="${way.article(id)}">${id}</a> <span class="badge quiet">not held</span>`
}

/** Text of somebody else in a line of ours: a change of direction ends with it. */
export const told = (text: string | undefined): Html =>
  text === undefined ? NOTHING : html`<bdi>${text}</bdi>`

/** Longer lists have pages of their own. */
const LISTED = 50

/** Each cited article once, under the first title that is given. */
export function referenceList({ id, references }: ArticleView, way: LinkWay): Html {
  if (references.length === 0) return NOTHING
  const byId = new Map<string, ArticleView['references'][number]>()
  for (const reference of references) {
    const known = byId.get(reference.id)
    if (known === undefined || (known.title === undefined && reference.title !== undefined)) {
      byId.set(reference.id, reference)
    }
  }
  const shown = [...byId.values()].slice(0, LISTED)
  const more = byId.size > shown.length
  return html`<section id="references"><h2>References <span class="count">${byId.size}</span></h2>
<ul class="articles">${shown.map(
    (one) =>
      html`<li>${numberLink(one.id, one.held, way)} ${told(one.title)} ${kindOf(one.kind)}</li>`,
  )}</ul>
${more && html`<p><a href="${linksAddress(id, { direction: 'out', ...way.kept })}">All references</a></p>`}</section>`
}

export const kindOf = (kind: string): Html =>
  kind === 'see-also' ? NOTHING : html`<span class="badge">${kind.replaceAll('-', ' ')}</span>`

/** Who cites the article, with what they say where that is more than its number. */
export function citingList(id: string, { links, total }: LinksResponse, way: LinkWay): Html {
  if (links.length === 0) return NOTHING
  const more = total > links.length
  return html`<section id="cited-by"><h2>Cited by <span class="count">${total}</span></h2>
<ul class="articles">${onePerArticle(links).map((link) => citingItem(link, way))}</ul>
${more && html`<p><a href="${linksAddress(id, { direction: 'in', ...way.kept })}">All that cite it</a></p>`}
</section>`
}

function onePerArticle(links: readonly ArticleLinkView[]): ArticleLinkView[] {
  const byId = new Map<string, ArticleLinkView>()
  for (const link of links) if (!byId.has(link.article.id)) byId.set(link.article.id, link)
  return [...byId.values()]
}

/** One article that is linked to, with the passage that says how. */
export function citingItem({ article, type, statement }: ArticleLinkView, way: LinkWay): Html {
  const quote =
    statement &&
    html`<blockquote><a href="${way.passage(statement)}">${shortened(statement.quote)}</a></blockquote>`
  return html`<li>${numberLink(article.id, article.held, way)} ${told(article.title)} ${kindOf(type)}${quote}</li>`
}

const MAX_QUOTE = 240

/** The beginning of a long quote; its link leads to all of it. */
export const shortened = (quote: string): string =>
  quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE).trimEnd()} …` : quote

const RELATIONS: Readonly<Record<SimilarArticle['relation'], string | undefined>> = {
  'sibling-branch': 'for another release',
  duplicate: 'same text',
  part: 'same series',
  related: undefined,
}

export function similarList(similar: readonly SimilarArticle[], way: LinkWay): Html {
  if (similar.length === 0) return NOTHING
  return html`<section id="similar"><h2>Similar articles</h2>
<ul class="articles">${similar.map(({ id, title, relation }) => {
    const name = RELATIONS[relation]
    return html`<li>${numberLink(id, true, way)} ${told(title)} ${name && html`<span class="badge">${name}</span>`}</li>`
  })}</ul></section>`
}
