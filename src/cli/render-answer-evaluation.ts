// An evaluation of answers as a table, and the questions that came out in one way.

import type { AnswerEvaluation, AnswerTally, QuoteTally } from '../contract/answer-evaluation.ts'
import { renderTable } from './render-table.ts'

export const LISTED = ['wrong', 'abstained', 'false'] as const
export type Listed = (typeof LISTED)[number]

const HEAD = ['kind', 'questions', 'right', 'wrong', 'abstained', 'false']

export function renderAnswerEvaluation(
  { all, kinds, quotes, answers }: AnswerEvaluation,
  list: Listed | undefined,
): string {
  const rows = [...Object.entries(kinds), ['all', all] as const].map(([kind, tally]) =>
    rowOf(kind, tally),
  )
  const listed = answers
    .filter(({ outcome }) => outcome === list)
    .map(({ id, kind, question, text }) => `\n${id}  ${kind}  ${question}\n  ${text}`)
  return [renderTable(HEAD, rows), '', quoteLine(quotes), ...listed].join('\n')
}

function rowOf(kind: string, { n, right, wrong, abstained, false: untrue }: AnswerTally): string[] {
  return [kind, ...[n, right, wrong, abstained, untrue].map(String)]
}

function quoteLine({ all, verbatim, ofAnswerable, precise }: QuoteTally): string {
  const share = ofAnswerable === 0 ? '' : ` (${((100 * precise) / ofAnswerable).toFixed(1)} %)`
  return (
    `Quotes: ${verbatim} of ${all} verbatim; ` +
    `${precise} of ${ofAnswerable} verbatim and from an article that states the answer${share}.`
  )
}
