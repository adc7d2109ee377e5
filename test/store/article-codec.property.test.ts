import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeArticle, decodeArticleText, encodeArticle } from '../../src/store/article-codec.ts'
import { anyArticle } from './any-article.ts'

test('an article comes back as it was stored', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(decodeArticle(encodeArticle(article))).toEqual(article)
    }),
    { numRuns: 300 },
  )
})

test('the first half alone gives the text and where its sections are', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const { text, outline } = decodeArticleText(encodeArticle(article))
      expect(text).toBe(article.source.text)
      expect(outline.boilerplate).toEqual(article.boilerplate)
      expect(outline.sections).toEqual(
        article.sections.map(({ role, heading, span }) => ({ role, heading, span })),
      )
    }),
  )
})

test('equal articles give equal bytes', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(encodeArticle(structuredClone(article))).toEqual(encodeArticle(article))
    }),
  )
})
