// Messages quoted in running text: 'the error message "Access is denied."', '"Out of memory" error'.

/** A message in a text. */
export interface QuotedPlace {
  readonly start: number
  readonly end: number
  readonly isAlternative?: boolean
}

// 'error message "Access is denied."', 'message: "File not found"', 'error number 1001 "Feature not …"'
const BEHIND_WORD =
  /\b(?:errors?|messages?|warnings?|err msg)\b([^."“”]{0,60})(?<=[\s(:,-])["“](?=[^\s"])([^"“”]{4,400})["”]/gi
// What may stand between the word and the quote; anything else quotes a key, a book, a menu.
const BETWEEN =
  /^(?:[\s:,(-]+|messages?|msg|text|codes?|numbers?|#?-?[\dx]+[\da-f]*|of|is|was|as|or|and|says?|saying|reads?|reading|states?|stating|indicating|indicates?|that|which|the|an?|following|similar to|such as|like|box|dialog|appears?|occurs?|displayed|generated|returned|received|may|will|be)*$/i
// '"Out of memory" error message', '"Access is denied" message'
const BEFORE_WORD =
  /(?<![\w.,!?"])["“](?=[^\s"])([^"“”]{4,400})["”],?\s+(?:(?:error|warning|dialog|status|system|stop)\s+){0,2}(?:messages?|errors?)\b/gi
/** Quoted messages, in order; quotes are left out. Linear. */
export function findQuotedMessages(text: string): QuotedPlace[] {
  if (!text.includes('"') && !text.includes('“')) return []
  const behind = Array.from(text.matchAll(BEHIND_WORD)).flatMap((found) => {
    if (!BETWEEN.test(found[1] ?? '')) return []
    const end = found.index + found[0].length - 1
    return [{ start: end - (found[2] ?? '').length, end }]
  })
  const before = Array.from(text.matchAll(BEFORE_WORD), (found) => {
    const start = found.index + 1
    return { start, end: start + (found[1] ?? '').length }
  })
  return [...behind, ...before]
}

/** The piece without white space and one pair of quotes around it. */
export function unquoted(text: string, from: number, to: number): QuotedPlace {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  const end = Math.max(start, from + piece.trimEnd().length)
  const isQuoted = /^["“][^"“”]+["”]$/.test(text.slice(start, end))
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}
