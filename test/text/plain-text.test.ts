import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../src/model/span.ts'
import { plainText, sourceSpan } from '../../src/text/plain-text.ts'
import { parseAs, parsedBody } from '../extract/support.ts'

function quoteAt(source: string, text: string, part: string): string {
  const plain = plainText(parseAs('markdown', source).root, source)
  expect(plain.text).toContain(text)
  const start = plain.text.indexOf(part)
  return quoteOf(source, sourceSpan(plain, start, start + part.length))
}

describe('plain text', () => {
  test('separates blocks by a blank line and keeps the markers of lists', () => {
    const { root, raw } = parsedBody('One.\n\n1. First\n\n2. Second\n\nTwo.')
    expect(plainText(root, raw.text).text).toBe('One.\n\n1. First\n2. Second\n\nTwo.')
  })

  test('keeps the marker of an item without text', () => {
    const { root, raw } = parsedBody('One.\n\n1. First\n\n2.\n\n3. Third\n\nTwo.')
    expect(plainText(root, raw.text).text).toBe('One.\n\n1. First\n2.\n3. Third\n\nTwo.')
  })

  test('keeps line breaks of paragraphs and listings', () => {
    const { root, raw } = parsedBody('A line\nand another.\n\n     if (a) {\n       b();\n     }')
    expect(plainText(root, raw.text).text).toBe('A line\nand another.\n\nif (a) {\n  b();\n}')
  })

  test('gives the cells of a table with bars between them', () => {
    const source = '# T\n\n| a | b |\n| - | - |\n| c | d |\n'
    expect(quoteAt(source, 'a | b\nc | d', 'd')).toBe('d')
  })

  test('leads back through escapes and entities', () => {
    const source = '# T\n\nA \\<name> &amp; b &#160;c, then *d*.\n'
    expect(quoteAt(source, 'A <name> & b \u00a0c, then d.', '<name>')).toBe('<name>')
    expect(quoteAt(source, 'then d', '& b')).toBe('&amp; b')
    expect(quoteAt(source, 'then d', 'c, then d')).toBe('c, then *d')
  })

  test('leads back through quote marks and wrapped lines', () => {
    const source = '# T\n\n> one\n> two three\n> four\n'
    expect(quoteAt(source, 'one\ntwo three\nfour', 'three')).toBe('three')
    expect(quoteAt(source, 'one\ntwo', 'one\ntwo')).toBe('one > two')
  })

  test.for([
    ["> [!NOTE]\n> Users can't see it.", "NOTE: Users can't see it."],
    ['> [!important]  \n> Wait.', 'important: Wait.'],
    ['> [!TIP] **Wait** here.', 'TIP: Wait here.'],
    ['> [!WARNING]\n>\n> - One', 'WARNING:\n- One'],
    ['> [!div class="nextstepaction"]\n> [Run it](https://run.example)', 'Run it'],
    ['The mark [!NOTE] is shown.', 'The mark [!NOTE] is shown.'],
  ] as const)('gives the label of an alert as a word: %j', ([source, text]) => {
    expect(
      plainText(parseAs('markdown', `# T\n\n${source}\n`).root, `# T\n\n${source}\n`).text,
    ).toBe(text)
  })

  test('leads back from the label and the words of an alert', () => {
    const source = '# T\n\n> [!NOTE]\n> Users wait.\n'
    expect(quoteAt(source, 'NOTE: Users wait.', 'NOTE')).toBe('NOTE')
    expect(quoteAt(source, 'NOTE: Users', 'NOTE: Users')).toBe('NOTE] > Users')
    expect(quoteAt(source, 'NOTE: Users', 'Users wait')).toBe('Users wait')
  })

  test('leads back into fenced code and inline code', () => {
    const source = '# T\n\n```console\nnet stop x\n\nnet start x\n```\n\nRun `net use` now.\n'
    expect(quoteAt(source, 'net stop x\n\nnet start x', 'start x')).toBe('start x')
    expect(quoteAt(source, 'Run net use now', 'use now')).toBe('use` now')
  })

  test('names links with their place and address', () => {
    const source = '# T\n\nSee [the *other* one](other.md) and [that][label].\n\n[label]: x.md\n'
    const plain = plainText(parseAs('markdown', source).root, source)
    const links = plain.links.map(({ start, end, url }) => [plain.text.slice(start, end), url])
    expect(links).toEqual([
      ['the other one', 'other.md'],
      ['that', 'x.md'],
    ])
  })

  test('moves a bound on a separator to the next printed character', () => {
    const { root, raw } = parsedBody('One.\n\nTwo.')
    const plain = plainText(root, raw.text)
    const { length } = 'One.'
    expect(quoteOf(raw.text, sourceSpan(plain, length, plain.text.length))).toBe('Two.')
    expect(quoteOf(raw.text, sourceSpan(plain, 0, length + 2))).toBe('One.')
  })

  test('gives deeply nested blocks as they stand', () => {
    const source = `# T\n\n${'> '.repeat(90)}deep\n`
    const { root } = parseAs('markdown', source)
    expect(plainText(root, source).text).toContain('deep')
  })

  test('gives an empty span for no text', () => {
    expect(sourceSpan(plainText([], ''), 0, 0)).toEqual({ start: 0, end: 0 })
  })
})
