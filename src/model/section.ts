import type { RootContent } from 'mdast'
import type { SourceSpan } from './span.ts'

export const SECTION_ROLES = [
  'symptoms',
  'cause',
  'resolution',
  'workaround',
  'status',
  'summary',
  'more-information',
  'references',
  'other',
] as const

export type SectionRole = (typeof SECTION_ROLES)[number]

/** A main section. Text before the first heading is a section of role `other` without a heading. */
export interface Section {
  readonly role: SectionRole
  /** As printed, e.g. "MORE INFORMATION"; empty for the text before the first heading. */
  readonly heading: string
  /** Plain text of the blocks; blocks are separated by one blank line. */
  readonly text: string
  /** mdast blocks; sub-headings stand among them as `heading` nodes of depth 3 and more. */
  readonly blocks: readonly RootContent[]
  /** From the heading to the end of the last block. */
  readonly span: SourceSpan
}
