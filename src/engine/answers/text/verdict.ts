// Yes or no: whether the passages that are closest to a question deny what it asks.

import { type Question, wants } from '../../question/question.ts'
import type { Candidate } from './candidates.ts'

export interface Verdict {
  readonly isYes: boolean
  /** Index of the unit that decides. */
  readonly at: number
}

// "is not supported", "cannot", "no longer", "has been discontinued", "only on Intel", "must first be replaced"
const DENIES =
  /\b(?:not|no|never|cannot|nor|neither|without|unable|unsupported|impossible|discontinued|only|must (?:first )?be (?:replaced|installed)|\w+n't)\b/i
// "or what took over", "or is it": asks for more than yes or no
const CHOICE = /\bor (?:what|which|who|is it|meant|by design)\b/i
/** Units that score less than this share of the best say too little of the question to decide it. */
const LEAST_SHARE = 0.7
const MOST_UNITS = 4

/** `undefined` when the question is not one of yes or no. The quoted unit that denies decides, else the best. */
export function verdictOf(
  question: Question,
  { units, ranked, chosen }: Candidate,
): Verdict | undefined {
  if (!wants(question, 'yes-no') || CHOICE.test(question.text)) return undefined
  const quoted = ranked
    .filter(({ at }) => chosen.includes(at) && units[at]?.form !== 'row')
    .sort((a, b) => b.score - a.score)
  const [best] = quoted
  if (best === undefined) return undefined
  const near = quoted.slice(0, MOST_UNITS).filter(({ score }) => score >= best.score * LEAST_SHARE)
  const denying = near.find(({ at }) => DENIES.test(units[at]?.text ?? ''))
  return { isYes: denying === undefined, at: denying?.at ?? best.at }
}
