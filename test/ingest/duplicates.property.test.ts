import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, decideDuplicates } from '../../src/ingest/duplicates.ts'
import { parseArticleNumber, trustArticleId } from '../../src/model/article-id.ts'

const candidate: fc.Arbitrary<Candidate> = fc.record(
  {
    ownId: fc.constantFrom('Q1', 'Q2', 'KB1000001', 'a-b', 'c').map(trustArticleId),
    collection: fc.constantFrom('kb', 'kb2', 'Z'),
    path: fc.string({ minLength: 1, maxLength: 4 }),
    format: fc.constantFrom('kb-text' as const, 'kb-markdown' as const, 'html' as const),
    date: fc.constantFrom('2001-01-01', '2002-02-02'),
  },
  { requiredKeys: ['ownId', 'collection', 'path', 'format'], noNullPrototype: true },
)
const candidates = fc.uniqueArray(candidate, {
  selector: ({ collection, path }) => `${collection}\0${path}`,
  maxLength: 20,
})

test('the decision does not depend on the order of the files', () => {
  fc.assert(
    fc.property(candidates, fc.infiniteStream(fc.nat()), (all, keys) => {
      const shuffled = all.map((one) => ({ one, key: keys.next().value }))
      shuffled.sort((a, b) => a.key - b.key)
      expect(decideDuplicates(shuffled.map(({ one }) => one))).toEqual(decideDuplicates(all))
    }),
  )
})

test('every file becomes an article or is reported, under an id of its own', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const { winners, duplicates } = decideDuplicates(all)
      expect(winners.length + duplicates.length).toBe(all.length)
      expect(new Set(winners.map(({ id }) => id)).size).toBe(winners.length)
    }),
  )
})

test('of one number in one collection exactly one file is kept', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const numbered = all.filter(({ ownId }) => parseArticleNumber(ownId) === ownId)
      const wanted = new Set(numbered.map(({ collection, ownId }) => `${collection} ${ownId}`))
      const { winners } = decideDuplicates(numbered)
      const kept = winners.map(({ candidate }) => `${candidate.collection} ${candidate.ownId}`)
      expect(kept.toSorted()).toEqual([...wanted].sort())
    }),
  )
})

describe('the better source', () => {
  const file = (path: string, more: Partial<Candidate> = {}): Candidate => ({
    ownId: trustArticleId('Q1'),
    collection: 'kb',
    path,
    format: 'kb-markdown',
    ...more,
  })
  const kept = (...all: Candidate[]) =>
    decideDuplicates(all).winners.map(({ candidate }) => candidate.path)

  test('is the more complete form, even when it is older', () => {
    const text = file('b', { format: 'kb-text', date: '1999-01-01' })
    expect(kept(file('a', { date: '2001-01-01' }), text)).toEqual(['b'])
  })

  test('is the newer of two files of one form, a dated one before one without date', () => {
    expect(kept(file('a', { date: '1999-01-01' }), file('b', { date: '2000-01-01' }))).toEqual([
      'b',
    ])
    expect(kept(file('a'), file('b', { date: '1999-01-01' }))).toEqual(['b'])
  })

  test('is the first path when all else is equal', () => {
    expect(kept(file('b'), file('a'))).toEqual(['a'])
  })
})

test('the later collection gets its name before an id that is taken', () => {
  const held = { ownId: trustArticleId('Q1'), path: 'x', format: 'kb-text' as const }
  const { winners } = decideDuplicates([
    { ...held, collection: 'b' },
    { ...held, collection: 'a' },
  ])
  expect(winners.map(({ id }) => id)).toEqual(['Q1', 'b:Q1'])
})
