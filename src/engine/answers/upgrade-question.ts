// Whether a question is about what a site must have before it goes to a service pack, however it is put:
//
//   "1380 -> SP2, what first?", "Can I take a build 1380 site to SP2 right away?", "hotfixes build 1380"

import { type Question, wants } from '../question/question.ts'
import { targetOf } from './site-of-question.ts'

// "which fixes", "what must be installed first", "is SP1 required", "anything to apply?"
const NEED =
  /\b(?:hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?|updates?|install(?:ed)?|appl(?:y|ied)|needs?|needed|require[sd]?|requirements?|mandatory|prerequisites?|first|right away|straight|directly|ready|anything|articles)\b/i
// "hotfixes build 1234", "patches for a 1234 site"
const FIXES = /\b(?:hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?|updates?)\b/i
// A story of trouble, or a question about the installation itself
const TROUBLE =
  /\b(?:why|fail(?:s|ed|ure|ing)?|errors?|hangs?|crash\w*|cannot|can't|does ?n[o']t work|problems?|slow|stops?|how (?:long|much|big|many)|caused?)\b/i

/** `hasSite` is whether question or profile tell the release of the site. */
export function asksBeforeUpgrade(question: Question, hasSite: boolean): boolean {
  const { text, articles, files, codes, quotedMessages } = question
  if (!hasSite || TROUBLE.test(text)) return false
  if (articles.length + files.length + codes.length + quotedMessages.length > 0) return false
  if (wants(question, 'registry') || wants(question, 'count')) return false
  const target = targetOf(text)
  return target === undefined ? FIXES.test(text) : NEED.test(text)
}
