import { describe, expect, test } from 'vitest'
import { cutLines } from '../../../src/formats/layout/cut-lines.ts'
import type { LayoutLine } from '../../../src/formats/layout/layout-line.ts'
import { markerOf, startsItem } from '../../../src/formats/layout/list-marker.ts'

function lineOf(text: string): LayoutLine {
  const [line] = cutLines(text)
  if (line === undefined) throw new Error('no line')
  return line
}

describe('markerOf', () => {
  test.for([
    ['1. Click', '1.', 1],
    ['12) Click', '1)', 12],
    ['(3) Click', '(1)', 3],
    ['b. Click', 'a.', 2],
    ['C. Click', 'A.', 3],
    ['- Click', '-', undefined],
    ['* Click', '*', undefined],
    ['• Click', '•', undefined],
    ['<B7> Click', '•', undefined],
  ] as const)('reads "%s"', ([text, style, number]) => {
    expect(markerOf(lineOf(text))).toMatchObject({ style, number })
  })

  test.for([
    '2.0 is newer',
    '-or-',
    '--',
    '1999. It',
    '(800) 936-1000',
    'e.g. this',
    'A cat',
    '*.dll',
  ])('sees none in "%s"', (text) => {
    expect(markerOf(lineOf(text))).toBeUndefined()
  })
})

describe('startsItem', () => {
  function isItem(text: string, above?: string, lastNumber?: number): boolean {
    const line = lineOf(text)
    const marker = markerOf(line)
    if (marker === undefined) throw new Error('no marker')
    const lineAbove = above === undefined ? undefined : lineOf(above)
    return startsItem(marker, { line, above: lineAbove, lastNumber })
  }

  test('takes the first step below a blank line or a colon', () => {
    expect(isItem('1. Start')).toBe(true)
    expect(isItem('1. Start', 'Do this:')).toBe(true)
    expect(isItem('1. Start', 'installed in drive')).toBe(false)
  })

  test('takes wrapped prose for prose', () => {
    expect(isItem('95. You can', 'the floppy version of Windows')).toBe(false)
    expect(isItem('- as we said', 'in the book')).toBe(false)
  })

  test('takes the expected number wherever it stands', () => {
    expect(isItem('3. Stop', 'click OK', 2)).toBe(true)
    expect(isItem('4. Stop', 'click OK', 2)).toBe(false)
  })

  test('takes a number out of order below a blank line, but no high one', () => {
    expect(isItem('6. Stop')).toBe(true)
    expect(isItem('260. This')).toBe(false)
  })

  test('takes a letter out of order only where steps are nested', () => {
    expect(isItem('  b. Stop')).toBe(true)
    expect(isItem('b. Stop')).toBe(false)
    expect(isItem('  B. Stop')).toBe(false)
  })
})
