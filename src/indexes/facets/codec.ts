// Facets ↔ bytes: a header of counts, then the days and the arrays of every column one after
// another, each at a multiple of four bytes, little-endian. Decoding makes views and copies nothing.

import { QuarryError } from '../../model/errors.ts'
import type { FacetColumn, FacetIndex } from './facet-columns.ts'
import { eachField, FACET_FIELDS, type FacetField } from './fields.ts'

const WORD = 4
/** "QFC1" as a little-endian word. */
const MARK = 0x31434651
/** Values, bytes of their names, pairs. */
const COUNTS_A_COLUMN = 3
const HEADER_WORDS = 2 + FACET_FIELDS.length * COUNTS_A_COLUMN

type Chunk = Uint32Array | Uint8Array

export function encodeFacets({ articleCount, days, columns }: FacetIndex): Uint8Array {
  const all = FACET_FIELDS.map((field) => columns[field])
  const header = Uint32Array.of(MARK, articleCount, ...all.flatMap(countsOf))
  const chunks = [header, days, ...all.flatMap(chunksOf)]
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + padded(chunk.byteLength), 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), at)
    at += padded(chunk.byteLength)
  }
  return bytes
}

function countsOf({ values, articles }: FacetColumn): number[] {
  return [values.offsets.length - 1, values.bytes.length, articles.length]
}

/** The order on disk; `readColumn` reads in the same order. */
function chunksOf(column: FacetColumn): Chunk[] {
  const { values, firstArticle, articles, firstValue, valueNumbers } = column
  return [values.offsets, values.bytes, firstArticle, articles, firstValue, valueNumbers]
}

/**
 * `bytes` must start at a multiple of four in its buffer; the index keeps that buffer alive. Throws
 * `index-damaged` when the counts do not fit the bytes.
 */
export function decodeFacets(bytes: Uint8Array): FacetIndex {
  const reader = new ChunkReader(bytes)
  const header = reader.words(HEADER_WORDS)
  if (header[0] !== MARK) throw damaged('it does not start as a facet index')
  const articleCount = header[1] ?? 0
  const days = reader.words(articleCount)
  const columns = eachField((field) => readColumn(reader, articleCount, countsIn(header, field)))
  reader.finish()
  return { articleCount, days, columns }
}

function countsIn(header: Uint32Array, field: FacetField): Uint32Array {
  const start = 2 + FACET_FIELDS.indexOf(field) * COUNTS_A_COLUMN
  return header.subarray(start, start + COUNTS_A_COLUMN)
}

function readColumn(reader: ChunkReader, articleCount: number, counts: Uint32Array): FacetColumn {
  const [values = 0, bytes = 0, pairs = 0] = counts
  return {
    values: { offsets: reader.words(values + 1), bytes: reader.bytes(bytes) },
    firstArticle: reader.words(values + 1),
    articles: reader.words(pairs),
    firstValue: reader.words(articleCount + 1),
    valueNumbers: reader.words(pairs),
  }
}

/** Takes arrays off the front of the bytes. */
class ChunkReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  words(length: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, this.#take(length * WORD), length)
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#take(length), length)
  }

  finish(): void {
    if (this.#at !== this.#bytes.length) throw damaged('it is longer than its counts say')
  }

  #take(size: number): number {
    const start = this.#at
    this.#at += padded(size)
    if (this.#at > this.#bytes.length) throw damaged('it is shorter than its counts say')
    return this.#bytes.byteOffset + start
  }
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / WORD) * WORD
}

function damaged(reason: string): QuarryError {
  return new QuarryError('index-damaged', { part: 'facets.bin', reason })
}
