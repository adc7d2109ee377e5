// "Before applying this hotfix, please verify the existence of this key on all secondary sites."

import { CHECKS } from './checks.table.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { statedAt, statedText } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(CHECKS)

export const checkRule: StatementRule = {
  triggers: ['verify', 'check', 'confirm', 'make sure', 'ensure', 'inspect', 'look at'],
  read(sentence, into) {
    const part = matchPhrasing(PATTERNS, sentence.text)?.part('check')
    if (part === undefined) return
    into.checks.push({ ...statedAt(sentence), check: statedText(sentence, ...part) })
  },
}
