// The same result to take along: text, Markdown, CSV.

import type { Citation } from '../../contract/citation.ts'
import type { FixSet } from '../../contract/fixes.ts'
import type { Plan } from '../../contract/plan.ts'
import { renderCsv } from '../../render/csv.ts'

export type FixDocument = 'txt' | 'md' | 'csv'

interface Row {
  readonly order: string
  readonly kind: string
  readonly articles: string
  readonly text: string
  readonly citations: readonly Citation[]
}

export function fixDocument(fixes: FixSet, plan: Plan | undefined, as: FixDocument): string {
  const rows = [
    ...(plan === undefined ? requiredRows(fixes) : planRows(plan)),
    ...excludedRows(fixes),
  ]
  switch (as) {
    case 'csv':
      return csvOf(rows)
    case 'md':
      return rows.map(markdownRow).join('\n')
    case 'txt':
      return rows.map(textRow).join('\n')
  }
}

const planRows = ({ steps }: Plan): Row[] =>
  steps.map(({ order, kind, articles, text, citations }) => ({
    order: String(order),
    kind,
    articles: articles.join(' '),
    text,
    citations,
  }))

const requiredRows = ({ groups }: FixSet): Row[] =>
  groups.required.map(({ id, because, citations, order }) => ({
    order: order === undefined ? '' : String(order),
    kind: 'fix',
    articles: id,
    text: because,
    citations,
  }))

const excludedRows = ({ groups }: FixSet): Row[] =>
  groups.doesNotApply.map(({ id, because, citations }) => ({
    order: '',
    kind: 'not needed',
    articles: id,
    text: because,
    citations,
  }))

const lead = ({ order, kind }: Row) => (order === '' ? `${kind}:` : `${order}. ${kind}:`)

const textRow = (row: Row): string =>
  [
    `${lead(row)} ${row.articles} ${row.text}\n`,
    ...row.citations.map(({ article, quote }) => `     "${quote}" (${article})\n`),
  ].join('')

const markdownRow = (row: Row): string =>
  [
    `- **${lead(row)}** ${row.articles} ${escapeMarkdown(row.text)}\n`,
    ...row.citations.map(({ article, quote }) => `  > ${escapeMarkdown(quote)} (${article})\n`),
  ].join('')

/** Characters that Markdown gives a meaning. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|&]/g, '\\$&')

function csvOf(rows: readonly Row[]): string {
  const lines = rows.map(({ order, kind, articles, text, citations }) => {
    const [first] = citations
    return [order, kind, articles, text, first?.quote ?? '', first?.article ?? '']
  })
  const head = ['order', 'kind', 'articles', 'text', 'quote', 'source']
  return `${renderCsv([head, ...lines])}\n`
}
