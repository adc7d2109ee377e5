// To which edition a version belongs, learned from all file tables: an edition that is built for
// itself has numbers of its own, far from those of the others in the same line of builds.
//
//   4.0.1381.7108 → the common editions; 4.0.1381.33474 → Terminal Server Edition

import type { FileRows } from './file-facts.ts'
import type { NumberedFileVersion } from './numbered-version.ts'

/** Fourth numbers of a line that follow one another closely. */
interface Range {
  readonly from: number
  readonly to: number
  /** Edition → rows; empty is the common editions. */
  readonly editions: ReadonlyMap<string, number>
}

interface Known {
  readonly fourth: number
  readonly edition: string
}

/** Fixes of one edition are never this many builds apart; those of two editions are. */
const FAR = 1000
/** Of a range's rows; some tables do not say for which edition they are. */
const MAJORITY = 2 / 3

/** Of a version that is of no edition, or of several. */
const OPEN = Symbol('open')

export class EditionLines {
  readonly #lines: ReadonlyMap<string, readonly Range[]>
  readonly #known = new WeakMap<NumberedFileVersion, string | typeof OPEN>()

  /** Cost: linear in all rows. */
  constructor(rows: FileRows) {
    this.#lines = learn(rows)
  }

  /**
   * Empty for the common editions. `undefined` in a line of one edition, away from all known numbers,
   * and among numbers that are of two editions.
   */
  editionOf(version: NumberedFileVersion): string | undefined {
    const known = this.#known.get(version) ?? this.#find(version) ?? OPEN
    this.#known.set(version, known)
    return known === OPEN ? undefined : known
  }

  #find({ numbers }: NumberedFileVersion): string | undefined {
    const [, , , fourth] = numbers
    if (fourth === undefined) return undefined
    const ranges = this.#lines.get(lineKey(numbers)) ?? []
    const range = ranges.find(({ from, to }) => fourth >= from - FAR && fourth <= to + FAR)
    return range && editionOfMost(range)
  }
}

function learn(rows: FileRows): Map<string, Range[]> {
  const lines = new Map<string, Known[]>()
  for (let row = 0; row < rows.count; row++) {
    const { numbers = [] } = rows.version(row) ?? {}
    const [, , , fourth] = numbers
    if (fourth === undefined) continue
    const known = { fourth, edition: rows.cell(row, 'edition') }
    const line = lines.get(lineKey(numbers))
    if (line === undefined) lines.set(lineKey(numbers), [known])
    else line.push(known)
  }
  return new Map(
    [...lines]
      .filter(([, line]) => line.some(({ edition }) => edition !== line[0]?.edition))
      .map(([key, line]) => [key, rangesOf(line)]),
  )
}

function rangesOf(line: readonly Known[]): Range[] {
  const ranges: { from: number; to: number; editions: Map<string, number> }[] = []
  for (const { fourth, edition } of [...line].sort((a, b) => a.fourth - b.fourth)) {
    let range = ranges.at(-1)
    if (range === undefined || fourth - range.to > FAR) {
      range = { from: fourth, to: fourth, editions: new Map() }
      ranges.push(range)
    }
    range.to = fourth
    range.editions.set(edition, (range.editions.get(edition) ?? 0) + 1)
  }
  return ranges
}

function editionOfMost({ editions }: Range): string | undefined {
  const rows = [...editions.values()].reduce((sum, count) => sum + count, 0)
  return [...editions].find(([, count]) => count / rows > MAJORITY)?.[0]
}

const lineKey = (numbers: readonly number[]) => numbers.slice(0, 3).join('.')
