// The finder skips most words unread; a reader of every token must find the same.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/text/analyzer.ts'
import { MatchFinder } from '../../src/text/match-finder.ts'
import { parseQuery } from '../../src/text/query.ts'

const WORDS = [
  'connecting',
  'Connection',
  'dying',
  'dies',
  "o'clock",
  "user's",
  'Copylog.tcf',
  '2.00.1380',
  '2.0.1380',
  'Q252717',
  'kb0252717',
  '252717',
  '0x0000000A',
  '0xa',
  'HKEY_LOCAL_MACHINE\\Software',
  'software',
  '/s',
  's',
  '.ini',
  'C++',
  'c#',
  'Größe',
  'ıd',
  '9-11',
  "it''s",
  'kerning',
  '00',
]
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 4 }))
const joint = fc.constantFrom(' ', '\n', '.', '-', "'", '\\', '_', ', ', '("', '’')
const text = fc
  .array(fc.tuple(word, joint), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''))
const query = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

/** Stem and whole form of every token that the query wants; a whole hides what stands in it. */
function wantedTokens(printed: string, asked: string) {
  const terms = parseQuery(asked).terms.filter(({ isStop }) => !isStop)
  const stems = new Set(terms.filter(({ isWhole }) => !isWhole).map(({ stem }) => stem))
  const wholes = new Set(terms.filter(({ isWhole }) => isWhole).map(({ stem }) => stem))
  const found = new Set<string>()
  let hiddenUntil = 0
  for (const { stem, isWhole, start, end } of analyze(printed)) {
    if (start < hiddenUntil || !(isWhole ? wholes : stems).has(stem)) continue
    found.add(`${start}-${end}`)
    if (isWhole) hiddenUntil = end
  }
  return [...found]
}

test('every token that the query wants is found, and nothing else', () => {
  fc.assert(
    fc.property(text, query, (printed, asked) => {
      const found = new MatchFinder(parseQuery(asked)).find(printed)
      expect(found.map(({ start, end }) => `${start}-${end}`)).toEqual(wantedTokens(printed, asked))
    }),
    { numRuns: 3000 },
  )
})

test('neighbours of the query are neighbours in the text wherever they stand', () => {
  const filler = fc.array(fc.constantFrom('alpha', 'b.c', "d'e", 'f-1', '…'), { maxLength: 8 })
  fc.assert(
    fc.property(filler, filler, (before, between) => {
      const printed = [...before, 'spooler service', ...between, 'spooler x service'].join(' ')
      const found = new MatchFinder(parseQuery('spooler service')).find(printed)
      expect(found.map(({ isNeighbour }) => isNeighbour)).toEqual([false, true, false, false])
    }),
  )
})
