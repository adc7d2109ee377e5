// Which articles match: those that hold all required stems, or any stem where none is required.

import { ArticleSet } from '../article-set.ts'
import { listOf, type Scoring } from './score.ts'
import { type StemGroup, termsOf } from './stem-group.ts'

/** Cost: linear in the postings of the rare stems, and in the words of a set per frequent stem. */
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
  const holders = new ArticleSet(scoring.index.articleCount)
  for (const group of groups) {
    const list = listOf(scoring, group)
    if (list === undefined) for (const term of termsOf(group)) addHolders(scoring, term, holders)
    else holders.unite(list.holders)
  }
  return holders
}

function addHolders({ index, searchedBits }: Scoring, term: number, holders: ArticleSet): void {
  const { firstPosting, ordinals, frequencies } = index
  const end = firstPosting[term + 1] as number
  for (let at = firstPosting[term] as number; at < end; at++) {
    if (((frequencies[at] as number) & searchedBits) !== 0) holders.add(ordinals[at] as number)
  }
}
