// The shape of the text index in memory and on disk: flat typed arrays, no objects.
//
//   stem → its terms (neighbours in the lexicon) → postings: article, frequency per field, positions
//
// Each occurrence is stored once, under the exact term. The postings of a stem are those of its
// terms read together, so exact forms and stemmed forms rank side by side at no extra memory.

import type { Lexicon } from './lexicon.ts'

export interface TextIndex {
  readonly articleCount: number
  /** Number of parts of a field, at ordinal × FIELD_COUNT + field. */
  readonly lengths: Uint32Array
  /** Sorted. */
  readonly stems: Lexicon
  /** Stem → its first term; one more entry than there are stems. */
  readonly firstTerm: Uint32Array
  /** Stem → number of articles that hold one of its terms. */
  readonly stemFrequencies: Uint32Array
  /** Sorted by stem, then by term. */
  readonly terms: Lexicon
  /** Term → its first posting; one more entry than there are terms. */
  readonly firstPosting: Uint32Array
  /** Posting → article; ascending within a term. */
  readonly ordinals: Uint32Array
  /** Posting → frequency per field, packed as fields.ts says. */
  readonly frequencies: Uint32Array
  /** Places of the occurrences, posting after posting, ascending within each. */
  readonly positions: Uint16Array
  /** Where the positions of every 16th posting start. */
  readonly positionStarts: Uint32Array
}

/** Every 2^4th posting knows where its positions start; the others are counted from there. */
export const POSITION_STRIDE_BITS = 4

/** Later parts of an article all stand at this place; they are found, but not in phrases. */
export const LAST_PLACE = 0xffff
