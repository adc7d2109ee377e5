// Random small corpora over few words, so that terms meet, repeat and stand side by side.

import * as fc from 'fast-check'
import { RANKING, type Ranking } from '../../../src/indexes/text/ranking.ts'
import { makeArticle } from './make-article.ts'

/** Short runs of short queries count as quotes, so that random texts have some. */
export const TEST_RANKING: Ranking = {
  ...RANKING,
  quote: { share: 0.15, minLength: 2, minQuery: 3 },
}

const WORDS = [
  ...['connect', 'connects', 'connection', 'server', 'servers', 'logon', 'point', 'points'],
  ...['the', 'to', 'is', 'not', 'Copylog.tcf', 'copylog', '2.0.1380', '2.00.1380', 'SMS_EXEC'],
  ...['Q100002', '100002', '0x0000000A', '/s', 'C++', 'naïve', 'naive', "can't", 'HKLM\\Software'],
]

const word = fc.constantFrom(...WORDS)
const words = (maxLength: number) => fc.array(word, { maxLength }).map((chosen) => chosen.join(' '))

const article = fc
  .record({
    id: fc.integer({ min: 100_000, max: 100_005 }).map((number) => `Q${number}`),
    title: words(4),
    queryWords: words(3),
    appliesTo: fc.array(words(2), { maxLength: 2 }),
    sections: fc.array(words(20), { maxLength: 3 }),
  })
  .map(makeArticle)

export const articles = fc.array(article, { maxLength: 12 })

const ordinal = fc.nat(11)

/** What the articles of a corpus say of one another, beyond its end too. */
export const surroundings = fc.record({
  named: fc.array(fc.record({ source: ordinal, target: ordinal, title: words(4) }), {
    maxLength: 20,
  }),
  withheld: fc.array(ordinal, { maxLength: 3 }).map((chosen) => new Set(chosen)),
  rowHolders: fc.array(ordinal, { maxLength: 3 }).map((chosen) => new Set(chosen)),
  affinities: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 12, maxLength: 12 }),
})

export const queryText = fc.oneof(
  words(6),
  fc.tuple(words(3), words(3)).map(([free, phrase]) => `${free} "${phrase}"`),
)
