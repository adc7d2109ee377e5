// What every page has: head, search box, ways to the other pages.

import { type Html, html, NOTHING } from './html.ts'

/** Where the files of the pages are; their names change with their content. */
export interface Assets {
  readonly style: string
  /** The search box; without it the plain form stays. */
  readonly script?: Script
  /** What pages do more where scripts run. */
  readonly pageScript?: Script
}

export interface Script {
  readonly src: string
  /** Of its content; a browser runs nothing else. */
  readonly integrity: string
}

export interface Page {
  readonly title: string
  readonly main: Html
  /** Stands in the search field. */
  readonly query?: string
  /** Which of the ways at the top leads here. */
  readonly here?: string
  /** The page has a search form of its own. */
  readonly hasSearch?: boolean
}

const WAYS = [
  ['/', 'Home'],
  ['/fixes', 'Fix planner'],
  ['/files', 'Files'],
  ['/inventory', 'Inventory'],
  ['/logs', 'Logs'],
  ['/products', 'Products'],
  ['/knowledge-base', 'Knowledge base'],
  ['/docs', 'API'],
] as const

/** Pages are told what of their address was not understood. */
export function layOut(assets: Assets, page: Page, notices: readonly string[] = []): string {
  const { title, main, query = '', here, hasSearch = false } = page
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="${assets.style}">
${scriptTag(assets.script)}
${scriptTag(assets.pageScript)}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
<a class="brand" href="/">Quarry</a>
${hasSearch ? html`<span class="searching"></span>` : html`<div class="searching">${searchForm(query)}</div>`}
<nav aria-label="Pages">${WAYS.map(([address, name]) => way(address, name, here))}</nav>
</header>
<main id="main" tabindex="-1">
${notices.map((notice) => html`<p class="notice" role="status">${notice}</p>`)}${main}
</main>
<footer class="bottom"><p>Every statement links to the passage it rests on. Articles are shown as they were published.</p></footer>
</body>
</html>
`.markup
}

const scriptTag = (script: Script | undefined): Html =>
  script === undefined
    ? NOTHING
    : html`<script type="module" src="${script.src}" integrity="${script.integrity}"></script>`

const way = (address: string, name: string, here: string | undefined) =>
  address === here
    ? html`<a href="${address}" aria-current="page">${name}</a>`
    : html`<a href="${address}">${name}</a>`

/** The plain form, which the script of the search box replaces by itself. */
export function searchForm(query: string): Html {
  return html`<quarry-search recent="off" search-url="/search?q={query}" value="${query}"><form action="/search" method="get" role="search">
<input type="search" name="q" value="${query}" aria-label="Search or ask" placeholder="Search or ask" maxlength="2000" autocomplete="off">
<button>Search</button></form></quarry-search>`
}
