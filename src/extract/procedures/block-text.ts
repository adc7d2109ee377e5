// The text of one block of a section, with its place in the section's text.

import type { RootContent } from 'mdast'
import type { PrintedText } from '../../model/procedure.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../../text/plain-text.ts'

export interface BlockText {
  /** Text of the whole section. */
  readonly text: string
  /** Where the block stands in it. */
  readonly start: number
  readonly end: number
  /** A piece of the section's text, on one line. */
  printed(start: number, end: number): PrintedText
}

/** Looks up the leaves of a section by their node. */
export class SectionBlocks {
  readonly #plain: PlainText
  readonly #leaves: ReadonlyMap<RootContent, TextLeaf>

  constructor(plain: PlainText) {
    this.#plain = plain
    this.#leaves = new Map(plain.leaves.map((leaf) => [leaf.node, leaf]))
  }

  /** `undefined` for a block that holds other blocks, or no text. */
  textOf(node: RootContent): BlockText | undefined {
    const leaf = this.#leaves.get(node)
    if (leaf === undefined) return undefined
    const { start, end } = leaf
    const printed = (from: number, to: number) => this.#printed(from, to)
    return { text: this.#plain.text, start, end, printed }
  }

  #printed(start: number, end: number): PrintedText {
    const text = this.#plain.text.slice(start, end).replace(/\s+/g, ' ').trim()
    return { text, span: sourceSpan(this.#plain, start, end) }
  }
}
