// A query as typed → its operators, and the words that are left. Forgiving: what is not clearly an
// operator is a word, and no input is an error.
//
//   logon product:"windows nt" -exchange title:copylog mfc*
//     → words "logon", filters product and title, exclusion exchange, wildcard mfc*
//
// A prefix counts in lower case at the start of a word, with no blank behind its colon; "-x" after a
// blank, before a letter or a quote, and never beside code, paths and switches.

import { parseArticleNumber } from '../model/article-id.ts'
import { holdsCode } from './query-code.ts'
import { parseDayRange } from './query-dates.ts'
import { phraseRanges } from './query-phrases.ts'
import { isWildcard } from './wildcard.ts'

export const FILTER_PREFIXES = [
  'title',
  'product',
  'file',
  'error',
  'keyword',
  'id',
  'date',
] as const

export type FilterPrefix = (typeof FILTER_PREFIXES)[number]

interface Operator {
  /** As typed. */
  readonly text: string
  /** UTF-16 units in the query. */
  readonly start: number
  readonly end: number
}

export interface QueryFilter extends Operator {
  readonly prefix: FilterPrefix
  /** Without quotes. */
  readonly value: string
  readonly isExcluded: boolean
}

export interface QueryExclusion extends Operator {
  readonly words: string
}

export interface QueryWildcard extends Operator {
  readonly pattern: string
}

export interface WrittenQuery {
  /** The text without its operators; all of it when it has none. */
  readonly words: string
  readonly filters: readonly QueryFilter[]
  readonly exclusions: readonly QueryExclusion[]
  readonly wildcards: readonly QueryWildcard[]
}

/** More of them are words: they bound the work of one query. */
const MAX_OPERATORS = 16

/** Never throws. Linear in the text. */
export function readQuery(text: string): WrittenQuery {
  const places = wordStarts(text)
  const possible = readAll(text, places, [], filterAt)
  const mayExclude = !holdsCode(without(text, possible))
  const filters = possible.filter(({ isExcluded }) => mayExclude || !isExcluded)
  const exclusions = mayExclude ? readAll(text, places, filters, exclusionAt) : []
  const wildcards = readAll(text, places, [...filters, ...exclusions], wildcardAt)
  const words = without(text, [...filters, ...exclusions, ...wildcards])
  return { words, filters, exclusions, wildcards }
}

const WORD_START = /(?<!\S)\S/g

/** Where words begin, those inside quoted phrases left out. */
function wordStarts(text: string): number[] {
  const phrases = phraseRanges(text)
  let phrase = 0
  return [...text.matchAll(WORD_START)]
    .map(({ index }) => index)
    .filter((at) => {
      while ((phrases[phrase]?.end ?? Number.POSITIVE_INFINITY) <= at) phrase++
      return at <= (phrases[phrase]?.start ?? Number.POSITIVE_INFINITY)
    })
}

/** What `readAt` finds at the places outside `known`, in order, without overlap. */
function readAll<Found extends Operator>(
  text: string,
  places: readonly number[],
  known: readonly Operator[],
  readAt: (text: string, start: number) => Found | undefined,
): Found[] {
  const found: Found[] = []
  for (const start of places) {
    if (found.length === MAX_OPERATORS) break
    const isTaken = start < (found.at(-1)?.end ?? 0) || known.some((one) => isWithin(start, one))
    const operator = isTaken ? undefined : readAt(text, start)
    if (operator !== undefined) found.push(operator)
  }
  return found
}

function isWithin(at: number, { start, end }: Operator): boolean {
  return start <= at && at < end
}

/** Each operator leaves a blank; a text without operators stays as it is. */
function without(text: string, operators: readonly Operator[]): string {
  if (operators.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of [...operators].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}

const QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
const QUOTED = `[${QUOTES}]([^${QUOTES}]+)[${QUOTES}](?![\\p{L}\\p{N}])`
// title:copylog, product:"windows nt", -keyword:kbenv
const FILTER = new RegExp(
  `(-?)(${FILTER_PREFIXES.join('|')}):(?:${QUOTED}|([^\\s${QUOTES}]\\S*))`,
  'yu',
)
// "file:ccm.dll," in a sentence; not the end of "date:2000.."
const TRAILING_PUNCTUATION = /(?:[,;:!?)\]]|(?<!\.)\.(?!\.))+$/

function filterAt(text: string, start: number): QueryFilter | undefined {
  FILTER.lastIndex = start
  const [typed, minus, name, quoted, bare] = FILTER.exec(text) ?? []
  const prefix = FILTER_PREFIXES.find((known) => known === name)
  if (typed === undefined || prefix === undefined) return undefined
  if (minus === '-' && start === 0) return undefined
  const value = quoted?.trim() ?? bare?.replace(TRAILING_PUNCTUATION, '') ?? ''
  if (!IS_VALUE[prefix](value)) return undefined
  return { prefix, value, isExcluded: minus === '-', text: typed, start, end: start + typed.length }
}

const HAS_WORD = /[\p{L}\p{N}]/u
// "ccm.dll", "mfc*", "autoexec.*"
const FILE_VALUE = /^(?=.*[.*])[^\s\\/:"<>|]*[a-z0-9][^\s\\/:"<>|]*$/i
// "0x80040E14", "-1811", "C2065", "stop 0x0a"
const CODE_VALUE = /^[a-z #:-]{0,12}(?:0x[0-9a-f]+|-?\d+|[0-9a-f]{8}|[a-z]{1,4}\d+)$/i
// "kbsms200", "kbsms*"
const KEYWORD_VALUE = /^[\w*-]*[a-z][\w*-]*$/i
// the slug of a path, with or without its collection: "guides:mail-flow"
const SLUG = /^[a-z0-9][\w.:-]*$/i

/** What can be meant; anything else behind a prefix is words. */
const IS_VALUE: Readonly<Record<FilterPrefix, (value: string) => boolean>> = {
  title: (value) => HAS_WORD.test(value) && !value.startsWith('//'),
  product: (value) => HAS_WORD.test(value) && !value.startsWith('//'),
  file: (value) => FILE_VALUE.test(value),
  error: (value) => CODE_VALUE.test(value),
  keyword: (value) => KEYWORD_VALUE.test(value),
  id: (value) => parseArticleNumber(value) !== undefined || SLUG.test(value),
  date: (value) => parseDayRange(value) !== undefined,
}

// -exchange, -"service pack"
const EXCLUSION = new RegExp(`-(?:${QUOTED}|(\\p{L}[^\\s${QUOTES}]*))`, 'yu')

function exclusionAt(text: string, start: number): QueryExclusion | undefined {
  if (start === 0) return undefined
  EXCLUSION.lastIndex = start
  const [typed, quoted, bare] = EXCLUSION.exec(text) ?? []
  const words = quoted ?? bare
  // The "-or-" between two messages leaves nothing out.
  if (typed === undefined || words === undefined || words.endsWith('-')) return undefined
  return HAS_WORD.test(words) ? { words, text: typed, start, end: start + typed.length } : undefined
}

const WORD = /\S+/y

function wildcardAt(text: string, start: number): QueryWildcard | undefined {
  WORD.lastIndex = start
  const typed = (WORD.exec(text)?.[0] ?? '').replace(TRAILING_PUNCTUATION, '')
  if (!isWildcard(typed)) return undefined
  return { pattern: typed, text: typed, start, end: start + typed.length }
}
