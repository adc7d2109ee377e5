// The index as bytes: a header of counts, then the arrays one after another, each on a multiple of
// eight bytes, little-endian. Decoding parses nothing: the arrays are views on the bytes.

import { QuarryError } from '../../model/errors.ts'
import { FIELD_COUNT } from './fields.ts'
import { POSITION_STRIDE_BITS, type TextIndex } from './layout.ts'
import { lexiconSize } from './lexicon.ts'

const ALIGNMENT = 8
const HEADER_WORDS = 8
/** "QTX1" as a little-endian word. */
const MARK = 0x31585451

export function encodeTextIndex(index: TextIndex): Uint8Array {
  const arrays = arraysOf(index)
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + aligned(array.byteLength), 0))
  let at = 0
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

function arraysOf(index: TextIndex): readonly (Uint8Array | Uint16Array | Uint32Array)[] {
  const { stems, terms } = index
  const header = Uint32Array.of(
    MARK,
    index.articleCount,
    lexiconSize(stems),
    stems.bytes.length,
    lexiconSize(terms),
    terms.bytes.length,
    index.ordinals.length,
    index.positions.length,
  )
  return [
    ...[header, index.lengths, stems.offsets, stems.bytes, index.firstTerm, index.stemFrequencies],
    ...[terms.offsets, terms.bytes, index.firstPosting],
    ...[index.ordinals, index.frequencies, index.positionStarts, index.positions],
  ]
}

/**
 * Views on the bytes, which must not change afterwards; bytes that do not start on a multiple of
 * eight are copied once. Throws `index-damaged` when the counts do not fit the bytes.
 */
export function decodeTextIndex(bytes: Uint8Array): TextIndex {
  const reader = new ArrayReader(bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice())
  const [
    mark,
    articles = 0,
    stems = 0,
    stemBytes = 0,
    terms = 0,
    termBytes = 0,
    postings = 0,
    positions = 0,
  ] = reader.words(HEADER_WORDS)
  if (mark !== MARK) throw damaged('it does not start as a text index')
  const lengths = reader.words(articles * FIELD_COUNT)
  const stemLexicon = { offsets: reader.words(stems + 1), bytes: reader.bytes(stemBytes) }
  const firstTerm = reader.words(stems + 1)
  const stemFrequencies = reader.words(stems)
  const termLexicon = { offsets: reader.words(terms + 1), bytes: reader.bytes(termBytes) }
  const index: TextIndex = {
    articleCount: articles,
    lengths,
    stems: stemLexicon,
    firstTerm,
    stemFrequencies,
    terms: termLexicon,
    firstPosting: reader.words(terms + 1),
    ordinals: reader.words(postings),
    frequencies: reader.words(postings),
    positionStarts: reader.words(Math.ceil(postings / (1 << POSITION_STRIDE_BITS))),
    positions: reader.halfWords(positions),
  }
  reader.finish()
  return index
}

/** Takes arrays off the front of aligned bytes. */
class ArrayReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  words(length: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, this.#take(length * 4), length)
  }

  halfWords(length: number): Uint16Array {
    return new Uint16Array(this.#bytes.buffer, this.#take(length * 2), length)
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#take(length), length)
  }

  finish(): void {
    if (this.#at !== this.#bytes.length) throw damaged('it is longer than its counts say')
  }

  #take(size: number): number {
    const start = this.#at
    this.#at += aligned(size)
    if (this.#at > this.#bytes.length) throw damaged('it is shorter than its counts say')
    return this.#bytes.byteOffset + start
  }
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}

function damaged(reason: string): QuarryError {
  return new QuarryError('index-damaged', { part: 'text.bin', reason })
}
