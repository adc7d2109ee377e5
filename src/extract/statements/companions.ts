// "one of two fixes that are required", "the accompanying fix that you must apply": one alone is not
// enough.

import { compilePhrasings, FIX_NOUN, matchPhrasing, type Phrasing } from './phrasing.ts'
import { articlesAfter, articlesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const COMPANIONS: readonly Phrasing[] = [
  {
    pattern: `\\bone of (?<count>two|three|four|five|[2-9]) (?:[\\w-]+ ){0,3}?${FIX_NOUN} (?:that|which|required|needed)`,
    example: 'This fix is one of two fixes that are required.',
  },
  {
    pattern: `\\b(?:accompanying|companion) ${FIX_NOUN}`,
    example: 'For information about the accompanying fix that you must apply, see:',
  },
  {
    pattern: `\\b(?:must|need to|should|have to) also (?:apply|install|obtain) (?:the|this) (?:[\\w-]+ ){0,3}?${FIX_NOUN}\\b`,
    example: 'You must also apply the fix that is described in the following article:',
  },
  {
    pattern: `\\b(?:in (?:conjunction|combination)|together|along) with the (?:[\\w-]+ ){0,3}?${FIX_NOUN}\\b`,
    example: 'This fix must be used in conjunction with the fix in the following article:',
  },
]

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
