// Ranks the best articles anew: exact forms count beside the stems, of stop words too, and so do
// neighbours that stand together, the products that the query names, and being cited.

import type { QueryTerm, TextQuery } from '../../text/query.ts'
import type { CitationIndex } from '../citations/citation-index.ts'
import { citingCount } from '../citations/query.ts'
import { Candidates } from './candidates.ts'
import type { CitedGains } from './cited-gains.ts'
import { articleFrequency, findExactTerm } from './postings.ts'
import { scorePairs } from './proximity.ts'
import type { Scoring } from './score.ts'
import { SCORE_PARTS, type ScoreParts } from './score-parts.ts'
import { rarityOf, type StemGroup, type StemPair } from './stem-group.ts'
import { byRank, type Ranked } from './top.ts'

export interface Refinement {
  readonly scoring: Scoring
  readonly query: TextQuery
  readonly groups: ReadonlyMap<string, StemGroup>
  readonly pairs: readonly StemPair[]
  /** Already in the scores of the articles. */
  readonly cited: CitedGains | undefined
  readonly options: {
    readonly citations?: CitationIndex
    readonly withheld?: ReadonlySet<number>
    readonly affinity?: (ordinal: number) => number
    readonly rowHolders?: ReadonlySet<number>
  }
}

export interface RankedInParts extends Ranked {
  /** Their sum is the score. */
  readonly parts: ScoreParts
}

/** The first `depth` articles with their new scores, best first, then the others as they were. */
export function refine(refinement: Refinement, ranked: readonly Ranked[]): RankedInParts[] {
  const { index, ranking } = refinement.scoring
  const first = ranked.slice(0, ranking.depth)
  const candidates = new Candidates(
    index,
    first.map(({ ordinal }) => ordinal),
  )
  for (const term of refinement.query.terms) scoreExact(refinement.scoring, term, candidates)
  scorePairs(candidates, refinement.pairs, ranking.proximity)
  scoreAffinities(refinement, candidates)
  scoreCitations(refinement, candidates)
  const scoreOf = new Map(first.map(({ ordinal, score }) => [ordinal, score]))
  const refined = Array.from(candidates.ordinals, (ordinal, candidate) => {
    const parts = partsOf(refinement, ordinal, scoreOf.get(ordinal) ?? 0)
    return total(ordinal, { ...parts, ...candidates.partsOf(candidate) })
  })
  const others = ranked
    .slice(ranking.depth)
    .map(({ ordinal, score }) => ({ ordinal, score, parts: partsOf(refinement, ordinal, score) }))
  return [...refined.sort(byRank), ...others]
}

const NO_PARTS: ScoreParts = {
  stems: 0,
  citedTitles: 0,
  exact: 0,
  proximity: 0,
  products: 0,
  rows: 0,
  citations: 0,
}

function partsOf({ cited }: Refinement, ordinal: number, score: number): ScoreParts {
  const citedTitles = cited?.at(ordinal) ?? 0
  return { ...NO_PARTS, stems: score - citedTitles, citedTitles }
}

function total(ordinal: number, parts: ScoreParts): RankedInParts {
  const score = SCORE_PARTS.reduce((sum, part) => sum + parts[part], 0)
  return { ordinal, score, parts }
}

function scoreExact(
  { index, weights, ranking }: Scoring,
  { stem, term, count }: QueryTerm,
  candidates: Candidates,
): void {
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return
  const rarity = rarityOf(index.articleCount, articleFrequency(index, exact))
  const factor = count * ranking.exactShare * rarity
  const { candidates: holders, postings } = candidates.locate(exact)
  for (let at = 0; at < holders.length; at++) {
    const weight = weights[postings[at] as number] as number
    candidates.addGain('exact', holders[at] as number, (factor * weight) / (ranking.k1 + weight))
  }
}

/** In proportion to what the whole query weighs, so that long and short queries gain alike. */
function scoreAffinities(
  { scoring: { ranking }, groups, options: { affinity, rowHolders } }: Refinement,
  candidates: Candidates,
): void {
  if (affinity === undefined && rowHolders === undefined) return
  const { productShare, rowShare } = ranking
  const rarity = [...groups.values()].reduce((sum, group) => sum + group.rarity, 0)
  for (const [candidate, ordinal] of candidates.ordinals.entries()) {
    if (affinity)
      candidates.addGain('products', candidate, productShare * rarity * affinity(ordinal))
    if (rowHolders?.has(ordinal)) candidates.addGain('rows', candidate, rowShare * rarity)
  }
}

function scoreCitations(
  { scoring: { ranking }, options: { citations, withheld } }: Refinement,
  candidates: Candidates,
): void {
  if (citations === undefined) return
  for (const [candidate, ordinal] of candidates.ordinals.entries()) {
    const citing = citingCount(citations, ordinal, withheld)
    candidates.addGain('citations', candidate, ranking.citationShare * Math.log1p(citing))
  }
}
