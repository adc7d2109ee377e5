import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseNeighbours } from '../../../src/engine/graph/neighbourhood.ts'
import { shortestPath } from '../../../src/engine/graph/shortest-path.ts'

const SIZE = 12
const node = fc.integer({ min: 0, max: SIZE - 1 })
const pairs = fc.array(fc.tuple(node, node), { maxLength: 30 })

function graphOf(links: readonly (readonly [number, number])[]) {
  const cites = (one: number) => [
    ...new Set(links.filter(([from, to]) => from === one && to !== one).map(([, to]) => to)),
  ]
  const citedBy = (one: number) => [
    ...new Set(links.filter(([from, to]) => to === one && from !== one).map(([from]) => from)),
  ]
  const neighbours = (one: number, direction: 'out' | 'in' | 'both' = 'both') => [
    ...new Set([
      ...(direction === 'in' ? [] : cites(one)),
      ...(direction === 'out' ? [] : citedBy(one)),
    ]),
  ]
  return { cites, citedBy, neighbours }
}

/** Distances by relaxing every link until nothing changes. */
function distances(neighbours: (node: number) => number[], from: number): number[] {
  const found = Array.from({ length: SIZE }, (_, at) => (at === from ? 0 : Infinity))
  for (let round = 0; round < SIZE; round++) {
    for (let one = 0; one < SIZE; one++) {
      for (const next of neighbours(one)) {
        found[next] = Math.min(found[next] ?? Infinity, (found[one] ?? Infinity) + 1)
      }
    }
  }
  return found
}

const direction = fc.constantFrom('out' as const, 'in' as const, 'both' as const)

test('a path is a chain of links and none is shorter', () => {
  fc.assert(
    fc.property(pairs, node, node, direction, (links, from, to, way) => {
      const graph = graphOf(links)
      const path = shortestPath(graph, from, to, way)
      const naive = distances((one) => graph.neighbours(one, way), from)[to] ?? Infinity
      expect(path === undefined ? Infinity : path.length - 1).toBe(naive)
      if (path === undefined) return
      expect([path[0], path.at(-1)]).toEqual([from, to])
      for (const [at, one] of path.slice(1).entries()) {
        expect(graph.neighbours(path[at] ?? -1, way)).toContain(one)
      }
    }),
  )
})

test('the way back is as long', () => {
  fc.assert(
    fc.property(pairs, node, node, (links, from, to) => {
      const graph = graphOf(links)
      const there = shortestPath(graph, from, to, 'out')?.length
      expect(shortestPath(graph, to, from, 'in')?.length).toBe(there)
    }),
  )
})

test('every neighbour is linked to a nearer one, and nearer ones come first', () => {
  const depth = fc.integer({ min: 1, max: 3 })
  const limit = fc.integer({ min: 1, max: SIZE })
  fc.assert(
    fc.property(pairs, node, depth, limit, (links, centre, steps, most) => {
      const graph = graphOf(links)
      const { chosen, total } = chooseNeighbours(graph, centre, steps, most)
      const naive = distances((one) => graph.neighbours(one), centre)
      expect(total).toBe(naive.filter((distance) => distance <= steps).length)
      expect(chosen.size).toBe(Math.min(total, most))
      for (const [one, distance] of chosen) {
        expect(distance).toBe(naive[one])
        const nearer = graph.neighbours(one).filter((other) => chosen.get(other) === distance - 1)
        expect(distance === 0 || nearer.length > 0).toBe(true)
      }
    }),
  )
})

test('of equally short ways the one past little-cited articles is taken', () => {
  // 0 → 1 → 3 and 0 → 2 → 3; 4, 5 and 6 cite 1 as well
  const graph = graphOf([
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
    [4, 1],
    [5, 1],
    [6, 1],
  ])
  expect(shortestPath(graph, 0, 3, 'both')).toEqual([0, 2, 3])
})
