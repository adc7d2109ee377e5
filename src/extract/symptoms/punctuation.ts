// Punctuation behind an address or path belongs to the sentence around it.

/** The text without the characters of `signs` at its end. Linear, unlike a pattern with "+$". */
export function withoutTrailing(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
