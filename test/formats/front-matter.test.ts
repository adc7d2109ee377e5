import matter from 'gray-matter'
import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../src/formats/front-matter.ts'

/** key → [value, the text its span cuts out]. */
function valuesOf(text: string): Record<string, string[][]> {
  const { values } = readFrontMatter(text)
  return Object.fromEntries(
    [...values].map(([key, list]) => [
      key,
      list.map((value) => [value.text, text.slice(value.span.start, value.span.end)]),
    ]),
  )
}

const contentOf = (text: string) => text.slice(readFrontMatter(text).contentStart)
const codesOf = (text: string) => readFrontMatter(text).diagnostics.map(({ code }) => code)

describe('readFrontMatter', () => {
  test('keeps versions, dates and booleans as the text they are printed as', () => {
    const text = '---\nversion: 4.00\nms.date: 01/24/2024\nday: 2024-01-24\ndraft: no\n---\nBody'
    expect(valuesOf(text)).toEqual({
      version: [['4.00', '4.00']],
      'ms.date': [['01/24/2024', '01/24/2024']],
      day: [['2024-01-24', '2024-01-24']],
      draft: [['no', 'no']],
    })
    expect(contentOf(text)).toBe('Body')
  })

  test('gives the place of a quoted value without its quotes', () => {
    expect(valuesOf('---\ntitle: "Say \\"hi\\": twice"\nb: \' c \'\n---\n')).toEqual({
      title: [['Say "hi": twice', 'Say \\"hi\\": twice']],
      b: [['c', 'c']],
    })
  })

  test('reads lists of both styles, and a list entry with a colon as its text', () => {
    const text = '---\na:\n  - One\n  - Two: Core\nb: [x, "y"]\n---\n'
    expect(valuesOf(text)).toEqual({
      a: [
        ['One', 'One'],
        ['Two: Core', 'Two: Core'],
      ],
      b: [
        ['x', 'x'],
        ['y', 'y'],
      ],
    })
  })

  test('reads CRLF files, a language name and blank lines before the block', () => {
    const text = '\r\n---yaml\r\ntitle: A title\r\nlast: 1\r\n--- \r\nBody\r\n'
    expect(valuesOf(text)).toEqual({ title: [['A title', 'A title']], last: [['1', '1']] })
    expect(contentOf(text)).toBe('Body\r\n')
  })

  test('follows an alias and joins repeated keys', () => {
    const text = '---\na: &p Word\nb: *p\nc: [*p]\na: Excel\n---\n'
    expect(valuesOf(text)).toEqual({
      a: [
        ['Word', 'Word'],
        ['Excel', 'Excel'],
      ],
      b: [['Word', 'Word']],
      c: [['Word', 'Word']],
    })
  })

  test.for([
    ['an empty block', '---\n---\nBody', []],
    ['a block of comments', '---\n# nothing\n---\nBody', []],
    ['a key without value', '---\ntitle:\n---\nBody', ['title']],
    ['a map as value', '---\ntitle: {a: b}\n---\nBody', ['title']],
    ['a key that JavaScript objects have', '---\n__proto__: x\n---\nBody', ['__proto__']],
  ] as const)('accepts %s', ([, text, keys]) => {
    expect([...readFrontMatter(text).values.keys()]).toEqual(keys)
    expect(contentOf(text)).toBe('Body')
    expect(codesOf(text)).toEqual([])
  })

  test.for([
    ['no front matter', 'Body'],
    ['a block that never ends', '---\ntitle: x\nBody'],
    ['prose between two rules', '---\nSome prose.\n---\nBody'],
    ['a longer rule', '-----\ntitle: x\n-----\nBody'],
    ['an empty file', ''],
  ])('leaves %s to the content', ([, text]) => {
    expect(contentOf(text ?? '')).toBe(text)
    expect(codesOf(text ?? '')).toEqual([])
  })

  test('reports invalid YAML and reads the content', () => {
    const text = '---\ntitle: a: b: c\n  - x\n---\nBody'
    expect(codesOf(text)).toEqual(['front-matter-unreadable'])
    expect(contentOf(text)).toBe('Body')
    expect(valuesOf(text)).toEqual({})
  })

  test.for(['js', 'JS', 'javascript', 'json', 'coffee', 'constructor', '__proto__', 'toString'])(
    'runs nothing of front matter in the language %s',
    (language) => {
      const text = `---${language}\n(globalThis.frontMatterRan = true, {title: "x"})\n---\nBody`
      expect(codesOf(text)).toEqual(['front-matter-unreadable'])
      expect(contentOf(text)).toBe('Body')
      expect('frontMatterRan' in globalThis).toBe(false)
    },
  )

  test('does not let gray-matter remember files', () => {
    for (let at = 0; at < 5; at++) readFrontMatter(`---\ntitle: number ${at}\n---\nBody`)
    const { cache } = matter as unknown as { cache: Record<string, unknown> }
    expect(Object.keys(cache)).toEqual([])
  })

  test.for([
    ['a bomb of aliases', `---\na: &a [x]\nb: &b [${'*a,'.repeat(200)}*a]\n---\nBody`],
    ['deep nesting', `---\na: ${'['.repeat(30_000)}\n---\nBody`],
    ['blank lines', `---\n${'\n'.repeat(30_000)}a: b\n---\nBody`],
    ['a block of one megabyte', `---\na: ${'x'.repeat(1_000_000)}\n---\nBody`],
    ['spaces', `---\na: ${' '.repeat(30_000)}\n---\nBody`],
    ['a megabyte of spaces', `${' '.repeat(1_000_000)}---\na: b\n---\nBody`],
  ])('survives %s', ([, text]) => {
    const start = performance.now()
    expect(contentOf(text ?? '')).toMatch(/Body$/)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
