import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTextIndex } from '../../../src/indexes/text/build.ts'
import { constraintTest } from '../../../src/indexes/text/constraints.ts'
import { expandPattern, MAX_EXPANSIONS } from '../../../src/indexes/text/expand.ts'
import { lexiconSize, termAt } from '../../../src/indexes/text/lexicon.ts'
import { articleFrequency } from '../../../src/indexes/text/postings.ts'
import { analyze } from '../../../src/text/analyzer.ts'
import { fitsPattern } from '../../../src/text/wildcard.ts'
import { makeArticle } from './make-article.ts'

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'ing', 's', '4', 'é', '.', '\u{1f600}'),
  minLength: 1,
  maxLength: 5,
})
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const articles = fc
  .array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map(({ title, body }) => ({
      title,
      body,
      article: makeArticle({ title, sections: [body] }),
    })),
  )
const pattern = fc
  .tuple(fc.constantFrom('a', 'ab', 'b', 'c4', 'éa'), fc.constantFrom('*', '*s', '*a*', '*.*'))
  .map(([start, rest]) => start + rest)

test('a pattern stands for the terms of the lexicon that fit it', () => {
  fc.assert(
    fc.property(articles, pattern, (all, wanted) => {
      const index = buildTextIndex(all.map(({ article }) => article))
      const folded = wanted.replaceAll('é', 'e')
      const fitting = [...Array(lexiconSize(index.terms)).keys()]
        .filter((term) => fitsPattern(folded, termAt(index.terms, term)))
        .sort((a, b) => articleFrequency(index, b) - articleFrequency(index, a) || a - b)
        .map((term) => termAt(index.terms, term))
      const { terms, isCut } = expandPattern(index, wanted)
      expect(terms).toEqual(fitting.slice(0, MAX_EXPANSIONS))
      expect(isCut).toBe(fitting.length > MAX_EXPANSIONS)
    }),
  )
})

test('a constraint keeps or rules out the articles that hold its terms side by side', () => {
  const parts = (of: string) => analyze(of).filter(({ isWhole }) => !isWhole)
  const holds = (of: string, terms: readonly string[]) => {
    const found = parts(of).map(({ term }) => term)
    return found.some((_, at) => terms.every((term, distance) => found[at + distance] === term))
  }
  const phrase = fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      articles,
      phrase,
      fc.boolean(),
      fc.boolean(),
      (all, wanted, isTitle, isExcluded) => {
        const terms = parts(wanted).map(({ term }) => term)
        fc.pre(terms.length > 1)
        const index = buildTextIndex(all.map(({ article }) => article))
        const meets = constraintTest(index, [{ terms, isTitle, isExcluded }])
        for (const [ordinal, { title, body }] of all.entries()) {
          const isHeld = holds(title, terms) || (!isTitle && holds(body, terms))
          expect(meets?.(ordinal)).toBe(isHeld !== isExcluded)
        }
      },
    ),
  )
})

test('constraints without terms test nothing', () => {
  const index = buildTextIndex([makeArticle({ title: 'a' })])
  expect(constraintTest(index, [{ terms: [], isTitle: true, isExcluded: true }])).toBeUndefined()
})
