// Findings as rows of a table, for files and terminals.

import type { Finding } from '../../contract/reports.ts'

export const FINDING_COLUMNS = [
  'kind',
  'severity',
  'article',
  'title',
  'changed',
  'target',
  'what',
  'quotes',
] as const

/** As many cells as there are columns; every quote with the number of its article. */
export function findingCells(finding: Finding): string[] {
  const { kind, severity, article, lastModified = '', target, citations } = finding
  return [
    kind,
    severity,
    article.id,
    article.title,
    lastModified,
    target?.id ?? '',
    whatIsFound(finding),
    citations.map((one) => `${one.article}: ${one.quote}`).join(' | '),
  ]
}

/** What exactly was found, in one line. */
export function whatIsFound(finding: Finding): string {
  const { detail, target, citedTitle, suggestions, message } = finding
  const cited = target && `${target.id}${citedTitle === undefined ? '' : ` “${citedTitle}”`}`
  const better = suggestions && `rather ${suggestions.map(({ id }) => id).join(', ')}?`
  return [cited, cited === undefined ? (detail ?? message) : undefined, better]
    .filter(Boolean)
    .join('  ')
}
