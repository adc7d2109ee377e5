// BM25F, one stem at a time: the weighted frequencies of its terms are added up per article, then
// saturated; each exact term of the query adds its own score beside.

import type { QueryTerm } from '../../text/query.ts'
import {
  APPLIES_TO,
  APPLIES_TO_SHIFT,
  BODY,
  BODY_MASK,
  FIELD_COUNT,
  LEAD,
  LEAD_MASK,
  LEAD_SHIFT,
  QUERY_WORDS,
  QUERY_WORDS_SHIFT,
  SMALL_MASK,
  TITLE,
  TITLE_SHIFT,
} from './fields.ts'
import type { TextIndex } from './layout.ts'
import { findTerm } from './lexicon.ts'
import { articleFrequency, findExactTerm, type TermRange } from './postings.ts'
import type { Ranking } from './ranking.ts'
import type { Scratch } from './scratch.ts'

/** What a search works on. */
export interface Scoring {
  readonly index: TextIndex
  readonly ranking: Ranking
  readonly norms: Float32Array
  readonly scratch: Scratch
}

/** The terms of a query that share a stem. */
export interface StemGroup {
  readonly stem: string
  readonly range: TermRange
  readonly terms: readonly QueryTerm[]
  /** A stem that an article must hold when all must be held. */
  readonly isRequired: boolean
}

/** ln(1 + (N − n + ½) ÷ (n + ½)): always above 0, so that a score of 0 means "not found". */
export function rarity(articleCount: number, frequency: number): number {
  return Math.log(1 + (articleCount - frequency + 0.5) / (frequency + 0.5))
}

/** Adds a stem to the scores; articles not found before are found now. Returns its rarity. */
export function scoreStem(scoring: Scoring, group: StemGroup): number {
  const { index, scratch } = scoring
  const exact = exactTerms(index, group)
  for (let term = group.range.from; term < group.range.to; term++) {
    weighTerm(scoring, term, exactFactor(scoring, term, exact.get(term) ?? 0))
  }
  const count = group.terms.reduce((sum, term) => sum + term.count, 0)
  const stemRarity = rarity(index.articleCount, scratch.weighted.count)
  saturate(scoring, count * stemRarity, group.isRequired)
  return stemRarity
}

/** Adds the exact score of a term to the articles that are found already. */
export function scoreFound(scoring: Scoring, { stem, term, count }: QueryTerm): void {
  const { index, norms, scratch, ranking } = scoring
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return
  const factor = exactFactor(scoring, exact, count)
  const end = index.firstPosting[exact + 1] as number
  for (let at = index.firstPosting[exact] as number; at < end; at++) {
    const ordinal = index.ordinals[at] as number
    const score = scratch.scores[ordinal] as number
    if (score === 0) continue
    const weight = weightOf(index.frequencies[at] as number, ordinal * FIELD_COUNT, norms)
    scratch.scores[ordinal] = score + (factor * weight) / (ranking.k1 + weight)
  }
}

function exactTerms(index: TextIndex, { range, terms }: StemGroup): Map<number, number> {
  return new Map(
    terms.map(({ term, count }) => [findTerm(index.terms, term, range.from, range.to), count]),
  )
}

function exactFactor({ index, ranking }: Scoring, term: number, count: number): number {
  if (count === 0) return 0
  return count * ranking.exactShare * rarity(index.articleCount, articleFrequency(index, term))
}

function weighTerm(
  { index, norms, scratch, ranking }: Scoring,
  term: number,
  factor: number,
): void {
  const { ordinals, frequencies } = index
  const { weights, weighted, scores, found } = scratch
  const end = index.firstPosting[term + 1] as number
  for (let at = index.firstPosting[term] as number; at < end; at++) {
    const ordinal = ordinals[at] as number
    const weight = weightOf(frequencies[at] as number, ordinal * FIELD_COUNT, norms)
    if (weight === 0) continue
    const before = weights[ordinal] as number
    if (before === 0) weighted.values[weighted.count++] = ordinal
    weights[ordinal] = before + weight
    if (factor === 0) continue
    const score = scores[ordinal] as number
    if (score === 0) found.values[found.count++] = ordinal
    scores[ordinal] = score + (factor * weight) / (ranking.k1 + weight)
  }
}

function saturate({ scratch, ranking }: Scoring, factor: number, isRequired: boolean): void {
  const { weights, weighted, scores, found, matched } = scratch
  for (let at = 0; at < weighted.count; at++) {
    const ordinal = weighted.values[at] as number
    const weight = weights[ordinal] as number
    const score = scores[ordinal] as number
    if (score === 0) found.values[found.count++] = ordinal
    scores[ordinal] = score + (factor * weight) / (ranking.k1 + weight)
    weights[ordinal] = 0
    if (isRequired) matched[ordinal] = (matched[ordinal] as number) + 1
  }
  weighted.count = 0
}

/** Weighted frequency over the fields, 0 where only unweighted ones match; most have the body alone. */
function weightOf(packed: number, slot: number, norms: Float32Array): number {
  let weight = (packed & BODY_MASK) * (norms[slot + BODY] as number)
  if (packed <= BODY_MASK) return weight
  weight += ((packed >>> LEAD_SHIFT) & LEAD_MASK) * (norms[slot + LEAD] as number)
  if (packed >>> APPLIES_TO_SHIFT === 0) return weight
  weight += ((packed >>> APPLIES_TO_SHIFT) & SMALL_MASK) * (norms[slot + APPLIES_TO] as number)
  weight += ((packed >>> QUERY_WORDS_SHIFT) & SMALL_MASK) * (norms[slot + QUERY_WORDS] as number)
  return weight + (packed >>> TITLE_SHIFT) * (norms[slot + TITLE] as number)
}
