// Laws of what may be quoted, over every article of kb/ and over hostile texts.

import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unitsOf } from '../../../src/engine/passages/article-units.ts'
import type { Article } from '../../../src/model/article.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { openSnapshot } from '../../../src/store/open.ts'
import type { Snapshot } from '../../../src/store/snapshot.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const KB = join(import.meta.dirname, '../../../kb')

const sample = createTestIndex()
const own = createTestIndex()
let articles: Article[] = []
let snapshots: Snapshot[] = []

function allOf(snapshot: Snapshot): Article[] {
  return snapshot.catalog.entries.flatMap(
    (_, ordinal) => snapshot.articles.readArticle(ordinal) ?? [],
  )
}

beforeAll(async () => {
  await sample.fillFrom(KB)
  await own.fill({
    'own/code.txt': articleText({
      number: 'Q100001',
      title: 'Code and Tables',
      sections: {
        'MORE INFORMATION': [
          'The first sentence is here. However, it goes on.',
          '',
          '   int main(void) {',
          '      return run(1);',
          '   }',
          '',
          '   Name        Size',
          '   -----------------',
          '   First.dll   1,024',
          '   Second.dll  2,048',
          '',
          '1. Start the program.',
          '',
          '2. Choose OK.',
          '',
          '/quiet:YES',
          '',
          'Nothing is asked in that case.',
          '',
          'The default asks for all of it.',
        ].join('\n'),
        STATUS:
          'We are researching this problem and will post new information here in the Microsoft ' +
          'Knowledge Base as it becomes available.',
      },
    }),
  })
  snapshots = [await openSnapshot(sample.indexDirectory), await openSnapshot(own.indexDirectory)]
  articles = snapshots.flatMap(allOf)
})
afterAll(() => {
  for (const snapshot of snapshots) snapshot.close()
  sample.remove()
  own.remove()
})

const ownArticle = () => {
  const found = articles.find(({ id }) => id === 'Q100001')
  if (found === undefined) throw new Error('not ingested')
  return found
}
const textsOf = (article: Article) => unitsOf(article).map(({ text }) => text)

describe('the units of an article', () => {
  test('are verbatim quotes of their spans, in source order, and overlap nothing', () => {
    expect(articles.length).toBeGreaterThan(20)
    for (const article of articles) {
      let until = 0
      const isPrinted = article.source.format.startsWith('kb-text')
      for (const { text, span } of unitsOf(article)) {
        const quote = quoteOf(article.source.text, span)
        if (isPrinted) expect(quote, article.id).toBe(text)
        else expect(quote, article.id).not.toBe('')
        expect(span.start, `${article.id} ${text}`).toBeGreaterThanOrEqual(until)
        until = span.end
      }
    }
  })

  test('are no standing text but for what is said of research', () => {
    for (const article of articles) {
      for (const { span, isStanding } of unitsOf(article)) {
        const standing = article.boilerplate.filter(
          (one) => one.span.start < span.end && one.span.end > span.start,
        )
        expect(standing.every(({ kind }) => kind === 'researching')).toBe(true)
        expect(isStanding ?? false).toBe(standing.length > 0)
      }
    }
  })

  test('are whole sentences: each ends its block or is followed by the beginning of another', () => {
    for (const article of articles) {
      const units = unitsOf(article)
      for (const [at, unit] of units.entries()) {
        const next = units[at + 1]
        if (unit.form !== 'sentence' || next?.block !== unit.block) continue
        expect(unit.text, article.id).toMatch(/[.!?:]["')\]]*$/)
      }
    }
  })

  test('hold the rows of a printed table under their head, and no program text', () => {
    const units = unitsOf(ownArticle())
    expect(units.filter(({ form }) => form === 'row').map(({ text }) => text)).toEqual([
      'First.dll 1,024',
      'Second.dll 2,048',
    ])
    expect(units.find(({ text }) => text.startsWith('First.dll'))?.head).toBe('Name Size')
    expect(textsOf(ownArticle()).join(' ')).not.toContain('return run')
  })

  test('number the steps of a list', () => {
    const steps = unitsOf(ownArticle()).filter(({ step }) => step !== undefined)
    expect(steps.map(({ step, text }) => [step, text.replace(/^\d\. /, '')])).toEqual([
      [1, 'Start the program.'],
      [2, 'Choose OK.'],
    ])
  })

  test('stand under the line of its own above them', () => {
    const text = ownArticle().source.text
    expect(text).toContain('/quiet:YES')
    const below = unitsOf(ownArticle()).find(({ text }) => text.startsWith('Nothing is asked'))
    expect(below?.under).toBe('/quiet:YES')
    const after = unitsOf(ownArticle()).find(({ text }) => text.startsWith('The default asks'))
    expect(after?.under).toBeUndefined()
  })

  test('take no listing of a Markdown page, which is code there', () => {
    const page = articles.find(({ source }) => source.format === 'markdown')
    expect(page).toBeDefined()
    const units = page === undefined ? [] : unitsOf(page)
    expect(units.some(({ text }) => text.includes('```'))).toBe(false)
  })

  test('are found in any text of a section', { timeout: 30_000 }, () => {
    const article = ownArticle()
    const [section] = article.sections
    if (section === undefined) throw new Error('no section')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const value = text.replace(/\s+/g, ' ').trim()
        if (value === '') return
        const start = { line: 1, column: 1, offset: 0 }
        const end = { line: 1, column: 1 + value.length, offset: value.length }
        const position = { start, end }
        const paragraph = {
          type: 'paragraph' as const,
          position,
          children: [{ type: 'text' as const, value, position }],
        }
        const units = unitsOf({
          ...article,
          boilerplate: [],
          sections: [{ ...section, blocks: [paragraph] }],
          source: { ...article.source, text: value },
        })
        for (const unit of units) expect(quoteOf(value, unit.span)).toBe(unit.text)
      }),
    )
  })
})
