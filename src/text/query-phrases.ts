// Where the "quoted phrases" of a query stand.

// say "logon points", (\u201clogon points\u201d); not the inch marks of 3.5" and 5.25" disks
const PHRASE =
  /(?<![^\s([{,;:=])["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u00bb](?![\p{L}\p{N}])/gu

export interface TextRange {
  /** UTF-16 units, quotes included. */
  readonly start: number
  readonly end: number
}

/** In order; an opening quote that is never closed begins none. */
export function phraseRanges(text: string): TextRange[] {
  return [...text.matchAll(PHRASE)].map(({ index, 0: phrase }) => ({
    start: index,
    end: index + phrase.length,
  }))
}
