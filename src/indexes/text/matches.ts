// Which articles match: those that hold all required stems, or any stem where none is required. The
// articles of frequent terms are kept as sets of bits, so that a list of thousands is not read again.

import { ArticleSet } from '../article-set.ts'
import type { Scoring } from './score.ts'
import { type StemGroup, termsOf } from './stem-group.ts'

/** Articles a word of a set stands for: of longer lists than words the set is smaller. */
const WORD_SIZE = 32

const keptSets = new WeakMap<Float32Array, Map<number, ArticleSet>>()

/** Cost: linear in the postings of the rare terms, and in the words of a set per frequent term. */
export function matchingArticles(scoring: Scoring, groups: readonly StemGroup[]): ArticleSet {
  const required = groups.filter(({ isRequired }) => isRequired)
  const [first, ...others] = required
  if (first === undefined) return holdersOf(scoring, groups)
  return others.reduce(
    (common, group) => common.intersection(holdersOf(scoring, [group])),
    holdersOf(scoring, [first]),
  )
}

/** The articles that hold a term of any of the groups in a field that is searched. */
function holdersOf(scoring: Scoring, groups: readonly StemGroup[]): ArticleSet {
  const { articleCount, firstPosting } = scoring.index
  const holders = new ArticleSet(articleCount)
  for (const term of groups.flatMap(termsOf)) {
    const count = (firstPosting[term + 1] as number) - (firstPosting[term] as number)
    if (count * WORD_SIZE > articleCount) holders.unite(frequentHolders(scoring, term))
    else addHolders(scoring, term, holders)
  }
  return holders
}

function frequentHolders(scoring: Scoring, term: number): ArticleSet {
  const kept = keptSets.get(scoring.weights) ?? new Map<number, ArticleSet>()
  keptSets.set(scoring.weights, kept)
  const known = kept.get(term)
  if (known !== undefined) return known
  const holders = new ArticleSet(scoring.index.articleCount)
  addHolders(scoring, term, holders)
  kept.set(term, holders)
  return holders
}

function addHolders({ index, weights }: Scoring, term: number, holders: ArticleSet): void {
  const { firstPosting, ordinals } = index
  const end = firstPosting[term + 1] as number
  for (let at = firstPosting[term] as number; at < end; at++) {
    if (weights[at] !== 0) holders.add(ordinals[at] as number)
  }
}
