// The underlined-heading layout of the archive, whatever container it came in:
//
//   header fields · applies-to list between dashes · body · "Additional query words:" · metadata
//   block between rules · legal notice

import type { RootContent } from 'mdast'
import type { Field, ListedItem } from '../../model/parsed-file.ts'
import { readAppliesTo } from './applies-to.ts'
import { readBody } from './blocks.ts'
import { readHeader } from './header.ts'
import type { LayoutStyle } from './heading.ts'
import type { LayoutLine } from './layout-line.ts'
import { readTail } from './tail.ts'

export interface LayoutContent {
  /** In source order. */
  readonly fields: readonly Field[]
  readonly appliesTo: readonly ListedItem[]
  /** Children of the root: main sections start at headings of depth 2. */
  readonly body: RootContent[]
}

const BLANK_LINE: LayoutLine = { text: '', indent: 0, start: 0, end: 0, line: 1, column: 1 }

/** Reads header, applies-to list, body and tail; any of them may be missing. Linear. */
export function readLayout(
  lines: readonly LayoutLine[],
  style: LayoutStyle = 'underlined',
): LayoutContent {
  const header = readHeader(lines)
  const tail = readTail(lines, header.end)
  const list = readAppliesTo(lines.slice(0, tail.start), header.end)
  const parts = [
    list?.before ?? [],
    [
      ...lines.slice(list?.end ?? header.end, tail.start),
      ...(tail.bodyRest ? [tail.bodyRest] : []),
    ],
    lines.slice(tail.end),
  ]
  return {
    fields: [...header.fields, ...tail.fields],
    appliesTo: list?.items ?? [],
    body: readBody(joinParts(parts), style),
  }
}

/** Parts stand apart in the file: a blank line keeps their blocks apart. */
function joinParts(parts: readonly (readonly LayoutLine[])[]): LayoutLine[] {
  const texts = parts.filter((part) => part.some(({ text }) => text !== ''))
  return texts.flatMap((part, at) => (at === 0 ? part : [BLANK_LINE, ...part]))
}
