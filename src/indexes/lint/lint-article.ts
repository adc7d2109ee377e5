// All objections to one article: what parsing reported, then the rules, in text order.

import type { Article } from '../../model/article.ts'
import type { LintFinding } from '../../model/lint.ts'
import { lintDeadDownloads } from './dead-downloads.ts'
import { lintEncoding } from './encoding-damage.ts'
import { lintFileSteps } from './file-steps.ts'
import { lintLateDates } from './late-dates.ts'
import { lintRepeatedSteps } from './repeated-steps.ts'

const RULES: readonly ((article: Article) => LintFinding[])[] = [
  lintFileSteps,
  lintRepeatedSteps,
  lintLateDates,
  lintDeadDownloads,
  lintEncoding,
]

const NOWHERE = { start: 0, end: 0 }

/** Cost: linear in the article. */
export function lintArticle(article: Article): LintFinding[] {
  const parsed = article.diagnostics.map(
    ({ code, span = NOWHERE, detail }): LintFinding => ({
      code,
      span,
      ...(detail !== undefined && { detail }),
    }),
  )
  return [...parsed, ...RULES.flatMap((rule) => rule(article))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}
