// Texts made to be slow or deep. Time limits are far above what linear reading takes: they catch
// quadratic cost, not a slow machine.

import { describe, expect, test } from 'vitest'
import { readKbHtmlText } from '../../src/formats/kb-html-text.ts'
import { readKbMarkdown } from '../../src/formats/kb-markdown.ts'
import { readKbText } from '../../src/formats/kb-text.ts'
import { readKbTextFlat } from '../../src/formats/kb-text-flat.ts'
import { rawFileOf } from './reader-laws.ts'

const READERS = { readKbText, readKbMarkdown, readKbTextFlat, readKbHtmlText }
const LENGTH = 120_000
const LONGEST_MS = 2_000

const UNITS: Readonly<Record<string, string>> = {
  'one long word': 'x',
  dashes: '-',
  'equals signs': '=',
  blanks: ' ',
  'rules of columns that fail': '-- ',
  bullets: '- a\n',
  'steps without blank lines': '1. a\n',
  'steps with wrong numbers': '7. 1. ',
  'sub-headings': 'a\n-\n\n',
  'main headings': 'CAUSE\n=====\n',
  'flat headings': 'Some Title ---------- ',
  'tables with loose rows': 'A   B\n-----\n\n1   2\n\n',
  'frames that never close': '+--',
  'listings between prose': 'text:\n1. x\ntext:\n     foo;\n',
  'listings with blank lines': '     a();\n\n',
  'labels of the tail': 'KBCategory:\n',
  'labels on one line': 'Additional query words: x ',
  'blocks without end': `${'='.repeat(70)}\nKeywords : x\n`,
  'legal notices': 'THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE ',
  'lists of products': 'The information in this article applies to:\n\n- a\n',
  references: 'Q123456 Title ',
  comments: '/* ',
}

const DEEP = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}- a\n`).join('')

describe.for(Object.entries(READERS))('%s', ([, read]) => {
  test.for(Object.entries(UNITS))('reads much of %s in time', ([, unit]) => {
    const started = performance.now()
    const parsed = read(rawFileOf(unit.repeat(LENGTH / unit.length)))
    expect(parsed.raw.text.length).toBeGreaterThan(LENGTH / 2)
    expect(performance.now() - started).toBeLessThan(LONGEST_MS)
  })

  test('reads lists nested a thousandfold without running out of stack', () => {
    expect(read(rawFileOf(DEEP)).root.children.length).toBeGreaterThan(0)
  })
})
