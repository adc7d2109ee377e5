// Pages that hold an archive article in <pre>: the lines go to the layout reader of the archive, each
// with the way back to where its characters stand in the page.

import type { Element, Nodes, Parents, Text } from 'hast'
import { detectArchiveLayout } from '../detect/archive-signs.ts'
import { cutDecodedLines } from '../layout/cut-lines.ts'
import type { LayoutLine } from '../layout/layout-line.ts'
import { type LayoutContent, readLayout } from '../layout/read-layout.ts'
import { decodedOffsets } from './entity-offsets.ts'
import { isDropped, type Page } from './page.ts'

/** The layout inside the page's <pre> elements; `undefined` when they hold none. */
export function readPreLayout(page: Page, article: Parents): LayoutContent | undefined {
  const blocks = preformattedOf(article)
  const [first] = blocks
  if (first === undefined) return undefined
  const layout = detectArchiveLayout(decodedText(first, page).text, 0)
  if (layout === undefined || layout === 'kb-text-flat') return undefined
  const lines = blocks.flatMap((block) => linesOf(block, page, layout === 'kb-text'))
  return readLayout(lines, layout === 'kb-html-text' ? 'bare' : 'underlined')
}

function preformattedOf(parent: Parents): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || isDropped(child)) return []
    return child.tagName === 'pre' ? [child] : preformattedOf(child)
  })
}

function linesOf(block: Element, page: Page, hasMargin: boolean): LayoutLine[] {
  const { text, offsets } = decodedText(block, page)
  const lines = cutDecodedLines(text, offsets, page.source)
  // The text form counts its columns one higher than the other forms (FORMATS.md §1).
  return hasMargin
    ? lines.map((line) => ({ ...line, indent: Math.max(line.indent - 1, 0) }))
    : lines
}

interface DecodedText {
  readonly text: string
  readonly offsets: Int32Array
}

/** Text of all leaves of a <pre>, with the offset of each character and of the end. */
function decodedText(block: Element, { source }: Page): DecodedText {
  const leaves = textLeaves(block)
  const text = leaves.map(({ value }) => value).join('')
  const offsets = new Int32Array(text.length + 1)
  let at = 0
  for (const leaf of leaves) {
    const start = leaf.position?.start.offset ?? 0
    const end = Math.max(start, leaf.position?.end.offset ?? start)
    offsets.set(decodedOffsets(source, { start, end }, leaf.value), at)
    at += leaf.value.length
  }
  return { text, offsets }
}

function textLeaves(node: Nodes): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap(textLeaves) : []
}
