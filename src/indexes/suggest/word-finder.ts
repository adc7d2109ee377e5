// The vocabulary of the search box: words that continue what was typed, and words near a misspelling.
// The only door to MiniSearch. It holds the words, not the titles: a title search has to score every
// title that holds a common word (79 ms for "s" over the whole archive), a word does not.

import MiniSearch, { type Options, type SearchOptions } from 'minisearch'

/** Words shorter than this have too many neighbours to guess among. */
const MIN_FUZZY_LENGTH = 4
/** Edits allowed, as a share of the length and at most. */
const FUZZY_SHARE = 0.25
const MAX_FUZZY_EDITS = 2
/** Best neighbours taken of a misspelt word. */
const MAX_NEIGHBOURS = 12
/** One edit more costs more than this share of the score, so only the nearest words are taken. */
const NEAREST_SHARE = 0.95

interface WordDocument {
  readonly number: number
  readonly word: string
}

export type WordSearch = MiniSearch<WordDocument>

/**
 * Options of building, loading and asking alike: a saved MiniSearch does not record them. A word is
 * one term, whatever is inside it; the manifest's version of suggest.json covers any change.
 */
const OPTIONS: Options<WordDocument> = {
  fields: ['word'],
  idField: 'number',
  tokenize: (word) => [word],
  processTerm: (term) => term,
  autoVacuum: false,
}

const NEIGHBOURS: SearchOptions = {
  fuzzy: (term) => (canBeMisspelt(term) ? FUZZY_SHARE : false),
  maxFuzzy: MAX_FUZZY_EDITS,
  prefix: false,
}

/** The number of a word is its position. Words that are never guessed at are left out. */
export function buildWordSearch(words: readonly string[]): WordSearch {
  const search = new MiniSearch<WordDocument>(OPTIONS)
  for (const [number, word] of words.entries()) {
    if (canBeMisspelt(word)) search.add({ number, word })
  }
  return search
}

export function loadWordSearch(saved: string): WordSearch {
  return MiniSearch.loadJSON<WordDocument>(saved, OPTIONS)
}

/** Numbers of the words the fewest edits away. None for numbers, codes and versions. */
export function findNeighbours(search: WordSearch, word: string): number[] {
  if (!canBeMisspelt(word)) return []
  const found = search.search(word, NEIGHBOURS)
  const enough = (found[0]?.score ?? 0) * NEAREST_SHARE
  const nearest = found.filter((match) => match.score >= enough).slice(0, MAX_NEIGHBOURS)
  return nearest.map((match): number => match.id)
}

/** Numbers from `from` up to `to` of the words that start so; `words` sorted. Logarithmic. */
export function prefixRange(words: readonly string[], prefix: string): [from: number, to: number] {
  const from = firstNotBelow(words, prefix)
  return [from, firstNotBelow(words, `${prefix}\uffff`)]
}

/** Whether typing errors are looked for: "windwos" yes, "0x0000000a", "q252717" and "4.0" never. */
function canBeMisspelt(word: string): boolean {
  return word.length >= MIN_FUZZY_LENGTH && !/\p{N}/u.test(word)
}

function firstNotBelow(words: readonly string[], wanted: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}
