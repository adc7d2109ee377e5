import type { SourceSpan } from '../../model/span.ts'
import type { FixedIn } from '../../model/statement.ts'

// "FIX: Sample Crashes", "FIX - Sample Crashes"
const PREFIX = /^FIX(?:: | - )/

/** A title that says the problem is fixed, without naming the release. */
export function extractTitleFix(title: string, span: SourceSpan | undefined): FixedIn[] {
  const prefix = PREFIX.exec(title)?.[0].trimEnd()
  if (prefix === undefined || span === undefined) return []
  const end = Math.min(span.end, span.start + prefix.length)
  return [{ evidence: 'title', releases: [], articles: [], span: { start: span.start, end } }]
}
