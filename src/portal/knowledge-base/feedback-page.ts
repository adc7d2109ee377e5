// What people say of answers, and what the knowledge base could not answer.

import type { FeedbackCounts, FeedbackReport } from '../../contract/feedback.ts'
import { addressWith } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { shortened } from '../quotes.ts'
import { healthNav } from './health-nav.ts'

/** Beyond them the largest gaps hide the small ones. */
const MOST_ROWS = 50

export function feedbackPage(report: FeedbackReport): Page {
  const { useful, notUseful, unanswered, unreadable, byIntent, byProduct, byReason } = report
  const main = html`<div>
${healthNav('feedback')}
<h1>What could not be answered</h1>
<p>${grouped(useful)} answers were useful, ${grouped(notUseful)} were not, ${grouped(unanswered)} questions had no answer.</p>
${countTable('Intent', byIntent)}
${countTable('Product', byProduct)}
${countTable('Reason', byReason)}
${questions(report)}
${notes(report)}
${unreadable > 0 && html`<p class="quiet">${grouped(unreadable)} lines could not be read.</p>`}
</div>`
  return { title: 'What could not be answered – Quarry', main, here: '/knowledge-base' }
}

function countTable(name: string, rows: readonly FeedbackCounts[]): Html {
  if (rows.length === 0) return NOTHING
  return html`<h2>By ${name.toLowerCase()}</h2><div class="wide" tabindex="0" role="region" aria-label="By ${name.toLowerCase()}"><table>
<thead><tr>${[name, 'Useful', 'Not useful', 'Unanswered'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows
    .slice(0, MOST_ROWS)
    .map(
      (row) =>
        html`<tr><td>${row.name}</td><td class="figure">${grouped(row.useful)}</td><td class="figure">${grouped(row.notUseful)}</td><td class="figure">${grouped(row.unanswered)}</td></tr>`,
    )}</tbody></table></div>`
}

function questions({ questions: asked }: FeedbackReport): Html {
  if (asked.length === 0) return NOTHING
  return html`<h2>Questions</h2><ul class="articles">${asked.map(
    ({ question, times }) =>
      html`<li><a href="${addressWith('/search', { q: shortened(question, 1900) })}">${shortened(question)}</a> <span class="count">${grouped(times)}</span></li>`,
  )}</ul>`
}

function notes({ notes: written }: FeedbackReport): Html {
  if (written.length === 0) return NOTHING
  return html`<h2>Notes</h2><ul class="articles">${written.map(
    ({ at, useful, note }) =>
      html`<li><span class="count">${at.slice(0, 10)}</span> <span class="badge">${useful ? 'useful' : 'not useful'}</span> ${note}</li>`,
  )}</ul>`
}
