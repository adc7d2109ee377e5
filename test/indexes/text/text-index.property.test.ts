import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textIndex } from '../../../src/indexes/text/text-index.ts'
import type { Article } from '../../../src/model/article.ts'
import { articles } from './arbitraries.ts'

const bytesOf = (corpus: readonly Article[]) => textIndex.encode(textIndex.build(corpus))

/** Parts that hold the articles whose owner has their number; ordinals of the undivided corpus. */
function divide(corpus: readonly Article[], owners: readonly number[]) {
  const ordinals = corpus.map((_, ordinal) => ordinal)
  return [...new Set(owners)].map((owner) => {
    const own = ordinals.filter((ordinal) => owners[ordinal % owners.length] === owner)
    const data = textIndex.build(own.map((ordinal) => corpus[ordinal]!))
    return { data, ordinals: Int32Array.from(own) }
  })
}

const owners = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 })

test('merging gives the same bytes however the articles are divided', () => {
  fc.assert(
    fc.property(articles, owners, (corpus, owner) => {
      const merged = textIndex.merge(divide(corpus, owner), corpus.length)
      expect(Buffer.compare(textIndex.encode(merged), bytesOf(corpus))).toBe(0)
    }),
  )
})

test('merging takes articles in any order', () => {
  fc.assert(
    fc.property(articles, (corpus) => {
      const data = textIndex.build([...corpus].reverse())
      const ordinals = Int32Array.from(corpus, (_, ordinal) => corpus.length - 1 - ordinal)
      const merged = textIndex.merge([{ data, ordinals }], corpus.length)
      expect(Buffer.compare(textIndex.encode(merged), bytesOf(corpus))).toBe(0)
    }),
  )
})

test('an article that is dropped leaves nothing behind', () => {
  fc.assert(
    fc.property(articles, fc.nat(11), (corpus, dropped) => {
      const kept = corpus.filter((_, ordinal) => ordinal !== dropped)
      const ordinals = Int32Array.from(corpus, (_, ordinal) =>
        ordinal === dropped ? -1 : ordinal - (ordinal > dropped ? 1 : 0),
      )
      const merged = textIndex.merge([{ data: textIndex.build(corpus), ordinals }], kept.length)
      expect(Buffer.compare(textIndex.encode(merged), bytesOf(kept))).toBe(0)
    }),
  )
})

test('decoding what was encoded gives the same bytes again, at any place in memory', () => {
  fc.assert(
    fc.property(articles, fc.nat(9), (corpus, offset) => {
      const bytes = bytesOf(corpus)
      const shifted = new Uint8Array(bytes.length + offset).subarray(offset)
      shifted.set(bytes)
      expect(Buffer.compare(textIndex.encode(textIndex.decode(shifted)), bytes)).toBe(0)
    }),
  )
})
