// Held articles whose title fits a cited title better than the article that was cited:
//
//   "Q123465 Spool Folder Fills" where Q123456 is "Spool Folder Fills" → Q123456, two digits swapped

import { parseArticleNumber } from '../../model/article-id.ts'
import type { Catalog } from '../../store/catalog.ts'
import type { Slices } from './slices.ts'
import { isSameTitle, type ReadTitle, readTitle, similarity } from './title-match.ts'

/** A title that does not fit what it is given to. */
export interface OddTitle {
  readonly title: ReadTitle
  /** The cited number. */
  readonly id: string
  /** Of the citing article, and of the cited one where it is held: neither is suggested. */
  readonly not: readonly number[]
  /** How well the title of the cited article fits; 0 where it is not held. */
  readonly fit: number
}

/** So much better than the cited article another one must fit. */
const CLEARLY_BETTER = 0.4
const BETTER_WITH_SLIP = 0.2
/** How well a title must fit, and how well when the numbers differ by a slip alone. */
const FITS = 0.85
const FITS_WITH_SLIP = 0.6
/** Titles of fewer words fit too many, unless they do not fit the cited article at all. */
const MIN_WORDS = 4
const MIN_WORDS_WITH_SLIP = 2
const MIN_WORDS_WITHOUT_FIT = 3
const NO_FIT = 0.3
/** Share of the words that must stand in one order in both. */
const IN_ORDER = 0.8
const MOST = 3
/** No title is longer; a link may be. */
const MOST_WORDS = 60
/** Of so many words none may be missing where two titles fit. */
const FEW_WORDS = 6

/** One list of ordinals an odd title, the best first. Cost: one pass over all titles, then by words. */
export async function findBetterTitles(
  odd: readonly OddTitle[],
  catalog: Catalog,
  slices: Slices,
): Promise<number[][]> {
  const wanted = new Set(odd.flatMap(({ title }) => [...title.words]))
  const holders = new Map<string, number[]>([...wanted].map((word) => [word, []]))
  const titles: ReadTitle[] = []
  for (const [ordinal, { title }] of catalog.entries.entries()) {
    const read = readTitle(title)
    titles.push(read)
    for (const word of read.words) holders.get(word)?.push(ordinal)
    await slices.pause()
  }
  const known = new Map<string, readonly Candidate[]>()
  const found: number[][] = []
  for (const one of odd) {
    const key = `${one.id} ${one.title.compact}`
    const candidates = known.get(key) ?? candidatesFor(one, titles, holders, catalog)
    known.set(key, candidates)
    const better = candidates.filter(({ ordinal }) => !one.not.includes(ordinal)).slice(0, MOST)
    found.push(better.map(({ ordinal }) => ordinal))
    await slices.pause()
  }
  return found
}

interface Candidate {
  readonly ordinal: number
  readonly score: number
  readonly isSlip: boolean
}

/** The same title is given to the same article again and again. */
function candidatesFor(
  { title, id, fit }: OddTitle,
  titles: readonly ReadTitle[],
  holders: ReadonlyMap<string, readonly number[]>,
  catalog: Catalog,
): Candidate[] {
  const byWords = rarestWords(title, holders).flatMap((word) => holders.get(word) ?? [])
  const slips = new Set(digitSlips(id))
  const bySlip = [...slips].flatMap((slip) => catalog.ownersOf(slip))
  return [...new Set([...byWords, ...bySlip])]
    .flatMap((ordinal) => {
      const other = titles[ordinal]
      const ownId = catalog.at(ordinal)?.ownId ?? id
      const isSlip = ownId !== id && slips.has(ownId)
      if (other === undefined) return []
      const score = scoreOf({ title, fit }, other, isSlip)
      return score === undefined ? [] : [{ ordinal, score, isSlip }]
    })
    .sort(
      (a, b) => Number(b.isSlip) - Number(a.isSlip) || b.score - a.score || a.ordinal - b.ordinal,
    )
}

/** How well the cited title fits another; `undefined` where not clearly better. */
function scoreOf(
  { title, fit }: Pick<OddTitle, 'title' | 'fit'>,
  other: ReadTitle,
  isSlip: boolean,
): number | undefined {
  if (title.words.size < leastWords(isSlip, fit)) return undefined
  if (!isSlip && !mayFit(title, other)) return undefined
  const score = isSameTitle(title, other) ? 1 : similarity(title, other)
  const [least, better] = isSlip ? [FITS_WITH_SLIP, BETTER_WITH_SLIP] : [FITS, CLEARLY_BETTER]
  return score >= least && score - fit >= better && areInOrder(title, other) ? score : undefined
}

/** By their lengths alone, or as the beginning of a longer title. */
function mayFit(one: ReadTitle, other: ReadTitle): boolean {
  const [a, b] = [one.words.size, other.words.size]
  if (2 * Math.min(a, b) >= FITS * (a + b)) return true
  return one.compact.startsWith(other.compact) || other.compact.startsWith(one.compact)
}

function leastWords(isSlip: boolean, fit: number): number {
  if (isSlip) return MIN_WORDS_WITH_SLIP
  return fit <= NO_FIT ? MIN_WORDS_WITHOUT_FIT : MIN_WORDS
}

/** "What A has that B has not" is not "What B has that A has not". */
function areInOrder({ words: one }: ReadTitle, { words: other }: ReadTitle): boolean {
  const shared = [...one].filter((word) => other.has(word)).slice(0, MOST_WORDS)
  const places = shared.map((word) => [...other].indexOf(word))
  const lengths: number[] = []
  for (const [at, place] of places.entries()) {
    const before = lengths.filter((_, earlier) => (places[earlier] ?? 0) < place)
    lengths[at] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...lengths) >= IN_ORDER * Math.max(1, Math.min(one.size, other.size))
}

/** A title that fits shares most words, so one of its rarest; the rarest may be a word that was cut. */
function rarestWords(
  { words }: ReadTitle,
  holders: ReadonlyMap<string, readonly number[]>,
): string[] {
  const count = (word: string) => holders.get(word)?.length ?? 0
  return [...words]
    .filter((word) => count(word) > 0)
    .sort((a, b) => count(a) - count(b))
    .slice(0, words.size <= FEW_WORDS ? 2 : 3)
}

/**
 * All numbers that differ from this one by a slip: one digit wrong, missing or too many, or two
 * neighbours swapped. None for an id without a number.
 */
export function* digitSlips(id: string): Generator<string> {
  const digits = digitsOf(id)
  if (digits === undefined) return
  for (let at = 0; at <= digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)]
    for (let digit = 0; digit <= 9; digit++) {
      yield `Q${before}${digit}${after}`
      if (after !== '') yield `Q${before}${digit}${after.slice(1)}`
    }
    if (after !== '') yield `Q${before}${after.slice(1)}`
    if (after.length > 1) yield `Q${before}${after[1]}${after[0]}${after.slice(2)}`
  }
}

function digitsOf(id: string): string | undefined {
  return parseArticleNumber(id) === undefined ? undefined : id.replace(/\D/g, '')
}
