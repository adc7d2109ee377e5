// What a careful reader would object to in one article. Beside the diagnostics of parsing: the file
// was read as it is printed, but what is printed does not hold together.

import { DIAGNOSTICS, type DiagnosticCode, type Severity } from './diagnostic.ts'
import type { SourceSpan } from './span.ts'

/** Every lint rule with its severity and what it means. */
export const LINT_RULES = {
  'step-file-unlisted': [
    'warning',
    'A step replaces a file with the one of the fix, but no file table lists it.',
  ],
  'table-file-unused': ['info', 'Steps name the other files of a table, but not this one.'],
  'step-repeated': ['warning', 'Two steps of one procedure say the same.'],
  'file-date-late': ['warning', 'A file is newer than the article that lists it.'],
  'download-dead': ['info', 'The text of a download button without its address.'],
  'encoding-damage': ['warning', 'Characters that were lost or garbled before.'],
} as const satisfies Record<string, readonly [Severity, string]>

export type LintRule = keyof typeof LINT_RULES
export type LintCode = LintRule | DiagnosticCode

export const LINT_CODES = {
  ...LINT_RULES,
  ...DIAGNOSTICS,
} as const satisfies Record<LintCode, readonly [Severity, string]>

export interface LintFinding {
  readonly code: LintCode
  readonly span: SourceSpan
  /** The other of two places: the earlier step, the table. */
  readonly other?: SourceSpan
  /** What exactly was found. */
  readonly detail?: string
}
