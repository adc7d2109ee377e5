// Messages quoted in running text: 'the error message "Access is denied."', '"Out of memory" error'.

import { type Ground, matchLeaves } from './ground.ts'

/** A message in a text. */
export interface QuotedPlace {
  readonly start: number
  readonly end: number
  readonly isAlternative?: boolean
}

// A message does not open with a comma: the quotation mark before ";x" closes a string of a program.
// 'error message "Access is denied."', 'message: "File not found"', 'error number 1001 "Feature not …"'
const BEHIND_WORD =
  /\b(?:errors?|messages?|warnings?|err msg)\b([^."“”]{0,60})(?<=[\s(:,-])["“](?=[^\s",;&)])([^"“”]{4,400})["”]/gi
// Words between the two; anything else quotes a key, a book, a menu.
const BETWEEN = new Set(
  (
    'message messages msg text code codes number numbers of is was as or and say says saying read ' +
    'reads reading state states stating indicate indicates indicating that which the a an ' +
    'following similar to such like box dialog appears occurs displayed generated returned ' +
    'received may will be'
  ).split(' '),
)
// "1001", "#15", "-2147221164", "0x80070005"
const NUMBER = /^#?-?(?:0x)?[\da-f]+$/i
// '"Out of memory" error message', '"Access is denied" message'
const BEFORE_WORD =
  /(?<![\w.,!?"])["“](?=[^\s",;&)])([^"“”]{4,400})["”],?\s+(?:(?:error|warning|dialog|status|system|stop)\s+){0,2}(?:messages?|errors?)\b/gi
// '"friendly" error messages': a word about messages
const LOWER_WORD = /^[a-z]+$/

/** Quoted messages, first those behind a word; quotes are left out. Linear. */
export function findQuotedMessages(ground: Ground): QuotedPlace[] {
  const { text } = ground.plain
  if (!text.includes('"') && !text.includes('“')) return []
  const behind = matchLeaves(ground, BEHIND_WORD).flatMap(({ found, end: outer }) => {
    if (!isIntroduction(found[1] ?? '')) return []
    const end = outer - 1
    return [{ start: end - (found[2] ?? '').length, end }]
  })
  const before = matchLeaves(ground, BEFORE_WORD).flatMap(({ found, start: outer }) => {
    const start = outer + 1
    const message = found[1] ?? ''
    return LOWER_WORD.test(message) ? [] : [{ start, end: start + message.length }]
  })
  return [...behind, ...before]
}

function isIntroduction(between: string): boolean {
  return between
    .toLowerCase()
    .split(/[\s:,(-]/)
    .every((word) => word === '' || BETWEEN.has(word) || NUMBER.test(word))
}

/** The piece without white space and one pair of quotes around it. */
export function unquoted(text: string, from: number, to: number): QuotedPlace {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  const end = Math.max(start, from + piece.trimEnd().length)
  const isQuoted = /^["“][^"“”]+["”]$/.test(text.slice(start, end))
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}
