// The page of one article: what it is, what it says, and what hangs together with it.

import type { ArticleView } from '../../contract/article.ts'
import type { LinksResponse } from '../../contract/links.ts'
import type { SimilarArticle } from '../../contract/similar.ts'
import type { ArticleBody } from '../../model/article-body.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING, trusted } from '../html.ts'
import type { Page } from '../layout.ts'
import { articleHeader } from './article-header.ts'
import { bodyParts, sectionAddress } from './body-parts.ts'
import { type LinkWay, linkWay } from './link-way.ts'
import { citingList, referenceList, similarList } from './linked-articles.ts'
import type { SiteNote } from './site-badges.ts'
import { siteForm } from './site-form.ts'
import { toCopy } from './to-copy.ts'

export interface ArticleParts {
  readonly article: ArticleView
  readonly body: ArticleBody
  readonly incoming: LinksResponse
  readonly similar: readonly SimilarArticle[]
  /** An SVG document with links, made by this program. */
  readonly picture?: string | undefined
  /** What the reader told of the site, and what follows for the article. */
  readonly site?: SiteNote | undefined
}

export function articlePage(parts: ArticleParts): Page {
  const { article, body, incoming, similar, site } = parts
  const way = linkWay(site)
  const main = html`<article class="article">
${articleHeader({ article, incoming: incoming.links, site, way })}
${passageOf(article, body, way)}
${siteForm(article, site)}
${appliesTo(article)}
${contents(article, body, way)}
${bodyParts(article, body, way, 'Parts of the article')}
<div class="body">${trusted(body.html)}</div>
${bodyParts(article, body, way, 'Other parts')}
</article>
<div class="around">
${toCopy(article)}
${referenceList(article, way)}
${citingList(article.id, incoming, way)}
${similarList(similar, way)}
</div>
${picture(article.id, parts.picture)}`
  return { title: `${article.id} ${article.title}`, main }
}

/** What a citation quotes, before all else. */
function passageOf({ id, sections }: ArticleView, body: ArticleBody, way: LinkWay): Html {
  const { passage } = body
  if (passage === undefined) return NOTHING
  const { quote, section, sectionIndex, isMarked } = passage
  const place = isMarked && passage.part === body.part ? '#quote' : undefined
  const isHeld = sectionIndex >= 0 && sections[sectionIndex] !== undefined
  const there = place ?? (isHeld ? sectionAddress(id, sectionIndex, body, way) : undefined)
  return html`<aside class="passage"${isMarked ? NOTHING : trusted(' id="quote" tabindex="-1"')} aria-label="Quoted passage">
<p class="eyebrow">Quoted passage${section !== '' && html` from <bdi>${section}</bdi>`}</p>
<blockquote>${shortened(quote)}</blockquote>
<p>${there !== undefined && html`<a href="${there}">Show it in the text</a>`} <a href="${articleAddress(id, way.kept)}">Without the quote</a></p>
</aside>`
}

/** A quote may be a whole section; the text below has all of it. */
const MAX_QUOTE = 2000

const shortened = (quote: string) =>
  quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE).trimEnd()} …` : quote

/** More lines than this are folded. */
const LINES_SHOWN = 6
/** Longer lists are in the JSON of the article. */
const MAX_LINES = 150

function appliesTo({ id, appliesTo: lines }: ArticleView): Html {
  if (lines.length === 0) return NOTHING
  const all = [...new Set(lines.map(({ raw }) => raw))]
  const list = html`<ul>${all.slice(0, MAX_LINES).map((raw) => html`<li>${raw}</li>`)}</ul>${
    all.length > MAX_LINES &&
    html`<p><a href="${articleAddress(id)}.json">All ${all.length} as JSON</a></p>`
  }`
  return all.length <= LINES_SHOWN
    ? html`<details class="applies" open><summary>Applies to</summary>${list}</details>`
    : html`<details class="applies"><summary>Applies to ${all.length} products and versions</summary>${list}</details>`
}

const MAX_CONTENTS = 60

function contents({ id, sections }: ArticleView, body: ArticleBody, way: LinkWay): Html {
  const named = sections.flatMap(({ heading }, at) => (heading === '' ? [] : [{ heading, at }]))
  if (named.length < 3) return NOTHING
  return html`<nav class="contents" aria-label="Sections">${named
    .slice(0, MAX_CONTENTS)
    .map(
      ({ heading, at }) => html`<a href="${sectionAddress(id, at, body, way)}">${heading}</a> `,
    )}</nav>`
}

function picture(id: string, svg: string | undefined): Html {
  if (svg === undefined) return NOTHING
  return html`<section id="graph" class="below"><h2>Links around it</h2>
<div class="wide picture" role="group" aria-label="Picture of the articles that ${id} cites and that cite it" tabindex="0">${trusted(svg)}</div>
<p class="forms"><a href="${articleAddress(id)}/graph.svg">Picture alone</a></p></section>`
}
