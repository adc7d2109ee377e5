// "Microsoft has confirmed this to be a problem in Sample Server version 2.0."

import { CONFIRMATIONS } from './confirmed.table.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { releasesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(CONFIRMATIONS)

export const confirmedRule: StatementRule = {
  triggers: ['confirmed'],
  read(sentence, into) {
    const part = matchPhrasing(PATTERNS, sentence.text)?.part('release')
    if (part === undefined) return
    into.confirmed.push({ ...statedAt(sentence), releases: releasesIn(sentence, ...part) })
  },
}
