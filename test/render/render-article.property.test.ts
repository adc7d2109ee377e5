// Whatever blocks an article has: rendered and read back, they are the same blocks with the same text.

import fc from 'fast-check'
import type { BlockContent, ListItem } from 'mdast'
import { describe, expect, test } from 'vitest'
import { RENDER_FORMATS, type RenderFormat } from '../../src/model/render-format.ts'
import { renderArticle } from '../../src/render/render-article.ts'
import { articleOfBlocks } from './article-of-blocks.ts'
import { differences, readRendering } from './same-article.ts'

/** Pieces of text that mean something to Markdown, HTML or the text layout. */
const HOSTILE = [
  ...['<Platform>', '<script>', '</pre>', '<!-- x -->', '&amp;', '&', '<', '>', '<B7>', '</br>'],
  ...['*', '**', '_', '__', '`', '```', '~', '~~~', '#', '#include', '##', '\\', '\\\\', '|', '||'],
  ...[
    '1.',
    '2)',
    '(1)',
    'a.',
    'o',
    '-',
    '+',
    '•',
    '---',
    '===',
    '....',
    '..',
    '.. text',
    '.. _a: b',
  ],
  ...[
    '[x]',
    '[x](y)',
    '![',
    ']:',
    '[^1]',

    '| a | b |',
    '|---|---|',
    '+---+',
    ':-',
    '$$',
  ],
  ...['http://example.com/a_b', 'www.example.com', 'a_b@example.com', 'C:\\Temp\\*.*', 'HKEY_X\\y'],
  ...[
    'FROM    :kb-text x',
    'Keywords          : kbfix',
    '======================',
    'é',
    '\u00a0',
    '😀',
  ],
] as const

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9.,:;!?'"()-]{1,8}$/) },
)
const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' ').trim())
  .filter((text) => text !== '')
/** Lines are trimmed and none is blank, as readers leave them. */
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const paragraph = text.map(
  (value): BlockContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
)
const heading = fc.tuple(fc.constantFrom(3, 4, 5, 6), line).map(
  ([depth, value]): BlockContent => ({
    type: 'heading',
    depth: depth as 3 | 4 | 5 | 6,
    children: [{ type: 'text', value }],
  }),
)
const code = fc
  .tuple(fc.array(fc.oneof(line, fc.constantFrom('  x', '', '\tx')), { maxLength: 4 }), line)
  .map(([lines, last]): BlockContent => ({ type: 'code', value: [...lines, last].join('\n') }))

const FACTS = /^(?:title|keywords|queryWords)/

const MARKERS: readonly ((at: number) => string)[] = [
  () => '-',
  () => '*',
  () => '•',
  () => 'o',
  () => '<B7>',
  (at) => `${at + 1}.`,
  (at) => `${at + 7}.`,
  (at) => `${at + 1})`,
  (at) => `(${at + 1})`,
  (at) => `${String.fromCharCode(97 + at)}.`,
  (at) => `${String.fromCharCode(65 + at)}.`,
]

function list(inner: fc.Arbitrary<BlockContent>): fc.Arbitrary<BlockContent> {
  const item = fc.tuple(paragraph, fc.array(inner, { maxLength: 2 }))
  return fc
    .tuple(fc.constantFrom(...MARKERS), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([markerAt, items]): BlockContent => {
      const children = items.map(
        ([first, others], at): ListItem => ({
          type: 'listItem',
          data: { marker: markerAt(at) },
          children: [first, ...others],
        }),
      )
      const number = /^\(?(\d+)/.exec(markerAt(0))?.[1]
      const isOrdered = number !== undefined || /^[aA]\./.test(markerAt(0))
      return { type: 'list', ordered: isOrdered, start: Number(number ?? 1), children }
    })
}

const block = fc.letrec<{ block: BlockContent }>((tie) => ({
  block: fc.oneof({ depthSize: 'small', maxDepth: 3 }, paragraph, code, list(tie('block'))),
})).block
const blocks = fc.array(fc.oneof(block, heading), { minLength: 1, maxLength: 5 })

describe.for(RENDER_FORMATS)('as %s', (format: RenderFormat) => {
  test('any blocks read back with the same kinds and the same text', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const article = articleOfBlocks(children)
        const readBack = readRendering(renderArticle(article, format), format)
        if (typeof readBack === 'string') throw new Error(readBack)
        const found = differences(article, readBack)
        expect(found.filter(({ field }) => /^(?:title|sections)/.test(field))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('any facts read back as they are', () => {
    const fact = line.filter((value) => value === value.trim() && !/[,\u00a0]/.test(value))
    fc.assert(
      fc.property(fact, fc.option(fact), fc.array(fact, { maxLength: 3 }), (title, words, keys) => {
        const article = articleOfBlocks([], {
          title,
          keywords: [...new Set(keys)],
          ...(words !== null && { queryWords: words.replace(/\s+/g, ' ') }),
        })
        const readBack = readRendering(renderArticle(article, format), format)
        if (typeof readBack === 'string') throw new Error(readBack)
        const found = differences(article, readBack)
        expect(found.filter(({ field }) => FACTS.test(field))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
