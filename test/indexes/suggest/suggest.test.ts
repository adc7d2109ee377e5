import { describe, expect, test } from 'vitest'
import { buildSuggest } from '../../../src/indexes/suggest/build.ts'
import { decodeSuggest, encodeSuggest } from '../../../src/indexes/suggest/codec.ts'
import { suggest } from '../../../src/indexes/suggest/query.ts'
import type { SuggestSource } from '../../../src/indexes/suggest/suggest-index.ts'
import { trustArticleId } from '../../../src/model/article-id.ts'

const ARTICLES: readonly SuggestSource[] = [
  article(0, 'Q1001', 'Printer queue stops', { citations: 1 }),
  article(1, 'Q1002', 'Printing from Notepad', { citations: 7 }),
  article(2, 'Q10', 'Copylog.tcf is not refreshed', { date: '2001-01-01' }),
  article(3, 'Q252717', 'Client moves to build 2.0.1380', { date: '2002-01-01' }),
  article(4, 'KB3014451', 'Über den Drucker: printer sharing', { citations: 1 }),
  article(5, 'how-to-print', 'Event 1002 in the log', { aliases: ['Q77'] }),
]
const index = decodeSuggest(encodeSuggest(buildSuggest(ARTICLES)))
const find = (typed: string, limit = 8) =>
  suggest(index, typed, limit).articles.map(({ ordinal }) => ARTICLES[ordinal]?.title)

function article(
  ordinal: number,
  id: string,
  title: string,
  more: { citations?: number; date?: string; aliases?: string[] } = {},
): SuggestSource {
  const { citations = 0, aliases = [], ...rest } = more
  const products = ordinal < 4 ? ['Systems Management Server'] : ['Windows NT Server']
  return { ordinal, ids: [id, ...aliases].map(trustArticleId), title, citations, products, ...rest }
}

describe('suggestions', () => {
  test('complete the last word, the most cited article first', () => {
    expect(find('print')).toEqual([
      'Printing from Notepad',
      'Printer queue stops',
      'Über den Drucker: printer sharing',
    ])
  })

  test('answer a single character', () => {
    expect(find('p', 1)).toEqual(['Printing from Notepad'])
  })

  test('must hold every typed word', () => {
    expect(find('printer q')).toEqual(['Printer queue stops'])
    expect(find('printer xyz')).toEqual([])
  })

  test('find file names and versions whole, unfinished and by their parts', () => {
    for (const typed of ['copylog.t', 'tcf', 'COPYLOG']) {
      expect(find(typed)).toEqual(['Copylog.tcf is not refreshed'])
    }
    expect(find('2.0.13')).toEqual(['Client moves to build 2.0.1380'])
  })

  test('find an article by its number in any spelling, and by an alias', () => {
    for (const typed of ['252717', 'q252717', 'KB252717', 'Q2527']) {
      expect(find(typed)).toEqual(['Client moves to build 2.0.1380'])
    }
    expect(find('3014451')).toEqual(['Über den Drucker: printer sharing'])
    expect(find('Q77')).toEqual(['Event 1002 in the log'])
  })

  test('put a number that is typed in full before longer ones', () => {
    expect(find('q10')[0]).toBe('Copylog.tcf is not refreshed')
  })

  test('forgive a misspelt word', () => {
    expect(find('pritner')).toEqual(['Printer queue stops', 'Über den Drucker: printer sharing'])
    expect(find('notepda')).toEqual(['Printing from Notepad'])
  })

  test('never guess at numbers', () => {
    expect(find('252771')).toEqual([])
    expect(find('2.0.1308')).toEqual([])
  })

  test('do not mind accents and case', () => {
    expect(find('UBER')).toEqual(['Über den Drucker: printer sharing'])
  })

  test('offer products by the number of their articles', () => {
    expect(suggest(index, 'server', 8).products).toEqual([
      { name: 'Systems Management Server', articles: 4, score: expect.any(Number) },
      { name: 'Windows NT Server', articles: 2, score: expect.any(Number) },
    ])
  })

  test('offer a product family by what people call it', () => {
    const products = (typed: string) => suggest(index, typed, 8).products.map(({ name }) => name)
    expect(products('sms')).toEqual(['Systems Management Server'])
    expect(products('nt')).toEqual(['Windows NT', 'Windows NT Server'])
    expect(products('winn')).toEqual(['Windows NT'])
  })

  test('offer a name that only adds the maker once, as its family', () => {
    const sources = [
      { ...article(0, 'Q1', 'One'), products: ['Microsoft Windows NT', 'Windows NT 4.0'] },
      { ...article(1, 'Q2', 'Two'), products: ['Windows NT'] },
    ]
    const small = buildSuggest(sources)
    expect(suggest(small, 'windows', 8).products).toMatchObject([
      { name: 'Windows NT', articles: 2 },
      { name: 'Windows NT 4.0', articles: 1 },
    ])
  })

  test('have scores that fall and stay between 0 and 1', () => {
    const scores = suggest(index, 'print', 8).articles.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
  })

  test.for(['', '   ', '…', '"'])('are none for %j', (typed) => {
    expect(suggest(index, typed, 8)).toEqual({ articles: [], products: [] })
  })
})

test('the saved form is the same whatever the order of the articles', () => {
  const shuffled = [3, 5, 1, 0, 4, 2].flatMap((at) => ARTICLES[at] ?? [])
  expect(encodeSuggest(buildSuggest(shuffled))).toEqual(encodeSuggest(buildSuggest(ARTICLES)))
})

test('an empty index answers', () => {
  const none = decodeSuggest(encodeSuggest(buildSuggest([])))
  expect(suggest(none, 'print', 8)).toEqual({ articles: [], products: [] })
})
