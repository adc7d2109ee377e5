import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignLines } from '../../../src/engine/logs/align-lines.ts'

/** Length of a longest common subsequence, by the table that everyone knows. */
function naiveLength(article: readonly string[], log: readonly string[]): number {
  const table = Array.from({ length: article.length + 1 }, () => Array(log.length + 1).fill(0))
  for (let row = 1; row <= article.length; row++) {
    for (let column = 1; column <= log.length; column++) {
      const isSame = article[row - 1] === log[column - 1]
      table[row]![column] = isSame
        ? table[row - 1]![column - 1] + 1
        : Math.max(table[row - 1]![column], table[row]![column - 1])
    }
  }
  return table[article.length]![log.length]
}

const lines = (max: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: max })
const placesOf = (line: string, log: readonly string[]) =>
  Uint32Array.from(log.flatMap((other, at) => (other === line ? [at * 10] : [])))

test('as many lines stand in order as in a longest common subsequence', () => {
  fc.assert(
    fc.property(lines(9), lines(25), (article, log) => {
      const places = article.map((line) => placesOf(line, log))
      const { pairs, inOrder } = alignLines(places)
      expect(inOrder).toBe(naiveLength(article, log))
      expect(pairs.length).toBeGreaterThanOrEqual(inOrder)
    }),
    { numRuns: 1000 },
  )
})

test('a line of the article is paired once, and so is a place of the log', () => {
  fc.assert(
    fc.property(lines(9), lines(25), (article, log) => {
      const places = article.map((line) => placesOf(line, log))
      const { pairs } = alignLines(places)
      const quoted = pairs.map((pair) => pair.quoted)
      const taken = pairs.map((pair) => places[pair.quoted]?.[pair.place])
      expect(quoted).toEqual([...new Set(quoted)].sort((a, b) => a - b))
      expect(new Set(taken).size).toBe(pairs.length)
      expect(taken).not.toContain(undefined)
    }),
  )
})

test('every line that has a place of its own is paired', () => {
  const places = [Uint32Array.of(9), Uint32Array.of(5), Uint32Array.of(1, 20), new Uint32Array(0)]
  expect(alignLines(places)).toEqual({
    inOrder: 2,
    pairs: [
      { quoted: 0, place: 0 },
      { quoted: 1, place: 0 },
      { quoted: 2, place: 1 },
    ],
  })
})

test('a log that repeats each of 300 lines a thousand times is aligned quickly', () => {
  const all = Uint32Array.from({ length: 1000 }, (_, at) => at)
  const start = performance.now()
  expect(alignLines(Array.from({ length: 300 }, () => all)).inOrder).toBe(300)
  expect(performance.now() - start).toBeLessThan(1000)
})
