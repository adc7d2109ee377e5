// The same result to take along: text, Markdown, CSV.

import type { Citation } from '../../contract/citation.ts'
import { renderCsv } from '../../render/csv.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { type FixFields, type FixFormat, fixAddress } from './fix-fields.ts'
import { type FixResult, openQuestions, requiredArticles } from './fix-result.ts'
import { siteLine } from './site-line.ts'
import { independentLines } from './timeline.ts'

export interface DocumentOptions {
  readonly format: FixFormat
  readonly fields: FixFields
  /** Of the service, without a slash at its end; "" leaves links relative. */
  readonly origin: string
}

interface Row {
  readonly order: string
  readonly kind: string
  readonly sites: readonly string[]
  readonly articles: readonly string[]
  readonly text: string
  readonly citations: readonly Citation[]
}

/** Text and CSV end with a line break; a cell that a spreadsheet would compute is made a text. */
export function fixDocument(result: FixResult, options: DocumentOptions): string {
  const rows = [...plannedRows(result), ...conditionRows(result), ...excludedRows(result)]
  switch (options.format) {
    case 'csv':
      return csvOf(rows, options)
    case 'markdown':
      return markdownOf(result, rows, options)
    case 'text':
      return textOf(result, rows, options)
  }
}

function plannedRows({ plan, perSite }: FixResult): Row[] {
  if (plan !== undefined) {
    const steps = independentLines(plan.steps).flat()
    return steps.map((step) => ({ ...step, order: String(step.order) }))
  }
  return perSite.flatMap(({ sites, fixes }) =>
    fixes.groups.required.map(({ id, because, citations }) => ({
      order: '',
      kind: 'fix',
      sites,
      articles: [id],
      text: because,
      citations,
    })),
  )
}

const conditionRows = (result: FixResult): Row[] =>
  openQuestions(result).map(({ condition, sites }) => ({
    order: '',
    kind: 'depends on',
    sites,
    articles: condition.articles,
    text: condition.text,
    citations: [condition.citation],
  }))

const excludedRows = ({ perSite }: FixResult): Row[] =>
  perSite.flatMap(({ sites, fixes }) =>
    fixes.groups.doesNotApply.map(({ id, because, citations }) => ({
      order: '',
      kind: 'not needed',
      sites,
      articles: [id],
      text: because,
      citations,
    })),
  )

const lead = ({ order, kind }: Row) => (order === '' ? kind : `${order}. ${kind}`)

/** Articles that the sentence does not name. */
const othersOf = ({ articles, text }: Row) => articles.filter((id) => !text.includes(id))

const sitesOf = ({ sites }: Row, { perSite }: FixResult) =>
  perSite.length > 1 ? ` (${sites.join(', ')})` : ''

function headOf(result: FixResult): string[] {
  const { perSite } = result
  const ids = requiredArticles(result)
  return [
    ...productOf(result),
    ...perSite.map((one) => siteLine(one, perSite.length > 1)),
    ids.length === 0 ? 'No article requires a fix.' : `Required: ${ids.join(', ')}`,
  ]
}

/** Of several sites; of one, its own line says it. */
const productOf = ({ plan, perSite: [first, second] }: FixResult): string[] =>
  first === undefined || second === undefined
    ? []
    : [plan === undefined ? first.fixes.product : `${plan.product} to ${plan.target}`]

function textOf(result: FixResult, rows: readonly Row[], { fields, origin }: DocumentOptions) {
  const steps = rows.map((row) => {
    const what = [row.text, ...othersOf(row)].join(' ')
    const proofs = row.citations.map(({ article, quote }) => `     "${quote}" (${article})\n`)
    return `${lead(row)}: ${what}${sitesOf(row, result)}\n${proofs.join('')}`
  })
  return `${headOf(result).join('\n')}\n${origin}${fixAddress(fields)}\n\n${steps.join('\n')}`
}

function markdownOf(result: FixResult, rows: readonly Row[], options: DocumentOptions): string {
  const { fields, origin } = options
  const link = (id: string) => `[${escapeMarkdown(id)}](${origin}${articleAddress(id)})`
  const items = rows.map((row) => {
    const what = [escapeMarkdown(row.text), ...othersOf(row).map(link)].join(' ')
    const proofs = row.citations.map(
      (citation) =>
        `  > ${escapeMarkdown(citation.quote)} ([${escapeMarkdown(citation.article)}](${origin}${passageAddress(citation)}))\n`,
    )
    return `- **${lead(row)}:** ${what}${escapeMarkdown(sitesOf(row, result))}\n${proofs.join('  >\n')}`
  })
  const [title = '', ...rest] = headOf(result).map(escapeMarkdown)
  const head = [`# ${title}`, ...rest, `[The same on the page](${origin}${fixAddress(fields)})`]
  return `${head.join('\n\n')}\n\n${items.join('\n')}`
}

/** On one line, and without the meaning that Markdown gives to characters. */
const escapeMarkdown = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&]/g, '\\$&')

function csvOf(rows: readonly Row[], { origin }: DocumentOptions): string {
  const lines = rows.map(({ order, kind, sites, articles, text, citations: [first] }) => {
    const proof = first ? [first.quote, first.article, `${origin}${passageAddress(first)}`] : []
    return [order, kind, sites.join(' '), articles.join(' '), text, ...proof]
  })
  const head = ['order', 'kind', 'sites', 'articles', 'text', 'quote', 'source', 'passage']
  return `${renderCsv([head, ...lines])}\n`
}
