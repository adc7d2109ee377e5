// BM25F, one stem at a time: the weighted frequencies of its terms are added up per article, then
// saturated. The best articles get the score of the exact terms beside.

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
import { articleFrequency, findExactTerm, seekPosting, type TermRange } from './postings.ts'
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

/**
 * Adds a stem to the scores; articles not found before are found now. Returns its rarity. Cost:
 * linear in the postings of its terms.
 */
export function scoreStem(scoring: Scoring, group: StemGroup): number {
  const { range, terms, isRequired } = group
  const count = terms.reduce((sum, term) => sum + term.count, 0)
  if (range.to - range.from === 1) return scoreOnlyTerm(scoring, group, count)
  for (let term = range.from; term < range.to; term++) weighTerm(scoring, term)
  const stemRarity = rarity(scoring.index.articleCount, scoring.scratch.weighted.count)
  scoreWeighted(scoring, count * stemRarity, isRequired)
  return stemRarity
}

/** A stem with a single term needs no adding up. */
function scoreOnlyTerm(
  { index, norms, scratch, ranking }: Scoring,
  { range, isRequired }: StemGroup,
  count: number,
): number {
  const stemRarity = rarity(index.articleCount, articleFrequency(index, range.from))
  const end = index.firstPosting[range.to] as number
  for (let at = index.firstPosting[range.from] as number; at < end; at++) {
    const ordinal = index.ordinals[at] as number
    const weight = weightOf(index.frequencies[at] as number, ordinal * FIELD_COUNT, norms)
    if (weight === 0) continue
    addScore(scratch, ordinal, (count * stemRarity * weight) / (ranking.k1 + weight), isRequired)
  }
  return stemRarity
}

function weighTerm({ index, norms, scratch }: Scoring, term: number): void {
  const { weights, weighted } = scratch
  const end = index.firstPosting[term + 1] as number
  for (let at = index.firstPosting[term] as number; at < end; at++) {
    const ordinal = index.ordinals[at] as number
    const weight = weightOf(index.frequencies[at] as number, ordinal * FIELD_COUNT, norms)
    if (weight === 0) continue
    const before = weights[ordinal] as number
    if (before === 0) weighted.values[weighted.count++] = ordinal
    weights[ordinal] = before + weight
  }
}

function scoreWeighted({ scratch, ranking }: Scoring, factor: number, isRequired: boolean): void {
  const { weights, weighted } = scratch
  for (let at = 0; at < weighted.count; at++) {
    const ordinal = weighted.values[at] as number
    const weight = weights[ordinal] as number
    weights[ordinal] = 0
    addScore(scratch, ordinal, (factor * weight) / (ranking.k1 + weight), isRequired)
  }
  weighted.count = 0
}

function addScore(scratch: Scratch, ordinal: number, gain: number, isRequired: boolean): void {
  const { scores, found, matched } = scratch
  const before = scores[ordinal] as number
  if (before === 0) found.values[found.count++] = ordinal
  scores[ordinal] = before + gain
  if (isRequired) matched[ordinal] = (matched[ordinal] as number) + 1
}

/** Adds the score of an exact term to the gains of some articles, which come in ascending order. */
export function scoreExact(
  { index, norms, ranking }: Scoring,
  { stem, term, count }: QueryTerm,
  gains: Map<number, number>,
): void {
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return
  const frequency = articleFrequency(index, exact)
  const factor = count * ranking.exactShare * rarity(index.articleCount, frequency)
  const end = index.firstPosting[exact + 1] as number
  let at = index.firstPosting[exact] as number
  for (const [ordinal, gain] of gains) {
    at = seekPosting(index, ordinal, at, end)
    if (at === end) return
    if (index.ordinals[at] !== ordinal) continue
    const weight = weightOf(index.frequencies[at] as number, ordinal * FIELD_COUNT, norms)
    gains.set(ordinal, gain + (factor * weight) / (ranking.k1 + weight))
  }
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
