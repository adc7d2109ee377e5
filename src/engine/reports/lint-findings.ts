// What there is to object to in single articles. Contradictions have a report of their own.

import { type LintIndex, lintRecordAt } from '../../indexes/lint/lint-index.ts'
import { LINT_CODES, type LintCode, type LintFinding } from '../../model/lint.ts'
import type { ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'

const CONTRADICTIONS: ReadonlySet<LintCode> = new Set(['fixed-in-disagrees', 'fixed-in-applies'])

/** By article and place. Cost: linear in the records. */
export async function findLint(
  { lint }: { readonly lint: LintIndex },
  slices: Slices,
): Promise<ReportEntry[]> {
  const entries: ReportEntry[] = []
  for (let article = 0; article < lint.articleCount; article++) {
    for (const finding of lintRecordAt(lint, article).findings) {
      if (!CONTRADICTIONS.has(finding.code)) entries.push(entryOf(article, finding))
    }
    await slices.pause()
  }
  return entries
}

function entryOf(article: number, { code, span, other, detail }: LintFinding): ReportEntry {
  const [severity, message] = LINT_CODES[code]
  return {
    kind: code,
    severity,
    message,
    ...(detail !== undefined && { detail }),
    places: [{ article, span }, ...(other === undefined ? [] : [{ article, span: other }])],
  }
}
