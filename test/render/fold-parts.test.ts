import type { Element, ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { element } from '../../src/render/html/elements.ts'
import { foldParts } from '../../src/render/html/fold-parts.ts'
import { Weights } from '../../src/render/html/weight.ts'

const MAX = 2000
const text = (value: string): ElementContent => ({ type: 'text', value })
const words = (count: number, name = 'word') =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')
const p = (value: string) => element('p', {}, [text(value)])
const section = (at: number, ...children: ElementContent[]) =>
  element('section', { id: `section-${at}` }, children)

const textOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
const textOfParts = (parts: readonly Element[][]) => parts.flat().map(textOf).join('')
const find = (node: Element, name: string): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return [...(child.tagName === name ? [child] : []), ...find(child, name)]
  })
const weightOf = (part: readonly Element[]) => new Weights().ofAll(part)

describe('foldParts', () => {
  test('leaves what fits as it is', () => {
    const sections = [section(0, p('short')), section(1, p('also'))]
    expect(foldParts(sections, MAX)).toEqual([sections])
  })

  test.for([
    ['paragraphs', section(0, ...Array.from({ length: 120 }, (_, at) => p(words(9, `p${at}-`))))],
    ['one long paragraph', section(0, p(words(2000)))],
    ['one word without a blank', section(0, p('x'.repeat(9000)))],
    ['characters of two units', section(0, p('😀'.repeat(3000)))],
    ['a listing', section(0, element('pre', {}, [element('code', {}, [text(`${words(900)}\n`)])]))],
    ['marks that become entities', section(0, p('<&'.repeat(2000)))],
  ] as const)('loses nothing of %s and keeps every part within its weight', ([, whole]) => {
    const parts = foldParts([section(7, p('before')), whole], MAX)
    expect(parts.length).toBeGreaterThan(2)
    expect(textOfParts(parts).replace(/\s+/g, '')).toBe(
      `before${textOf(whole)}`.replace(/\s+/g, ''),
    )
    for (const part of parts) expect(weightOf(part)).toBeLessThanOrEqual(MAX * 1.3)
    expect(textOfParts(parts)).not.toMatch(/�/)
  })

  test('goes on with a table under its header', () => {
    const row = (at: number) => element('tr', {}, [element('td', {}, [text(`file${at}.dll`)])])
    const head = element('thead', {}, [element('tr', {}, [element('th', {}, [text('Name')])])])
    const rows = Array.from({ length: 200 }, (_, at) => row(at))
    const parts = foldParts(
      [section(0, element('table', {}, [head, element('tbody', {}, rows)]))],
      MAX,
    )
    const tables = parts.flat().flatMap((one) => find(one, 'table'))
    expect(tables.length).toBeGreaterThan(2)
    for (const table of tables) expect(find(table, 'thead')).toHaveLength(1)
    const names = tables.flatMap((table) => find(table, 'td').map(textOf))
    expect(names).toEqual(rows.map((_, at) => `file${at}.dll`))
  })

  test('goes on with a numbered list at its number', () => {
    const items = Array.from({ length: 120 }, (_, at) =>
      element('li', {}, [text(words(5, `i${at}-`))]),
    )
    const lists = foldParts([section(0, element('ol', { start: 3 }, items))], MAX)
      .flat()
      .flatMap((one) => find(one, 'ol'))
    let next = 3
    for (const list of lists) {
      expect(list.properties['start']).toBe(next)
      next += find(list, 'li').length
    }
    expect(next).toBe(123)
  })

  test('names a section once, where it begins', () => {
    const parts = foldParts([section(0, p(words(900))), section(1, p(words(900)))], MAX)
    const ids = parts.flat().flatMap(({ properties }) => properties['id'] ?? [])
    expect(ids).toEqual(['section-0', 'section-1'])
  })

  test('says which section goes on', () => {
    const heading = element('h2', {}, [text('CAUSE')])
    const parts = foldParts([section(0, heading, p(words(900)))], MAX)
    expect(parts.length).toBeGreaterThan(1)
    for (const [first] of parts.slice(1)) {
      expect(first && textOf(first)).toMatch(/^CAUSE, continued/)
    }
  })
})
