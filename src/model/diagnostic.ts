// Problems found in a source file. They are data: ingest goes on, counts them and reports them.

import type { SourceSpan } from './span.ts'

export type Severity = 'info' | 'warning'

/** Every diagnostic code with its severity and what it means. Codes are never reused. */
export const DIAGNOSTICS = {
  'encoding-guessed': ['info', 'Not UTF-8; decoded with the fallback charset.'],
  'control-character': ['info', 'The text holds control characters that no charset explains.'],
  'date-unreadable': ['warning', 'A date could not be read; it is kept as printed.'],
  'title-missing': ['warning', 'No title was found; the first line of text stands in for it.'],
  'number-missing': ['info', 'No article number was found; the id is a slug of the path.'],
  'number-disagrees': ['warning', 'Header, title and front matter name different numbers.'],
  'front-matter-unreadable': ['warning', 'The front matter is not valid YAML; it was left out.'],
  'applies-to-missing': ['info', 'The article does not say which products it applies to.'],
  'applies-to-unknown': ['info', 'The article leaves its products open ("See article").'],
  'section-repeated': ['info', 'A main section stands more than once.'],
  'section-empty': ['info', 'A main section has no text.'],
  'file-row-unreadable': ['warning', 'A row of a file table has no file name.'],
  'file-date-unreadable': ['warning', 'A date in a file table could not be read.'],
  'fixed-in-disagrees': ['warning', 'A keyword and the text name different service packs as fix.'],
  'fixed-in-applies': [
    'warning',
    'A keyword names as fix a service pack that the article applies to.',
  ],
  'step-number-odd': ['info', 'A step does not have the number that is due.'],
  'layout-flattened': ['info', 'The file is one line; the layout was rebuilt from landmarks.'],
  'section-too-large': [
    'warning',
    'A section is too large or too deeply nested; kept as plain text.',
  ],
} as const satisfies Record<string, readonly [Severity, string]>

export type DiagnosticCode = keyof typeof DIAGNOSTICS

export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly span?: SourceSpan
  /** What exactly was found, when the code alone does not say. */
  readonly detail?: string
}
