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
  const single = encodeLexicon([term])
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >>> 1
    const order = compareTerms(lexicon, middle, single, 0)
    if (order === 0) return middle
    if (order < 0) from = middle + 1
    else to = middle
  }
  return -1
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
