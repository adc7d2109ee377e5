// The page of one article: what it is, what it says, and what hangs together with it.

import type { ArticleView } from '../../contract/article.ts'
import type { LinksResponse } from '../../contract/links.ts'
import type { SimilarArticle } from '../../contract/similar.ts'
import type { ArticleBody } from '../../model/article-body.ts'
import { addressWith, articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING, trusted } from '../html.ts'
import type { Page } from '../layout.ts'
import { statusBadges } from './badges.ts'
import { citingList, referenceList, similarList } from './linked-articles.ts'

export interface ArticleParts {
  readonly article: ArticleView
  readonly body: ArticleBody
  readonly incoming: LinksResponse
  readonly similar: readonly SimilarArticle[]
}

export function articlePage({ article, body, incoming, similar }: ArticleParts): Page {
  const hasLinks = article.references.length > 0 || incoming.total > 0
  const main = html`<article class="article">
${header(article, statusBadges(article, incoming.links))}
${passageOf(article.id, body)}
${appliesTo(article)}
${contents(article)}
<div class="body">${trusted(body.html)}</div>
</article>
<div class="around">
${referenceList(article)}
${citingList(article.id, incoming)}
${similarList(similar)}
${hasLinks && picture(article.id)}
</div>`
  return { title: `${article.id} ${article.title}`, main }
}

function header(article: ArticleView, badges: readonly Html[]): Html {
  const { id, title, aliases, otherEditions = [], shortTitleCut } = article
  const address = articleAddress(id)
  const names = aliases.length > 0 && html` <span class="quiet">also ${aliases.join(', ')}</span>`
  return html`<header>
<p class="eyebrow"><span class="number">${id}</span>${names}</p>
<h1>${title}${shortTitleCut && html`<span class="quiet" title="The title may have been cut"> …</span>`}</h1>
${badges.length > 0 && html`<ul class="badges">${badges}</ul>`}
${facts(article)}
${otherEditions.length > 0 && html`<p>Other editions: ${otherEditions.map((other) => html`<a href="${articleAddress(other)}">${other}</a> `)}</p>`}
<p class="forms">As <a href="${address}.md">Markdown</a> <a href="${address}.txt">text</a> <a href="${address}.json">JSON</a></p>
</header>`
}

function facts(article: ArticleView): Html {
  const { products, lastModified, issueTypes, keywords, collection, citedBy } = article
  const files = fileLinks(article)
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Products', products.length > 0 ? html`${products.map(productLink)}` : undefined],
    ['Last changed', lastModified?.date ?? lastModified?.raw],
    ['Type', issueTypes.join(', ') || undefined],
    ['Keywords', keywords.join(' ') || undefined],
    ['Files', files.length > 0 ? html`${files}` : undefined],
    ['Knowledge base', collection],
    ['Cited by', citedBy > 0 ? `${citedBy} ${citedBy === 1 ? 'article' : 'articles'}` : undefined],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => value !== undefined && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** More are in the tables. */
const FILES_SHOWN = 12

function fileLinks({ fileTables }: ArticleView): Html[] {
  const names = fileTables.flatMap(({ rows }) => rows.map(({ name }) => name))
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...byKey.values()]
    .slice(0, FILES_SHOWN)
    .map((name) => html`<a class="chip" href="/files/${encodeURIComponent(name)}">${name}</a> `)
}

const productLink = (product: string): Html =>
  html`<a class="chip" href="${addressWith('/search', { q: '*', product })}">${product}</a> `

/** What a citation quotes, before all else. */
function passageOf(id: string, { passage }: ArticleBody): Html {
  if (passage === undefined) return NOTHING
  const { quote, section, sectionIndex, isMarked } = passage
  const place = isMarked ? '#quote' : `#section-${sectionIndex}`
  return html`<aside class="passage" aria-label="Quoted passage">
<p class="eyebrow">Quoted passage${section !== '' && html` from ${section}`}</p>
<blockquote>${quote}</blockquote>
<p>${sectionIndex >= 0 && html`<a href="${place}">Show it in the text</a>`} <a href="${articleAddress(id)}">Without the quote</a></p>
</aside>`
}

/** More lines than this are folded. */
const LINES_SHOWN = 6

function appliesTo({ appliesTo: lines }: ArticleView): Html {
  if (lines.length === 0) return NOTHING
  const list = html`<ul>${[...new Set(lines.map(({ raw }) => raw))].map((raw) => html`<li>${raw}</li>`)}</ul>`
  const open = lines.length <= LINES_SHOWN
  return open
    ? html`<details class="applies" open><summary>Applies to</summary>${list}</details>`
    : html`<details class="applies"><summary>Applies to ${lines.length} products and versions</summary>${list}</details>`
}

function contents({ sections }: ArticleView): Html {
  const named = sections.flatMap(({ heading }, at) => (heading === '' ? [] : [{ heading, at }]))
  if (named.length < 3) return NOTHING
  return html`<nav class="contents" aria-label="Sections">${named.map(
    ({ heading, at }) => html`<a href="#section-${at}">${heading}</a> `,
  )}</nav>`
}

function picture(id: string): Html {
  const address = `${articleAddress(id)}/graph.svg`
  return html`<section id="graph"><h2>Links around it</h2>
<p class="wide" tabindex="0"><a href="${address}"><img src="${address}" alt="Picture of the articles that ${id} cites and that cite it; the lists above name them." loading="lazy"></a></p></section>`
}
