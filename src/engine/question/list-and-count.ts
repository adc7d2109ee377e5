// A list and its count ask for each other:
//
//   "List the hotfixes for Sample 4.0 SP3" + "how many are there?"   → "How many hotfixes for Sample 4.0 SP3?"
//   "How many articles carry kbexample?" + "list them"               → "List the articles with the keyword kbexample."

import { readKeywords } from './read-names.ts'

// "how many are there?", "how many of them?", "and how many is that?"
const HOW_MANY =
  /^(?:and |so )?how many(?: (?:are|is|of|were))?(?: (?:there|them|these|those|that|it|they))?(?: in all| in total)?\s*\??$/i
// "list them", "which are they?", "show me those", "which ones?"
const WHICH =
  /^(?:and |please |so )?(?:(?:list|show|name|give)(?: me)?(?: all)?(?: of)? (?:them|these|those)|which(?: ones?| articles| fixes)?(?: are (?:they|those|these|there))?|what are they)\s*[?.]?$/i
// "List the hotfixes …", "Which articles …", "Show me all fixes …"
const LIST =
  /^(?:please )?(?:list|show|name|give me|which|what)(?: me)?(?: all)?(?: of)?(?: the)? /i
// "How many articles …", "number of articles …"
const COUNT = /^(?:how many|(?:the )?(?:number|count) of) /i

// "how many fixes are there for …"
const EXISTS = / (?:are|is) there /i

/** `undefined` when the text asks for neither. */
export function listOrCount(text: string, before: string): string | undefined {
  if (HOW_MANY.test(text)) return LIST.test(before) ? before.replace(LIST, 'How many ') : undefined
  if (!WHICH.test(text) || !COUNT.test(before)) return undefined
  const [keyword] = readKeywords(before)
  if (keyword !== undefined) return `List the articles with the keyword ${keyword}.`
  return before.replace(COUNT, 'List the ').replace(EXISTS, ' ').replace(/\?$/, '.')
}

// "List the hotfixes …", "Show me all fixes …"
const OF_MANY = /^(?:please )?(?:list|show|give me|name)\b/i

/** What is listed or counted: no single article is the subject. */
export const isOfMany = (before: string) => OF_MANY.test(before) || COUNT.test(before)
