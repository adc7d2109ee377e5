import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { type Html, html, NOTHING, safeAddress, trusted } from '../../src/portal/html.ts'

const parse = ({ markup }: Html) =>
  unified().use(rehypeParse, { fragment: true }).parse(`<div>${markup}</div>`).children[0]

const HOSTILE = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...['<', '>', '"', "'", '&', '=', '/', ' ', '`', '\0', '\n', '-->', '<!--', ']]>'],
        ...['script', 'onerror', 'javascript:', 'alert(1)', '</pre>', '<svg', '&lt;', '&#x3c'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
/** What a parser makes of the characters themselves, whatever is around them. */
const asRead = (text: string) => text.replaceAll('\0', '\ufffd')

describe('html', () => {
  test('no text opens a tag, closes one, or leaves its attribute', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(parse(html`<p title="${text}">${text}</p>`)).toMatchObject({
          children: [
            {
              tagName: 'p',
              properties: { title: asRead(text) },
              children: text === '' ? [] : [{ type: 'text', value: asRead(text) }],
            },
          ],
        })
        expect(parse(html`<p title="${text}">${text}</p>`)).toHaveProperty('children.length', 1)
      }),
    )
  })

  test('an address leads somewhere or nowhere, and runs nothing', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const { href } = (
          parse(html`<a href="${text}">a</a>`) as unknown as {
            children: [{ properties: { href: string } }]
          }
        ).children[0].properties
        const { protocol } = new URL(href, 'https://kb.example.com/')
        expect(['https:', 'http:', 'ftp:', 'mailto:']).toContain(protocol)
      }),
    )
  })

  test.for([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,a',
    '//host/',
    '/\\host',
    '/\t/host',
  ])('the address %j is not followed', (address) => expect(safeAddress(address)).toBe('#'))

  test('markup is put in as it is, lists one after another, nothing as nothing', () => {
    const items = ['<', 2].map((value) => html`<li>${value}</li>`)
    expect(html`<ul>${items}</ul>${undefined}${false}${NOTHING}${trusted('<hr>')}`.markup).toBe(
      '<ul><li>&lt;</li><li>2</li></ul><hr>',
    )
  })

  test('an attribute without quotes is refused', () => {
    expect(() => html`<p title=${'a'}>`).toThrow('without quotes')
  })
})
