import { describe, expect, test } from 'vitest'
import { fold, MAX_PART_LENGTH, stemOf, termOfWhole, termsOfPart } from '../../src/text/filters.ts'

describe('folding', () => {
  test.for([
    ['Größe', 'grosse'],
    ['NAÏVE', 'naive'],
    ['naïve'.normalize('NFD'), 'naive'],
    ["can't", 'cant'],
    ['can’t', 'cant'],
    ['İstanbul', 'istanbul'],
    ['ﬁle', 'file'],
    ['Ünïçödé', 'unicode'],
    ['１２３', '123'],
  ] as const)('%s becomes %s', ([token, folded]) => {
    expect(fold(token)).toBe(folded)
  })
})

describe('the terms of a part', () => {
  test('spellings of an article number meet', () => {
    expect(termsOfPart('Q252717')).toEqual({ term: '252717', whole: 'q252717' })
    expect(termsOfPart('KB252717')).toEqual({ term: '252717', whole: 'q252717' })
    expect(termsOfPart('q0252717')).toEqual({ term: '252717', whole: 'q252717' })
    expect(termsOfPart('252717')).toEqual({ term: '252717' })
  })

  test('a hexadecimal code meets its short form and keeps its own', () => {
    expect(termsOfPart('0x0000000A')).toEqual({ term: '0xa', whole: '0x0000000a' })
    expect(termsOfPart('0xA')).toEqual({ term: '0xa' })
  })

  test('a possessive is the noun', () => {
    expect(termsOfPart("user's")).toEqual({ term: 'user' })
    expect(termsOfPart('user’s')).toEqual({ term: 'user' })
  })

  test('a very long part is cut between characters', () => {
    expect(termsOfPart('x'.repeat(1000))?.term).toHaveLength(MAX_PART_LENGTH)
    const cut = termsOfPart(`x${'𝓪'.repeat(100)}`)?.term ?? ''
    expect(cut).not.toMatch(/\p{Cs}/u)
  })

  test('nothing is left of a mark alone', () => {
    expect(termsOfPart('\u0301')).toBeUndefined()
  })
})

test('versions meet without their superfluous zeros', () => {
  expect(termOfWhole('2.00.1380')).toBe('2.0.1380')
  expect(termOfWhole('2.0.1380')).toBe('2.0.1380')
  expect(termOfWhole('3.01')).toBe('3.01')
  expect(termOfWhole('5.10')).toBe('5.10')
})

describe('stems', () => {
  test('words have one', () => {
    expect(stemOf('connections')).toBe(stemOf('connect'))
    expect(stemOf('studies')).toBe(stemOf('study'))
  })

  test.for(['copylogs.tcf', 'sms_settings', 'windows95', '1380', 'q252717', '0xa', '/settings'])(
    '%s is its own',
    (term) => {
      expect(stemOf(term)).toBe(term)
    },
  )
})
