// Typed arrays ↔ bytes: a directory of their types and lengths, then the arrays one after another,
// each on a multiple of eight bytes, little-endian. Decoding parses nothing: the arrays are views.

import { QuarryError } from '../model/errors.ts'

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

const ALIGNMENT = 8
/** Number of columns; then type and length of each. */
const WORDS_BEFORE = 1
const WORDS_PER_COLUMN = 2
const WORD = 4

const BYTES = 1
const WORDS = 2
const INTEGERS = 3
const NUMBERS = 4
const HALF_WORDS = 5

/** Deterministic: equal columns give equal bytes. */
export function encodeColumns(columns: readonly Column[]): Uint8Array {
  const directory = Uint32Array.from([
    columns.length,
    ...columns.flatMap((column) => [typeOf(column), column.length]),
  ])
  const chunks = [directory, ...columns]
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + aligned(chunk.byteLength), 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), at)
    at += aligned(chunk.byteLength)
  }
  return bytes
}

/**
 * Hands out the columns in the order in which they were encoded, as views on the bytes, which must
 * not change afterwards; bytes that do not start on a multiple of eight are copied once. Throws
 * `index-damaged` when the bytes hold something else than is asked for.
 */
export class ColumnReader {
  readonly #part: string
  readonly #bytes: Uint8Array
  readonly #directory: Uint32Array
  #next = 0
  #at: number

  /** @param part names the file in an error. */
  constructor(bytes: Uint8Array, part: string) {
    this.#part = part
    this.#bytes = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice()
    if (bytes.length < ALIGNMENT) throw this.#damaged('it is too short')
    const { buffer, byteOffset } = this.#bytes
    const count = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0
    const words = WORDS_BEFORE + count * WORDS_PER_COLUMN
    if (words * WORD > bytes.length) throw this.#damaged('it is shorter than its counts say')
    this.#directory = new Uint32Array(buffer, byteOffset, words)
    this.#at = aligned(words * WORD)
  }

  bytes(): Uint8Array {
    const [start, length] = this.#take(BYTES, Uint8Array.BYTES_PER_ELEMENT)
    return new Uint8Array(this.#bytes.buffer, start, length)
  }

  halfWords(): Uint16Array {
    const [start, length] = this.#take(HALF_WORDS, Uint16Array.BYTES_PER_ELEMENT)
    return new Uint16Array(this.#bytes.buffer, start, length)
  }

  words(): Uint32Array {
    const [start, length] = this.#take(WORDS, Uint32Array.BYTES_PER_ELEMENT)
    return new Uint32Array(this.#bytes.buffer, start, length)
  }

  integers(): Int32Array {
    const [start, length] = this.#take(INTEGERS, Int32Array.BYTES_PER_ELEMENT)
    return new Int32Array(this.#bytes.buffer, start, length)
  }

  numbers(): Float64Array {
    const [start, length] = this.#take(NUMBERS, Float64Array.BYTES_PER_ELEMENT)
    return new Float64Array(this.#bytes.buffer, start, length)
  }

  finish(): void {
    if (this.#at !== this.#bytes.length) throw this.#damaged('it is longer than its counts say')
  }

  #take(type: number, elementBytes: number): readonly [start: number, length: number] {
    const entry = WORDS_BEFORE + this.#next++ * WORDS_PER_COLUMN
    if (this.#directory[entry] !== type) throw this.#damaged('its columns are others')
    const length = this.#directory[entry + 1] ?? 0
    const start = this.#at
    this.#at += aligned(length * elementBytes)
    if (this.#at > this.#bytes.length) throw this.#damaged('it is shorter than its counts say')
    return [this.#bytes.byteOffset + start, length]
  }

  #damaged(reason: string): QuarryError<'index-damaged'> {
    return new QuarryError('index-damaged', { part: this.#part, reason })
  }
}

function typeOf(column: Column): number {
  if (column instanceof Uint8Array) return BYTES
  if (column instanceof Uint16Array) return HALF_WORDS
  if (column instanceof Uint32Array) return WORDS
  return column instanceof Int32Array ? INTEGERS : NUMBERS
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}
