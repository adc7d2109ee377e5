// How the STATUS section says in which release a problem was corrected (FORMATS.md §11: about 10,300
// sentences, 2,830 of them "first corrected in").

import type { Phrasing } from './phrasing.ts'

const CORRECTED = '(?:corrected|fixed|resolved|addressed|eliminated)'

export const FIXED_IN: readonly Phrasing[] = [
  {
    pattern: `\\b(?:(?:was|were|is|are|will be) (?<not>not )?|(?:has|have) (?<not2>not )?(?:yet )?been )(?:yet |also |now |since |(?<part>partially |partly ))*(?<first>first )?${CORRECTED}(?<first2> first)? (?:in|with|by) `,
    example: 'This problem was first corrected in Sample Server 2.0 Service Pack 4.',
  },
  {
    pattern: `\\b(?<first>first) ${CORRECTED} in `,
    example: 'Problem first corrected in version 3.1.',
  },
]

/** Advice that amounts to it: the release resolves the problem. */
export const RESOLVED_BY: readonly Phrasing[] = [
  {
    pattern: `^(?:NOTE: )?To (?:resolve|correct|fix|eliminate) (?:this|the) (?:problem|issue|behaviou?r|bug|error),? (?:please )?(?:upgrade (?:\\w+ )?to|update (?:\\w+ )?to|apply|obtain(?: and install)?|install|download) (?<release>(?!.*\\bthen\\b).+)`,
    example: 'To resolve this problem, upgrade to Sample Server 4.01 Service Pack 1 or later.',
  },
]

/** What the sentence must speak of before the verb. */
export const CORRECTED_SUBJECT =
  /\b(?:problem|bug|issue|error|behaviou?r|limitation|defect|condition|symptom|this|these|it|they)s?\b/i

/** Where the release ends and another thought begins. */
export const AFTER_RELEASE = /;| but | although | unless | however| because | if | when | which /i

/** What a release leaves open: "in SP3, but only in mixed domains". */
export const BUT_ONLY = /^[ ,;]*(?:but|though|although) (?:only|not) /i

/** Verbs of advice, not of report: "can be corrected in the following way". */
export const ADVICE = /\b(?:can|could|may|might|must|should|to) $/i

/** Objects that are no release: a place, a manner, a list. */
export const NO_RELEASE =
  /^(?:the )?(?:following|subsequent|earlier|previous|one of|this|these|any|either|two|several|memory|place|order|your|code|a similar)\b/i
