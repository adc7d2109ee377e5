// The page of an article that others cite and the knowledge base does not hold: all that is known.

import type { LinksResponse } from '../../contract/links.ts'
import type { SearchHit } from '../../contract/search.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { numberLink } from './linked-articles.ts'

export interface GhostParts {
  readonly id: string
  /** Absent where nobody cites it. */
  readonly links?: LinksResponse | undefined
  /** Held articles under words of its title. */
  readonly similar: readonly SearchHit[]
}

export function ghostPage({ id, links, similar }: GhostParts): Page {
  const main = html`<article class="article">
<header><p class="eyebrow"><span class="number ghost">${id}</span></p>
<h1>${links?.title ?? 'Not held here'}</h1>
<ul class="badges"><li class="badge warn">Not held</li></ul>
<p>${
    links === undefined
      ? `This knowledge base holds no article ${id}, and none of its articles cites it.`
      : `This knowledge base does not hold ${id}. What follows is what ${articles(links.articles)} tell of it.`
  }</p></header>
${links && titles(links)}
${links && citers(links)}
</article>
<div class="around">${similar.length > 0 && similarHits(similar)}</div>`
  return { title: `${id} ${links?.title ?? 'is not held'}`, main }
}

const articles = (count: number) =>
  count === 1 ? 'one article that cites it' : `${count} articles that cite it`

function titles({ titlesSeen }: LinksResponse): Html {
  if (titlesSeen.length === 0) return NOTHING
  return html`<section><h2>Titles it is given</h2><ul class="articles">${titlesSeen.map(
    ({ title, count }) => html`<li>${title} <span class="count">${count}</span></li>`,
  )}</ul></section>`
}

function citers({ links, total, id }: LinksResponse): Html {
  const incoming = links.filter(({ direction }) => direction === 'in')
  const more = total > links.length
  return html`<section><h2>Cited by</h2><ul class="articles">${incoming.map(
    ({ article, citation, statement }) => {
      const proof = statement ?? citation
      const quote =
        proof &&
        html`<blockquote><a href="${passageAddress(proof)}">${proof.quote}</a></blockquote>`
      return html`<li>${numberLink(article.id, article.held)} ${article.title}${quote}</li>`
    },
  )}</ul>
${more && html`<p><a href="/v1${articleAddress(id)}/links?limit=200">All ${total} links as JSON</a></p>`}</section>`
}

function similarHits(hits: readonly SearchHit[]): Html {
  return html`<section><h2>Held articles on the same words</h2><ul class="articles">${hits.map(
    ({ id, title }) => html`<li>${numberLink(id, true)} ${title}</li>`,
  )}</ul></section>`
}
