// Hostile articles: extraction takes time in proportion to their length and never throws.

import fc from 'fast-check'
import type { Code, Paragraph, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import type { Field, ParsedFile } from '../../src/model/parsed-file.ts'
import { rawFile } from './support.ts'

const point = (offset: number) => ({ line: 1, column: offset + 1, offset })

function paragraph(text: string): Paragraph {
  const position = { start: point(0), end: point(text.length) }
  return { type: 'paragraph', children: [{ type: 'text', value: text, position }], position }
}

function table(text: string, shape: 'ruled-table' | 'grid-table'): Code {
  const position = { start: point(0), end: point(text.length) }
  return { type: 'code', value: text, data: { shape }, position }
}

function parsed(text: string, children: RootContent[], rest: Partial<ParsedFile> = {}): ParsedFile {
  const root = { type: 'root' as const, children }
  return {
    format: 'kb-text',
    raw: rawFile(text),
    fields: [],
    appliesTo: [],
    root,
    diagnostics: [],
    ...rest,
  }
}

function milliseconds(file: ParsedFile): number {
  const start = performance.now()
  extractArticle(file)
  return performance.now() - start
}

const LENGTH = 100_000
const LIMIT_MS = 1000

const REPEATED = [
  'word ',
  ' ',
  '\n',
  '-',
  '. A',
  'Q123456 ',
  'Q123456 Title\n',
  '| Q123456 ',
  'Q123456 "',
  'Q123456\n',
  'ARTICLE-ID: ',
  'KB article number ',
  'For additional information, ',
  'A supported fix ',
  'see the following article in the Microsoft Knowledge Base ',
  'the products ',
  'http://support.microsoft.com/',
  'The following files ',
  '9,',
  '1.',
  '&amp;',
  '\\',
]

describe('a tenth of a megabyte', () => {
  test.for(REPEATED)('of %j in one paragraph', (part) => {
    const text = part.repeat(Math.ceil(LENGTH / part.length))
    expect(milliseconds(parsed(text, [paragraph(text)]))).toBeLessThan(LIMIT_MS)
  })

  test.for(REPEATED)('of %j in a table', (part) => {
    const text = `File name  Size\n---------------\n${part.repeat(Math.ceil(LENGTH / part.length))}`
    const blocks = [table(text, 'ruled-table'), table(text, 'grid-table')]
    expect(milliseconds(parsed(text, blocks))).toBeLessThan(2 * LIMIT_MS)
  })

  test.for([...REPEATED, 'version 1, ', ', used with', '*EDITOR ', '1990, '])(
    'of %j in a field and in the list of products',
    (part) => {
      const value = part.repeat(Math.ceil(LENGTH / part.length))
      const span = { start: 0, end: value.length }
      const names = ['title', 'date', 'keywords', 'version', 'number', 'alias-number'] as const
      const fields = names.map((name): Field => ({ name, place: 'header', value, span }))
      const appliesTo = [{ text: value, span, depth: 0 }]
      expect(milliseconds(parsed(value, [], { fields, appliesTo }))).toBeLessThan(2 * LIMIT_MS)
    },
  )

  test('of short paragraphs', () => {
    const text = 'A line.'
    const blocks = Array.from({ length: 15_000 }, () => paragraph(text))
    expect(milliseconds(parsed(text, blocks))).toBeLessThan(LIMIT_MS)
  })
})

test('no text makes extraction throw, and spans stay inside the source', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 })
  const block = fc.oneof(
    text.map(paragraph),
    text.map((value) => table(value, 'ruled-table')),
    text.map((value) => table(value, 'grid-table')),
  )
  fc.assert(
    fc.property(text, fc.array(block, { maxLength: 5 }), (source, blocks) => {
      const article = extractArticle(parsed(source, blocks))
      for (const { span } of article.sections) expect(span.end).toBeGreaterThanOrEqual(span.start)
      expect(extractArticle(parsed(source, blocks))).toEqual(article)
    }),
  )
})
