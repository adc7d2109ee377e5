// Article numbers in running text: "Q249077", "q147222", "Q 274256", "KB931125", "article 306460".
// Left out are numbers that are part of something else: a file name (Q252717.exe), a path or
// address, an identifier (Q234756_TEST), another vendor's parameter (articleid=Q105810), a printer.

import { type ArticleId, parseArticleNumber } from '../model/article-id.ts'

export interface Mention {
  readonly id: ArticleId
  readonly start: number
  readonly end: number
  /** Letters follow without a blank: "Q151519Resource Kit Utility". */
  readonly isGlued: boolean
}

// "Q249077", "Q 274256", "QQ234573", "KB 931125"; "Knowledge Base article 306460", "article number 16922"
const NUMBER =
  /(?<![\w/\\=%@.$])(?:Q{1,2}\s?(?=\d{5,6}(?!\d))|KB ?(?=\d{5,7}(?!\d))|(?:KB|Knowledge\s+Base)\s+article\s+(?:number\s+)?(?=\d{5,7}(?!\d))|article\s+number\s+(?=\d{5,7}(?!\d)))(\d+)/gi
// What follows a number inside a file name, path or identifier: ".exe", "_TEST", "/NT4", "i.exe", "*."
const INSIDE_NAME = /^(?:\.[A-Za-z]|[_/\\*=&]|[a-z0-9]|-[a-z])/
// The second number of "Q126498Q126498".
const DOUBLED = /^Q\d{5,6}(?!\w)/
// "Resource", "OEMSETUP", "Hardware": a glued title.
const GLUED_TITLE = /^[A-Z][A-Za-z]+(?=[\s.:,/]|$)/

/** Mentions in text order. Linear. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const found of text.matchAll(NUMBER)) {
    const end = found.index + found[0].length
    const mention = readMention(text, found.index, end, found[1] ?? '')
    if (mention !== undefined) mentions.push(mention)
  }
  return mentions
}

function readMention(
  text: string,
  start: number,
  end: number,
  digits: string,
): Mention | undefined {
  const id = parseArticleNumber(digits)
  const rest = text.slice(end, end + 40)
  if (id === undefined || digits.startsWith('0') || INSIDE_NAME.test(rest)) return undefined
  if (TORN_NAME.test(text.slice(start, end)) || isOfOtherVendor(text, start)) return undefined
  if (DOUBLED.test(rest)) return { id, start, end, isGlued: false }
  const isGlued = /^[A-Z]/.test(rest)
  if (isGlued && !(GLUED_TITLE.test(rest) && opensEntry(text, start))) return undefined
  return { id, start, end, isGlued }
}

// "q 446188": a file and its size; only the capital letter is a number's ("Q 274256").
const TORN_NAME = /^q\s+\d/
// "Novell Knowledge Base article 2944003"
const OTHER_VENDOR = /\b(?:Novell|Lotus|IBM|Oracle|Compaq|Citrix|Symantec)(?:'s)?\s+$/
const MAX_VENDOR_LENGTH = 14

/** Whether the knowledge base named before a number is another vendor's; none writes "Q". */
function isOfOtherVendor(text: string, start: number): boolean {
  if (text[start] === 'Q') return false
  return OTHER_VENDOR.test(text.slice(Math.max(0, start - MAX_VENDOR_LENGTH), start))
}

/** At the start of a line, or behind the colon of its lead-in: "Knowledge Base: Q151519Resource". */
function opensEntry(text: string, at: number): boolean {
  return (
    at === 0 ||
    text[at - 1] === '\n' ||
    (text[at - 1] === ' ' && text[at - 2] === ':') ||
    /(?:^|\n)\s*(?:\S{1,4}\s+)?$/.test(text.slice(Math.max(0, at - 12), at))
  )
}
