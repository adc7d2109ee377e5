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

/** One list of ordinals an odd title, the best first. Cost: one pass over all titles, then by words. */
export async function findBetterTitles(
  odd: readonly OddTitle[],
  { entries }: Catalog,
  slices: Slices,
): Promise<number[][]> {
  const wanted = new Set(odd.flatMap(({ title }) => [...title.words]))
  const holders = new Map<string, number[]>([...wanted].map((word) => [word, []]))
  const titles: ReadTitle[] = []
  for (const [ordinal, { title }] of entries.entries()) {
    const read = readTitle(title)
    titles.push(read)
    for (const word of read.words) holders.get(word)?.push(ordinal)
    await slices.pause()
  }
  const known = new Map<string, readonly Candidate[]>()
  const found: number[][] = []
  for (const one of odd) {
    const key = `${one.id} ${one.title.compact}`
    const candidates = known.get(key) ?? candidatesFor(one, titles, holders, entries)
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
  entries: Catalog['entries'],
): Candidate[] {
  const candidates = new Set(rarestWords(title, holders).flatMap((word) => holders.get(word) ?? []))
  return [...candidates]
    .flatMap((ordinal) => {
      const other = titles[ordinal]
      const entry = entries[ordinal]
      if (other === undefined || entry === undefined) return []
      const score = isSameTitle(title, other) ? 1 : similarity(title, other)
      const isSlip = isDigitSlip(id, entry.ownId)
      const least = isSlip ? FITS_WITH_SLIP : FITS
      const isBetter = score >= least && score - fit >= (isSlip ? 0.2 : CLEARLY_BETTER)
      const isTelling = title.words.size >= leastWords(isSlip, fit)
      return isBetter && isTelling && areInOrder(title, other) ? [{ ordinal, score, isSlip }] : []
    })
    .sort(
      (a, b) => Number(b.isSlip) - Number(a.isSlip) || b.score - a.score || a.ordinal - b.ordinal,
    )
}

function leastWords(isSlip: boolean, fit: number): number {
  if (isSlip) return MIN_WORDS_WITH_SLIP
  return fit <= NO_FIT ? MIN_WORDS_WITHOUT_FIT : MIN_WORDS
}

/** "What A has that B has not" is not "What B has that A has not". Titles are short. */
function areInOrder({ words: one }: ReadTitle, { words: other }: ReadTitle): boolean {
  const shared = [...one].filter((word) => other.has(word))
  const places = shared.map((word) => [...other].indexOf(word))
  const lengths: number[] = []
  for (const [at, place] of places.entries()) {
    const before = lengths.filter((_, earlier) => (places[earlier] ?? 0) < place)
    lengths[at] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...lengths) >= IN_ORDER * Math.max(1, Math.min(one.size, other.size))
}

/** A title that fits shares most words, so one of its three rarest at the least. */
function rarestWords(
  { words }: ReadTitle,
  holders: ReadonlyMap<string, readonly number[]>,
): string[] {
  const count = (word: string) => holders.get(word)?.length ?? 0
  return [...words]
    .filter((word) => count(word) > 0)
    .sort((a, b) => count(a) - count(b))
    .slice(0, 3)
}

/** One digit wrong, missing or doubled, or two neighbours swapped. */
export function isDigitSlip(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)]
  if (a === undefined || b === undefined || a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return isSwapped && short.slice(at + 2) === long.slice(at + 2)
}

function digitsOf(id: string): string | undefined {
  return parseArticleNumber(id) === undefined ? undefined : id.replace(/\D/g, '')
}
