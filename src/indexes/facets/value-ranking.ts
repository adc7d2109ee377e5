// The values that most articles of a set hold. A value is held by no more of them than hold it at all,
// so with the most frequent values first, counting stops where none can get among the best. Values
// held by the very same articles (the files of a package) are counted as one.

import { ArticleSet } from '../article-set.ts'
import { stringCount } from '../string-table.ts'
import { TopRanked } from '../text/top.ts'
import type { FacetColumn } from './facet-columns.ts'
import { HeldValues } from './held-values.ts'
import { addHolders, holdersOf, type TopValues } from './query.ts'

/** Values held by more than one in so many articles are kept as sets of bits. */
const DENSE_SHARE = 25

/** What is kept for a column; a group is the values that the same articles hold. */
export interface ValueRanking {
  /** Those with the most holders first. */
  readonly groupCount: number
  /** Group g is numbers[firstNumber[g]] up to the next. */
  readonly firstNumber: Uint32Array
  readonly numbers: Uint32Array
  /** And held by articles[firstArticle[g]] up to the next. */
  readonly firstArticle: Uint32Array
  readonly articles: Uint32Array
  /** The same of the first groups. */
  readonly dense: readonly ArticleSet[]
  readonly held: HeldValues
}

const rankings = new WeakMap<FacetColumn, ValueRanking>()

/** Kept for the column. Cost once: sorting its values. */
export function valueRanking(column: FacetColumn): ValueRanking {
  const known = rankings.get(column)
  if (known !== undefined) return known
  const ranking = rankValues(column)
  rankings.set(column, ranking)
  return ranking
}

/** The values counted most, equal ones in the order of the column, and how many are held at all. */
export function topHeld(column: FacetColumn, set: ArticleSet, limit: number): TopValues {
  const ranking = valueRanking(column)
  const { groupCount, firstNumber, numbers } = ranking
  const top = new TopRanked(limit)
  for (let group = 0; group < groupCount && holdersIn(ranking, group) >= top.floor; group++) {
    const count = countGroup(ranking, group, set, top.floor)
    if (count === 0) continue
    const end = firstNumber[group + 1] as number
    const start = firstNumber[group] as number
    for (let at = start; at < end && count >= top.floor; at++) top.add(numbers[at] as number, count)
  }
  const values = top.sorted().map(({ ordinal, score }) => ({ number: ordinal, count: score }))
  return { total: ranking.held.count(set), values }
}

function holdersIn({ firstArticle }: ValueRanking, group: number): number {
  return (firstArticle[group + 1] as number) - (firstArticle[group] as number)
}

/** 0 for fewer than `least`. */
function countGroup(ranking: ValueRanking, group: number, set: ArticleSet, least: number): number {
  const dense = ranking.dense[group]
  if (dense !== undefined) return set.countCommon(dense)
  const { firstArticle, articles } = ranking
  const start = firstArticle[group] as number
  return set.countInIfAtLeast(articles, start, firstArticle[group + 1] as number, least)
}

function rankValues(column: FacetColumn): ValueRanking {
  const numbers = Uint32Array.from({ length: stringCount(column.values) }, (_, number) => number)
  numbers.sort((a, b) => holdersOf(column, b) - holdersOf(column, a) || byHolders(column, a, b))
  const firsts = Array.from(numbers.keys()).filter((at) => {
    return at === 0 || !isSameGroup(column, numbers[at - 1] as number, numbers[at] as number)
  })
  const firstArticle = new Uint32Array(firsts.length + 1)
  for (const [group, at] of firsts.entries()) {
    const holders = holdersOf(column, numbers[at] as number)
    firstArticle[group + 1] = (firstArticle[group] as number) + holders
  }
  const articles = new Uint32Array(firstArticle[firsts.length] as number)
  for (const [group, at] of firsts.entries()) {
    articles.set(holdersList(column, numbers[at] as number), firstArticle[group])
  }
  const firstNumber = Uint32Array.from([...firsts, numbers.length])
  return {
    groupCount: firsts.length,
    firstNumber,
    numbers,
    firstArticle,
    articles,
    dense: denseSets(column, numbers, firsts),
    held: new HeldValues({ firstNumber, firstArticle, articles }),
  }
}

function holdersList({ firstArticle, articles }: FacetColumn, value: number): Uint32Array {
  return articles.subarray(firstArticle[value], firstArticle[value + 1])
}

/** Orders values with equally many holders. */
function byHolders({ firstArticle, articles }: FacetColumn, a: number, b: number): number {
  const startA = firstArticle[a] as number
  const startB = firstArticle[b] as number
  const count = (firstArticle[a + 1] as number) - startA
  for (let at = 0; at < count; at++) {
    const difference = (articles[startA + at] as number) - (articles[startB + at] as number)
    if (difference !== 0) return difference
  }
  return a - b
}

function isSameGroup(column: FacetColumn, a: number, b: number): boolean {
  const others = holdersList(column, b)
  const own = holdersList(column, a)
  return own.length === others.length && own.every((article, at) => article === others[at])
}

function denseSets(
  column: FacetColumn,
  numbers: Uint32Array,
  firsts: readonly number[],
): ArticleSet[] {
  const articleCount = column.firstValue.length - 1
  const sets: ArticleSet[] = []
  for (const first of firsts) {
    const value = numbers[first] as number
    if (holdersOf(column, value) * DENSE_SHARE <= articleCount) break
    const set = new ArticleSet(articleCount)
    addHolders(set, column, value)
    sets.push(set)
  }
  return sets
}
