// A list of terms as one blob of UTF-8 bytes and the offset of each. Sorted by code point, which is
// the order of the bytes.

export interface Lexicon {
  readonly bytes: Uint8Array
  /** One more than there are terms. */
  readonly offsets: Uint32Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function encodeLexicon(terms: readonly string[]): Lexicon {
  const offsets = new Uint32Array(terms.length + 1)
  const bytes = encoder.encode(terms.join(''))
  for (const [index, term] of terms.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + Buffer.byteLength(term)
  }
  return { bytes, offsets }
}

export function lexiconSize({ offsets }: Lexicon): number {
  return offsets.length - 1
}

export function termAt({ bytes, offsets }: Lexicon, index: number): string {
  return decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]))
}

/** Index of a term within [low, high) of a lexicon, or -1. Cost: logarithmic. */
export function findTerm(lexicon: Lexicon, term: string, low: number, high: number): number {
  const length = writeSought(term)
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >>> 1
    const order = compareToSought(lexicon, middle, length)
    if (order === 0) return middle
    if (order < 0) from = middle + 1
    else to = middle
  }
  return -1
}

/** The bytes of the term that is sought; grows to the longest. */
let sought = new Uint8Array(256)
/** Bytes that a UTF-16 unit needs at most. */
const MOST_BYTES = 3

/** Returns how many bytes they are. */
function writeSought(term: string): number {
  const { length } = term
  if (length * MOST_BYTES > sought.length) sought = new Uint8Array(length * MOST_BYTES)
  for (let at = 0; at < length; at++) {
    const unit = term.charCodeAt(at)
    if (unit >= 0x80) return encoder.encodeInto(term, sought).written
    sought[at] = unit
  }
  return length
}

function compareToSought({ bytes, offsets }: Lexicon, index: number, length: number): number {
  const start = offsets[index] as number
  const ownLength = (offsets[index + 1] as number) - start
  const common = Math.min(ownLength, length)
  for (let at = 0; at < common; at++) {
    const difference = (bytes[start + at] as number) - (sought[at] as number)
    if (difference !== 0) return difference
  }
  return ownLength - length
}

/** Negative, 0 or positive, as terms of two lexicons are ordered by their bytes. */
export function compareTerms(a: Lexicon, indexOfA: number, b: Lexicon, indexOfB: number): number {
  let at = a.offsets[indexOfA] as number
  let other = b.offsets[indexOfB] as number
  const end = a.offsets[indexOfA + 1] as number
  const otherEnd = b.offsets[indexOfB + 1] as number
  while (at < end && other < otherEnd) {
    const difference = (a.bytes[at++] as number) - (b.bytes[other++] as number)
    if (difference !== 0) return difference
  }
  return end - at - (otherEnd - other)
}

/** Orders strings as their UTF-8 bytes are ordered; `<` differs beyond U+FFFF. */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const difference = a.charCodeAt(at) - b.charCodeAt(at)
    if (difference !== 0) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0) || difference
  }
  return a.length - b.length
}
