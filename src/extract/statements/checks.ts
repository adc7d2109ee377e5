// "Before applying this hotfix, please verify the existence of this key on all secondary sites."

import { compilePhrasings, matchPhrasing, type Phrasing, THIS_FIX } from './phrasing.ts'
import { statedAt, statedText } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const CHECKS: readonly Phrasing[] = [
  {
    pattern: `\\b(?:before|prior to) (?:you )?(?:apply|install)[a-z]* ${THIS_FIX},? (?:please |you (?:must|should|need to) )?(?:first )?(?<check>(?:verify|check|confirm|make sure|ensure) .+)`,
    example: 'Before applying this hotfix, please verify the existence of this key.',
  },
  {
    pattern: `\\b(?<check>(?:verify|check|confirm|make sure|ensure) .{3,200}?) (?:before|prior to) (?:you )?(?:apply|install)[a-z]* ${THIS_FIX}`,
    example: 'Verify that the value exists before you install this hotfix.',
  },
]

const PATTERNS = compilePhrasings(CHECKS)

export const checkRule: StatementRule = {
  triggers: ['verify', 'check', 'confirm', 'make sure', 'ensure'],
  read(sentence, into) {
    const part = matchPhrasing(PATTERNS, sentence.text)?.part('check')
    if (part === undefined) return
    into.checks.push({ ...statedAt(sentence), check: statedText(sentence, ...part) })
  },
}
