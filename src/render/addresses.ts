// Addresses that article text prints: "see http://support.microsoft.com/directory, then call".

export interface TextPart {
  readonly text: string
  readonly isAddress: boolean
}

const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>"'`\\\]]+/gi
// The comma of "… at http://example.com/a, then …" belongs to the sentence.
const PUNCTUATION_AT_END = /[.,;:!?)}*_~-]+$/

/** The parts of a text in order; together they are the text. Linear. */
export function splitAddresses(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].slice(0, MAX_LENGTH).replace(PUNCTUATION_AT_END, '')
    if (address.endsWith('/') && address.length < MIN_LENGTH) continue
    if (found.index > at) parts.push({ text: text.slice(at, found.index), isAddress: false })
    parts.push({ text: address, isAddress: true })
    at = found.index + address.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), isAddress: false })
  return parts
}

/** "http://" alone is no address. */
const MIN_LENGTH = 9
/** Longer ones are cut; the rest is text. */
const MAX_LENGTH = 2_000
