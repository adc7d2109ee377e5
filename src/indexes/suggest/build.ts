// Articles of the catalog → data of the search box.

import { parseArticleNumber } from '../../model/article-id.ts'
import type { SuggestGroup, SuggestIndex, SuggestSource } from './suggest-index.ts'
import { buildWordSearch } from './word-finder.ts'
import { indexedWords } from './words.ts'

interface Member {
  readonly member: number
  readonly popularity: number
  readonly words: readonly string[]
}

/** The result depends on the articles alone, not on their order. */
export function buildSuggest(articles: readonly SuggestSource[]): SuggestIndex {
  const products = countProducts(articles)
  const names = [...products.keys()].sort()
  const members = names.map((name, member) => ({
    member,
    popularity: products.get(name) ?? 0,
    words: indexedWords(name),
  }))
  return {
    articles: buildGroup([...articles].sort(byPopularity).map(memberOf), []),
    products: buildGroup(
      members.sort((a, b) => b.popularity - a.popularity || a.member - b.member),
      names,
    ),
  }
}

function byPopularity(a: SuggestSource, b: SuggestSource): number {
  const byDate = compare(b.date ?? '', a.date ?? '')
  return b.citations - a.citations || byDate || a.ordinal - b.ordinal
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function memberOf(article: SuggestSource): Member {
  const numbers = article.ids.flatMap(numberWords)
  return {
    member: article.ordinal,
    popularity: article.citations,
    words: [...new Set([...indexedWords(article.title), ...numbers])],
  }
}

/** "Q252717" is the word "q252717"; a slug is found only by its title. */
function numberWords(id: string): string[] {
  return parseArticleNumber(id) === id ? [id.toLowerCase()] : []
}

function countProducts(articles: readonly SuggestSource[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const product of articles.flatMap((article) => [...new Set(article.products)])) {
    counts.set(product, (counts.get(product) ?? 0) + 1)
  }
  return counts
}

/** `members` stand in the order of their ranks. */
function buildGroup(members: readonly Member[], names: readonly string[]): SuggestGroup {
  const ranksOf = new Map<string, number[]>()
  for (const [rank, { words }] of members.entries()) {
    for (const word of words) {
      const ranks = ranksOf.get(word)
      if (ranks === undefined) ranksOf.set(word, [rank])
      else ranks.push(rank)
    }
  }
  const words = [...ranksOf.keys()].sort()
  const lists = words.map((word) => ranksOf.get(word) ?? [])
  return {
    members: Uint32Array.from(members, ({ member }) => member),
    popularity: Uint32Array.from(members, ({ popularity }) => popularity),
    names,
    words,
    firstRank: startsOf(lists),
    ranks: Uint32Array.from(lists.flat()),
    neighbours: buildWordSearch(words),
  }
}

function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1)
  for (const [index, list] of lists.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + list.length
  }
  return starts
}
