// Whether the evidence carries the question: what it names must stand in the article or in what is
// quoted, to the letter for names and numbers; else the reason why there is no answer.

import type { AnswerReason } from '../../../contract/answers.ts'
import { defaultStands } from './default-stands.ts'
import type { Evidence, EvidenceTest } from './evidence.ts'
import {
  articlesAreHeld,
  filesAreNamed,
  namesAreNamed,
  numbersStand,
  releasedNamesStand,
  releasedWordsStand,
  titledNamesStand,
} from './names-stand.ts'
import {
  languagesAgree,
  packsStand,
  platformsAgree,
  productsAgree,
  systemsAgree,
  widthsAgree,
} from './scope-agrees.ts'
import { causeIsTold, complaintIsAnchored, shortSubjectStands } from './subject-stands.ts'
import {
  fileFactsStand,
  fixStands,
  registryIsSpokenOf,
  remedyStands,
  valuesStand,
} from './values-stand.ts'
import {
  factsAreCovered,
  sidesAreCovered,
  subjectIsNamed,
  wordsAreCovered,
} from './words-covered.ts'

/** In order; the first that fails is the reason. */
const TESTS: readonly EvidenceTest[] = [
  articlesAreHeld,
  filesAreNamed,
  namesAreNamed,
  numbersStand,
  releasedNamesStand,
  releasedWordsStand,
  titledNamesStand,
  languagesAgree,
  platformsAgree,
  systemsAgree,
  widthsAgree,
  productsAgree,
  packsStand,
  fileFactsStand,
  fixStands,
  registryIsSpokenOf,
  defaultStands,
  subjectIsNamed,
  valuesStand,
  remedyStands,
  factsAreCovered,
  sidesAreCovered,
  wordsAreCovered,
  complaintIsAnchored,
  shortSubjectStands,
  causeIsTold,
]

/** `undefined` when the evidence carries the question. */
export function whyNot(evidence: Evidence): AnswerReason | undefined {
  for (const test of TESTS) {
    const reason = test(evidence)
    if (reason !== undefined) return reason
  }
  return undefined
}
