// Articles of the catalog → data of the search box.

import { parseArticleNumber } from '../../model/article-id.ts'
import {
  canonicalProduct,
  type ProductFamily,
  productKey,
  widerFamilies,
} from '../../model/product-family.ts'
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
  const members = names.map((name, member) => {
    const { count = 0, aliases = [] } = products.get(name) ?? {}
    const words = [...indexedWords(name), ...aliases]
    return { member, popularity: count, words: [...new Set(words)] }
  })
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

interface CountedProduct {
  /** Articles. */
  count: number
  /** Single words it is called by. */
  readonly aliases: readonly string[]
}

/**
 * Printed names and families by the number of their articles. A family takes the place of names that
 * only add the maker: "Microsoft Systems Management Server".
 */
function countProducts(articles: readonly SuggestSource[]): Map<string, CountedProduct> {
  const counts = new Map<string, CountedProduct>()
  const suggestionsOf = new Map<string, ReadonlyMap<string, readonly string[]>>()
  for (const { products } of articles) {
    const names = new Map<string, readonly string[]>()
    for (const product of products) {
      const known = suggestionsOf.get(product) ?? suggestionsFor(product)
      suggestionsOf.set(product, known)
      for (const [name, aliases] of known) names.set(name, aliases)
    }
    for (const [name, aliases] of names) {
      const counted = counts.get(name)
      if (counted === undefined) counts.set(name, { count: 1, aliases })
      else counted.count++
    }
  }
  return counts
}

/** Name → aliases of what a printed product is suggested as. */
function suggestionsFor(product: string): ReadonlyMap<string, readonly string[]> {
  const family = canonicalProduct(product)
  if (family === undefined) return new Map([[product, []]])
  const families = [family, ...widerFamilies(family)]
  const isFamily = families.some((one) => one.family.toLowerCase() === productKey(product))
  const names = new Map<string, readonly string[]>(isFamily ? [] : [[product, []]])
  for (const one of families) names.set(one.family, wordAliases(one))
  return names
}

/** Of more words only single ones would be typed as such: "win 95" finds "Windows 95" anyway. */
function wordAliases({ aliases }: ProductFamily): string[] {
  return Object.keys(aliases).filter((alias) => !alias.includes(' '))
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
