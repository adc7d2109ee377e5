import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../src/model/span.ts'
import { fixtureArticle, goldenPath } from './support.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/extract')
const CASES = readdirSync(FIXTURES).filter((name) => !name.endsWith('.json'))

const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>')

describe('article', () => {
  test('has fixtures for every reader', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(14)
  })

  test.for(CASES)('%s gives the golden article', async (name, { expect }) => {
    const { source, sections, ...article } = fixtureArticle(name)
    const { text: _, sha256: __, ...origin } = source
    const view = {
      ...article,
      sections: sections.map((section) => ({
        ...section,
        blocks: section.blocks.map(({ type }) => type),
      })),
      source: origin,
    }
    await expect(`${JSON.stringify(view, undefined, 2)}\n`).toMatchFileSnapshot(goldenPath(name))
  })

  test.for(CASES)('%s: quotes of references, rows and products are what was read', (name) => {
    const article = fixtureArticle(name)
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
      expect(quoteOf(text, span)).toBe(raw.replace(/\s+/g, ' '))
    }
  })
})
