// Golden articles: every fixture of the readers and those of the extractors, read as ingest does it.
// test/fixtures/README.md says which trap each of them pins.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../src/model/span.ts'
import { articleJson } from './article-json.ts'
import { articleOfFile } from './support.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const FOLDERS = [
  'extract',
  'kb-markdown',
  'kb-text',
  'kb-text-flat',
  'kb-html-text',
  'html',
  'markdown',
]
// They test front matter and line breaks alone; without a heading of an article they are none.
const NO_ARTICLES = ['markdown/broken-front-matter.md', 'markdown/crlf.md']
const CASES = FOLDERS.flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => `${folder}/${name}`),
).filter((path) => !NO_ARTICLES.includes(path))

/** A fixture as the file `queues/<name>`. */
function articleOf(path: string) {
  const name = path.replace(/^.*\//, '')
  return articleOfFile(readFileSync(join(FIXTURES, path), 'utf8'), `queues/${name}`)
}

/** Beside the fixture; those of the readers have a golden file of their own name already. */
function goldenPath(path: string): string {
  const stem = join(FIXTURES, path.replace(/\.[^.]*$/, ''))
  return path.startsWith('extract/') ? `${stem}.golden.json` : `${stem}.article.json`
}

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('article', () => {
  test('has golden articles for every trap', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60)
  })

  test('the table of fixtures names every fixture, and only those', () => {
    const table = readFileSync(join(FIXTURES, 'README.md'), 'utf8')
    const named = Array.from(table.matchAll(/^\| `([^`]+)` \|/gm), ([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(FIXTURES, path)))).toEqual([])
    expect(CASES.filter((path) => !named.includes(path))).toEqual([])
  })

  test.for(CASES)('%s gives the golden article', async (path, { expect }) => {
    await expect(articleJson(articleOf(path))).toMatchFileSnapshot(goldenPath(path))
  })

  test.for(CASES)('%s: quotes of references, rows and products are what was read', (path) => {
    const article = articleOf(path)
    const { text } = article.source
    for (const { title, span, section } of article.references) {
      if (title !== undefined && section !== undefined)
        expect(unescaped(quoteOf(text, span))).toContain(title)
    }
    for (const row of article.fileTables.flatMap(({ rows }) => rows)) {
      for (const cell of row.cells) {
        const words = cell.split(' ').filter((word) => !quoteOf(text, row.span).includes(word))
        expect(words).toEqual([])
      }
    }
    for (const { raw, span } of article.appliesTo) {
      expect(unescaped(quoteOf(text, span))).toBe(raw.replace(/\s+/g, ' '))
    }
  })
})
