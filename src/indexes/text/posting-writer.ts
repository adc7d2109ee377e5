// Writes an index term by term, for build and merge alike. Terms come sorted by stem and term,
// postings by article, positions ascending.

import { withOccurrence } from './fields.ts'
import { GrowingArray } from './growing-array.ts'
import { POSITION_STRIDE_BITS, type TextIndex } from './layout.ts'
import { type LexiconEntry, LexiconWriter } from './lexicon-writer.ts'

const STRIDE_MASK = (1 << POSITION_STRIDE_BITS) - 1

export class PostingWriter {
  readonly #stems = new LexiconWriter()
  readonly #terms = new LexiconWriter()
  readonly #firstTerm = new GrowingArray()
  readonly #firstPosting = new GrowingArray()
  readonly #positionStarts = new GrowingArray()
  readonly #stemFrequencies = new GrowingArray()
  /** Article → number of the stem that last met it, counted from 1. */
  readonly #lastStem: Uint32Array
  readonly #ordinals: Uint32Array
  readonly #frequencies: Uint32Array
  readonly #positions: Uint16Array
  #postingCount = 0
  #positionCount = 0

  readonly #articleCount: number

  /** The capacities bound what will be written. */
  constructor(articleCount: number, postingCapacity: number, positionCapacity: number) {
    this.#articleCount = articleCount
    this.#lastStem = new Uint32Array(articleCount)
    this.#ordinals = new Uint32Array(postingCapacity)
    this.#frequencies = new Uint32Array(postingCapacity)
    this.#positions = new Uint16Array(positionCapacity)
  }

  /** Every term that is started must get a posting. */
  startTerm(stem: string | LexiconEntry, term: string | LexiconEntry): void {
    if (!this.#stems.endsWith(stem)) {
      this.#stems.add(stem)
      this.#firstTerm.push(this.#terms.count)
      this.#stemFrequencies.push(0)
    }
    this.#terms.add(term)
    this.#firstPosting.push(this.#postingCount)
  }

  /** One occurrence of the term in an article; occurrences of an article come together. */
  addOccurrence(ordinal: number, field: number, place: number): void {
    const isNew =
      this.#postingCount === this.#firstPosting.last ||
      this.#ordinals[this.#postingCount - 1] !== ordinal
    if (isNew) this.addPosting(ordinal, 0)
    const posting = this.#postingCount - 1
    const before = this.#frequencies[posting] as number
    const after = withOccurrence(before, field)
    if (after === before) return
    this.#frequencies[posting] = after
    this.#positions[this.#positionCount++] = place
  }

  addPosting(ordinal: number, frequency: number): void {
    const posting = this.#postingCount++
    if ((posting & STRIDE_MASK) === 0) this.#positionStarts.push(this.#positionCount)
    this.#ordinals[posting] = ordinal
    this.#frequencies[posting] = frequency
    this.#countForStem(ordinal)
  }

  #countForStem(ordinal: number): void {
    const stem = this.#stems.count
    if (this.#lastStem[ordinal] === stem) return
    this.#lastStem[ordinal] = stem
    this.#stemFrequencies.increaseLast()
  }

  /** The positions of the posting added last. */
  copyPositions(from: Uint16Array, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      this.#positions[this.#positionCount++] = from[at] as number
    }
  }

  finish(lengths: Uint32Array): TextIndex {
    this.#firstTerm.push(this.#terms.count)
    this.#firstPosting.push(this.#postingCount)
    return {
      articleCount: this.#articleCount,
      lengths,
      stems: this.#stems.finish(),
      firstTerm: this.#firstTerm.values.slice(),
      stemFrequencies: this.#stemFrequencies.values.slice(),
      terms: this.#terms.finish(),
      firstPosting: this.#firstPosting.values.slice(),
      ordinals: this.#ordinals.subarray(0, this.#postingCount),
      frequencies: this.#frequencies.subarray(0, this.#postingCount),
      positions: this.#positions.subarray(0, this.#positionCount),
      positionStarts: this.#positionStarts.values.slice(),
    }
  }
}
