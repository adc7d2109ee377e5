// One article beside the log: its quoted lines next to those of the log, the rest folded.

import type { LogMatch, LogPair, ReleaseFit } from '../../contract/log-matches.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { drawUpTo } from '../page-weight.ts'
import { visibleText } from '../visible-text.ts'
import { type LogGap, type LogRow, logRows } from './log-rows.ts'
import { markedLine, wordsOf } from './marked-line.ts'

/** Of one article, in characters of markup. */
const MOST_OF_ROWS = 30_000

/** @param opensGaps whether lines that nobody quotes can be unfolded, or are only counted. */
export function logMatch(log: string, match: LogMatch, opensGaps: boolean): Html {
  const { article, pairs } = match
  const { drawn, rest } = drawUpTo(logRows(log, pairs), MOST_OF_ROWS, (row) =>
    'pairs' in row ? rowItem(row) : gapItem(row, opensGaps),
  )
  return html`<section class="match"><h2><a class="number" href="${articleAddress(article.id)}">${article.id}</a> ${article.title}</h2>
${matchFacts(match)}
<ol class="pairs" role="list">${drawn}</ol>
${rest.length > 0 && html`<p class="quiet">More lines are in <a href="${articleAddress(article.id)}">the article</a>.</p>`}</section>`
}

const RELEASES: Readonly<Record<ReleaseFit, readonly [kind: string, text: string] | undefined>> = {
  fits: ['good', 'For this release'],
  'other-release': ['warn', 'For another release'],
  'other-product': ['quiet', 'For another product'],
  unclear: undefined,
}

/** How much of the article was found, and whether it is for the release. */
export function matchFacts({ coverage, release, verdict }: LogMatch): Html {
  const { quoted, seen, inOrder } = coverage
  const fit = release && RELEASES[release]
  const order = seen > 1 && (inOrder === seen ? ', in its order' : `, ${inOrder} in its order`)
  return html`<p class="found"><meter min="0" max="${quoted}" value="${seen}" aria-label="Lines found">${seen} of ${quoted}</meter> ${seen} of ${quoted} quoted ${quoted === 1 ? 'line' : 'lines'} found${order}${
    fit && html` <span class="badge ${fit[0]}">${fit[1]}</span>`
  }${verdict && html`<br><span class="quiet">${verdict.because}</span>`}</p>`
}

function rowItem({ line, text, spans, pairs }: LogRow): Html {
  const isEvent = pairs.some(({ kind }) => kind === 'event')
  const ours = wordsOf(text, isEvent)
  const theirs = new Set(pairs.flatMap(({ citation }) => [...wordsOf(citation.quote, isEvent)]))
  const marked = markedLine(text, theirs, isEvent ? undefined : spans)
  return html`<li class="pair"><div class="ours"><span class="where">Line ${line}</span><code>${marked}</code></div>
<div class="theirs">${pairs.map((pair) => quotedLine(pair, ours))}</div></li>`
}

const QUOTED_AS: Readonly<Record<LogPair['kind'], string>> = {
  log: 'Line of a log',
  message: 'Message',
  event: 'Event',
  code: 'Listing',
}

function quotedLine({ kind, logName, quotedBy, citation }: LogPair, ours: Set<string>): Html {
  const others = quotedBy > 1 && `, also in ${quotedBy - 1} other${quotedBy > 2 ? 's' : ''}`
  return html`<span class="where"><a href="${passageAddress(citation)}" aria-label="${logName ?? QUOTED_AS[kind]} in ${citation.article}">${logName ?? QUOTED_AS[kind]}</a>${others}</span><code>${markedLine(citation.quote, ours)}</code>`
}

function gapItem({ line, lines, shown }: LogGap, opens: boolean): Html {
  const last = line + lines - 1
  const name = lines === 1 ? `Line ${line}` : `Lines ${line}–${last}`
  if (!opens || shown.every((text) => text.trim() === '')) {
    return html`<li class="gap quiet">${name} not quoted</li>`
  }
  const more = lines > shown.length ? html`\n… ${lines - shown.length} more` : NOTHING
  return html`<li class="gap"><details><summary>${name} not quoted</summary><pre tabindex="0" aria-label="${name}">${visibleText(shown.join('\n'))}${more}</pre></details></li>`
}
