// Whatever stands in a part, a reader of the channel's format finds it as text.

import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import type { RichText } from '../../../src/model/rich-text.ts'
import { DIALECTS, type DialectName } from '../../../src/render/rich-text/dialect.ts'
import { renderRichText } from '../../../src/render/rich-text/render-rich-text.ts'

const NAMES = Object.keys(DIALECTS) as DialectName[]
const SIGNS = [...'*_~`<>&|@#[](){}\\!-+.=:/ \n'].map((sign) => fc.constant(sign))
const hostile = fc.array(fc.oneof(...SIGNS, fc.constantFrom('a', 'Q1', 'http://x', '\u0000')), {
  maxLength: 30,
})
const words = hostile.map((parts) => parts.join(''))
const printed = (text: string) => text.replaceAll('\u0000', ' ').replace(/\s+/g, ' ').trim()

const paragraph = (...parts: RichText[number]['parts']): RichText => [{ kind: 'paragraph', parts }]

describe('in Markdown', () => {
  const reader = remark().use(remarkGfm)

  test('any text is a paragraph of that text', () => {
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(printed(text) !== '')
        const tree = reader.parse(renderRichText(paragraph(`x ${text} x`), 'markdown'))
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
        expect(printed(textOf(tree))).toBe(printed(`x ${text} x`))
      }),
      { numRuns: 500 },
    )
  })

  test('any code is code', () => {
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(printed(text) !== '')
        const tree = reader.parse(renderRichText(paragraph('x ', { code: text }, ' x'), 'markdown'))
        expect(printed(textOf(tree))).toBe(printed(`x ${text} x`))
      }),
    )
  })
})

describe('in Slack', () => {
  test('no text is a link, a mention or an entity that was not written', () => {
    fc.assert(
      fc.property(words, (text) => {
        const sent = renderRichText(paragraph(text, { strong: text }, { code: text }), 'slack')
        expect(sent).not.toMatch(/[<>]/)
        expect(sent.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
      }),
    )
  })

  test('a link stays one, whatever its text', () => {
    fc.assert(
      fc.property(words, (link) => {
        const sent = renderRichText(paragraph({ link, url: 'https://kb.example/a' }), 'slack')
        expect(sent).toMatch(/^<https:\/\/kb\.example\/a\|[^<>|]*>$/)
      }),
    )
  })
})

test('in Mattermost nobody is called', () => {
  for (const name of ['@all', '@channel', '@here', '@someone']) {
    expect(renderRichText(paragraph(`hello ${name}`), 'mattermost')).not.toContain(name)
  }
})

test.for(NAMES)('%s: an address that is none of the web is no link', (name) => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'http://a b', undefined]) {
    const sent = renderRichText(paragraph({ link: 'Q1', url }), name)
    expect(sent).toBe('Q1')
  }
})

test.for(NAMES)(
  '%s: a text is never longer than its limit and never breaks a character',
  (name) => {
    const block = fc.record({
      kind: fc.constantFrom('paragraph' as const, 'item' as const),
      parts: fc.array(
        fc.oneof(
          words,
          words.map((strong) => ({ strong })),
          words.map((link) => ({ link, url: 'https://kb.example/a' })),
          fc.constant('😀😀😀'),
        ),
        { maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 6 }),
        fc.integer({ min: 1, max: 200 }),
        (text, limit) => {
          const sent = renderRichText(text, name, limit)
          expect(sent.length).toBeLessThanOrEqual(limit)
          expect(() => encodeURIComponent(sent)).not.toThrow() // it throws for half a character
        },
      ),
    )
  },
)

test('what is left out is said', () => {
  const text: RichText = Array.from({ length: 9 }, (_, at) => ({
    kind: 'item',
    parts: [`line ${at}`],
  }))
  expect(renderRichText(text, 'text', 40)).toBe('- line 0\n- line 1\n… and 7 more lines.')
})
