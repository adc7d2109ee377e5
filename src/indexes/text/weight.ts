// The weighted frequency of a posting: what BM25F saturates.

import {
  APPLIES_TO,
  APPLIES_TO_SHIFT,
  BODY,
  BODY_MASK,
  LEAD,
  LEAD_MASK,
  LEAD_SHIFT,
  QUERY_WORDS,
  QUERY_WORDS_SHIFT,
  SMALL_MASK,
  TITLE,
  TITLE_SHIFT,
} from './fields.ts'

/**
 * Sum over the fields of frequency × norm, 0 where only unweighted fields match. `articles` is the
 * number of articles, the stride of the norms. Most postings have the body alone.
 */
export function weightOf(
  packed: number,
  ordinal: number,
  norms: Float32Array,
  articles: number,
): number {
  let weight = (packed & BODY_MASK) * (norms[BODY * articles + ordinal] as number)
  if (packed <= BODY_MASK) return weight
  weight += ((packed >>> LEAD_SHIFT) & LEAD_MASK) * (norms[LEAD * articles + ordinal] as number)
  const small = packed >>> APPLIES_TO_SHIFT
  if (small === 0) return weight
  weight += (small & SMALL_MASK) * (norms[APPLIES_TO * articles + ordinal] as number)
  const queryWords = (packed >>> QUERY_WORDS_SHIFT) & SMALL_MASK
  weight += queryWords * (norms[QUERY_WORDS * articles + ordinal] as number)
  return weight + (packed >>> TITLE_SHIFT) * (norms[TITLE * articles + ordinal] as number)
}
