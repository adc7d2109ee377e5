// The lines of logs, messages and events that articles quote, as sequences of word hashes.
//
//   article → its lines in order → template → its words
//
// A template is what a line reads without what varies; many lines may share one. Which words lead to
// which template is worked out when a log is first asked about (LogTemplates).

import type { StringTable } from '../string-table.ts'

/** The kinds of quoted lines, in the order of their numbers in `LogIndex.kinds`. */
export const LINE_KINDS = ['log', 'message', 'event', 'code'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export interface LogIndex {
  readonly articleCount: number
  /** Template → its first word; one more entry than there are templates. */
  readonly firstWord: Uint32Array
  readonly words: Uint32Array
  /** Article → its first line; one more entry than articles. */
  readonly firstLine: Uint32Array
  /** Line → template; each template once an article. */
  readonly templates: Uint32Array
  /** Line → where it stands in the source text of its article. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly kinds: Uint8Array
  /** Line → name of its log; 0 is none. */
  readonly logs: Uint32Array
  readonly logNames: StringTable
}
