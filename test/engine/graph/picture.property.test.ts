import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../../src/contract/links.ts'
import { renderDot } from '../../../src/engine/graph/picture/dot.ts'
import { drawnEdges } from '../../../src/engine/graph/picture/drawn-edges.ts'
import { BOX, layOut } from '../../../src/engine/graph/picture/layout.ts'
import { renderMermaid } from '../../../src/engine/graph/picture/mermaid.ts'
import { renderSvg } from '../../../src/engine/graph/picture/svg.ts'
import { wrapTitle } from '../../../src/engine/graph/picture/wrap-title.ts'
import { EDGE_KINDS } from '../../../src/model/reference.ts'

const title = fc.string({ unit: 'binary', maxLength: 120 })
const neighbourhood = fc
  .tuple(
    fc.array(fc.tuple(title, fc.boolean(), fc.nat(3)), { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom(...EDGE_KINDS)), { maxLength: 30 }),
  )
  .map(([nodes, edges]): Neighbourhood => {
    const ids = nodes.map(([words], at) => (at % 3 === 2 ? words : `Q${100_000 + at}`))
    const named = ids.map((id, at) => (ids.indexOf(id) === at ? id : `Q${200_000 + at}`))
    return {
      id: named[0] ?? '',
      snapshot: 's',
      depth: 3,
      total: nodes.length,
      limit: 30,
      nodes: nodes.map(([words, held, distance], at) => ({
        id: named[at] ?? '',
        title: words,
        held,
        distance: at === 0 ? 0 : distance + 1,
        citedBy: 1,
        cites: 1,
        isHub: false,
      })),
      edges: edges.flatMap(([from, to, type]) => {
        const [one, other] = [named[from], named[to]]
        return one === undefined || other === undefined || one === other
          ? []
          : [{ from: one, to: other, type }]
      }),
    }
  })

/** Every tag closed, no stray "<" or "&", no character that XML forbids. */
function expectWellFormed(xml: string): void {
  const open: string[] = []
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [\w-]+="[^"<&]*")*)(\/?)>/gi, (...found) => {
    const [, closing, name, , empty] = found.map(String)
    if (closing === '/') expect(open.pop()).toBe(name)
    else if (empty !== '/') open.push(name ?? '')
    return ''
  })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/)
  expect(xml).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/u)
}

test('every picture is well-formed XML, whatever the titles are', () => {
  fc.assert(fc.property(neighbourhood, (one) => expectWellFormed(renderSvg(one))))
})

test('no two boxes overlap and all stand inside the picture', () => {
  fc.assert(
    fc.property(neighbourhood, (one) => {
      const { boxes, width, height } = layOut(one)
      expect(boxes).toHaveLength(one.nodes.length)
      for (const [at, a] of boxes.entries()) {
        expect(a.x >= 0 && a.y >= 0).toBe(true)
        expect(a.x + BOX.width <= width && a.y + BOX.height <= height).toBe(true)
        for (const b of boxes.slice(at + 1)) {
          const apart = Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('equal neighbourhoods give equal pictures', () => {
  fc.assert(
    fc.property(neighbourhood, (one) => {
      const copy = structuredClone(one)
      for (const render of [renderSvg, renderDot, renderMermaid]) {
        expect(render(copy)).toBe(render(one))
      }
    }),
  )
})

test('each relation is one line, and a mention is left out beside another relation', () => {
  const edges = [
    { from: 'A', to: 'B', type: 'companion' as const },
    { from: 'B', to: 'A', type: 'companion' as const },
    { from: 'A', to: 'B', type: 'see-also' as const },
    { from: 'B', to: 'C', type: 'see-also' as const },
  ]
  expect(drawnEdges(edges)).toEqual([
    { from: 'A', to: 'B', type: 'companion', isMutual: true },
    { from: 'B', to: 'C', type: 'see-also', isMutual: false },
  ])
})

test('titles are wrapped between words and cut at the last line', () => {
  expect(wrapTitle('One two three four five', 9, 2)).toEqual(['One two', 'three…'])
  expect(wrapTitle('Incomprehensibilities', 9, 3)).toEqual(['Incompreh', 'ensibilit', 'ies'])
  expect(wrapTitle('', 9, 2)).toEqual([])
})
