// Writes the text of mdast nodes and notes, for every piece of it, where it was printed.

import type {
  Code,
  Heading,
  Html,
  Link,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Table,
  Text,
} from 'mdast'
import { itemMarker } from '../model/item-marker.ts'
import type { SourceSpan } from '../model/span.ts'
import type { PlainText, TextLeaf, TextLink, TextRun } from './plain-text.ts'
import { type AlignedPiece, alignLines, alignText } from './text-alignment.ts'

/** Deeper blocks give their source as it stands, so that no input can exhaust the stack. */
const MAX_DEPTH = 150

type LeafNode = Paragraph | Heading | Code | Html | Table

/** Collects the text of nodes; `plainText` is its only user. */
export class TextWriter {
  #text = ''
  readonly #source: string
  readonly #runs: TextRun[] = []
  readonly #leaves: TextLeaf[] = []
  readonly #links: TextLink[] = []

  constructor(source: string) {
    this.#source = source
  }

  result(): PlainText {
    return { text: this.#text, runs: this.#runs, leaves: this.#leaves, links: this.#links }
  }

  blocks(nodes: readonly Nodes[], separator: string, depth: number): void {
    let isFirst = true
    for (const node of nodes) {
      const before = this.#text
      if (!isFirst) this.#text += separator
      const start = this.#text.length
      this.#block(node, depth)
      if (this.#text.length === start) this.#text = before
      else isFirst = false
    }
  }

  #block(node: Nodes, depth: number): void {
    if (depth > MAX_DEPTH) this.#coarse(node)
    else if (node.type === 'listItem') this.#item(node, depth)
    else if (isLeaf(node)) this.#leaf(node)
    else if (isContainer(node)) this.blocks(node.children, '\n', depth + 1)
    else if (!isInvisible(node)) this.#inline(node, depth)
  }

  #leaf(node: LeafNode): void {
    const start = this.#text.length
    if (node.type === 'table') this.#table(node)
    else if (node.type === 'code') this.#lines(node.value, node)
    else if (node.type === 'html') this.#value(node.value, node)
    else this.#inlines(this.#alert(node), 0)
    this.#leaves.push({ node, start, end: this.#text.length })
  }

  /** Writes the label of an alert as a word, "[!NOTE]" as "NOTE: "; returns what follows it. */
  #alert(node: Paragraph | Heading): readonly Nodes[] {
    const [first, ...others] = node.children
    const label = first?.type === 'text' ? ALERT.exec(first.value) : null
    if (first?.type !== 'text' || label === null) return node.children
    const start = offsetOf(first)
    // "\\[!NOTE]" when the text of an article was escaped.
    const at = this.#source.startsWith('[!', start) ? start : start + 1
    if (!this.#source.startsWith('[!', at)) return node.children
    const [printed, word] = label
    if (word !== undefined) {
      this.#exact(word, at + '[!'.length)
      this.#text += ':'
    }
    const rest = { ...first, value: first.value.slice(printed.length) }
    const following = others[0]?.type === 'break' && rest.value === '' ? others.slice(1) : others
    if (word !== undefined && (rest.value !== '' || following.length > 0)) this.#text += ' '
    return [moved(rest, at + printed.trimEnd().length), ...following]
  }

  #item(node: ListItem, depth: number): void {
    const marker = itemMarker(node, this.#source)
    if (marker) {
      const start = offsetOf(node)
      if (this.#source.startsWith(marker, start)) this.#exact(marker, start)
      else this.#text += marker
      if (node.children.length > 0) this.#text += ' '
    }
    this.blocks(node.children, '\n', depth + 1)
  }

  #table(node: Table): void {
    for (const [row, { children }] of node.children.entries()) {
      if (row > 0) this.#text += '\n'
      for (const [column, cell] of children.entries()) {
        if (column > 0) this.#text += ' | '
        this.#inlines(cell.children, 0)
      }
    }
  }

  #inlines(nodes: readonly Nodes[], depth: number): void {
    for (const node of nodes) this.#inline(node, depth)
  }

  #inline(node: Nodes, depth: number): void {
    if (node.type === 'text' || node.type === 'inlineCode') this.#value(node.value, node)
    else if (node.type === 'break' || isBreakTag(node)) this.#text += '\n'
    else if (node.type === 'image' || node.type === 'imageReference') {
      this.#whole(node.alt ?? '', node)
    } else if (node.type === 'link') this.#link(node, depth)
    else if ('children' in node && depth < MAX_DEPTH) this.#inlines(node.children, depth + 1)
  }

  #link(node: Link, depth: number): void {
    const start = this.#text.length
    if (depth < MAX_DEPTH) this.#inlines(node.children, depth + 1)
    this.#links.push({
      url: node.url,
      start,
      end: this.#text.length,
      span: spanOf(node),
    })
  }

  /** A value whose source may hold escapes, wrapped lines, quote marks or backticks. */
  #value(value: string, node: Nodes): void {
    const { start, end } = spanOf(node)
    const slice = this.#source.slice(start, end)
    const at = slice.indexOf(value)
    if (at >= 0) this.#exact(value, start + at)
    else this.#aligned(value, start, alignText(value, slice))
  }

  #lines(value: string, node: Nodes): void {
    const { start, end } = spanOf(node)
    this.#aligned(value, start, alignLines(value, this.#source.slice(start, end)))
  }

  #aligned(value: string, start: number, pieces: readonly AlignedPiece[]): void {
    const base = this.#text.length
    this.#text += value
    for (const { from, to, sourceFrom, sourceTo } of pieces) {
      const source = { start: start + sourceFrom, end: start + sourceTo }
      this.#runs.push({ at: base + from, length: to - from, source })
    }
  }

  #exact(value: string, start: number): void {
    if (value === '') return
    const source = { start, end: start + value.length }
    this.#runs.push({ at: this.#text.length, length: value.length, source })
    this.#text += value
  }

  /** A value that the source prints in another way: only the whole of it has a place. */
  #whole(value: string, node: Nodes): void {
    if (value === '') return
    this.#runs.push({ at: this.#text.length, length: value.length, source: spanOf(node) })
    this.#text += value
  }

  #coarse(node: Nodes): void {
    const { start, end } = spanOf(node)
    this.#exact(this.#source.slice(start, end), start)
  }
}

// "[!NOTE]\n", "[!important] ", "[!div class="nextstepaction"]\n"
const ALERT = /^\[!(?:(NOTE|TIP|IMPORTANT|WARNING|CAUTION)|div\b[^\]\n]{0,200})\]\s*/i

/** The node without what its source prints before `start`. */
function moved(node: Text, start: number): Text {
  if (node.position === undefined) return node
  const { end } = node.position
  return { ...node, position: { start: { ...node.position.start, offset: start }, end } }
}

// "<br>", "<BR />"
const BREAK_TAG = /^<br\s*\/?>$/i

function isBreakTag(node: Nodes): boolean {
  return node.type === 'html' && BREAK_TAG.test(node.value)
}

function isLeaf(node: Nodes): node is LeafNode {
  return ['paragraph', 'heading', 'code', 'html', 'table'].includes(node.type)
}

function isContainer(node: Nodes): node is Extract<Parents, { type: 'list' | 'blockquote' }> {
  return ['list', 'blockquote', 'root', 'footnoteDefinition'].includes(node.type)
}

function isInvisible(node: Nodes): boolean {
  return ['thematicBreak', 'definition', 'yaml'].includes(node.type)
}

/** Where a node stands; empty at 0 when its reader gave no position. */
export function spanOf(node: Nodes): SourceSpan {
  const start = offsetOf(node)
  return { start, end: Math.max(start, node.position?.end.offset ?? start) }
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}
