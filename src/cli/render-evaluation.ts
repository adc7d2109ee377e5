// An evaluation as a table, and what got better and worse since another one.

import type { Evaluation, EvaluationChanges, Figures, QueryChange } from '../contract/evaluation.ts'
import type { LooseEnd } from '../engine/evaluation/loose-ends.ts'

const COLUMNS: readonly (readonly [name: keyof Figures, title: string])[] = [
  ['ndcg10', 'nDCG@10'],
  ['recall10', 'Recall@10'],
  ['mrr', 'MRR'],
]

/** With a baseline each figure is followed by its difference to it. */
export function renderEvaluation(
  evaluation: Evaluation,
  baseline: Evaluation | undefined,
  changes: EvaluationChanges | undefined,
): string {
  const { macro, macroWithoutCitation, kinds } = evaluation
  const head = ['', 'queries', ...COLUMNS.map(([, title]) => title)]
  const rows = Object.entries(kinds).map(([kind, figures]) => [
    kind,
    String(figures.n),
    ...cellsOf(figures, baseline && ofKind(baseline, kind)),
  ])
  const all = String(evaluation.queries.length)
  rows.push(['macro', all, ...cellsOf(macro, baseline?.macro)])
  if (macroWithoutCitation) {
    const n = String(evaluation.queries.filter(({ kind }) => kind !== 'citation').length)
    const cells = cellsOf(macroWithoutCitation, baseline?.macroWithoutCitation)
    rows.push(['macro without citation', n, ...cells])
  }
  return [table([head, ...rows]), ...(changes ? renderChanges(changes) : [])].join('\n')
}

/** Kinds are named by people: "constructor" is one as well. */
function ofKind({ kinds }: Evaluation, kind: string): Figures | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}

function cellsOf(figures: Figures, before: Figures | undefined): string[] {
  return COLUMNS.map(([name]) => {
    const value = figures[name].toFixed(4)
    return before === undefined ? value : `${value} (${signed(figures[name] - before[name])})`
  })
}

function signed(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(4)}`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(cell).join('  ')).join('\n')
}

function renderChanges({ better, worse, same, missing }: EvaluationChanges): string[] {
  return [
    '',
    `${better.length} better, ${worse.length} worse, ${same} the same`,
    ...(missing.length > 0 ? [`Only in one of the two: ${missing.join(', ')}`] : []),
    ...better.map((change) => renderChange('better', change)),
    ...worse.map((change) => renderChange('worse', change)),
  ]
}

function renderChange(word: string, { id, kind, before, after }: QueryChange): string {
  return `  ${word.padEnd(6)}  ${id}  ${before.toFixed(3)} → ${after.toFixed(3)}  ${kind}`
}

/** Notes are for people: the rest of a long list is counted. */
const MAX_NOTES = 20

const NOTES: Readonly<Record<LooseEnd['kind'], (id: string) => string>> = {
  'query-unjudged': (id) => `${id} has no judgement with a score above 0; it is left out`,
  'excluded-unknown': (id) => `the excluded article ${id} is not held`,
  'query-unknown': (id) => `there is no query ${id}; the judgement is left out`,
  'article-unknown': (id) => `the article ${id} is not held; it counts as not found`,
}

/** One line each, with file and line. */
export function renderLooseEnds(
  looseEnds: readonly LooseEnd[],
  files: { readonly queries: string; readonly qrels: string },
): string {
  const fileOf = (kind: LooseEnd['kind']) =>
    kind === 'query-unjudged' || kind === 'excluded-unknown' ? files.queries : files.qrels
  const shown = looseEnds.slice(0, MAX_NOTES)
  const rest = looseEnds.length - shown.length
  return [
    ...shown.map(({ kind, id, line }) => `${fileOf(kind)}, line ${line}: ${NOTES[kind](id)}.`),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ].join('\n')
}
