import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutDecodedLines, cutLines } from '../../../src/formats/layout/cut-lines.ts'
import { lineUpTo, lineWithout, spanInLine } from '../../../src/formats/layout/layout-line.ts'

describe('cutLines', () => {
  test('ends lines at line feeds, returns and both', () => {
    const lines = cutLines('a\nb\r\nc\rd')
    expect(lines.map(({ text, line, column, start }) => [text, line, column, start])).toEqual([
      ['a', 1, 1, 0],
      ['b', 2, 1, 2],
      ['c', 3, 1, 5],
      ['d', 4, 1, 7],
    ])
  })

  test('keeps blank lines and trims the others', () => {
    const lines = cutLines('  a  \n \t \n b')
    expect(lines.map(({ text, indent }) => [text, indent])).toEqual([
      ['a', 2],
      ['', 0],
      ['b', 1],
    ])
  })

  test('counts a tab up to the next stop, after the margin', () => {
    const lines = cutLines('\t  a\n\t\tb\n\t \tc', { margin: '\t' })
    expect(lines.map(({ indent }) => indent)).toEqual([2, 8, 8])
  })

  test('takes the margin once, and only where it stands', () => {
    const lines = cutLines(' - a\n   b\nc', { margin: ' ' })
    expect(lines.map(({ text, indent }) => [text, indent])).toEqual([
      ['- a', 0],
      ['b', 2],
      ['c', 0],
    ])
  })

  test('cuts a part with places in the whole', () => {
    const [line] = cutLines('one\ntwo three\nfour', { from: 8, to: 13 })
    expect(line).toMatchObject({ text: 'three', start: 8, end: 13, line: 2, column: 5 })
  })

  test('covers every character that is not blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', 'ü') }), (text) => {
        const lines = cutLines(text)
        expect(lines.map((line) => text.slice(line.start, line.end))).toEqual(
          lines.map((line) => line.text),
        )
        expect(lines.map((line) => line.text.replace(/\s/g, '')).join('')).toBe(
          text.replace(/\s/g, ''),
        )
      }),
    )
  })
})

describe('cutDecodedLines', () => {
  // "<pre>a &lt;b&gt;<br>c</pre>" holds "a <b>" and "c".
  const source = '<pre>a &lt;b&gt;<br>c</pre>'
  const text = 'a <b>\nc'
  const offsets = Int32Array.from([5, 6, 7, 11, 12, 16, 20, 21])

  test('gives lines their place in the source', () => {
    const lines = cutDecodedLines(text, offsets, source)
    expect(lines.map((line) => [line.text, source.slice(line.start, line.end)])).toEqual([
      ['a <b>', 'a &lt;b&gt;'],
      ['c', 'c'],
    ])
    expect(lines.map(({ line, column }) => [line, column])).toEqual([
      [1, 6],
      [1, 21],
    ])
  })

  test('keeps the place of every character when lines are cut further', () => {
    const [line] = cutDecodedLines(text, offsets, source)
    if (line === undefined) throw new Error('no line')
    const rest = lineWithout(line, 2)
    expect([rest.text, source.slice(rest.start, rest.end)]).toEqual(['<b>', '&lt;b&gt;'])
    const { start, end } = spanInLine(rest, 1, 2)
    expect(source.slice(start, end)).toBe('b')
    expect(source.slice(line.start, lineUpTo(line, 3).end)).toBe('a &lt;')
  })
})
