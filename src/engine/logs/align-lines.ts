// The lines that an article quotes beside those of a log: as many as possible in the order of both,
// then the others wherever they stand. Few lines are quoted, a log may repeat each of them a hundred
// thousand times: the cost hangs on the first number squared and on the logarithm of the second.

export interface LinePair {
  /** Which quoted line, from 0. */
  readonly quoted: number
  /** Which of the places of that line in the log. */
  readonly place: number
}

export interface LineAlignment {
  /** By quoted line. */
  readonly pairs: readonly LinePair[]
  readonly inOrder: number
}

/**
 * @param places of each quoted line in the log, ascending; empty for one that is not there. Two lines
 * of the article never take one place.
 */
export function alignLines(places: readonly Uint32Array[]): LineAlignment {
  const ordered = longestInOrder(places)
  const taken = new Set(ordered.map(({ quoted, place }) => places[quoted]?.[place]))
  const isPaired = new Set(ordered.map(({ quoted }) => quoted))
  const others: LinePair[] = []
  for (const [quoted, own] of places.entries()) {
    if (isPaired.has(quoted)) continue
    const place = own.findIndex((position) => !taken.has(position))
    if (place < 0) continue
    taken.add(own[place])
    others.push({ quoted, place })
  }
  const pairs = [...ordered, ...others].sort((a, b) => a.quoted - b.quoted)
  return { pairs, inOrder: ordered.length }
}

interface Step {
  readonly pair: LinePair
  readonly position: number
  readonly before: Step | undefined
}

/** A longest common subsequence, kept as the earliest end of each length. */
function longestInOrder(places: readonly Uint32Array[]): LinePair[] {
  /** Length - 1 → the sequence of that length that ends earliest in the log. */
  const best: Step[] = []
  for (const [quoted, own] of places.entries()) {
    for (let length = best.length; length >= 0; length--) {
      const before = best[length - 1]
      const place = firstBehind(own, before?.position ?? -1)
      const position = own[place]
      if (position === undefined) continue
      if (position < (best[length]?.position ?? Infinity)) {
        best[length] = { pair: { quoted, place }, position, before }
      }
    }
  }
  const pairs: LinePair[] = []
  for (let step = best.at(-1); step !== undefined; step = step.before) pairs.push(step.pair)
  return pairs.reverse()
}

/** Index of the first position above `limit`. */
function firstBehind(positions: Uint32Array, limit: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((positions[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
