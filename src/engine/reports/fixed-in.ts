// Articles that name two releases as the one with their fix: in a keyword and in a sentence, or in a
// keyword and in the list of what they apply to.

import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { lintRecordAt } from '../../indexes/lint/lint-index.ts'
import type { LintFinding } from '../../model/lint.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { ContradictionHoldings } from './contradictions.ts'
import type { ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'

/** Both places quoted. Cost: linear in the records. */
export async function fixedInDisagreements(
  { lint, fixes }: Pick<ContradictionHoldings, 'lint' | 'fixes'>,
  slices: Slices,
): Promise<ReportEntry[]> {
  const entries: ReportEntry[] = []
  for (let article = 0; article < lint.articleCount; article++) {
    for (const finding of lintRecordAt(lint, article).findings) {
      const isText = finding.code === 'fixed-in-disagrees'
      if (!isText && finding.code !== 'fixed-in-applies') continue
      const record = fixRecordAt(fixes, article)
      const other = record && (isText ? textOf(record, finding) : scopeOf(record, finding))
      if (other !== undefined) entries.push(entryOf(article, finding, isText, other))
    }
    await slices.pause()
  }
  return entries
}

function entryOf(
  article: number,
  { span, detail }: LintFinding,
  isText: boolean,
  other: SourceSpan,
): ReportEntry {
  return {
    kind: isText ? 'fixed-in-text' : 'fixed-in-applies-to',
    severity: 'warning',
    message: isText
      ? 'A keyword and the text name different service packs as the one with the fix.'
      : 'A keyword names as fix a service pack that the article applies to.',
    ...(detail !== undefined && { detail }),
    places: [
      { article, span },
      { article, span: other },
    ],
  }
}

/** The sentence that names another service pack of the same version. */
function textOf({ statements }: FixRecord, { span }: LintFinding): SourceSpan | undefined {
  const keyword = keywordAt(statements.fixedIn, span)
  return statements.fixedIn.find(
    ({ evidence, articles, releases }) =>
      evidence === 'text' &&
      articles.length === 0 &&
      releases.some(({ version, servicePack }) => version === keyword?.version && servicePack),
  )?.span
}

function scopeOf({ scopes, statements }: FixRecord, { span }: LintFinding): SourceSpan | undefined {
  const pack = keywordAt(statements.fixedIn, span)?.servicePack?.toLowerCase()
  return scopes.find(({ servicePack }) => servicePack?.toLowerCase() === pack)?.span
}

function keywordAt(
  fixedIn: FixRecord['statements']['fixedIn'],
  span: SourceSpan,
): ReleaseName | undefined {
  return fixedIn.find((one) => one.evidence === 'keyword' && one.span.start === span.start)
    ?.releases[0]
}
