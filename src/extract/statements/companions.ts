// "one of two fixes that are required", "the accompanying fix that you must apply": one alone is not
// enough.

import { COMPANIONS } from './companions.table.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { articlesAfter, articlesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(COMPANIONS)
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }

export const companionRule: StatementRule = {
  triggers: [
    'one of',
    'accompanying',
    'companion',
    'must also',
    'need to also',
    'should also',
    'conjunction',
    'combination',
    'together',
    'along',
  ],
  read(sentence, into) {
    const match = matchPhrasing(PATTERNS, sentence.text)
    if (match === undefined) return
    const printed = match.text('count').toLowerCase()
    const count = printed === '' ? undefined : (COUNTS[printed] ?? Number(printed))
    const cited = articlesIn(sentence)
    const articles = (cited.length > 0 ? cited : listed(sentence)).filter(
      (id) => id !== sentence.place.ownId,
    )
    if (count === undefined && articles.length === 0) return
    into.companions.push({ ...statedAt(sentence), ...(count !== undefined && { count }), articles })
  },
}

function listed(sentence: Parameters<typeof articlesAfter>[0]) {
  return sentence.text.trimEnd().endsWith(':') ? articlesAfter(sentence) : []
}
