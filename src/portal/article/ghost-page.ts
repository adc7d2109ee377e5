// The page of an article that others cite and the knowledge base does not hold: all that is known.

import type { ArticleLinkView, LinksResponse } from '../../contract/links.ts'
import type { SearchHit } from '../../contract/search.ts'
import type { PassageContext } from '../../model/passage-context.ts'
import { linksAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { type LinkWay, linkWay } from './link-way.ts'
import { kindOf, numberLink, shortened, told } from './linked-articles.ts'

export interface GhostParts {
  readonly id: string
  /** Absent where nobody cites it. */
  readonly links?: LinksResponse | undefined
  /** Of each link the sentences around it. */
  readonly contexts: readonly (PassageContext | undefined)[]
  /** Held articles under words of its title. */
  readonly similar: readonly SearchHit[]
}

export function ghostPage({ id, links, contexts, similar }: GhostParts): Page {
  const way = linkWay(undefined)
  const main = html`<article class="article">
<header><p class="eyebrow"><span class="number ghost">${id}</span></p>
<h1><bdi>${links?.title ?? 'Not held here'}</bdi></h1>
<ul class="badges"><li class="badge warn">Not held</li></ul>
<p>${
    links === undefined
      ? `This knowledge base holds no article ${id}, and none of its articles cites it.`
      : `This knowledge base does not hold ${id}. What follows is what ${articles(links.articles)} tell of it.`
  }</p></header>
${links && titles(links)}
${links && citers(links, contexts, way)}
</article>
<div class="around">${similar.length > 0 && similarHits(similar, way)}</div>`
  return { title: `${id} ${links?.title ?? 'is not held'}`, main }
}

const articles = (count: number) =>
  count === 1 ? 'one article that cites it' : `${count} articles that cite it`

const MAX_TITLES = 30

function titles({ titlesSeen }: LinksResponse): Html {
  if (titlesSeen.length === 0) return NOTHING
  return html`<section><h2>Titles it is given</h2><ul class="articles">${titlesSeen
    .slice(0, MAX_TITLES)
    .map(
      ({ title, count }) => html`<li>${told(title)} <span class="count">${count}</span></li>`,
    )}</ul></section>`
}

function citers(
  { links, total, id }: LinksResponse,
  contexts: readonly (PassageContext | undefined)[],
  way: LinkWay,
): Html {
  const more = total > links.length
  const said = new Set<string>()
  return html`<section><h2>Cited by</h2><ul class="articles">${links.map((link, at) => {
    const context = contexts[at]
    const words = wordsOf(link, context)
    if (said.has(words)) return citer(link, undefined, way)
    said.add(words)
    return citer(link, context ?? NO_CONTEXT, way)
  })}</ul>
${more && html`<p><a href="${linksAddress(id, { direction: 'in' })}">All ${total} links</a></p>`}</section>`
}

const NO_CONTEXT: PassageContext = { before: '', after: '' }

const proofOf = ({ statement, citation }: ArticleLinkView) => statement ?? citation

const wordsOf = (link: ArticleLinkView, context: PassageContext | undefined) =>
  [context?.before, proofOf(link)?.quote, context?.after].join(' ')

/**
 * The passage itself is the link, the sentences around it are there to understand it. Standing
 * sentences are shown once: `undefined` where another one cites it in the same words.
 */
function citer(link: ArticleLinkView, context: PassageContext | undefined, way: LinkWay): Html {
  const { article, type } = link
  const proof = proofOf(link)
  const head = html`${numberLink(article.id, article.held, way)} ${told(article.title)} ${kindOf(type)}`
  if (proof === undefined) return html`<li>${head}</li>`
  if (context === undefined) {
    return html`<li>${head} <a class="quiet" href="${way.passage(proof)}">in the same words</a></li>`
  }
  return html`<li>${head}<blockquote>${context.before} <a href="${way.passage(proof)}">${shortened(proof.quote)}</a> ${context.after}</blockquote></li>`
}

function similarHits(hits: readonly SearchHit[], way: LinkWay): Html {
  return html`<section><h2>Held articles on the same words</h2><ul class="articles">${hits.map(
    ({ id, title }) => html`<li>${numberLink(id, true, way)} ${told(title)}</li>`,
  )}</ul></section>`
}
