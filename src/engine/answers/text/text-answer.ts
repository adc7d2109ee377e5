// Answers from the text of articles: the passages of the best article that say what was asked, where the
// evidence carries the question.

import type { AnswerReason } from '../../../contract/answers.ts'
import { AskedValues } from '../../passages/asked-values.ts'
import { readSought, type Sought } from '../../passages/sought.ts'
import type { PassageUnit } from '../../passages/unit.ts'
import type { Question } from '../../question/question.ts'
import type { AnswerSources } from '../answer-sources.ts'
import type { Answerer, Draft } from '../answerer.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { whyNot } from './carries.ts'
import { composeBoth, composePassages } from './compose-passages.ts'
import { evidenceOf } from './evidence.ts'
import { namesFixedRelease } from './fixed-release.ts'
import { COMPLAINT, FACT, REGISTRY_AIM, TEXT_AIMS, type TextAim } from './text-aims.table.ts'
import { verdictOf } from './verdict.ts'

export const textAnswer: Answerer = {
  kind: 'fact',
  intents: ['any'],
  answer: async (question, sources) => answerFromText(question, sources),
}

/** How much less of the question an article may hold than the one that holds most of it. */
const COVERAGE_MARGIN = 0.2

/** Articles that score so little less than one that does not say it are as much to the point. */
const UNSTATED_MARGIN = 0.1

async function answerFromText(
  question: Question,
  sources: AnswerSources,
): Promise<Draft | undefined> {
  const prepared = await prepare(question, sources)
  const first = answerFrom(prepared, question, sources)
  if (first?.outcome !== 'abstained' || question.articles.length > 0) return first
  const unheld = namesUnheld(prepared)
  if (unheld.length === 0) return first
  const again = await prepare(question, sources, subjectOf(prepared.sought))
  const holding = again.candidates.filter(({ article }) => {
    const held = again.sought.in(`${article.title}\n${article.source.text}`)
    return unheld.every((number) => held.has(number))
  })
  const second = answerFrom({ ...again, candidates: holding }, question, sources)
  return second?.outcome === 'answered' ? second : first
}

/** Share of the highest rarity: so few articles hold a word that it names something. */
const NAMING = 0.75

/** Numbers of the rare words that some article holds, but none of the candidates. */
function namesUnheld({ sought, candidates }: Prepared): number[] {
  const held = new Set(
    candidates.flatMap(({ article }) => [...sought.in(`${article.title}\n${article.source.text}`)]),
  )
  const { terms, highestRarity } = sought
  return [...terms.entries()].flatMap(([number, { isAsking, rarity }]) => {
    const isNaming = !isAsking && rarity >= NAMING * highestRarity && rarity < highestRarity
    return isNaming && !held.has(number) ? number : []
  })
}

/** The words of the question without those by which people ask. */
function subjectOf({ terms }: Sought): string {
  const telling = terms.filter(({ isAsking }) => !isAsking)
  return telling.map(({ word }) => word).join(' ')
}

function answerFrom(
  prepared: Prepared,
  question: Question,
  sources: AnswerSources,
): Draft | undefined {
  const { candidates, whyNot } = prepared
  const reasons: AnswerReason[] = []
  const most = Math.max(0, ...candidates.map(({ coverage }) => coverage))
  // Where an article that is clearly more to the point does not say it, no other is believed.
  for (const candidate of candidates.filter(({ coverage }) => coverage >= most - COVERAGE_MARGIN)) {
    const reason = whyNot(candidate) ?? unstatedIn(betterThan(candidate, candidates), whyNot)
    if (reason === undefined) return answerBy(candidate, prepared, question, sources)
    reasons.push(reason)
  }
  const [reason] = reasons
  const nearest = candidates.map(({ ordinal }) => ordinal)
  return reason && { outcome: 'abstained', reason, isFinal: false, nearest }
}

function betterThan({ score }: Candidate, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((other) => other.score > score + UNSTATED_MARGIN)
}

/** Why the first of them that is about it does not say it. */
function unstatedIn(
  candidates: readonly Candidate[],
  whyNot: Prepared['whyNot'],
): AnswerReason | undefined {
  return candidates.map(whyNot).find((reason) => reason?.code === 'not-stated')
}

function answerBy(
  candidate: Candidate,
  { aim, candidates, whyNot }: Prepared,
  question: Question,
  sources: AnswerSources,
): Draft | undefined {
  const verdict = aim.isOpen ? verdictOf(question, candidate) : undefined
  if (verdict !== undefined) return composePassages(candidate, aim.kind, sources, { verdict })
  const second = candidates.find((other) => isRival(other, candidate) && !whyNot(other))
  return second === undefined
    ? composePassages(candidate, aim.kind, sources)
    : composeBoth(candidate, second, aim.kind, sources)
}

/** How much less an article may score that is quoted beside the best. */
const RIVAL_MARGIN = 0.12

function isRival(other: Candidate, best: Candidate): boolean {
  return other !== best && other.score <= best.score && other.score >= best.score - RIVAL_MARGIN
}

/** Everything that is known before it is decided. */
interface Prepared {
  readonly sought: Sought
  readonly aim: TextAim
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** Why the evidence of one does not carry the question; `undefined` when it does. */
  readonly whyNot: (candidate: Candidate) => AnswerReason | undefined
}

/** @param words are searched for in place of the whole question. */
export async function prepare(
  question: Question,
  sources: AnswerSources,
  words?: string,
): Promise<Prepared> {
  const asked = new AskedValues(question.text)
  const aim = aimOf(question, asked)
  const products = question.products.map(({ start, end }) => question.text.slice(start, end))
  const subject = question.text.replace(ARTICLE, ' ')
  const sought = await readSought(subject, products, sources.holdings.retrieval)
  const passageAim = {
    kind: aim.kind,
    roles: aim.roles,
    valueShare: (passage: string) => asked.share(passage),
    bonus: (unit: PassageUnit) => bonusOf(unit, aim, question),
  }
  const candidates = await findCandidates(question, sources, sought, passageAim, words)
  const reasonAgainst = (candidate: Candidate) =>
    whyNot(evidenceOf(question, sought, asked, candidate, aim === COMPLAINT))
  return { sought, aim, candidates, whyNot: reasonAgainst }
}

/** A sentence that tells of a correction, for who asks where it was corrected; a default likewise. */
const STATING_BONUS = 0.5
const REGISTRY_BONUS = 0.2
const DEMAND_BONUS = 0.12
const STATUS_BONUS = 0.3
// "is by design", "has confirmed this", "are researching", "was corrected"
const STATES = /\bby design\b|\bconfirmed\b|\bresearching\b|\bcorrected\b/i
// "before you apply", "you must", "requires", "at least"
const DEMANDS = /\b(?:before|must|requires?d?|needs?|minimum|at least|first|only if)\b/i
// "REG_DWORD", '"Use X"=dword:00000001', "Value Name: X"
const REGISTRY = /\bREG_[A-Z]+|=dword:|\bvalue name\b/i

/** Tables of files are quoted for who asks for files. */
const FILE_ROW = /\.(?:dll|exe|sys|vxd|ini|ocx)\b/i
const FILE_ROW_PENALTY = 0.3

const isFileless = ({ files, text }: Question) => files.length === 0 && !/\bfiles?\b/i.test(text)

function bonusOf({ text, form }: PassageUnit, { kind }: TextAim, question: Question): number {
  if (kind === 'fixed-in') return namesFixedRelease(text, question.text) ? STATING_BONUS : 0
  if (kind === 'registry' && REGISTRY.test(text)) return REGISTRY_BONUS
  if (kind === 'status' && STATES.test(text)) return STATUS_BONUS
  if (kind === 'prerequisite' && DEMANDS.test(text)) return DEMAND_BONUS
  if (kind === 'fact' && form === 'row' && isFileless(question) && FILE_ROW.test(text)) {
    return /\d[\d,]{3}/.test(text) ? -FILE_ROW_PENALTY : 0
  }
  return 0
}

// "Q123456", "KB 123456", "Q123456.exe": told by numbers and files, not by words
const ARTICLE = /(?<![\w.])(?:q|kb ?)\d{4,7}\b(?:\.\w{2,3}\b)?/gi

// "?", "which", "names please"
const ASKS = /\?|\b(?:what|which|who|where|when|how|please|need)\b/i

const RELEASES: ReadonlySet<string> = new Set(['release', 'which-release', 'service-pack'])

export function aimOf(question: Question, asked: AskedValues): TextAim {
  const wanted = new Set(question.intents.map(({ intent }) => intent))
  if (!asked.kinds.some(({ name }) => RELEASES.has(name))) wanted.delete('fixed-in')
  const aim = TEXT_AIMS.find(([intent]) => wanted.has(intent))?.[1]
  if (aim !== undefined) return aim
  if (asked.kinds.some(({ name }) => name === 'registry-name')) return REGISTRY_AIM
  return wanted.size === 0 && !ASKS.test(question.text) ? COMPLAINT : FACT
}
