// Addresses that article text prints: "see http://support.microsoft.com/directory, then call".

export interface TextPart {
  readonly text: string
  readonly isAddress: boolean
}

// "http://example.com/a", "ftp://ftp.example.com"; "http://<server>/exchange" is none to follow.
const ADDRESS = /\b(?:https?|ftp):\/\/(?=[\w%])[^\s<>"`|\\^]{1,2000}/gi
// The comma of "… at http://example.com/a, then …" belongs to the sentence.
const PUNCTUATION = ".,;:!?'])}*_"

/**
 * The parts of a text in order; together they are the text. An address with a bracket is left as it
 * is: nobody knows where it ends. Linear.
 */
export function splitAddresses(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { 0: printed, index } of text.matchAll(ADDRESS)) {
    if (text[index + printed.length] === '<' || printed.includes('(')) continue
    const address = withoutPunctuation(printed)
    if (index > at) parts.push({ text: text.slice(at, index), isAddress: false })
    parts.push({ text: address, isAddress: true })
    at = index + address.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), isAddress: false })
  return parts
}

function withoutPunctuation(address: string): string {
  let end = address.length
  while (PUNCTUATION.includes(address.charAt(end - 1))) end--
  return address.slice(0, end)
}
