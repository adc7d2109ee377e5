// The articles that may answer a question by their text, with their best passages.

import type { AnswerKind } from '../../../contract/answers.ts'
import type { Article } from '../../../model/article.ts'
import { unitsOf } from '../../passages/article-units.ts'
import type { PassageAim } from '../../passages/rank-units.ts'
import { coverage, type RankedUnit, rankUnits } from '../../passages/rank-units.ts'
import { selectUnits } from '../../passages/select-units.ts'
import type { Sought } from '../../passages/sought.ts'
import type { PassageUnit } from '../../passages/unit.ts'
import type { Question } from '../../question/question.ts'
import type { AnswerSources } from '../answer-sources.ts'
import { type Agreement, productAgreement } from './product-agreement.ts'

export interface Candidate {
  readonly kind: AnswerKind
  readonly ordinal: number
  readonly article: Article
  readonly units: readonly PassageUnit[]
  readonly ranked: readonly RankedUnit[]
  /** Indexes of the units that would be quoted, in source order. */
  readonly chosen: readonly number[]
  /** Share of the best score of the search, from 0 to 1. */
  readonly standing: number
  /** Share of the subject of the question that the article holds at all. */
  readonly coverage: number
  readonly score: number
}

/** For each product that the question names. */
const AGREEMENT: Readonly<Record<Agreement, number>> = {
  agrees: 0.08,
  unstated: 0,
  'other-version': -0.15,
  'other-product': -0.1,
}

function agreementOf({ products }: Question, article: Article): number {
  const all = products.map((product) => AGREEMENT[productAgreement(product, article, '')])
  return all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length
}

/** No further down the ranking is looked. */
const DEPTH = 8
/** What the best passage counts beside the standing in the search. */
const PASSAGE_SHARE = 0.2
const LIMITS = { units: 6, length: 1200, share: 0.35 }
/** Kinds of answer that a list of steps is. */
const OF_STEPS: ReadonlySet<AnswerKind> = new Set(['steps', 'workaround', 'resolution', 'registry'])

const limitsOf = (kind: AnswerKind) =>
  ({ ...LIMITS, steps: OF_STEPS.has(kind) ? 'whole' : 'beside' }) as const
export interface TextPassageAim extends PassageAim {
  readonly kind: AnswerKind
}

/**
 * Best first. Articles that the question names are the only ones where there are any.
 * @param words are searched for in place of the whole question.
 */
export async function findCandidates(
  question: Question,
  sources: AnswerSources,
  sought: Sought,
  aim: TextPassageAim,
  words?: string,
): Promise<Candidate[]> {
  const named = sources.named().map((ordinal) => ({ ordinal, score: 1 }))
  const ranked = named.length > 0 ? named : (await sources.ranked(words)).slice(0, DEPTH)
  const best = ranked[0]?.score || 1
  const candidates = ranked.flatMap(({ ordinal, score }) => {
    const article = sources.article(ordinal)
    return article === undefined
      ? []
      : candidateOf(ordinal, article, score / best, question, sought, aim)
  })
  return candidates.sort((a, b) => b.score - a.score)
}

function candidateOf(
  ordinal: number,
  article: Article,
  standing: number,
  question: Question,
  sought: Sought,
  aim: TextPassageAim,
): Candidate {
  const units = unitsOf(article)
  const ranked = rankUnits(article.title, units, sought, aim)
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  const selected = selectUnits(units, ranked, limitsOf(aim.kind))
  const chosen = aim.kind === 'registry' ? withKey(units, selected) : selected
  const covered = coverage(sought, sought.in(`${article.title}\n${article.source.text}`))
  return {
    kind: aim.kind,
    ordinal,
    article,
    units,
    ranked,
    chosen,
    standing,
    coverage: covered,
    score: standing + PASSAGE_SHARE * best + agreementOf(question, article),
  }
}

// "HKEY_LOCAL_MACHINE\\System\\…", "\\Parameters\\Name"
const KEY_PATH = /^\W*(?:HKEY_|HKLM|HKCU|HKCR)|\\CurrentControlSet\\/i
/** How far above a value its key is looked for. */
const ABOVE_VALUE = 5

export const isKeyPath = (text: string) => KEY_PATH.test(text)

// "Value Type: REG_SZ", "Value Name: Logging", "Default: 0": said of the key above
const OF_VALUE = /\bREG_[A-Z]+|\bvalue (?:name|type)\b|\bdefault:/i

/** A registry value is of little use without the key that is named above it. */
function withKey(units: readonly PassageUnit[], chosen: readonly number[]): number[] {
  const stating = chosen.filter((at) => OF_VALUE.test(units[at]?.text ?? ''))
  const isShown = chosen.some((at) => isKeyPath(units[at]?.text ?? ''))
  if (isShown && stating.length === 0) return [...chosen]
  for (const value of stating.length > 0 ? stating : chosen) {
    for (let at = value - 1; at >= Math.max(0, value - ABOVE_VALUE); at--) {
      if (units[at]?.section !== units[value]?.section || chosen.includes(at)) break
      if (isKeyPath(units[at]?.text ?? '')) return [...chosen, at].sort((a, b) => a - b)
    }
  }
  return [...chosen]
}

/** The same candidate, quoted in fewer units. */
export function narrowed(candidate: Candidate, units: number): Candidate {
  const limits = { ...limitsOf(candidate.kind), units }
  return { ...candidate, chosen: selectUnits(candidate.units, candidate.ranked, limits) }
}
