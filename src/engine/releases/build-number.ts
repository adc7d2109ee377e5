// Builds as people and articles print them.

export interface BuildNumber {
  /** The numbers that count builds within a version: [1457, 10]; never empty. */
  readonly parts: readonly number[]
  /** The "A" of "4.00.950A", upper-case; empty mostly. */
  readonly letter: string
  /** The version in front of a full number: "2.0" of "2.00.1380.1000". */
  readonly version?: string
}

// "1380", "1457.10", "2.00.1380.1000", "4.00.950A", "4.00.950 B", "5.0:2195.2097"
const PRINTED = /^(?<numbers>\d{1,9}(?:[.:]\d{1,9})*) ?(?<letter>[a-z]?)$/i

/**
 * Of three numbers and more, the first two are the version and zeros behind them do not count:
 * "2.00.1380.1000" → 1380.1000 of 2.0, "4.0.0.568" → 568 of 4.0; fewer are all build: "1457.10".
 * `undefined` for anything else.
 */
export function parseBuild(text: string): BuildNumber | undefined {
  const { numbers, letter = '' } = PRINTED.exec(text.trim())?.groups ?? {}
  if (numbers === undefined) return undefined
  const all = numbers.split(/[.:]/).map(Number)
  if (all.length < 3) return { parts: all, letter: letter.toUpperCase() }
  const behind = all.slice(2)
  const first = behind.findIndex((part) => part > 0)
  return {
    parts: first < 0 ? [0] : behind.slice(first),
    letter: letter.toUpperCase(),
    version: all.slice(0, 2).join('.'),
  }
}

/** Negative, zero or positive; a build that goes on is above one that stops. */
export function compareBuilds(one: BuildNumber, other: BuildNumber): number {
  const length = Math.max(one.parts.length, other.parts.length)
  for (let at = 0; at < length; at++) {
    const order = (one.parts[at] ?? -1) - (other.parts[at] ?? -1)
    if (order !== 0) return Math.sign(order)
  }
  return one.letter < other.letter ? -1 : Number(one.letter > other.letter)
}

/** How well a stated build fits the one asked for: all numbers alike, the first alone, not at all. */
export function fitOf(asked: BuildNumber, stated: BuildNumber): 'exact' | 'first' | undefined {
  if (asked.parts[0] !== stated.parts[0]) return undefined
  if (asked.letter !== stated.letter) return undefined
  const shared = Math.min(asked.parts.length, stated.parts.length)
  const areAlike = asked.parts.slice(0, shared).every((part, at) => part === stated.parts[at])
  if (areAlike && asked.parts.length <= stated.parts.length) return 'exact'
  return 'first'
}
