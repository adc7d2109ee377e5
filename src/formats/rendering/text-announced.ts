// Blocks that a ".." line announces: ".. code powershell", ".. table", ".. quote".

import type { BlockContent, Code, DefinitionContent, Heading } from 'mdast'
import { tableShapeOf } from './shapes.ts'
import { tableOfLines } from './text-grid.ts'
import {
  type LineRange,
  paragraphOfLines,
  placeOfLines,
  type RenderingSource,
  textOfLines,
  valueOfLines,
} from './text-lines.ts'

export interface AnnouncedContext {
  readonly source: RenderingSource
  /** Reads the blocks of a container. */
  readonly blocks: (range: LineRange) => AnnouncedBlock[]
}

export type AnnouncedBlock = BlockContent | DefinitionContent
type ReadBlock = (range: LineRange, context: AnnouncedContext, words: string) => AnnouncedBlock

const READERS: Readonly<Record<string, ReadBlock>> = {
  text: (range, { source }) => paragraphOfLines(source, range),
  html: (range, { source }) => ({
    type: 'html',
    value: valueOfLines(source, range),
    position: placeOfLines(source, range),
  }),
  code: codeOf,
  table: tableOf,
  quote: (range, { source, blocks }) => ({
    type: 'blockquote',
    children: blocks(range),
    position: placeOfLines(source, range),
  }),
  heading: headingOf,
  footnote: (range, { source, blocks }, words) => ({
    type: 'footnoteDefinition',
    identifier: words,
    children: blocks(range),
    position: placeOfLines(source, range),
  }),
}

/** The block that `words` announce, or `undefined` when they announce none ("..", ".. rule"). */
export function announcedBlock(
  words: string,
  range: LineRange,
  context: AnnouncedContext,
): AnnouncedBlock | undefined {
  const [kind = ''] = words.split(' ', 1)
  const read = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined
  return read?.(range, context, words.slice(kind.length + 1))
}

// "powershell title=Step", "text"
const INFO = /^(\S+)(?: (.*))?$/

function codeOf(
  range: LineRange,
  { source }: Pick<AnnouncedContext, 'source'>,
  words: string,
): Code {
  const [, lang, meta] = INFO.exec(words) ?? []
  const value = valueOfLines(source, range)
  const position = placeOfLines(source, range)
  return { type: 'code', value, ...(lang && { lang }), ...(meta && { meta }), position }
}

function tableOf(range: LineRange, { source }: AnnouncedContext, words: string): AnnouncedBlock {
  const table = tableOfLines(source, range)
  const shape = tableShapeOf(words)
  if (table === undefined) return codeOf(range, { source }, '')
  return shape === undefined ? table : { ...table, data: { shape } }
}

function headingOf(range: LineRange, { source }: AnnouncedContext, words: string): Heading {
  const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]
  const text = textOfLines(source, range)
  const depth = depths[Number(words) - 1] ?? 6
  const children = text.value === '' ? [] : [text]
  return { type: 'heading', depth, children, position: placeOfLines(source, range) }
}
