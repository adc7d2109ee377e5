// What the knowledge base holds, and how well it holds together.

import type { FacetPage } from '../../contract/facets.ts'
import type { HubsResponse } from '../../contract/links.ts'
import type { ReportPage } from '../../contract/reports.ts'
import type { Stats } from '../../contract/stats.ts'
import { addressWith, articleAddress } from '../addresses.ts'
import { yearChart } from '../charts/year-chart.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { kindLink } from '../products/known-problems-list.ts'
import { healthAddress } from './addresses.ts'
import { kindName, REPORT_TEXTS } from './finding-kinds.table.ts'
import { healthNav } from './health-nav.ts'

export interface OverviewParts {
  readonly stats: Stats
  readonly years: FacetPage
  /** In the order of the page; of each the counts alone. */
  readonly reports: readonly ReportPage[]
  readonly missing: HubsResponse
  readonly hasFeedback: boolean
}

export function overviewPage({ stats, years, reports, missing, hasFeedback }: OverviewParts): Page {
  const main = html`<div>
${healthNav()}
<h1>Knowledge base</h1>
${holdings(stats)}
${yearChart(years.values, (year) => addressWith('/search', { q: '*', year }))}
<h2><a href="${healthAddress('missing')}">Articles that are cited and not held</a> <span class="count">${grouped(missing.total)}</span></h2>
${missingList(missing)}
${reports.map(reportCounts)}
${hasFeedback && html`<h2><a href="${healthAddress('feedback')}">What could not be answered</a></h2><p class="quiet">Votes and unanswered questions, for administrators.</p>`}
</div>`
  return { title: 'Knowledge base – Quarry', main, here: '/knowledge-base' }
}

function holdings(stats: Stats): Html {
  const { articles, products, references, links, content, collections, formats } = stats
  const rows: readonly (readonly [string, string])[] = [
    ['Articles', grouped(articles)],
    ...(collections.length > 1 ? [['Collections', named(collections)] as const] : []),
    ['Written as', named(formats)],
    ['Products', grouped(products)],
    [
      'References',
      `${grouped(references)}, to ${grouped(links.resolved)} held and ${grouped(links.dangling)} missing articles`,
    ],
    [
      'File tables',
      `${grouped(content.ruledFileRows + content.gridFileRows + content.otherFileRows)} rows in ${grouped(content.ruledFileTables + content.gridFileTables + content.otherFileTables)} tables`,
    ],
    ['Steps', `${grouped(content.numberedSteps)} in ${grouped(content.numberedLists)} lists`],
    ['Index', `${(stats.sizeBytes / 1e6).toFixed(1)} MB, snapshot ${stats.snapshot.slice(0, 12)}`],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

const named = (counts: Stats['formats']) =>
  counts.map(({ name, articles }) => `${name} ${grouped(articles)}`).join(', ')

function missingList({ hubs }: HubsResponse): Html {
  if (hubs.length === 0) return html`<p>Every cited article is held.</p>`
  return html`<ul class="articles">${hubs.map(
    ({ id, title, citedBy }) =>
      html`<li><a class="number ghost" href="${articleAddress(id)}">${id}</a> ${title} <span class="count">cited by ${grouped(citedBy)}</span></li>`,
  )}</ul>`
}

function reportCounts({ report, total, counts }: ReportPage): Html {
  const { title, summary } = REPORT_TEXTS[report]
  return html`<h2><a href="${healthAddress(report)}">${title}</a> <span class="count">${grouped(total)}</span></h2>
<p>${summary}</p>
${
  counts.length === 0
    ? NOTHING
    : html`<ul class="kinds">${counts.map(({ kind, count }) => kindLink(healthAddress(report, { kind }), kindName(kind), count, false))}</ul>`
}`
}
