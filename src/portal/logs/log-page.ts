// A pasted log and the articles that quote its lines, side by side.

import type { LogMatch, LogReport, LogVersion } from '../../contract/log-matches.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { drawUpTo } from '../page-weight.ts'
import { type LogFormParts, logForm } from './log-form.ts'
import { logMatch, matchFacts } from './log-match.ts'

export interface LogPageParts extends LogFormParts {
  readonly report?: LogReport | undefined
  /** Why there is no result although there is a text. */
  readonly refusal?: string | undefined
}

/** Of all articles beside the log, in characters of markup. */
const MOST_OF_MATCHES = 48_000

export function logPage({ report, refusal, ...form }: LogPageParts): Page {
  const main = html`<div>
<h1>Log matcher</h1>
<p>Finds the articles that quote lines of a log, an event or a message. Hosts, dates, numbers and paths may differ.</p>
${refusal !== undefined && html`<p class="panel" role="alert">${refusal}</p>`}
${report && resultOf(form.text ?? '', report, form)}
${report && html`<h2 id="again">Another log</h2>`}
${logForm(form)}
</div>`
  return { title: 'Log matcher – Quarry', main, here: '/logs' }
}

function resultOf(log: string, report: LogReport, { fields }: LogFormParts): Html {
  const { articles, total, lines } = report
  const { drawn, rest } = drawUpTo(articles, MOST_OF_MATCHES, (match, at) =>
    logMatch(log, match, at === 0),
  )
  return html`<section class="answer" aria-label="Result">
<p>${summary(lines, total)}</p>
${readFromLog(report.versions, fields)}
${total > 0 && html`<p><mark>Marked</mark> words agree; <span class="varies">dotted</span> parts differ from machine to machine and do not count.</p>`}
</section>
${drawn}
${rest.length > 0 && otherMatches(rest)}
${total > articles.length && html`<p class="quiet">${total - articles.length} more articles quote less of it.</p>`}`
}

function summary(lines: number, total: number): Html {
  const read = `${lines.toLocaleString('en-US')} ${lines === 1 ? 'line' : 'lines'} read`
  if (total === 0) {
    return html`${read}. <b>No article quotes any of them.</b> Try the <a href="/">search</a> with a few words of the message.`
  }
  return html`${read}. <b>${total} ${total === 1 ? 'article quotes' : 'articles quote'} lines of it</b>, the best first.`
}

/** More are a list of all that is installed. */
const VERSIONS_SHOWN = 6

/** What decides which release an article must be for. */
function readFromLog(
  versions: readonly LogVersion[],
  { product, release }: LogFormParts['fields'],
): Html {
  if (product !== undefined) {
    const site = [product, release].filter(Boolean).join(' ')
    return html`<p>Articles for another product or release than <b>${site}</b> stand lower.</p>`
  }
  const known = versions.filter(({ releases }) => releases.length > 0)
  const shown = (known.length > 0 ? known : versions).slice(0, VERSIONS_SHOWN)
  if (shown.length === 0) return NOTHING
  return html`<div>The log tells:<ul>${shown.map(
    ({ text, log, releases }) =>
      html`<li><b>${text}</b> <span class="quiet">line ${log.line}</span> ${releaseNames(releases)}</li>`,
  )}</ul>${known.length > 0 && 'Articles for another release stand lower.'}</div>`
}

function releaseNames(releases: LogVersion['releases']): Html {
  if (releases.length === 0)
    return html`<span class="quiet">a release that no article states</span>`
  const names = releases.map(({ product, version, servicePack }) =>
    [product, version, servicePack === 'none' ? 'without a service pack' : servicePack]
      .filter(Boolean)
      .join(' '),
  )
  return html`${[...new Set(names)].join(', ')}`
}

function otherMatches(matches: readonly LogMatch[]): Html {
  return html`<section><h2>Also quote lines of it</h2><ul class="articles">${matches.map(
    (match) =>
      html`<li><a class="number" href="${articleAddress(match.article.id)}">${match.article.id}</a> ${match.article.title}${matchFacts(match)}</li>`,
  )}</ul></section>`
}
