// Reads the body of a text rendering. Every line says what it is (render/text/block-lines.ts): a
// heading by its rule, a listing by four columns, an item by its marker, other blocks by a line with
// "..", and all else is a paragraph. Linear: nesting is limited.

import type { Heading, List, ListItem, RootContent } from 'mdast'
import { itemNumber } from './item-number.ts'
import { type AnnouncedBlock, announcedBlock } from './text-announced.ts'
import {
  type LineRange,
  paragraphOfLines,
  placeOfLines,
  type RenderingSource,
  textOfLines,
} from './text-lines.ts'
import { addLinks, type LinkLine, parseLinkLine } from './text-links.ts'
import { listingOfLines } from './text-listing.ts'

/** Listings, and what a ".." line announces, are set in by so many columns. */
const INSET = 4
/** What is nested deeper is read as a listing. */
const MAX_DEPTH = 100

// "=====" below a heading: the depth goes by the sign.
const UNDERLINE = /^([=\-~^"])\1*$/
const UNDERLINE_SIGNS = '??=-~^"'
// "1. ", "(3) ", "a) ", "- ", "o ", "~ "
const MARKER = /^(?:[-*+o•·–~]|<B7>|\d{1,9}[.)]|\(\d{1,2}\)|[A-Za-z][.)])(?=\s|$)/

/** The blocks of a range of lines, in order. */
export function readTextBody(source: RenderingSource, range: LineRange): RootContent[] {
  return new TextBody(source).blocks(range, 0)
}

class TextBody {
  readonly #source: RenderingSource
  /** The block that links were last read for. */
  #linked: AnnouncedBlock | undefined

  constructor(source: RenderingSource) {
    this.#source = source
  }

  blocks(range: LineRange, depth: number): AnnouncedBlock[] {
    if (depth > MAX_DEPTH) return [listingOfLines(this.#source, range)]
    const blocks: AnnouncedBlock[] = []
    for (let at = this.#skipBlank(range.from, range.to); at < range.to; ) {
      const next = this.#block({ ...range, from: at }, depth, blocks)
      at = this.#skipBlank(Math.max(next, at + 1), range.to)
    }
    return blocks
  }

  /** Reads the block at `range.from` and returns the line after it. */
  #block(range: LineRange, depth: number, blocks: AnnouncedBlock[]): number {
    const { from, column } = range
    const text = this.#text(from, column)
    if (this.#isHeading(range)) return this.#heading(range, blocks)
    if (/^\.\.(?: |$)/.test(text)) return this.#announced(range, depth, blocks)
    if ((this.#source.lines[from]?.indent ?? 0) >= column + INSET) {
      const to = this.#endOfContent(range, from, column + INSET)
      blocks.push(listingOfLines(this.#source, { from, to, column: column + INSET }))
      return to
    }
    if (MARKER.test(text)) return this.#list(range, depth, blocks)
    const to = this.#endOfParagraph(from, range.to)
    blocks.push(paragraphOfLines(this.#source, { from, to, column }))
    return to
  }

  #isHeading({ from, to, column }: LineRange): boolean {
    const text = this.#text(from, column)
    const under = from + 1 < to ? this.#text(from + 1, column) : ''
    return text.length === under.length && !/^\s/.test(text) && UNDERLINE.test(under)
  }

  #heading({ from, column }: LineRange, blocks: AnnouncedBlock[]): number {
    const depths: readonly Heading['depth'][] = [1, 1, 2, 3, 4, 5, 6]
    const sign = this.#text(from + 1, column).charAt(0)
    blocks.push({
      type: 'heading',
      depth: depths[UNDERLINE_SIGNS.indexOf(sign)] ?? 6,
      children: [textOfLines(this.#source, { from, to: from + 1, column })],
      position: placeOfLines(this.#source, { from, to: from + 2, column }),
    })
    return from + 2
  }

  #announced(range: LineRange, depth: number, blocks: AnnouncedBlock[]): number {
    const { from, column } = range
    const text = this.#text(from, column)
    if (parseLinkLine(text) !== undefined) return this.#links(range, blocks)
    const content = this.#announcedContent(range)
    const block = announcedBlock(text.slice(2).trim(), content.range, {
      source: this.#source,
      blocks: (inner) => this.blocks(inner, depth + 1),
    })
    if (block !== undefined) blocks.push(block)
    return block === undefined ? from + 1 : content.end
  }

  /** Reads the links of the block above them; a second run of links has none. */
  #links({ from, to, column }: LineRange, blocks: AnnouncedBlock[]): number {
    const links: LinkLine[] = []
    let at = from
    for (; at < to; at = this.#skipBlank(at + 1, to)) {
      const link = parseLinkLine(this.#text(at, column))
      if (link === undefined) break
      links.push(link)
    }
    const block = blocks.at(-1)
    if (block !== this.#linked) addLinks(block, links, this.#source)
    this.#linked = block
    return at
  }

  /** What stands four columns right of a ".." line; ".. end" keeps the blank lines above it. */
  #announcedContent(range: LineRange): { readonly range: LineRange; readonly end: number } {
    const column = range.column + INSET
    const from = this.#source.lines[range.from + 1]?.isBlank ? range.from + 2 : range.from + 1
    const to = Math.max(from, this.#endOfContent(range, from, column))
    const next = this.#skipBlank(to, range.to)
    const isEnd = next < range.to && this.#text(next, range.column) === '.. end'
    if (isEnd) return { range: { from, to: Math.max(from, next - 1), column }, end: next + 1 }
    return { range: { from, to, column }, end: Math.max(to, range.from + 1) }
  }

  #list(range: LineRange, depth: number, blocks: AnnouncedBlock[]): number {
    const items: ListItem[] = []
    let spread = false
    let at = range.from
    let end = at
    for (;;) {
      const marker = MARKER.exec(this.#text(at, range.column))?.[0]
      if (marker === undefined || this.#source.lines[at]?.indent !== range.column) break
      if (items.length > 0 && this.#isHeading({ ...range, from: at })) break
      if (items.length > 0 && at > end) spread = true
      end = this.#endOfContent(range, at + 1, range.column + marker.length + 1)
      items.push(this.#item({ ...range, from: at, to: end }, marker, depth))
      at = this.#skipBlank(end, range.to)
      if (at >= range.to) break
    }
    const first = this.#text(range.from, range.column)
    const number = itemNumber(MARKER.exec(first)?.[0] ?? '')
    const list: List = { type: 'list', ordered: number !== undefined, spread, children: items }
    const position = placeOfLines(this.#source, { ...range, to: end })
    blocks.push({ ...list, ...(number !== undefined && { start: number }), position })
    return end
  }

  #item({ from, to, column }: LineRange, marker: string, depth: number): ListItem {
    const inner = column + marker.length + 1
    const position = placeOfLines(this.#source, { from, to, column })
    const isBeside = this.#text(from, inner).trim() !== ''
    if (!isBeside) {
      const children = this.blocks({ from: from + 1, to, column: inner }, depth + 1)
      const data = { marker: marker === '~' ? '' : marker }
      return { type: 'listItem', spread: false, data, children, position }
    }
    const textEnd = this.#endOfParagraph(from, to)
    const text = paragraphOfLines(this.#source, { from, to: textEnd, column: inner })
    const children: AnnouncedBlock[] = [text]
    this.#rest({ from: textEnd, to, column: inner }, depth, children)
    return { type: 'listItem', spread: false, children, position }
  }

  /** Blocks that follow others of the same item; links among them belong to the one above. */
  #rest(range: LineRange, depth: number, blocks: AnnouncedBlock[]): void {
    for (let at = this.#skipBlank(range.from, range.to); at < range.to; ) {
      const next = this.#block({ ...range, from: at }, depth + 1, blocks)
      at = this.#skipBlank(Math.max(next, at + 1), range.to)
    }
  }

  #text(at: number, column: number): string {
    return this.#source.lines[at]?.text.slice(column) ?? ''
  }

  #skipBlank(from: number, to: number): number {
    let at = from
    while (at < to && this.#source.lines[at]?.isBlank === true) at++
    return at
  }

  #endOfParagraph(from: number, to: number): number {
    let at = from + 1
    while (at < to && this.#source.lines[at]?.isBlank === false) at++
    return at
  }

  /** The line after the last one that stands at `column` or right of it. */
  #endOfContent({ to }: LineRange, from: number, column: number): number {
    let end = from
    for (let at = from; at < to; at++) {
      const line = this.#source.lines[at]
      if (line === undefined || line.isBlank) continue
      if (line.indent < column) break
      end = at + 1
    }
    return end
  }
}
