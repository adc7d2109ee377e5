// Article numbers in pasted text, in every spelling that people and mail programs give them:
//
//   Q123456   q 123456   KB123456   KB 123456   kb;en-us;123456   MSKB: 123456   article 123456
//   http://support.microsoft.com/?kbid=123456   …/support/kb/articles/Q123/4/56.asp   Q123456.exe
//
// Unlike the references of an article this is read for a person who asks "do we know any of these?".

import { type ArticleId, parseArticleNumber } from '../model/article-id.ts'
import type { SourceSpan } from '../model/span.ts'

export interface PastedNumber {
  readonly id: ArticleId
  readonly span: SourceSpan
}

// "Q123456", "q 123456", "q0123456", "Q-123456", "QQ123456", "KB123456", "kb 123456", "KB: 123456",
// "KB #123456", "kb;en-us;123456", "kb;123456", "Q30491"
const PREFIXED =
  /(?<![\p{L}\d_])(?:Q{1,2}[ -]?0{0,2}(?<q>[1-9]\d{4,5})|(?:MS)?KB(?:;[a-z]{2}(?:-[a-z]{2,4})?)?(?: ?[;:#-] ?| |\t)?[Q#]?0{0,2}(?<kb>[1-9]\d{4,6}))(?!\d|\p{L}{1,20}\d)/giu

// "article 123456", "article number 123456", "articles: 123456", "article ID: Q123456",
// "Knowledge Base 123456", "hotfix 123456", "Knowledge Base-Artikel 123456"
const AFTER_WORD =
  /\b(?:articles?|artikel|knowledge ?base|hotfix(?:es)?|fix(?:es)?|QFE|KBs?|Qs?)\b(?: (?:articles?|ids?|numbers?|no\.?|nos\.?))?[ \t]?[:#]?\s{0,3}["(]?(?<bare>[1-9]\d{5})(?!\d|[.,]\d|[-/:]\d)/gi

// "the 123456 article"; "146432 KB" is a size
const BEFORE_WORD =
  /(?<![\w.,/:-])(?<bare>[1-9]\d{5})(?=[)"]? (?:(?:MS)?KB |knowledge base )?articles?\b)/gi

// The next of a list: "articles 123456, 123457 and 123458"
const NEXT_OF_LIST =
  /^(?:, ?and |, ?or | and | or |, ?|; ?| ?\/ ?| & )(?<bare>[1-9]\d{5})(?!\d|[.,]\d|[-/:]\d)/i

// "support.microsoft.com/default.aspx?scid=kb;en-us;123456", "support.microsoft.com/?kbid=123456",
// "support.microsoft.com/?id=123456", "support.microsoft.com/kb/123456/en-us",
// "support.microsoft.com/help/123456"
const ADDRESS = /\bmicrosoft\.com(?<rest>\/[^\s"'<>)\]]{1,400})/gi
const IN_ADDRESS =
  /(?:kb(?:;|%3b)(?:[a-z]{2}(?:-[a-z]{2,4})?(?:;|%3b))?|[?&](?:kb)?id=|kbid=|\/kb\/(?:[a-z]{2}(?:-[a-z]{2,4})?\/)?|\/help\/(?:[a-z]{2}-[a-z]{2}\/)?|\/articles\/)q?(?<bare>[1-9]\d{4,6})(?!\d)/gi
// ".../kb/articles/Q123/4/56.asp", "/kb/articles/q98/7/65.htm"
const SPLIT = /\/articles\/q(?<one>\d{2,3})\/(?<two>\d)\/(?<three>\d{2})(?!\d)/gi

/** In the order of the text, each place once. Linear. */
export function findPastedNumbers(text: string): PastedNumber[] {
  const found = [
    ...inAddresses(text),
    ...prefixed(text),
    ...behindWords(text),
    ...beforeWords(text),
  ]
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let end = 0
  return found.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

function prefixed(text: string): PastedNumber[] {
  return Array.from(text.matchAll(PREFIXED)).flatMap(({ index, 0: printed, groups }) =>
    numberAt(groups?.['q'] ?? groups?.['kb'], index, index + printed.length),
  )
}

function beforeWords(text: string): PastedNumber[] {
  return Array.from(text.matchAll(BEFORE_WORD)).flatMap(({ index, 0: printed }) =>
    numberAt(printed, index, index + printed.length),
  )
}

function behindWords(text: string): PastedNumber[] {
  const found: PastedNumber[] = []
  for (const { index, 0: printed, groups } of text.matchAll(AFTER_WORD)) {
    let end = index + printed.length
    let bare = groups?.['bare']
    while (bare !== undefined) {
      found.push(...numberAt(bare, end - bare.length, end))
      const next: RegExpExecArray | null = NEXT_OF_LIST.exec(text.slice(end, end + LONGEST_JOINT))
      bare = next?.groups?.['bare']
      end += next?.[0].length ?? 0
    }
  }
  return found
}

/** ", and " and a number with what may not follow it. */
const LONGEST_JOINT = 16

function inAddresses(text: string): PastedNumber[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ index, 0: printed, groups }) => {
    const rest = groups?.['rest'] ?? ''
    const from = index + printed.length - rest.length
    const split = Array.from(rest.matchAll(SPLIT)).flatMap((one) => {
      const { one: first = '', two = '', three = '' } = one.groups ?? {}
      const start = from + one.index + '/articles/'.length
      return numberAt(`${first}${two}${three}`, start, from + one.index + one[0].length)
    })
    const whole = Array.from(rest.matchAll(IN_ADDRESS)).flatMap((one) => {
      const bare = one.groups?.['bare'] ?? ''
      const end = from + one.index + one[0].length
      return numberAt(bare, end - bare.length, end)
    })
    return [...split, ...whole]
  })
}

function numberAt(digits: string | undefined, start: number, end: number): PastedNumber[] {
  const id = digits === undefined ? undefined : parseArticleNumber(digits)
  return id === undefined ? [] : [{ id, span: { start, end } }]
}
