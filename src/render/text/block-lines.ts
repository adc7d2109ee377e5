// Blocks as lines of the text rendering. What a reader could take for something else is announced by
// a line that begins with "..":
//
//   Text of a paragraph.            1. A step, and                   .. code powershell
//                                      its second line
//       verbatim lines                                                   Get-Mailbox
//                                   Steps to Reproduce
//                                   ------------------               ..
//
// A lone ".." parts two lists or listings that would otherwise be one.

import type { Code, Heading, List, ListItem, Nodes, Table } from 'mdast'
import { markersOf } from '../list-markers.ts'
import { gridLines, tableText } from './grid.ts'
import { type InlineText, inlineText } from './inline-text.ts'
import { linkLines } from './link-lines.ts'

/** Verbatim lines and what a ".." line announces are set in by so many columns. */
const INSET = '    '

/** Lines of the blocks in order, blank lines between them. `source` prints their list markers. */
export function blockLines(blocks: readonly Nodes[], source: string): string[] {
  const lines: string[] = []
  let above: WrittenBlock | undefined
  for (const block of blocks) {
    const written = linesOf(block, source)
    if (written.length === 0) continue
    if (lines.length > 0) lines.push('')
    const next = { type: block.type, lines: written }
    if (above !== undefined && joins(above, next)) lines.push('..', '')
    for (const line of written) lines.push(line)
    above = next
  }
  return lines
}

interface WrittenBlock {
  readonly type: Nodes['type']
  readonly lines: readonly string[]
}

/** Would the block be read as a part of the one above? */
function joins(above: WrittenBlock, { type, lines }: WrittenBlock): boolean {
  if (above.type === 'list' && type === 'list') return true
  const isListing = lines[0]?.startsWith(INSET) === true
  const isText = above.type === 'paragraph' || above.type === 'heading'
  return isListing && !(isText && above.lines[0]?.startsWith('.. ') === false)
}

function linesOf(block: Nodes, source: string): string[] {
  switch (block.type) {
    case 'paragraph':
      return withLinks(paragraphLines, inlineText(block.children))
    case 'heading':
      return withLinks((text) => headingLines(text, block), inlineText(block.children))
    case 'list':
      return listLines(block, source)
    case 'code':
      return codeLines(block)
    case 'table':
      return announced(tableWords(block), gridLines(block)).concat(tableLinks(block))
    case 'html':
      return announced('html', block.value.split('\n'))
    case 'blockquote':
      return announced('quote', blockLines(block.children, source))
    case 'footnoteDefinition':
      return announced(`footnote ${block.identifier}`, blockLines(block.children, source))
    case 'thematicBreak':
      return ['.. rule']
    default:
      return []
  }
}

function withLinks(write: (text: string) => string[], inline: InlineText): string[] {
  const links = linkLines(inline)
  if (links.length === 0) return write(inline.text)
  return [...(inline.text === '' ? ['.. text'] : write(inline.text)), '', ...links]
}

/** "table", "table ruled-table" */
function tableWords({ data }: Table): string {
  return data?.shape === undefined ? 'table' : `table ${data.shape}`
}

function tableLinks(table: Table): string[] {
  const lines = linkLines(tableText(table))
  return lines.length === 0 ? [] : ['', ...lines]
}

/** A block that a line announces. Blank lines at its end count only when a line says so. */
function announced(kind: string, lines: readonly string[]): string[] {
  const written = [`.. ${kind}`, '', ...setIn(lines, INSET)]
  return lines.at(-1)?.trim() === '' ? [...written, '', '.. end'] : written
}

function setIn(lines: readonly string[], inset: string): string[] {
  return lines.map((line) => (line === '' ? '' : inset + line))
}

// "1. ", "(3) ", "a) ", "- ", "o ", "~ ", ".. "
const LOOKS_MARKED = /^(?:\.\.|[-*+o•·–~]|<B7>|\d{1,9}[.)]|\(\d{1,2}\)|[A-Za-z][.)])(?:\s|$)/
// Also blank lines that hold white space.
const STARTS_BLANK = /^\s/
const UNDERLINE = /^([=\-~^"])\1*$/

function paragraphLines(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n')
  return isPlain(lines) ? lines : announced('text', lines)
}

/** Nothing in it can be taken for a list, a heading, a listing or the end of the paragraph. */
function isPlain(lines: readonly string[]): boolean {
  const [first = '', second] = lines
  if (LOOKS_MARKED.test(first) || STARTS_BLANK.test(first)) return false
  if (lines.some((line) => line.trim() === '')) return false
  return second === undefined || second.length !== first.length || !UNDERLINE.test(second)
}

const UNDERLINES: Readonly<Record<number, string>> = { 2: '=', 3: '-', 4: '~', 5: '^', 6: '"' }

function headingLines(text: string, { depth }: Heading): string[] {
  const sign = UNDERLINES[depth]
  const isSimple = text.trim() !== '' && !text.includes('\n') && !STARTS_BLANK.test(text)
  if (sign === undefined || !isSimple) return announced(`heading ${depth}`, text.split('\n'))
  return [text, sign.repeat(text.length)]
}

function codeLines({ value, lang, meta, data }: Code): string[] {
  const lines = value.split('\n')
  const isSimple = (lines[0] ?? '').trim() !== '' && (lines.at(-1) ?? '').trim() !== ''
  if (data?.shape !== undefined && isSimple) return setIn(lines, INSET)
  const info = ['code', lang, meta].filter(Boolean).join(' ')
  return announced(info, lines)
}

function listLines(list: List, source: string): string[] {
  const markers = markersOf(list, source)
  return list.children.flatMap((item, at) => {
    const lines = itemLines(item, markers[at] ?? '-', source)
    return list.spread === true && at > 0 ? ['', ...lines] : lines
  })
}

function startsWithText({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && inlineText(first.children).text !== ''
}

/** A plain paragraph stands beside the marker, other blocks below it. */
function itemLines(item: ListItem, marker: string, source: string): string[] {
  const lines = blockLines(item.children, source)
  const hanging = ' '.repeat(marker.length + 1)
  const [first = '', ...others] = lines
  const isBeside = startsWithText(item) && !first.startsWith('.. ')
  if (!isBeside) return [marker, ...setIn(lines, hanging)]
  return [`${marker} ${first}`, ...setIn(others, hanging)]
}
