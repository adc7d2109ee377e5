// Collects sorted terms into a lexicon; from strings when building, from bytes when merging.

import { GrowingArray } from './growing-array.ts'
import type { Lexicon } from './lexicon.ts'

const FIRST_CAPACITY = 4096
const encoder = new TextEncoder()

/** A term of a lexicon, not decoded. */
export interface LexiconEntry {
  readonly lexicon: Lexicon
  readonly index: number
}

export class LexiconWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY)
  #size = 0
  readonly #offsets = new GrowingArray()

  constructor() {
    this.#offsets.push(0)
  }

  get count(): number {
    return this.#offsets.length - 1
  }

  add(term: string | LexiconEntry): void {
    this.#append(bytesOf(term))
    this.#offsets.push(this.#size)
  }

  /** Whether the term added last is this one. */
  endsWith(term: string | LexiconEntry): boolean {
    if (this.count === 0) return false
    const start = this.#offsets.values[this.count - 1]
    return Buffer.compare(this.#bytes.subarray(start, this.#size), bytesOf(term)) === 0
  }

  finish(): Lexicon {
    return { bytes: this.#bytes.slice(0, this.#size), offsets: this.#offsets.values.slice() }
  }

  #append(bytes: Uint8Array): void {
    const size = this.#size + bytes.length
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(size, this.#bytes.length * 2))
      larger.set(this.#bytes.subarray(0, this.#size))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#size)
    this.#size = size
  }
}

function bytesOf(term: string | LexiconEntry): Uint8Array {
  if (typeof term === 'string') return encoder.encode(term)
  const { bytes, offsets } = term.lexicon
  return bytes.subarray(offsets[term.index], offsets[term.index + 1])
}
