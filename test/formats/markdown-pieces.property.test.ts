// Cutting a document must not change what it means: the pieces together give the tree that remark
// gives for the whole.

import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { cutPieces } from '../../src/formats/markdown/cut-pieces.ts'
import { parseBody } from '../../src/formats/markdown/parse-body.ts'
import { repairNodes } from '../../src/formats/markdown/repair-nodes.ts'
import { misplaced, rawFileOf } from './reader-laws.ts'

const SMALL = { minPiece: 1, minListLines: 1, maxSection: 262_144 }

const block = fc.constantFrom(
  '# One',
  '## Two words ##',
  'Plain text,\nsecond line.',
  'Title\n=====',
  'Section\n---',
  'Section\n-',
  '- a\n-\n- b',
  '> quoted\n-\n- b',
  '- a\n- b\n  - c\n\n    more',
  '- a\n\n- b',
  '* star\n+ plus',
  '1. one\n2. two\n   - nested\n\n   ```ps\n   # no heading\n   ```\n3. three',
  '1) other',
  '> quote\nlazy line\n\n> second\n> # inside',
  '```\n# no heading\n\n- no list\n```',
  '~~~\n```\n~~~',
  '    # indented code\n\n    - still code',
  '<div>\n# no heading\n</div>',
  '<!-- a comment\n\n# no heading\n-->',
  '<pre>\n\n# no heading\n\n</pre>',
  '<b>bold</b> text\n# A heading?',
  '***',
  '- - -',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'See [x], [y][x] and ![z][x].[^1]',
  '[x]: https://x.example "X"',
  '[x]: https://y.example\nNo title\n---',
  '[^1]: A note.\n\n    More of it.',
  'text\n2. no list',
  'text\n- a list',
  '-\n  empty start',
)
const separator = fc.constantFrom('\n\n', '\n\n\n', '\n \n', '\r\n\r\n')
const lists = fc.array(fc.constantFrom('- a', '- b\n\n  more', '  - c', '- d\n', '* e'))
const documents = fc
  .array(
    fc.tuple(
      fc.oneof(
        block,
        lists.map((lines) => lines.join('\n')),
      ),
      separator,
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.flat().join(''))

const WHOLE = remark().use(remarkGfm).freeze()

/** Type, value and place of every node; references as what they point to. */
function shape(node: Nodes): unknown[] {
  const { start, end } = node.position ?? {}
  const type = node.type.replace('Reference', '')
  const isFootnote = node.type === 'footnoteReference' || node.type === 'footnoteDefinition'
  const value = 'value' in node ? node.value : ''
  const children = 'children' in node ? node.children.map(shape) : []
  return [type, isFootnote ? '' : value, start?.offset, start?.line, end?.offset, ...children]
}

test('pieces give the tree of the whole', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const whole = WHOLE.parse(text)
      repairNodes(whole, text)
      const pieces = parseBody(text, 0, SMALL)
      expect(pieces.root.children.map(shape)).toEqual(whole.children.map(shape))
    }),
    { numRuns: 120 },
  )
})

test('pieces cover the body without gaps and keep all places true', () => {
  const anything = fc.oneof(documents, fc.string({ unit: 'binary', maxLength: 200 }))
  fc.assert(
    fc.property(anything, (text) => {
      const { pieces } = cutPieces(text, 0, SMALL)
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      const { root } = parseBody(text, 0, SMALL)
      const parsed = { format: 'markdown', raw: rawFileOf(text), root, fields: [], appliesTo: [] }
      expect(misplaced({ ...parsed, format: 'markdown', diagnostics: [] })).toEqual([])
    }),
    { numRuns: 100 },
  )
})
