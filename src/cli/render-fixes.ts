// The fixes of a site as an answer to pass on: what is needed and why, in which order, what else to
// know, and what was left out.

import type { FixCondition, FixGroup, FixSet, FixVerdict, GateStep } from '../contract/fixes.ts'
import { renderTable } from './render-table.ts'

/**
 * Ends without a line break. Quotes are the articles' own words. Of the groups that are else only
 * counted, those of `include` are printed.
 */
export function renderFixes(set: FixSet, include: readonly FixGroup[] = []): string {
  const { groups, totals, questions, steps, target } = set
  const needed = target === undefined ? 'Needed' : `Needed before ${target}`
  return [
    renderSite(set),
    ...renderProofs(needed, groups.required, totals.required),
    ...renderQuestions(questions),
    ...renderSteps(steps),
    ...renderReasons('Also available', groups.available, totals.available),
    ...renderReasons(
      'Not for this site',
      groups.doesNotApply,
      include.includes('doesNotApply') ? totals.doesNotApply : groups.doesNotApply.length,
    ),
    ...renderReasons('Undecided', groups.undecided, totals.undecided),
    ...COUNTED.filter(([group]) => include.includes(group)).flatMap(([group, name]) =>
      renderReasons(name, groups[group], totals[group]),
    ),
    renderRest(set),
  ].join('\n\n')
}

const COUNTED = [
  ['alreadyIncluded', 'Already included'],
  ['superseded', 'Superseded'],
] as const

const CERTAINTY: Readonly<Record<FixSet['certainty'], string>> = {
  given: '',
  known: '',
  ambiguous: ' (the build may be any of these)',
  approximate: ' (the nearest release below the build)',
  unknown: ' (no article states which release the build is)',
}

function renderSite({ product, releases, certainty, sources }: FixSet): string {
  const names = releases.map(({ version, servicePack }) =>
    [version, servicePack === 'none' ? 'without a service pack' : servicePack]
      .filter(Boolean)
      .join(' '),
  )
  const site = `${product} ${names.join(' or ')}`.trim()
  const articles = [...new Set(sources.map(({ article }) => article))]
  const verb = articles.length === 1 ? 'states' : 'state'
  const read =
    articles.length > 0 ? `\nThe build is read as ${articles.join(', ')} ${verb} it.` : ''
  return `${site}${CERTAINTY[certainty]}${read}`
}

function renderProofs(heading: string, fixes: readonly FixVerdict[], total: number): string[] {
  if (total === 0) return [`${heading}: nothing.`]
  return [
    headed(heading, fixes.length, total),
    ...fixes.map((fix) => {
      const { id, title = '(title unknown)', because, held, citations, condition } = fix
      const proofs = citations.map(({ article, quote }) => `    ${article}: ${oneLine(quote)}`)
      const asked = condition?.answer === null ? ['    Only under the condition below.'] : []
      const absent = held ? [] : ['    Its own article is not held.']
      return [`  ${id}  ${title}`, `    ${because}`, ...asked, ...absent, ...proofs].join('\n')
    }),
  ]
}

function renderQuestions(questions: readonly FixCondition[]): string[] {
  if (questions.length === 0) return []
  const lines = questions.map(
    ({ text, articles, citation }) =>
      `  ${oneLine(text)}\n    for ${articles.join(', ')}, says ${citation.article}`,
  )
  return [['To be answered first', ...lines].join('\n')]
}

function renderSteps(steps: readonly GateStep[]): string[] {
  if (steps.length === 0) return []
  const texts = [...new Set(steps.map(({ text }) => text))]
  const lines = texts.map((text, at) => {
    const same = steps.filter((step) => step.text === text)
    const articles = distinct(same.flatMap((step) => step.articles))
    const sources = distinct(same.map(({ citation }) => citation.article))
    return `  ${at + 1}. ${oneLine(text)}\n     ${articles}, says ${sources}`
  })
  return [['On the way', ...lines].join('\n')]
}

const distinct = (ids: readonly string[]) => [...new Set(ids)].join(', ')

function renderReasons(heading: string, fixes: readonly FixVerdict[], total: number): string[] {
  if (fixes.length === 0) return []
  const rows = fixes.map(({ id, because, coveredBy = [], title = '' }) => {
    const covering = distinct(coveredBy.map((one) => one.id))
    const why = covering === '' ? because : `${because} All its files, or newer: ${covering}.`
    return [id, oneLine(why), title]
  })
  return [`${headed(heading, fixes.length, total)}\n${renderTable(['fix', 'why', 'title'], rows)}`]
}

function renderRest({ totals, groups }: FixSet): string {
  const others = totals.doesNotApply - groups.doesNotApply.length
  return [
    `${totals.alreadyIncluded} already included`,
    `${totals.superseded} superseded`,
    `${others} others for other sites`,
  ].join(', ')
}

const headed = (heading: string, shown: number, total: number) =>
  shown < total ? `${heading} (${shown} of ${total})` : `${heading} (${total})`

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
