// Answers from the text of articles: the passages of the best article that say what was asked, where the
// evidence carries the question.

import type { AnswerReason } from '../../../contract/answers.ts'
import { AskedValues } from '../../passages/asked-values.ts'
import { readSought } from '../../passages/sought.ts'
import type { PassageUnit } from '../../passages/unit.ts'
import type { Question } from '../../question/question.ts'
import type { AnswerSources } from '../answer-sources.ts'
import type { Answerer, Draft } from '../answerer.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { evidenceOf, whyNot } from './carries.ts'
import { composePassages } from './compose-passages.ts'
import { namesFixedRelease } from './fixed-release.ts'
import { COMPLAINT, FACT, REGISTRY_AIM, TEXT_AIMS, type TextAim } from './text-aims.table.ts'
import { verdictOf } from './verdict.ts'

export const textAnswer: Answerer = {
  kind: 'fact',
  intents: ['any'],
  answer: async (question, sources) => answerFromText(question, sources),
}

/** How much less of the question an article may hold than the one that holds most of it. */
const COVERAGE_MARGIN = 0.3

async function answerFromText(
  question: Question,
  sources: AnswerSources,
): Promise<Draft | undefined> {
  const { aim, candidates, whyNot } = await prepare(question, sources)
  const reasons: AnswerReason[] = []
  const most = Math.max(0, ...candidates.map(({ coverage }) => coverage))
  for (const candidate of candidates) {
    // An article that is more to the point does not say it.
    if (candidate.coverage < most - COVERAGE_MARGIN) continue
    const reason = whyNot(candidate)
    if (reason === undefined) {
      const verdict = aim.isOpen ? verdictOf(question, candidate) : undefined
      return composePassages(candidate, aim.kind, sources, verdict)
    }
    reasons.push(reason)
    if (reason.code === 'not-stated') break
  }
  const [reason] = reasons
  const nearest = candidates.map(({ ordinal }) => ordinal)
  return reason && { outcome: 'abstained', reason, isFinal: false, nearest }
}

/** Everything that is known before it is decided: candidates best first, and the test of one. */
export async function prepare(question: Question, sources: AnswerSources) {
  const asked = new AskedValues(question.text)
  const aim = aimOf(question, asked)
  const products = question.products.map(({ start, end }) => question.text.slice(start, end))
  const subject = question.text.replace(ARTICLE, ' ')
  const sought = await readSought(subject, products, sources.holdings.retrieval)
  const candidates = await findCandidates(question, sources, sought, {
    kind: aim.kind,
    roles: aim.roles,
    valueShare: (passage) => asked.share(passage),
    bonus: (unit) => bonusOf(unit, aim, question),
  })
  const reasonAgainst = (candidate: Candidate) =>
    whyNot(evidenceOf(question, sought, asked, candidate))
  return { aim, candidates, whyNot: reasonAgainst }
}

/** A sentence that tells of a correction, for who asks where it was corrected; a default likewise. */
const STATING_BONUS = 0.5
const REGISTRY_BONUS = 0.2
// "REG_DWORD", '"Use X"=dword:00000001', "Value Name: X"
const REGISTRY = /\bREG_[A-Z]+|=dword:|\bvalue name\b/i

function bonusOf({ text }: PassageUnit, { kind }: TextAim, question: Question): number {
  if (kind === 'fixed-in') return namesFixedRelease(text, question.text) ? STATING_BONUS : 0
  if (kind === 'registry' && REGISTRY.test(text)) return REGISTRY_BONUS
  return 0
}

// "Q123456", "KB 123456"
const ARTICLE = /(?<![\w.])(?:q|kb ?)\d{4,7}\b(?!\.\w)/gi

// "?", "which", "names please"
const ASKS = /\?|\b(?:what|which|who|where|when|how|please|need)\b/i

export function aimOf(question: Question, asked: AskedValues): TextAim {
  const wanted = new Set(question.intents.map(({ intent }) => intent))
  const aim = TEXT_AIMS.find(([intent]) => wanted.has(intent))?.[1]
  if (aim !== undefined) return aim
  if (asked.kinds.some(({ name }) => name === 'registry-name')) return REGISTRY_AIM
  return wanted.size === 0 && !ASKS.test(question.text) ? COMPLAINT : FACT
}
