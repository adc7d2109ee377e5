// The indexed fields and how their frequencies share one 32-bit integer of a posting:
//
//   title 4 bits │ query words 4 │ applies-to 4 │ lead 8 │ body 12
//
// A frequency beyond its bits is cut; saturation makes it worth the same. The order is also that of
// the places in an article: title first, body last.

export const FIELDS = ['title', 'queryWords', 'appliesTo', 'lead', 'body'] as const

/** Position of a field in `FIELDS`. */
export const TITLE = 0
export const QUERY_WORDS = 1
export const APPLIES_TO = 2
export const LEAD = 3
export const BODY = 4
export const FIELD_COUNT = FIELDS.length

export const TITLE_SHIFT = 28
export const QUERY_WORDS_SHIFT = 24
export const APPLIES_TO_SHIFT = 20
export const LEAD_SHIFT = 12
export const SMALL_MASK = 0xf
export const LEAD_MASK = 0xff
export const BODY_MASK = 0xfff

const SHIFTS = [TITLE_SHIFT, QUERY_WORDS_SHIFT, APPLIES_TO_SHIFT, LEAD_SHIFT, 0] as const
const MASKS = [SMALL_MASK, SMALL_MASK, SMALL_MASK, LEAD_MASK, BODY_MASK] as const

/** The frequency of one field in a posting's integer. */
export function frequencyIn(packed: number, field: number): number {
  return (packed >>> (SHIFTS[field] ?? 0)) & (MASKS[field] ?? 0)
}

/** The integer with one more occurrence in the field; unchanged when its bits are full. */
export function withOccurrence(packed: number, field: number): number {
  const isFull = frequencyIn(packed, field) === MASKS[field]
  return isFull ? packed : (packed + (1 << (SHIFTS[field] ?? 0))) >>> 0
}

/** All occurrences of a posting; as many positions are stored for it. */
export function occurrencesOf(packed: number): number {
  return (
    (packed >>> TITLE_SHIFT) +
    ((packed >>> QUERY_WORDS_SHIFT) & SMALL_MASK) +
    ((packed >>> APPLIES_TO_SHIFT) & SMALL_MASK) +
    ((packed >>> LEAD_SHIFT) & LEAD_MASK) +
    (packed & BODY_MASK)
  )
}

/** The bits of the fields that are chosen. */
export function bitsOf(isChosen: (field: number) => boolean): number {
  return FIELDS.reduce((bits, _, field) => {
    return isChosen(field) ? bits | ((MASKS[field] ?? 0) << (SHIFTS[field] ?? 0)) : bits
  }, 0)
}
