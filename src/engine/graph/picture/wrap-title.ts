// Titles in boxes of a few lines.

// Control characters, halves of a pair of surrogates, and the two code points that XML forbids.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** At most `lines` lines of about `width` characters; what does not fit ends in "…". */
export function wrapTitle(title: string, width: number, lines: number): string[] {
  const words = title.replace(UNPRINTABLE, ' ').split(/\s+/).filter(Boolean)
  const wrapped: string[] = []
  let line = ''
  for (const word of words.flatMap((one) => pieces(one, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      wrapped.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
    if (wrapped.length > lines) break
  }
  if (line !== '') wrapped.push(line)
  if (wrapped.length <= lines) return wrapped
  const last = wrapped[lines - 1] ?? ''
  return [...wrapped.slice(0, lines - 1), `${last.slice(0, width - 1)}…`]
}

/** A word longer than a line goes on in the next one. */
function pieces(word: string, width: number): string[] {
  const found: string[] = []
  for (let at = 0; at < word.length && found.length < 9; at += width) {
    found.push(word.slice(at, at + width).replace(UNPRINTABLE, ' '))
  }
  return found
}
