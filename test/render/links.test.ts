// Links of the text rendering: many of them, and those that stand beside their own name.

import type { PhrasingContent, RootContent, TableCell } from 'mdast'
import { describe, expect, test } from 'vitest'
import { RENDER_FORMATS } from '../../src/model/render-format.ts'
import { renderArticle } from '../../src/render/render-article.ts'
import { articleOfBlocks } from './article-of-blocks.ts'
import { readRendering } from './same-article.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const link = (name: string, url = `https://a.example/${name}`): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(name)],
})

/** Addresses and names of the links in a block, in order. */
function linksOf(node: RootContent): string[] {
  if (node.type === 'link') return [`${node.url} ${textOf(node)}`]
  return 'children' in node ? node.children.flatMap(linksOf) : []
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function readBackText(blocks: readonly RootContent[]) {
  const readBack = readRendering(renderArticle(articleOfBlocks(blocks), 'text'), 'text')
  if (typeof readBack === 'string') throw new Error(readBack)
  return readBack.sections[0]?.blocks ?? []
}

function expectSame(block: RootContent): void {
  const [readBack] = readBackText([block])
  expect(readBack && linksOf(readBack)).toEqual(linksOf(block))
  expect(readBack && textOf(readBack)).toEqual(textOf(block))
}

describe('links in text are found again', () => {
  const paragraph = (...children: PhrasingContent[]): RootContent => ({
    type: 'paragraph',
    children,
  })

  test('behind a printed address that needs no line', () => {
    const address = 'https://a.example/menus'
    expectSame(paragraph(text('menus, not '), link('menus'), text(' (https://b.example/menus)')))
    const block = paragraph(text('menus at '), link(address, address), text(' and '), link('menus'))
    const [readBack] = readBackText([block])
    expect(readBack && linksOf(readBack)).toEqual(['https://a.example/menus menus'])
    expect(readBack && textOf(readBack)).toBe(textOf(block))
  })

  test('far behind the link before', () => {
    expectSame(paragraph(text(`menus ${'x '.repeat(20_000)}`), link('menus')))
  })

  test('behind more of the same name than four digits count', () => {
    expectSame(paragraph(text('a '.repeat(12_000)), link('a')))
  })

  test('on other lines than the first, with places that are true', () => {
    const block = paragraph(text('one\ntwo '), link('three\nfour'), text('\nfive '), link('six'))
    const document = renderArticle(articleOfBlocks([block]), 'text')
    const readBack = readRendering(document, 'text')
    if (typeof readBack === 'string') throw new Error(readBack)
    const [first] = readBack.sections[0]?.blocks ?? []
    const places = first !== undefined && 'children' in first ? first.children : []
    const printed = places.map(({ position }) =>
      document.slice(position?.start.offset, position?.end.offset),
    )
    expect(printed).toEqual(['one\ntwo ', 'three\nfour', '\nfive ', 'six'])
  })

  test('in cells whose neighbours say the same words', () => {
    const cell = (...children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children })
    const row = (...children: TableCell[]) => ({ type: 'tableRow' as const, children })
    expectSame({
      type: 'table',
      children: [
        row(cell(text('b')), cell(text('a'))),
        row(cell(text('b')), cell(link('a b', 'u'))),
      ],
    })
  })
})

describe('100,000 of them take their time and not its square:', { timeout: 120_000 }, () => {
  const COUNT = 100_000
  /** Squares take minutes. */
  const LIMIT_MS = 15_000
  /** Of the processor, so that other processes do not count. */
  const spentMs = (start: NodeJS.CpuUsage) => process.cpuUsage(start).user / 1000
  const words = (at: number) => [link(at % 3 === 0 ? 'here' : `page ${at}`), text(' or\n')]
  const all = Array.from({ length: COUNT }, (_, at) => words(at)).flat()
  const cells = Array.from({ length: COUNT / 4 }, (_, at) => ({
    type: 'tableRow' as const,
    children: [
      { type: 'tableCell' as const, children: [link(`a ${at}`)] },
      { type: 'tableCell' as const, children: [link('here')] },
    ],
  }))
  const items = Array.from({ length: COUNT / 10 }, () => ({
    type: 'listItem' as const,
    data: { marker: '-' },
    children: [{ type: 'paragraph' as const, children: [link('here')] }],
  }))

  test('in one paragraph', () => {
    const start = process.cpuUsage()
    const [readBack] = readBackText([{ type: 'paragraph', children: all }])
    expect(spentMs(start)).toBeLessThan(LIMIT_MS)
    expect(readBack && linksOf(readBack)).toHaveLength(COUNT)
  })

  test('in one table', () => {
    const start = process.cpuUsage()
    const [readBack] = readBackText([{ type: 'table', children: cells }])
    expect(spentMs(start)).toBeLessThan(LIMIT_MS)
    expect(readBack && linksOf(readBack)).toHaveLength(COUNT / 2)
  })

  test('names that stand nowhere', () => {
    const paragraph = `${'word '.repeat(COUNT * 2)}\n\n`
    const lines = Array.from({ length: COUNT }, (_, at) => `.. _none ${at}: https://a.example`)
    const head = renderArticle(articleOfBlocks([]), 'text')
    const document = head.replace('Symptoms\n========\n', `$&\n${paragraph}${lines.join('\n')}\n`)
    const start = process.cpuUsage()
    expect(readRendering(document, 'text')).toMatchObject({ sections: [{ role: 'symptoms' }] })
    expect(spentMs(start)).toBeLessThan(LIMIT_MS)
  })

  test.for(RENDER_FORMATS)('a list of 10,000 items is written as %s', (format) => {
    const start = process.cpuUsage()
    renderArticle(articleOfBlocks([{ type: 'list', children: items }]), format)
    expect(spentMs(start)).toBeLessThan(LIMIT_MS)
  })
})
