// The weighted frequency of one posting.

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

/** Sum over the fields of frequency × norm; the norms of the article start at `slot`. */
export function weightOf(packed: number, norms: Float32Array, slot: number): number {
  const texts =
    ((packed >>> LEAD_SHIFT) & LEAD_MASK) * (norms[slot + LEAD] as number) +
    (packed & BODY_MASK) * (norms[slot + BODY] as number)
  // Most words stand in the text alone.
  return packed >>> APPLIES_TO_SHIFT === 0 ? texts : texts + weightOfFrame(packed, norms, slot)
}

function weightOfFrame(packed: number, norms: Float32Array, slot: number): number {
  return (
    (packed >>> TITLE_SHIFT) * (norms[slot + TITLE] as number) +
    ((packed >>> QUERY_WORDS_SHIFT) & SMALL_MASK) * (norms[slot + QUERY_WORDS] as number) +
    ((packed >>> APPLIES_TO_SHIFT) & SMALL_MASK) * (norms[slot + APPLIES_TO] as number)
  )
}
