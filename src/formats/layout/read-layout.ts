// The underlined-heading layout of the archive, whatever container it came in:
//
//   header fields · applies-to list between dashes · body · "Additional query words:" · metadata
//   block between rules · legal notice

import type { RootContent } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Field, ListedItem } from '../../model/parsed-file.ts'
import type { LayoutLine } from './layout-line.ts'

export interface LayoutContent {
  /** In source order. */
  readonly fields: readonly Field[]
  readonly appliesTo: readonly ListedItem[]
  /** Children of the root: main sections start at headings of depth 2. */
  readonly body: readonly RootContent[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads header, applies-to list, body and metadata block; any of them may be missing. */
export function readLayout(_lines: readonly LayoutLine[]): LayoutContent {
  return { fields: [], appliesTo: [], body: [], diagnostics: [] }
}
