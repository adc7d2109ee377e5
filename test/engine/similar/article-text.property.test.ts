import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArticleText, sharedText } from '../../../src/engine/similar/article-text.ts'
import { Catalog } from '../../../src/store/catalog.ts'

/** An article of one section without boilerplate. */
function textOf(text: string) {
  const outline = {
    sections: [{ role: 'summary' as const, heading: '', span: { start: 0, end: text.length } }],
    boilerplate: [],
  }
  const articles = {
    readText: () => ({ text, outline }),
    readArticle: () => undefined,
    readRecords: () => new Uint8Array(0),
    recordLength: () => 0,
    close: () => {},
  }
  return readArticleText({ catalog: new Catalog([]), articles }, 0)
}

const words = fc.array(fc.constantFrom('site', 'Client', 'queue', '1380', 'a.dll'), {
  maxLength: 30,
})
const joined = words.map((list) => list.join(' '))

/** Jaccard of the runs of four parts, from the definition. */
function naiveShared(a: string, b: string): number {
  const runsOf = (text: string) => {
    const parts = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
    return new Set(parts.slice(3).map((_, at) => parts.slice(at, at + 4).join(' ')))
  }
  const [one, other] = [runsOf(a), runsOf(b)]
  const shared = [...one].filter((run) => other.has(run)).length
  const all = new Set([...one, ...other]).size
  return all === 0 ? 0 : shared / all
}

test('the shared text is the share of runs of four words, the same from both sides', () => {
  fc.assert(
    fc.property(joined, joined, (a, b) => {
      const shared = sharedText(textOf(a), textOf(b))
      expect(shared).toBeCloseTo(naiveShared(a, b), 12)
      expect(sharedText(textOf(b), textOf(a))).toBe(shared)
    }),
  )
})

test('a text shares all of itself, in any letter case', () => {
  fc.assert(
    fc.property(joined, (text) => {
      const shared = sharedText(textOf(text), textOf(text.toUpperCase()))
      expect(shared).toBe(textOf(text).runs.size === 0 ? 0 : 1)
    }),
  )
})
