// How much a quoted line that stands in a log tells of the article that quotes it. All numbers of the
// ranking of logs stand here.

import { LINE_KINDS, type LineKind } from '../../indexes/logs/layout.ts'

/** A line of so many words counts one; longer ones more, up to the second number. */
const FULL_LENGTH = 8
const MOST_LENGTH = 32
/** An event with its source, and one without, as so many words. */
const EVENT_LENGTH = 7
const NUMBER_LENGTH = 2

/** A listing among the symptoms may be anything. */
const KIND_WEIGHT: Readonly<Record<LineKind, number>> = {
  log: 1,
  message: 0.9,
  event: 1,
  code: 0.7,
}

/** Of the score: how much is lost where nothing else that the article quotes is there, … */
export const COVERAGE_SHARE = 0.25
/** … and for lines of other kinds, which no log of this kind would have. */
export const WHOLE_SHARE = 0.02
/** Lines out of their order count less. */
export const DISORDER = 0.9
/** Numbers that agree decide between articles with the same lines. */
export const NUMBERS_SHARE = 0.15
/** Articles for another release, or another product than the one that the profile names. */
export const OTHER_RELEASE = 0.5
export const OTHER_PRODUCT = 0.7

export interface WeighedLine {
  readonly kind: LineKind
  /** Words that count. */
  readonly words: number
  /** How many articles quote it. */
  readonly quotedBy: number
}

/** From 0 to 4. */
export function lineWeight({ kind, words, quotedBy }: WeighedLine, articleCount: number): number {
  const rarity = Math.log1p(articleCount / quotedBy) / Math.log1p(articleCount)
  const eventLength = words > 1 ? EVENT_LENGTH : NUMBER_LENGTH
  const length = Math.min(MOST_LENGTH, kind === 'event' ? eventLength : words) / FULL_LENGTH
  return rarity * rarity * length * KIND_WEIGHT[kind]
}

export const lineKindOf = (kind: number): LineKind => LINE_KINDS[kind] ?? 'code'
