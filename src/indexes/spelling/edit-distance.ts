// How many typing errors lie between two words: a letter left out, put in, taken for another, or two
// neighbours swapped. No letter is edited twice (optimal string alignment).

/** The distance, or any number above `limit` when it is greater. Cost: length × limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = rowOf(a, b, { row, above, before, limit })
    if (current === undefined) return limit + 1
    before = above
    above = current
  }
  return above[b.length] ?? limit + 1
}

interface Rows {
  readonly row: number
  readonly above: readonly number[]
  /** The row before `above`. */
  readonly before: readonly number[]
  readonly limit: number
}

/** `undefined` when every distance of the row is above the limit. */
function rowOf(a: string, b: string, { row, above, before, limit }: Rows): number[] | undefined {
  const current = new Array<number>(b.length + 1).fill(limit + 1)
  current[0] = row
  let least = row
  const from = Math.max(1, row - limit)
  const to = Math.min(b.length, row + limit)
  for (let column = from; column <= to; column++) {
    const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
    let cost = Math.min(
      (above[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (above[column - 1] ?? 0) + (isSame ? 0 : 1),
    )
    if (isSwapped(a, b, row, column)) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
    current[column] = cost
    least = Math.min(least, cost)
  }
  return least > limit ? undefined : current
}

function isSwapped(a: string, b: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  )
}
