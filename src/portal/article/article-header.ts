// What an article is: number, title, status, facts, and the forms it can be had in.

import type { ArticleView } from '../../contract/article.ts'
import type { ArticleLinkView } from '../../contract/links.ts'
import { addressWith, articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { statusBadges } from './badges.ts'
import type { LinkWay } from './link-way.ts'
import { type SiteNote, siteBadges } from './site-badges.ts'

export interface HeaderParts {
  readonly article: ArticleView
  /** Links of others to the article. */
  readonly incoming: readonly ArticleLinkView[]
  readonly site?: SiteNote | undefined
  readonly way: LinkWay
}

export function articleHeader({ article, incoming, site, way }: HeaderParts): Html {
  const { id, title, aliases, otherEditions = [], shortTitleCut } = article
  const names = aliases.length > 0 && html` <span class="quiet">also ${aliases.join(', ')}</span>`
  const badges = [...siteBadges(site, way), ...statusBadges(article, incoming, way)]
  return html`<header>
<p class="eyebrow"><span class="number">${id}</span>${names}</p>
<h1><bdi>${title}</bdi>${shortTitleCut && html`<span class="quiet" title="The title may have been cut"> …</span>`}</h1>
${badges.length > 0 && html`<ul class="badges">${badges}</ul>`}
${site?.because !== undefined && because(site, way)}
${facts(article)}
${otherEditions.length > 0 && html`<p>Other editions: ${otherEditions.map((other) => html`<a href="${way.article(other)}">${other}</a> `)}</p>`}
${forms(id)}
</header>`
}

/** Why the site needs the fix or not, with the passage that says so. */
function because({ because: reason, citation }: SiteNote, way: LinkWay): Html {
  return html`<p class="because">For your site: <bdi>${reason}</bdi>${
    citation && html` <a href="${way.passage(citation)}">Quote in ${citation.article}</a>`
  }</p>`
}

function forms(id: string): Html {
  const address = articleAddress(id)
  return html`<p class="forms">As <a href="${address}.md">Markdown</a> <a href="${address}.txt">text</a> <a href="${address}.json">JSON</a> <a href="${address}.raw">as published</a></p>`
}

const SHOWN = 12

function facts(article: ArticleView): Html {
  const { products, lastModified, issueTypes, keywords, collection, citedBy } = article
  const versions = unique(article.appliesTo.flatMap(versionOf))
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Products', products.length > 0 ? some(products.map(productLink)) : undefined],
    ['Versions', versions.length > 0 ? some(versions.map((one) => html`${one} `)) : undefined],
    ['Last changed', lastModified?.date ?? lastModified?.raw],
    ['Type', issueTypes.join(', ') || undefined],
    ['Keywords', keywords.length > 0 ? keywords.slice(0, MAX_KEYWORDS).join(' ') : undefined],
    ['Files', some(fileLinks(article))],
    ['Knowledge base', collection],
    ['Cited by', citedBy > 0 ? `${citedBy} ${citedBy === 1 ? 'article' : 'articles'}` : undefined],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => value !== undefined && value !== NOTHING && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

const MAX_KEYWORDS = 60

/** The first of a list and how many more there are. */
function some(items: readonly Html[]): Html {
  if (items.length === 0) return NOTHING
  const more = items.length - SHOWN
  return html`${items.slice(0, SHOWN)}${more > 0 && html`<span class="quiet">and ${more} more</span>`}`
}

const unique = (texts: readonly string[]) => [...new Set(texts)]

const versionOf = ({ version, servicePack }: ArticleView['appliesTo'][number]) =>
  [[version, servicePack].filter(Boolean).join(' ')].filter((text) => text !== '')

/** More are in the tables. */
function fileLinks({ fileTables }: ArticleView): Html[] {
  const names = fileTables.flatMap(({ rows }) => rows.map(({ name }) => name))
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...byKey.values()].map(
    (name) => html`<a class="chip" href="/files/${encodeURIComponent(name)}">${name}</a> `,
  )
}

const productLink = (product: string): Html =>
  html`<a class="chip" href="${addressWith('/search', { q: '*', product })}">${product}</a> `
