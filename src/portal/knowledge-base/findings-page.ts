// One report: its findings by kind, each with its quotes, filtered by product, kind and article.

import type { ArticleLink } from '../../contract/citation.ts'
import type { Finding, ReportName, ReportPage, ReportQuery } from '../../contract/reports.ts'
import { articleAddress } from '../addresses.ts'
import { numberLink } from '../article/linked-articles.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { pageLinks, pageRange } from '../paging.ts'
import { kindLink } from '../products/known-problems-list.ts'
import { citedQuote } from '../quotes.ts'
import { csvAddress, healthAddress } from './addresses.ts'
import { kindMeaning, kindName, REPORT_TEXTS } from './finding-kinds.table.ts'
import { healthNav } from './health-nav.ts'

export function findingsPage(name: ReportName, query: ReportQuery, report: ReportPage): Page {
  const { title, summary } = REPORT_TEXTS[name]
  const { limit: _limit, offset: _offset, ...filters } = query
  const main = html`<div>
${healthNav(name)}
<h1>${title}</h1>
<p>${summary}</p>
${form(name, query)}
${kinds(name, filters, report)}
<p role="status">${tally(report)} ${report.total > 0 && html`<a href="${csvAddress(name, filters)}" download>Download as CSV</a>`}</p>
<ul class="findings">${report.findings.map(finding)}</ul>
${pageLinks('findings', report, (offset) => healthAddress(name, { ...filters, offset: offset || undefined }))}
</div>`
  return { title: `${title} – Quarry`, main, here: '/knowledge-base' }
}

function tally(report: ReportPage): string {
  const { total, articles, findings } = report
  if (total === 0) return 'Nothing to object to.'
  const range =
    findings.length === 0
      ? `None here of ${grouped(total)} findings`
      : pageRange('Findings', report, findings.length)
  return `${range}, in ${grouped(articles)} ${articles === 1 ? 'article' : 'articles'}, those changed last first.`
}

function form(name: ReportName, { product = [], article, kind = [], severity }: ReportQuery): Html {
  return html`<form class="inline" action="${healthAddress(name)}" method="get">
<label>Product <input name="product" value="${product[0]}" maxlength="200"></label>
<label>Article <input name="article" value="${article}" maxlength="1000"></label>
${
  name === 'lint' &&
  html`<label>Severity <select name="severity">${['', 'warning', 'info'].map((one) => severityOption(one, severity ?? ''))}</select></label>`
}
${kind.map((one) => html`<input type="hidden" name="kind" value="${one}">`)}
<button>Show</button></form>`
}

function severityOption(severity: string, chosen: string): Html {
  const text = severity === '' ? 'any' : severity
  return severity === chosen
    ? html`<option value="${severity}" selected>${text}</option>`
    : html`<option value="${severity}">${text}</option>`
}

function kinds(
  name: ReportName,
  { kind = [], ...filters }: ReportQuery,
  { counts }: ReportPage,
): Html {
  if (counts.length === 0) return NOTHING
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const [only] = kind.length === 1 ? kind : []
  return html`<ul class="kinds">${kindLink(healthAddress(name, filters), 'All', all, kind.length === 0)}${counts.map(
    (one) =>
      kindLink(
        healthAddress(name, { ...filters, kind: one.kind }),
        kindName(one.kind),
        one.count,
        kind.includes(one.kind),
      ),
  )}</ul>${only !== undefined && html`<p class="quiet">${kindMeaning(only)}</p>`}`
}

function finding(one: Finding): Html {
  const { kind, severity, message, detail, article, lastModified, citations } = one
  return html`<li><p><span class="${severity === 'warning' ? 'badge warn' : 'badge'}">${kindName(kind)}</span> <a class="number" href="${articleAddress(article.id)}">${article.id}</a> ${article.title} <span class="count">${lastModified}</span></p>
${one.target === undefined ? html`<p>${detail ?? message}</p>` : cited(one, one.target)}
<div class="${citations.length > 1 ? 'beside' : ''}">${citations.map(citedQuote)}</div></li>`
}

function cited(
  { citedTitle, suggestions = [] }: Finding,
  { id, held, title }: NonNullable<Finding['target']>,
): Html {
  return html`<p>Cites ${numberLink(id, held)}${citedTitle !== undefined && html` as “${citedTitle}”`}${
    held && title !== undefined && html`, which is “${title}”`
  }.${suggestions.length > 0 && html` Rather meant: ${suggestions.map(suggestion)}.`}</p>`
}

const suggestion = ({ id, title }: ArticleLink, at: number): Html =>
  html`${at > 0 && ', '}${numberLink(id, true)} “${title}”`
