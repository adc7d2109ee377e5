// Merges segments term by term: a heap holds the next term of every part; the postings of equal
// terms are renumbered, sorted by article where parts interleave, and written.

import type { Part } from '../index-kind.ts'
import { FIELD_COUNT, occurrencesOf } from './fields.ts'
import { GrowingArray } from './growing-array.ts'
import { Heap } from './heap.ts'
import type { TextIndex } from './layout.ts'
import { compareTerms, lexiconSize } from './lexicon.ts'
import { PostingWriter } from './posting-writer.ts'

/** Cost: linear in the postings, times the logarithm of the number of parts for the terms. */
export function mergeTextIndexes(
  parts: readonly Part<TextIndex>[],
  articleCount: number,
): TextIndex {
  const sizeOf = (count: (data: TextIndex) => number) =>
    parts.reduce((sum, { data }) => sum + count(data), 0)
  const writer = new PostingWriter(
    articleCount,
    sizeOf(({ ordinals }) => ordinals.length),
    sizeOf(({ positions }) => positions.length),
  )
  const merged = new MergedPostings()
  for (const cursors of equalTerms(parts)) {
    for (const cursor of cursors) merged.gather(cursor)
    if (merged.count > 0) writeTerm(writer, cursors[0], merged)
    merged.clear()
  }
  return writer.finish(mergedLengths(parts, articleCount))
}

/** Where a part is read: all of it is read once, from front to back. */
interface Cursor {
  readonly part: number
  readonly data: TextIndex
  readonly ordinals: Int32Array
  stem: number
  term: number
  /** Of the first posting of `term`. */
  position: number
}

function writeTerm(
  writer: PostingWriter,
  { data, stem, term }: Cursor,
  merged: MergedPostings,
): void {
  writer.startTerm({ lexicon: data.stems, index: stem }, { lexicon: data.terms, index: term })
  merged.writeTo(writer)
}

/** The cursors that stand at the least term, in order of the parts; then they move on. */
function* equalTerms(parts: readonly Part<TextIndex>[]): Generator<readonly [Cursor, ...Cursor[]]> {
  const heap = new Heap<Cursor>(isBefore)
  for (const [part, { data, ordinals }] of parts.entries()) {
    const hasTerms = lexiconSize(data.terms) > 0
    if (hasTerms) heap.push({ part, data, ordinals, stem: 0, term: 0, position: 0 })
  }
  for (let least = heap.pop(); least !== undefined; least = heap.pop()) {
    const equal: [Cursor, ...Cursor[]] = [least]
    while (heap.first !== undefined && compareCursorTerms(heap.first, least) === 0) {
      equal.push(heap.first)
      heap.pop()
    }
    yield equal
    for (const cursor of equal) if (advance(cursor)) heap.push(cursor)
  }
}

function advance(cursor: Cursor): boolean {
  const { data } = cursor
  cursor.term++
  if (cursor.term === data.firstTerm[cursor.stem + 1]) cursor.stem++
  return cursor.term < lexiconSize(data.terms)
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return (compareCursorTerms(a, b) || a.part - b.part) < 0
}

function compareCursorTerms(a: Cursor, b: Cursor): number {
  return (
    compareTerms(a.data.stems, a.stem, b.data.stems, b.stem) ||
    compareTerms(a.data.terms, a.term, b.data.terms, b.term)
  )
}

/** The postings of one term from all parts, under their final ordinals. */
class MergedPostings {
  readonly #ordinals = new GrowingArray()
  readonly #frequencies = new GrowingArray()
  readonly #positions = new GrowingArray()
  /** Posting → the positions of its part. */
  readonly #owners: Uint16Array[] = []
  #isSorted = true

  get count(): number {
    return this.#ordinals.length
  }

  clear(): void {
    for (const list of [this.#ordinals, this.#frequencies, this.#positions]) list.clear()
    this.#owners.length = 0
    this.#isSorted = true
  }

  /** Takes over the postings of the cursor's term and moves its position past them. */
  gather(cursor: Cursor): void {
    const { data, ordinals, term } = cursor
    const end = data.firstPosting[term + 1] as number
    for (let at = data.firstPosting[term] as number; at < end; at++) {
      const frequency = data.frequencies[at] as number
      const ordinal = ordinals[data.ordinals[at] as number] as number
      if (ordinal >= 0) this.#add(ordinal, frequency, cursor)
      cursor.position += occurrencesOf(frequency)
    }
  }

  #add(ordinal: number, frequency: number, { data, position }: Cursor): void {
    if (this.#isSorted && ordinal < (this.#ordinals.last ?? 0)) this.#isSorted = false
    this.#ordinals.push(ordinal)
    this.#frequencies.push(frequency)
    this.#positions.push(position)
    this.#owners.push(data.positions)
  }

  writeTo(writer: PostingWriter): void {
    const order = this.#isSorted ? undefined : this.#order()
    for (let at = 0; at < this.count; at++) {
      const entry = order === undefined ? at : (order[at] as number) % this.count
      const frequency = this.#frequencies.at(entry)
      const position = this.#positions.at(entry)
      const owner = this.#owners[entry]
      writer.addPosting(this.#ordinals.at(entry), frequency)
      if (owner) writer.copyPositions(owner, position, position + occurrencesOf(frequency))
    }
  }

  /** Ordinal × count + entry, ascending; exact up to 2^53, that is 94 million articles. */
  #order(): Float64Array {
    const keys = new Float64Array(this.count)
    for (let entry = 0; entry < this.count; entry++) {
      keys[entry] = this.#ordinals.at(entry) * this.count + entry
    }
    return keys.sort()
  }
}

function mergedLengths(parts: readonly Part<TextIndex>[], articleCount: number): Uint32Array {
  const lengths = new Uint32Array(articleCount * FIELD_COUNT)
  for (const { data, ordinals } of parts) {
    for (const [ordinal, final] of ordinals.entries()) {
      if (final < 0) continue
      const from = ordinal * FIELD_COUNT
      lengths.set(data.lengths.subarray(from, from + FIELD_COUNT), final * FIELD_COUNT)
    }
  }
  return lengths
}
