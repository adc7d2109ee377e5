// To which edition a version belongs, learned from all file tables: an edition that is built for
// itself has numbers of its own, far from those of the others in the same line of builds.
//
//   4.0.1381.7108 → the common editions; 4.0.1381.33474 → Terminal Server Edition

import type { FileRows } from './file-facts.ts'
import type { NumberedFileVersion } from './numbered-version.ts'

interface Known {
  readonly fourth: number
  readonly edition: string
}

export class EditionLines {
  readonly #lines: ReadonlyMap<string, readonly Known[]>

  /** Cost: linear in all rows. */
  constructor(rows: FileRows) {
    this.#lines = learn(rows)
  }

  /**
   * Empty for the common editions. `undefined` in a line of one edition, and where the nearest known
   * versions are of two.
   */
  editionOf({ numbers }: NumberedFileVersion): string | undefined {
    const known = this.#lines.get(lineKey(numbers))
    const fourth = numbers[3]
    if (known === undefined || fourth === undefined) return undefined
    const at = firstNotBelow(known, fourth)
    const equal: Known[] = []
    for (let i = at; known[i]?.fourth === fourth; i++) equal.push(...known.slice(i, i + 1))
    const near = equal.length > 0 ? equal : [known[at - 1], known[at]]
    const editions = new Set(near.flatMap((one) => (one === undefined ? [] : [one.edition])))
    return editions.size === 1 ? [...editions][0] : undefined
  }
}

function learn(rows: FileRows): Map<string, Known[]> {
  const lines = new Map<string, Map<string, Known>>()
  for (let row = 0; row < rows.count; row++) {
    const { numbers = [] } = rows.version(row) ?? {}
    const [, , , fourth] = numbers
    if (fourth === undefined) continue
    const edition = rows.cell(row, 'edition')
    const line = lines.get(lineKey(numbers)) ?? new Map<string, Known>()
    lines.set(lineKey(numbers), line.set(`${fourth} ${edition}`, { fourth, edition }))
  }
  return new Map(
    [...lines].flatMap(([key, line]) => {
      const known = [...line.values()].sort((a, b) => a.fourth - b.fourth)
      return new Set(known.map(({ edition }) => edition)).size > 1 ? [[key, known]] : []
    }),
  )
}

const lineKey = (numbers: readonly number[]) => numbers.slice(0, 3).join('.')

function firstNotBelow(known: readonly Known[], fourth: number): number {
  let low = 0
  let high = known.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle]?.fourth ?? 0) < fourth) low = middle + 1
    else high = middle
  }
  return low
}
