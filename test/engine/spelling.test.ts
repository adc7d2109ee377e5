import { describe, expect, test } from 'vitest'
import { correctQuery } from '../../src/engine/spelling.ts'
import { buildTextIndex } from '../../src/indexes/text/build.ts'
import { makeArticle } from '../indexes/text/make-article.ts'

const TEXT = 'The logon script fails on the network printer. Client settings of the spooler.'
const articles = [
  ...Array.from({ length: 40 }, () => makeArticle({ sections: [TEXT] })),
  ...Array.from({ length: 45 }, () => makeArticle({ sections: ['A setting was printed; feels.'] })),
  makeArticle({ sections: ['A pritner by mistake.'] }),
]
const index = buildTextIndex(articles)
const correct = (text: string, isHopeless = false) => correctQuery(index, text, { isHopeless })

describe('a query is corrected', () => {
  test('where a letter is missing, wrong, doubled, or swapped with the next', () => {
    for (const typed of ['spoler', 'spookler', 'spoolre', 'spooler'.replace('l', 'k'), 'psooler']) {
      expect(correct(`the ${typed} stops`)).toEqual({
        text: 'the spooler stops',
        corrections: [{ from: typed, to: 'spooler' }],
      })
    }
  })

  test('with two errors only in longer words', () => {
    expect(correct('netwrkk')).toBeUndefined()
    expect(correct('settnigss')?.text).toBe('settings')
  })

  test('with the word that fits the others', () => {
    expect(correct('fels script')?.text).toBe('feels script')
    expect(correct('fals printer')?.text).toBe('fails printer')
    expect(correct('pri ntr')).toBeUndefined()
  })

  test('where a blank is missing or too many', () => {
    expect(correct('logonscript fails')).toEqual({
      text: 'logon script fails',
      corrections: [{ from: 'logonscript', to: 'logon script' }],
    })
    expect(correct('the netw ork')).toEqual({
      text: 'the network',
      corrections: [{ from: 'netw ork', to: 'network' }],
    })
  })

  test('as it is written: case and signs around the word stay', () => {
    expect(correct('(Spoler), please!')?.text).toBe('(spooler), please!')
    expect(correct('SPOLER STOPS')?.text).toBe('spooler STOPS')
  })
})

describe('a query is left alone', () => {
  test.for([
    'spooler', // known
    'spooling', // another form of a known word
    'pritner', // an article holds it
    '"spoler"',
    '\u201cthe spoler stops\u201d',
    'spoler.dll',
    'C:\\spoler\\x',
    'sp00ler',
    '0x8004010',
    '2.0.1381',
    'file:spoler',
    '-spoler',
    'spoler*',
    'C:\\spoler',
    '%spoler%',
    'spoler=1',
    'on-spoler',
    'GetSpoler and Fails',
    'the SPOLER fails',
    'spo',
    'xyzzyqux',
    '',
  ])('%s', (text) => {
    expect(correct(text)).toBeUndefined()
  })

  test('when most of it is unknown', () => {
    expect(correct('spoler netwrk printr scrpt')).toBeUndefined()
  })
})

test('a rare word gives way where the query finds nothing otherwise', () => {
  const many = Array.from({ length: 260 }, () => makeArticle({ sections: [TEXT] }))
  const large = buildTextIndex([...many, makeArticle({ sections: ['A pritner.'] })])
  expect(correctQuery(large, 'pritner logon')).toBeUndefined()
  expect(correctQuery(large, 'pritner logon', { isHopeless: true })?.text).toBe('printer logon')
})

test('a long query of unknown words costs little', () => {
  const began = performance.now()
  correct('spoler '.repeat(2000))
  correct('x'.repeat(100_000))
  expect(performance.now() - began).toBeLessThan(500)
})
