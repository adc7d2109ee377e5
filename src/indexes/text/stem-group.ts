// A query against an index: the terms that share a stem, where their postings are, and which stems
// are neighbours.

import { stemOf } from '../../text/filters.ts'
import type { QueryTerm, TextQuery } from '../../text/query.ts'
import type { TextIndex } from './layout.ts'
import { findTerm, lexiconSize } from './lexicon.ts'
import { articleFrequency, findExactTerm } from './postings.ts'

export interface StemGroup {
  /** The terms of a wildcard, in place of the terms of a stem. */
  readonly terms?: readonly number[]
  /** Terms [firstTerm, endTerm) of the index; empty when it does not hold the stem. */
  readonly firstTerm: number
  readonly endTerm: number
  /** How often the query says the stem. */
  readonly count: number
  readonly rarity: number
  /** An article must hold the stem. */
  readonly isRequired: boolean
}

/** Numbers of the terms of a group. */
export function termsOf({ terms, firstTerm, endTerm }: StemGroup): readonly number[] {
  return terms ?? Array.from({ length: endTerm - firstTerm }, (_, at) => firstTerm + at)
}

/** Two stems that follow one another in the query, stop words aside. */
export interface StemPair {
  readonly first: StemGroup
  readonly second: StemGroup
  /** Places from the first to the second in the query. */
  readonly distance: number
  /** How often the query has the pair. */
  readonly count: number
}

/** ln(1 + (N − n + ½) ÷ (n + ½)), above 0 for every n up to N. */
export function rarityOf(articleCount: number, frequency: number): number {
  return Math.log(1 + (articleCount - frequency + 0.5) / (frequency + 0.5))
}

/**
 * Stem → its group, in order of the query, without stop words; then the wildcards, whose names are
 * no stems.
 */
export function stemGroups(
  index: TextIndex,
  { terms, match, alternatives = [] }: TextQuery,
): ReadonlyMap<string, StemGroup> {
  const byStem = new Map<string, QueryTerm[]>()
  for (const term of terms) {
    if (term.isStop) continue
    const known = byStem.get(term.stem)
    if (known === undefined) byStem.set(term.stem, [term])
    else known.push(term)
  }
  const groups = [...byStem].map(([stem, ofStem]) => {
    const isRequired = match === 'all' && ofStem.some(({ isWhole }) => !isWhole)
    return [stem, { ...groupOf(index, stem, ofStem), isRequired }] as const
  })
  const wildcards = alternatives.map((list, number) => {
    const group = { ...wildcardGroup(index, list), isRequired: match === 'all' }
    return [`*${number}`, group] as const
  })
  return new Map<string, StemGroup>([...groups, ...wildcards])
}

/** An article that holds two of the terms counts twice for how frequent they are. */
function wildcardGroup(index: TextIndex, alternatives: readonly string[]) {
  const terms = alternatives
    .map((term) => findExactTerm(index, stemOf(term), term))
    .filter((term) => term >= 0)
  const frequency = terms.reduce((sum, term) => sum + articleFrequency(index, term), 0)
  const rarity = rarityOf(index.articleCount, Math.min(frequency, index.articleCount))
  return { terms, firstTerm: 0, endTerm: 0, count: 1, rarity }
}

function groupOf(index: TextIndex, stem: string, terms: readonly QueryTerm[]) {
  const { stems, firstTerm, stemFrequencies, articleCount } = index
  const at = findTerm(stems, stem, 0, lexiconSize(stems))
  const isHeld = at >= 0
  return {
    firstTerm: isHeld ? (firstTerm[at] as number) : 0,
    endTerm: isHeld ? (firstTerm[at + 1] as number) : 0,
    count: terms.reduce((sum, { count }) => sum + count, 0),
    rarity: rarityOf(articleCount, isHeld ? (stemFrequencies[at] as number) : 0),
  }
}

/** Neighbours among the parts of the query; a stem is no neighbour of itself. */
export function stemPairs(
  terms: readonly QueryTerm[],
  groups: ReadonlyMap<string, StemGroup>,
): StemPair[] {
  const inOrder = terms
    .filter(({ isStop, isWhole }) => !isStop && !isWhole)
    .flatMap(({ stem, places }) => places.map((place) => ({ place, group: groups.get(stem) })))
    .sort((a, b) => a.place - b.place)
  const pairs = inOrder.flatMap(({ place, group: second }, at) => {
    const before = inOrder[at - 1]
    const first = before?.group
    if (before === undefined || first === undefined || second === undefined) return []
    return first === second ? [] : [{ first, second, distance: place - before.place }]
  })
  return counted(pairs)
}

/** A pasted text repeats itself; each of its pairs is looked for once. */
function counted(pairs: readonly Omit<StemPair, 'count'>[]): StemPair[] {
  const numbers = new Map<StemGroup, number>()
  const numberOf = (group: StemGroup) => {
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  }
  const found = new Map<string, StemPair>()
  for (const pair of pairs) {
    const key = [numberOf(pair.first), numberOf(pair.second), pair.distance].join(' ')
    found.set(key, { ...pair, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}
