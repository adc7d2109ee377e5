import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKbMarkdown } from '../../src/formats/kb-markdown.ts'
import { decodeTitle } from '../../src/formats/title-entities.ts'
import { outlineOf } from '../corpus/compare-forms.ts'
import { rawFileOf } from './reader-laws.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'kb-markdown')
const read = (text: string) => readKbMarkdown(rawFileOf(text))
const fixture = (name: string) => readFileSync(join(FIXTURES, name), 'utf8')

function factsOf(text: string) {
  const parsed = read(text)
  return {
    fields: parsed.fields.map(({ name, place, value }) => [name, place, value]),
    appliesTo: parsed.appliesTo.map(({ text: item, depth }) => [item, depth]),
    outline: outlineOf(parsed),
  }
}

test('reads the same with and without raw tags, with and without a slash before the link', () => {
  const text = fixture('nested-lists.md')
  const bare = text
    .replace('{% raw %}\n\n', '')
    .replace('\n{% endraw %}\n', '')
    .replace('permalink: /', 'permalink: ')
  expect(bare).not.toBe(text)
  expect(factsOf(bare)).toEqual(factsOf(text))
})

test('reads the same with carriage returns and with four blanks for each tab', () => {
  const text = fixture('nested-lists.md')
  expect(factsOf(text.replace(/\n/g, '\r\n'))).toEqual(factsOf(text))
  expect(factsOf(text.replace(/^\t/gm, '    '))).toEqual(factsOf(text))
})

test('keeps lines that someone wrote without a tab', () => {
  const text = fixture('no-tags.md').trimEnd()
  const outline = outlineOf(read(`${text}\n\nA line at the margin.\n`))
  expect(outline).toContain('A line at the margin.')
})

test('keeps number and title apart, each at its place', () => {
  const { fields } = read(fixture('title-entities.md'))
  const printed = fields.filter(({ name }) => name === 'title' || name === 'number')
  expect(printed.map(({ name, place, value }) => [name, place, value])).toEqual([
    ['number', 'front-matter', 'Q110007'],
    ['title', 'front-matter', 'Err Msg: "A &lt; B" [Code $1] in C:\\Sample & &unknown;'],
    ['number', 'body', 'Q110007'],
    ['title', 'header', 'Err Msg: "A &lt; B" [Code $1] in C:\\Sample & &unknown;'],
    ['number', 'header', 'Q110007'],
  ])
})

test('reads a file without front matter, heading and header as a body', () => {
  const parsed = read('Just a line.\n')
  expect(parsed.fields).toEqual([])
  expect(outlineOf(parsed)).toEqual(['paragraph', 'Just a line.'])
})

describe('decodeTitle', () => {
  test('decodes names and numbers exactly once', () => {
    expect(decodeTitle('&amp;quot; &#92; &#x41; &lt;b&gt;')).toBe('&quot; \\ A <b>')
  })

  test('leaves what is no entity', () => {
    expect(decodeTitle('R&D; &valptr; & &#0; &#9999999;')).toBe('R&D; &valptr; & &#0; &#9999999;')
  })
})
