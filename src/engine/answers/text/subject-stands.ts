// Short questions, complaints and questions for a cause are easily met by the words of an article that
// is about something else: there the passage itself has to be to the point.

import type { AnswerReason } from '../../../contract/answers.ts'
import { coverage } from '../../passages/rank-units.ts'
import type { SoughtTerm } from '../../passages/sought.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import { BY_SECTION } from './words-covered.ts'

/** Share of the words that have to stand around one quoted sentence, by how many words there are. */
const LEAST_AROUND: Readonly<Record<number, number>> = { 2: 0.75, 3: 0.6, 4: 0.45, 5: 0.45 }
/** Without a product, name or code in the question. */
const LEAST_AROUND_FREE = 0.75
const LEAST_IN_TITLE = 0.5
const SHORT = 3

/** What a short question is about stands together in the article, and in its title. */
export function shortSubjectStands(evidence: Evidence): AnswerReason | undefined {
  const { question, asked, candidate } = evidence
  const words = subjectOf(evidence)
  if (question.articles.length > 0 || words.length === 0) return undefined
  const isFree = !isAnchored(evidence)
  const leastAround = LEAST_AROUND[words.length]
  const isWordsAlone = !BY_SECTION.has(candidate.kind) && asked.kinds.length === 0
  const isStrewn =
    (isFree && words.length <= SHORT && aroundOne(evidence) < LEAST_AROUND_FREE) ||
    (isWordsAlone && leastAround !== undefined && aroundOne(evidence) < leastAround)
  if (isStrewn) return reasonOf('not-covered', candidate, 'does not cover the question')
  const needsTitle = !namesSomething(evidence) && words.length <= (isFree ? SHORT : 1)
  if (!needsTitle || inTitle(evidence) >= LEAST_IN_TITLE) return undefined
  return reasonOf('not-covered', candidate, 'is about something else')
}

/** A complaint without a product, name or message may be about anything. */
export function complaintIsAnchored(evidence: Evidence): AnswerReason | undefined {
  if (!evidence.isComplaint || evidence.question.articles.length > 0 || isAnchored(evidence)) {
    return undefined
  }
  return { code: 'not-covered', text: 'The question does not say which product it is about.' }
}

// "because", "is caused by", "occurs when", "is due to", "is by design"
const CAUSAL =
  /\b(?:because|caused?|causes|due to|occurs? (?:when|if|because)|reason|result of|by design|results? from|since)\b/i

/** Of what no name stands for, a cause is told by a section of causes or in words of causes. */
export function causeIsTold(evidence: Evidence): AnswerReason | undefined {
  const { question, candidate } = evidence
  if (candidate.kind !== 'cause' || question.articles.length > 0) return undefined
  if (isAnchored(evidence)) return undefined
  const isTold = candidate.chosen.some((at) => {
    const unit = candidate.units[at]
    return unit !== undefined && (unit.role === 'cause' || CAUSAL.test(unit.text))
  })
  return isTold ? undefined : reasonOf('not-stated', candidate, 'does not state the cause')
}

function subjectOf({ sought }: Evidence): SoughtTerm[] {
  return sought.terms.filter(({ isAsking, isProduct }) => !isAsking && !isProduct)
}

// "VDMAD", "RPC": the name of something, not of a person's trouble
const ACRONYM = /(?<![\w.])[A-Z]{3,}(?![\w.])/

/** The question tells what it is about by more than common words. */
function isAnchored(evidence: Evidence): boolean {
  return evidence.question.products.length > 0 || namesSomething(evidence)
}

/** A file, code, setting or message, or another name that is held to the letter. */
function namesSomething({ question, sought }: Evidence): boolean {
  const { files, codes, registryNames, quotedMessages, text } = question
  if (files.length + codes.length + registryNames.length + quotedMessages.length > 0) return true
  return sought.terms.some(({ isName, isProduct }) => isName && !isProduct) || ACRONYM.test(text)
}

/** The largest share of the subject around one quoted unit: in it, beside it, above it, in the title. */
function aroundOne({ sought, candidate: { article, units, chosen } }: Evidence): number {
  const shares = chosen.map((at) => {
    const near = [units[at - 1], units[at], units[at + 1]]
      .map((unit) => `${unit?.under ?? ''} ${unit?.head ?? ''} ${unit?.text ?? ''}`)
      .join('\n')
    return coverage(sought, sought.in(`${article.title}\n${near}`))
  })
  return Math.max(0, ...shares)
}

function inTitle({ sought, candidate }: Evidence): number {
  return coverage(sought, sought.in(candidate.article.title))
}
