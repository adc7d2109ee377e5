// A page that must not be parsed, because it nests too deep: its headings and the text between its
// tags, so that nothing is lost.

import type { BlockContent, Text } from 'mdast'
import { headingDepth } from '../headed/heading-depths.ts'
import { BLOCKS } from './elements.table.ts'
import { createPlacer, type Placer } from './places.ts'
import { type ScannedPart, scanTags } from './scan-tags.ts'

// "h2"
const HEADING = /^h([1-6])$/

/** Headings and paragraphs with their positions; character references stay as printed. Linear. */
export function readPlainPage(source: string): BlockContent[] {
  const place = createPlacer(source)
  const blocks: BlockContent[] = []
  let run: Text[] = []
  let heading = 0
  const flush = () => {
    if (run.length > 0) blocks.push(blockOf(run, heading))
    run = []
  }
  for (const part of scanTags(source)) {
    if (part.kind === 'text') {
      for (const text of textOf(source, part, place)) run.push(text)
    } else if (part.name === 'br' || BLOCKS.has(part.name)) {
      flush()
      heading = part.kind === 'open' ? Number(HEADING.exec(part.name)?.[1] ?? 0) : 0
    }
  }
  flush()
  return blocks
}

function textOf(source: string, { start, end }: ScannedPart, place: Placer): Text[] {
  const printed = source.slice(start, end)
  const value = printed.trim()
  if (value === '') return []
  const from = start + printed.indexOf(value)
  return [{ type: 'text', value: joinLines(value), position: place(from, from + value.length) }]
}

function joinLines(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function blockOf(children: Text[], heading: number): BlockContent {
  if (heading === 0) return { type: 'paragraph', children }
  return { type: 'heading', depth: headingDepth(heading), children }
}
