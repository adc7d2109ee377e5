import type { SourceSpan } from './span.ts'

/** Standing text that neither ranks nor is quoted. */
export type BoilerplateKind =
  | 'legal-notice'
  | 'supported-fix'
  | 'support-charges'
  | 'contact-support'
  | 'registry-warning'
  | 'virus-scan'
  | 'third-party'
  | 'file-dependencies'
  | 'sample-code-notice'
  | 'reference-lead-in'
  | 'researching'
  | 'press-errata'

export interface Boilerplate {
  readonly kind: BoilerplateKind
  readonly span: SourceSpan
}
