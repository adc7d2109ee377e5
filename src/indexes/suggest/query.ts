// What has been typed → the articles and products it may become, the most popular first.

import type { SuggestGroup, SuggestIndex } from './suggest-index.ts'
import { findNeighbours, prefixRange } from './word-finder.ts'
import { typedWords, wordParts } from './words.ts'

export interface ArticleSuggestion {
  readonly ordinal: number
  /** Above 0, at most 1; comparable within one reply, between articles and products too. */
  readonly score: number
}

export interface ProductSuggestion {
  readonly name: string
  /** How many articles are about it. */
  readonly articles: number
  readonly score: number
}

export interface Suggestions {
  /** Best first. */
  readonly articles: readonly ArticleSuggestion[]
  readonly products: readonly ProductSuggestion[]
}

/** Range of word numbers, `to` exclusive. */
type WordRange = readonly [from: number, to: number]
/** For every typed word the words it may stand for. */
type Reading = readonly (readonly WordRange[])[]

/** Nobody types more; further words are left out. */
const MAX_WORDS = 8

/**
 * Up to `limit` of each kind; every typed word must be in a suggestion, the last one may be
 * unfinished. Misspellings are guessed only where less than `limit` fits as typed, numbers never.
 */
export function suggest(index: SuggestIndex, typed: string, limit: number): Suggestions {
  const words = typedWords(typed).slice(0, MAX_WORDS)
  if (words.length === 0) return { articles: [], products: [] }
  const find = (group: SuggestGroup) => findRanks(group, words, limit)
  return {
    articles: find(index.articles).map(({ rank, score }) => ({
      ordinal: index.articles.members[rank] ?? 0,
      score,
    })),
    products: find(index.products).map(({ rank, score }) => ({
      name: index.products.names[index.products.members[rank] ?? 0] ?? '',
      articles: index.products.popularity[rank] ?? 0,
      score,
    })),
  }
}

interface Ranked {
  readonly rank: number
  readonly score: number
}

/** Goes from the strictest reading of the words to the loosest, until there are enough. */
function findRanks(group: SuggestGroup, words: readonly string[], limit: number): Ranked[] {
  const found = new Map<number, number>()
  for (const [looseness, readingOf] of READINGS.entries()) {
    if (found.size >= limit) break
    const closeness = READINGS.length - 1 - looseness
    for (const rank of ranksOf(group, readingOf(group, words), limit)) {
      if (found.size < limit && !found.has(rank)) found.set(rank, closeness)
    }
  }
  return [...found].map(([rank, closeness]) => ({ rank, score: scoreOf(group, rank, closeness) }))
}

/** Closeness decides, popularity orders what is equally close. */
function scoreOf(group: SuggestGroup, rank: number, closeness: number): number {
  const share = Math.log1p(group.popularity[rank] ?? 0) / Math.log1p(group.popularity[0] ?? 0)
  return (closeness + (Number.isFinite(share) ? 0.5 + share / 2 : 0.5)) / READINGS.length
}

const READINGS: readonly ((group: SuggestGroup, words: readonly string[]) => Reading)[] = [
  // A number that is typed in full: 252717 before 2527170.
  (group, words) => words.map((word) => (/\d/.test(word) ? wholeWord(group, word) : [])),
  (group, words) =>
    words.map((word, index) =>
      index === words.length - 1 ? startOfWord(group, word) : wholeWord(group, word),
    ),
  (group, words) => words.map((word) => startOfWord(group, word)),
  (group, words) => words.map((word) => wordOrNeighbours(group, word)),
]

function wholeWord(group: SuggestGroup, word: string): WordRange[] {
  return spellings(word).flatMap((spelling) => {
    const [from] = prefixRange(group.words, spelling)
    return group.words[from] === spelling ? [[from, from + 1] as const] : []
  })
}

function startOfWord(group: SuggestGroup, word: string): WordRange[] {
  return spellings(word).map((spelling) => prefixRange(group.words, spelling))
}

function wordOrNeighbours(group: SuggestGroup, word: string): WordRange[] {
  const started = startOfWord(group, word).filter(([from, to]) => to > from)
  if (started.length > 0) return started
  const parts = wordParts(word).filter((part) => part !== word)
  return [word, ...parts].flatMap((one) =>
    findNeighbours(group.neighbours, one).map((number): WordRange => [number, number + 1]),
  )
}

/** "252717", "kb252717" and "q252717" may all mean the article number of either prefix. */
function spellings(word: string): string[] {
  const digits = /^(?:q|kb)?(\d+)$/.exec(word)?.[1]
  return digits === undefined ? [word] : [...new Set([word, `q${digits}`, `kb${digits}`])]
}

/** The first `limit` ranks that hold all words of the reading. Cost: linear in their postings. */
function ranksOf(group: SuggestGroup, reading: Reading, limit: number): number[] {
  if (reading.some((ranges) => ranges.length === 0)) return []
  const wordsHeld = new Uint8Array(group.members.length)
  for (const [index, ranges] of reading.entries()) {
    for (const range of ranges) countWord(group, range, wordsHeld, index)
  }
  const found: number[] = []
  for (let rank = 0; rank < wordsHeld.length && found.length < limit; rank++) {
    if (wordsHeld[rank] === reading.length) found.push(rank)
  }
  return found
}

/** Raises the suggestions that hold a word of the range and all `before` words before it. */
function countWord(
  group: SuggestGroup,
  [from, to]: WordRange,
  wordsHeld: Uint8Array,
  before: number,
): void {
  const end = group.firstRank[to] ?? 0
  for (let at = group.firstRank[from] ?? 0; at < end; at++) {
    const rank = group.ranks[at] ?? 0
    if (wordsHeld[rank] === before) wordsHeld[rank] = before + 1
  }
}
