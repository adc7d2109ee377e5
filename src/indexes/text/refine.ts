// Ranks the best articles anew, in two steps: exact forms count beside the stems, of stop words too,
// and so do what others say of an article and the products that the query names; then, for the best
// of these, words that stand together.

import type { QueryTerm, TextQuery } from '../../text/query.ts'
import type { CitationIndex } from '../citations/citation-index.ts'
import { citingCount, eachCited } from '../citations/query.ts'
import { Candidates } from './candidates.ts'
import type { KeysOf } from './collapse.ts'
import { collapse } from './collapse.ts'
import { FIELD_COUNT } from './fields.ts'
import { PlaceReader } from './places.ts'
import { articleFrequency, findExactTerm } from './postings.ts'
import { scorePairs } from './proximity.ts'
import { scoreQuotes } from './quote.ts'
import type { Scoring } from './score.ts'
import { eachPart, type ScoreParts } from './score-parts.ts'
import { rarityOf, type StemGroup, stemPairs } from './stem-group.ts'
import type { Ranked } from './top.ts'
import { weightOf } from './weight.ts'

/** What counts beside the text of an article. */
export interface Surroundings {
  /** What other articles say of an article raises it; it is found by its own text alone. */
  readonly citations?: CitationIndex
  /** Articles that count as not held: they are not found, nor does what they say of others count. */
  readonly withheld?: ReadonlySet<number>
  /** From 0 to 1: how far an article applies to the products that the query names. */
  readonly affinity?: (ordinal: number) => number
  /** Articles that ship a file in the version that the query names; absent where it names none. */
  readonly rowHolders?: ReadonlySet<number>
  /** What articles share that tell the same; those among the best become one hit. */
  readonly keysOf?: KeysOf
}

export interface Refinement {
  readonly scoring: Scoring
  readonly query: TextQuery
  readonly groups: ReadonlyMap<string, StemGroup>
  readonly surroundings: Surroundings
}

export interface RankedInParts extends Ranked {
  /** Their sum is the score. */
  readonly parts: ScoreParts
  /** Articles that it represents, best first. */
  readonly siblings: readonly number[]
}

/**
 * A page of the list in which the first `depth` articles stand by their new scores, best first, and
 * the others behind them as they were.
 *
 * @param ranked best first; those of the first `depth` among themselves in any order.
 */
export function refine(
  refinement: Refinement,
  ranked: readonly Ranked[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): RankedInParts[] {
  const { ranking } = refinement.scoring
  const first = scoreApart(refinement, ranked.slice(0, ranking.depth))
  const near = first.only(first.best(ranking.nearDepth))
  const reader = new PlaceReader(near)
  scorePairs(reader, stemPairs(refinement.query.terms, refinement.groups), ranking.proximity)
  scoreQuotes(reader, refinement.query.terms, ranking.quote)
  const heads = collapse(near.ranked(), refinement.surroundings.keysOf ?? (() => []))
  const isWithinHeads = offset + limit <= heads.length
  const others = isWithinHeads ? [] : first.ranked().slice(ranking.nearDepth)
  const listed: readonly Listed[] = [...heads, ...others, ...ranked.slice(ranking.depth)]
  return listed.slice(offset, offset + limit).map((one, at) => {
    const { ordinal, score, candidate, siblings = [] } = one
    const among = offset + at < heads.length ? near : first
    const parts = candidate === undefined ? onlyStems(score) : among.partsOf(candidate)
    return { ordinal, score, parts, siblings }
  })
}

interface Listed extends Ranked {
  /** Absent behind the first `depth`. */
  readonly candidate?: number
  readonly siblings?: readonly number[]
}

function onlyStems(score: number): ScoreParts {
  return eachPart((part) => (part === 'stems' ? score : 0))
}

/** Everything but where words stand. */
function scoreApart(refinement: Refinement, ranked: readonly Ranked[]): Candidates {
  const { scoring, query } = refinement
  const ascending = [...ranked].sort((a, b) => a.ordinal - b.ordinal)
  const candidates = new Candidates(
    scoring.index,
    ascending.map(({ ordinal }) => ordinal),
  )
  let candidate = 0
  for (const { score } of ascending) candidates.addGain('stems', candidate++, score)
  for (const term of query.terms) scoreExact(scoring, term, candidates)
  scoreCitations(refinement, candidates)
  scoreAffinities(refinement, candidates)
  return candidates
}

function scoreExact(
  { index, norms, ranking }: Scoring,
  { stem, term, count }: QueryTerm,
  candidates: Candidates,
): void {
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return
  const rarity = rarityOf(index.articleCount, articleFrequency(index, exact))
  const factor = count * ranking.exactShare * rarity
  const { candidates: holders, postings } = candidates.locate(exact)
  for (let at = 0; at < holders.length; at++) {
    const candidate = holders[at] as number
    const slot = (candidates.ordinals[candidate] as number) * FIELD_COUNT
    const weight = weightOf(index.frequencies[postings[at] as number] as number, norms, slot)
    candidates.addGain('exact', candidate, (factor * weight) / (ranking.k1 + weight))
  }
}

/** The titles under which others cite an article, and how many do. */
function scoreCitations(
  { scoring: { ranking }, groups, surroundings: { citations, withheld } }: Refinement,
  candidates: Candidates,
): void {
  if (citations === undefined) return
  const { share, k } = ranking.citedTitles
  const cited = citedAmong(citations, candidates)
  const ordinals = cited.map((candidate) => candidates.ordinals[candidate] as number)
  for (const [stem, { count, rarity }] of groups) {
    const factor = share * count * rarity
    eachCited(citations, stem, ordinals, withheld, (at, citing) => {
      candidates.addGain('citedTitles', cited[at] as number, (factor * citing) / (k + citing))
    })
  }
  for (let at = 0; at < cited.length; at++) {
    const citing = citingCount(citations, ordinals[at] as number, withheld)
    candidates.addGain('citations', cited[at] as number, ranking.citationShare * Math.log1p(citing))
  }
}

/** The candidates that any article cites: few of them, mostly. */
function citedAmong(citations: CitationIndex, { ordinals, size }: Candidates): Uint32Array {
  const cited = new Uint32Array(size)
  let count = 0
  for (let candidate = 0; candidate < size; candidate++) {
    if (citingCount(citations, ordinals[candidate] as number) > 0) cited[count++] = candidate
  }
  return cited.subarray(0, count)
}

/** In proportion to what the whole query weighs, so that long and short queries gain alike. */
function scoreAffinities(
  { scoring: { ranking }, groups, surroundings: { affinity, rowHolders } }: Refinement,
  candidates: Candidates,
): void {
  if (affinity === undefined && rowHolders === undefined) return
  const { productShare, rowShare } = ranking
  const weight = [...groups.values()].reduce((sum, { rarity }) => sum + rarity, 0)
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    const ordinal = candidates.ordinals[candidate] as number
    if (affinity)
      candidates.addGain('products', candidate, productShare * weight * affinity(ordinal))
    if (rowHolders?.has(ordinal)) candidates.addGain('rows', candidate, rowShare * weight)
  }
}
