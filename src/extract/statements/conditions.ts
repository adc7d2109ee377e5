// Conditions: "You need to apply these hotfixes if your hierarchy consists of …", "on all sites that
// share a domain with other sites", "if all of the following conditions are true:" with its list.

import type { Condition } from '../../model/statement.ts'
import { APPLY_CONDITIONS } from './conditions.table.ts'
import { compilePhrasings, flexibleBlanks, matchPhrasing, THIS_FIX } from './phrasing.ts'
import { articlesIn, type StatedSentence, statedAt, statedText, textAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'
import { subjectOf } from './subject.ts'

const PATTERNS = compilePhrasings(APPLY_CONDITIONS)
const SPEAKS_OF_FIX = new RegExp(flexibleBlanks(THIS_FIX), 'i')

export const applyConditionRule: StatementRule = {
  triggers: ['apply', 'applied', 'install', 'implement', 'required', 'needed', 'necessary'],
  read(sentence, into) {
    const { text } = sentence
    const match = matchPhrasing(PATTERNS, text)
    const part = match?.part('condition')
    if (part === undefined || !SPEAKS_OF_FIX.test(text) || STANDING.test(text)) return
    const articles = articlesIn(sentence)
    into.applyConditions.push({
      ...statedAt(sentence),
      subject: articles.length > 0 ? 'named' : subjectOf(text),
      articles,
      condition: readCondition(sentence, part),
    })
  },
}

// "if you are severely affected", "if this occurs": standing text that decides nothing.
const STANDING =
  /severely (?:affected|impacted)|\bif (?:this|that) (?:occurs|happens)|specific problem/i

// ", if your hierarchy has several sites" up to the end of the clause
const IF_CLAUSE = /\b(?:only )?if [^,;]{4,240}/i

/** The if-clause of a sentence. */
export function ifClause(sentence: StatedSentence): Condition | undefined {
  const match = IF_CLAUSE.exec(sentence.text)
  if (match === null) return undefined
  return readCondition(sentence, [match.index, match.index + match[0].length])
}

function readCondition(sentence: StatedSentence, [from, to]: readonly [number, number]): Condition {
  const mode = modeOf(sentence.text.slice(from, to))
  return {
    ...statedText(sentence, from, to),
    items: /:\s*$/.test(sentence.text) ? listedItems(sentence) : [],
    ...(mode !== undefined && { mode }),
  }
}

function modeOf(text: string): Condition['mode'] {
  if (/\b(?:all|both|each) of (?:the|these)\b|\b(?:all|both) the following/i.test(text))
    return 'all'
  return /\b(?:any|either|one)(?: or more)? of (?:the|these)\b/i.test(text) ? 'any' : undefined
}

const MAX_ITEMS = 20

/** The list items right below. */
function listedItems({ place }: StatedSentence): Condition['items'] {
  const { plain, leafIndex } = place
  const items: Condition['items'][number][] = []
  for (const { start, end } of plain.leaves.slice(leafIndex + 1, leafIndex + 1 + MAX_ITEMS)) {
    const lineStart = plain.text.lastIndexOf('\n', start - 1) + 1
    if (!ITEM_MARKER.test(plain.text.slice(lineStart, start))) break
    items.push(textAt(plain, start, end))
  }
  return items
}

// "- ", "• ", "1. "
const ITEM_MARKER = /^\s*(?:[-*•o+]|<B7>|\(?\w{1,3}[.)]|-+)\s*$/
