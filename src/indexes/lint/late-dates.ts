// Files that are newer than the article that lists them: one of the two dates is wrong.

import type { Article } from '../../model/article.ts'
import type { LintFinding } from '../../model/lint.ts'

const DAY_MS = 86_400_000

/** A day more is left for time zones. */
export function lintLateDates({ lastModified, fileTables }: Article): LintFinding[] {
  const changed = Date.parse(lastModified?.date ?? '')
  if (Number.isNaN(changed)) return []
  const latest = new Date(changed + DAY_MS).toISOString().slice(0, 10)
  return fileTables.flatMap(({ rows }) =>
    rows.flatMap(({ name, date, span }) =>
      date?.date !== undefined && date.date > latest
        ? [{ code: 'file-date-late' as const, span, detail: `${name}: ${date.raw}` }]
        : [],
    ),
  )
}
