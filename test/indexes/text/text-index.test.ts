import { describe, expect, test } from 'vitest'
import {
  BODY,
  BODY_MASK,
  FIELD_COUNT,
  frequencyIn,
  occurrencesOf,
  TITLE,
  withOccurrence,
} from '../../../src/indexes/text/fields.ts'
import { lexiconSize, termAt } from '../../../src/indexes/text/lexicon.ts'
import { textIndex } from '../../../src/indexes/text/text-index.ts'
import { QuarryError } from '../../../src/model/errors.ts'
import { makeArticle } from './make-article.ts'

const ARTICLES = [
  makeArticle({ title: 'Server connects', sections: ['The server is connecting to Ünïon.'] }),
  makeArticle({ id: 'Q100002', title: 'Files', sections: ['Copylog.tcf', 'More files.'] }),
]

describe('the lexicon', () => {
  const index = textIndex.build(ARTICLES)

  test('keeps the terms of a stem side by side', () => {
    const terms = Array.from({ length: lexiconSize(index.terms) }, (_, at) =>
      termAt(index.terms, at),
    )
    expect(terms).toContain('copylog.tcf')
    expect(terms).toContain('union')
    expect(terms.indexOf('connects')).toBe(terms.indexOf('connecting') + 1)
  })

  test('is in the order of its bytes', () => {
    const { stems } = index
    const names = Array.from({ length: lexiconSize(stems) }, (_, at) => termAt(stems, at))
    const sorted = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(names).toEqual(sorted)
    expect(new Set(names).size).toBe(names.length)
  })
})

test('letters beyond U+FFFF sort by their bytes too', () => {
  const titles = ['\uffdb\uffdb\uffdb x', '𝓪 x', '\u{20000} x', 'ﾡ x']
  const index = textIndex.build(titles.map((title) => makeArticle({ title })))
  const again = textIndex.merge(
    titles.map((title, at) => ({
      data: textIndex.build([makeArticle({ title })]),
      ordinals: Int32Array.of(at),
    })),
    titles.length,
  )
  expect(Buffer.compare(textIndex.encode(again), textIndex.encode(index))).toBe(0)
})

describe('lengths', () => {
  test('count the parts of each field, not the article numbers', () => {
    const { lengths } = textIndex.build(ARTICLES)
    expect([...lengths]).toEqual([2, 0, 0, 6, 0, 1, 0, 0, 2, 2])
    expect(lengths.length).toBe(ARTICLES.length * FIELD_COUNT)
  })
})

describe('frequencies', () => {
  test('of the fields do not touch one another', () => {
    let packed = 0
    for (let time = 0; time < BODY_MASK + 10; time++) packed = withOccurrence(packed, BODY)
    for (let time = 0; time < 20; time++) packed = withOccurrence(packed, TITLE)
    expect(frequencyIn(packed, BODY)).toBe(BODY_MASK)
    expect(frequencyIn(packed, TITLE)).toBe(15)
    expect(occurrencesOf(packed)).toBe(BODY_MASK + 15)
  })

  test('beyond their bits are cut together with their positions', () => {
    const index = textIndex.build([
      makeArticle({ sections: ['lead', `${'echo '.repeat(5000)} end`] }),
    ])
    const bytes = textIndex.encode(index)
    expect(Buffer.compare(textIndex.encode(textIndex.decode(bytes)), bytes)).toBe(0)
    const occurrences = [...index.frequencies].reduce(
      (sum, packed) => sum + occurrencesOf(packed),
      0,
    )
    expect(index.positions.length).toBe(occurrences)
  })
})

test('an article longer than the places is indexed to its end', () => {
  const text = `${'filler word '.repeat(40_000)} zebra crossing`
  const index = textIndex.build([makeArticle({ sections: [text] })])
  const terms = Array.from({ length: lexiconSize(index.terms) }, (_, at) => termAt(index.terms, at))
  expect(terms).toContain('zebra')
})

describe('damaged bytes are refused', () => {
  const bytes = textIndex.encode(textIndex.build(ARTICLES))

  test.for([
    [
      'another kind of file',
      new TextEncoder().encode('not an index at all, but long enough to be'),
    ],
    ['nothing', new Uint8Array()],
    ['a file cut short', bytes.slice(0, bytes.length - 8)],
    ['a file with more behind it', Uint8Array.from([...bytes, ...new Array(8).fill(0)])],
  ] as const)('%s', ([, damaged]) => {
    expect(() => textIndex.decode(damaged)).toThrow(QuarryError)
    expect(() => textIndex.decode(damaged)).toThrow(/damaged/)
  })
})
