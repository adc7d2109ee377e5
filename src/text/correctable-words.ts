// The plain words of a query: what may be misspelt. Numbers, codes, file names, versions, paths,
// identifiers and everything between quotes is left out.

import { analyze } from './analyzer.ts'
import { STOP_WORDS } from './stop-words.table.ts'

export interface CorrectableWord {
  /** Folded, letters from a to z alone. */
  readonly term: string
  readonly stem: string
  readonly isStop: boolean
  /** UTF-16 units in the query. */
  readonly start: number
  readonly end: number
}

const PLAIN = /^[a-z]{2,24}$/
// "Logon", "logon" and, in a query without small letters, "LOGON"; not "NTLM", "GetWindowText"
const WRITTEN_AS_WORD = /^\p{L}?[^\p{Lu}]*$/u
const SMALL_LETTER = /\p{Ll}/u
// "logon points", \u201clogon points\u201d; the rest of the query where a quote stays open
const QUOTED = /["\u201c\u201e\u00ab][^"\u201c\u201d\u201e\u00ab\u00bb]*/g
// A word stands free: behind a blank, a bracket or a quote, not behind "file:", "C:\\", "-" or "%".
const FREE_BEFORE = /(?:^|[\s([{,;!?'\u2019"\u201c\u201d\u201e\u00ab\u00bb])$/
// Before a blank, a bracket or the end of a sentence, not before "*", "=" or ":\\".
const FREE_BEHIND = /^(?:$|[\s)\]},;!?'\u2019"\u201c\u201d\u00bb]|[.:](?:\s|$))/

/** In the order of the query. */
export function correctableWords(text: string): CorrectableWord[] {
  const terms = analyze(text)
  const closed = [...terms.filter(({ isWhole }) => isWhole), ...quotedRanges(text)]
  const isShouted = !SMALL_LETTER.test(text)
  return terms
    .filter(({ term, start, end }) => {
      const printed = text.slice(start, end)
      const isWord = PLAIN.test(term) && (isShouted || WRITTEN_AS_WORD.test(printed))
      return isWord && standsFree(text, start, end) && !closed.some((one) => covers(one, start))
    })
    .map(({ term, stem, start, end }) => ({
      term,
      stem,
      isStop: STOP_WORDS.has(term),
      start,
      end,
    }))
}

function quotedRanges(text: string) {
  const ranges: { start: number; end: number }[] = []
  for (const match of text.matchAll(QUOTED)) {
    const isClosing = ranges.at(-1)?.end === match.index
    if (!isClosing) ranges.push({ start: match.index, end: match.index + match[0].length })
  }
  return ranges
}

function standsFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  return FREE_BEFORE.test(before) && FREE_BEHIND.test(text.slice(end, end + 2))
}

function covers(range: { readonly start: number; readonly end: number }, at: number): boolean {
  return range.start <= at && at < range.end
}
