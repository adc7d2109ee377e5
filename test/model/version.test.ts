import { describe, expect, test } from 'vitest'
import { compareServicePacks, parseServicePack } from '../../src/model/service-pack.ts'
import { compareVersions, parseVersion } from '../../src/model/version.ts'

function compare(one: string, other: string): number | undefined {
  const [first, second] = [parseVersion(one), parseVersion(other)]
  if (first === undefined || second === undefined) throw new Error(`${one}, ${other}`)
  return compareVersions(first, second)
}

describe('versions', () => {
  test.for([
    ['2.00.1380', '2.0.1380'],
    ['2.00', '2'],
    ['2.0', '2.0.0'],
    ['5.0:2195.2097', '5.00.2195.2097'],
    ['4,71,0,3328', '4.71.0.3328'],
    ['4.0 SP6a', '4.0 Service Pack 6A'],
    ['4.0 SP 4.0', '4.0 Service Pack 4'],
    ['97 SR-1', '1997 Service Release 1'],
    ['98 Second Edition', '98 SE'],
    ['2.0 (build 1380)', '2.00.1380'],
    ['v5.1a', 'version 5.1A'],
    ['3.x', '3.X'],
  ] as const)('%s is %s', ([one, other]) => {
    expect(compare(one, other)).toBe(0)
  })

  test.for([
    ['4.0', '4.0 SP1'],
    ['4.0 SP6', '4.0 SP6a'],
    ['4.0 SP6a', '4.1'],
    ['5.1', '5.1a'],
    ['5.1a', '5.1b'],
    ['5.1a', '5.2'],
    ['2.9', '2.10'],
    ['2.0.1380', '2.0.1380.1101'],
    ['2.0.1380.1101', '2.0.1493'],
    ['97', '2000'],
    ['95', '98 Second Edition'],
    ['98', '98 Second Edition'],
    ['95 OSR1', '95 OSR2'],
    ['95 OSR2', '95 OSR2.5'],
    ['2.9', '3.x'],
    ['3.x', '4.0'],
    ['3.x', '4.x'],
  ] as const)('%s is below %s', ([one, other]) => {
    expect(compare(one, other)).toBe(-1)
    expect(compare(other, one)).toBe(1)
  })

  test.for([
    ['4.0 SP6', '4.0.1381', 'a service pack and a build'],
    ['97', '8.0', 'a year and a number'],
    ['97 SR1', '97 SP1', 'packs of two families'],
    ['3.x', '3.51', 'a range and what it may hold'],
    ['3.1x', '3.51', 'digits that are left open'],
    ['2.x', '2.1x', 'a range inside another'],
    ['5.x', '97', 'a range and a year'],
  ] as const)('%s and %s cannot be compared: %s', ([one, other]) => {
    expect(compare(one, other)).toBeUndefined()
    expect(compare(other, one)).toBeUndefined()
  })

  test.for(['', 'l.5', '1..4', 'PO2PO', 'Fall 1993 edition', '3.0, 3.1', 'SP6', '2.0 and later'])(
    '"%s" is none',
    (text) => {
      expect(parseVersion(text)).toBeUndefined()
    },
  )

  test('two-digit numbers are years from 90 on', () => {
    expect(parseVersion('97')?.scheme).toBe('year')
    expect(parseVersion('11')?.scheme).toBe('number')
  })
})

describe('service packs', () => {
  test('are read in every printed form', () => {
    const forms = ['SP6a', 'Service Pack 6a', 'sp 6A', 'SP-6a']
    const expected = { family: 'SP', number: 6, minor: 0, letter: 'a' }
    for (const form of forms) expect(parseServicePack(form)).toEqual(expected)
  })

  test('of two families have no order', () => {
    expect(compareServicePacks(parseServicePack('SP1'), parseServicePack('SR-2'))).toBeUndefined()
  })

  test('are above none at all', () => {
    expect(compareServicePacks(undefined, parseServicePack('SP1'))).toBe(-1)
  })

  test('"latest service pack" is none with a number', () => {
    expect(parseServicePack('latest service pack')).toBeUndefined()
  })
})
