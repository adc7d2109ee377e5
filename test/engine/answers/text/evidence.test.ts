import { describe, expect, test } from 'vitest'
import { withoutOpening } from '../../../../src/engine/answers/capital-names.ts'
import { namesFixedRelease } from '../../../../src/engine/answers/text/fixed-release.ts'
import { packStands } from '../../../../src/engine/answers/text/product-agreement.ts'
import {
  numberStands,
  placesOfVersion,
  versionStands,
} from '../../../../src/engine/answers/text/version-stands.ts'

describe('versionStands', () => {
  test.each([
    ['4.0', 'version 4.00 of it'],
    ['4.0', 'version 4 of it'],
    ['97', 'Example 1997'],
    ['2000', 'Example 2000 Server'],
    ['3.x', 'Example 3.11'],
    ['3.1', 'Example 3.x'],
    ['5.1a', 'versions 5.1a, 5.2'],
  ])('%s stands in "%s"', (version, text) => expect(versionStands(version, text)).toBe(true))

  test.each([
    ['4.0', 'version 4.01'],
    ['4.0', 'build 14.0'],
    ['5.0', '5.0.1234'],
    ['97', 'Q971234'],
    ['1.1', 'version 1.10a'],
    ['3.0', 'version 5.0 with Service Pack 3'],
    ['1.0', 'Do this:\n\t1. Choose OK.'],
  ])('%s does not stand in "%s"', (version, text) =>
    expect(versionStands(version, text)).toBe(false),
  )

  test('a number is no shorter one', () => {
    expect(numberStands('4.0', 'channel 4')).toBe(false)
    expect(numberStands('2660', 'bugs 2656 and 2661')).toBe(false)
    expect(numberStands('2660', 'bug 2660.')).toBe(true)
  })
})

describe('packStands', () => {
  test('knows the spellings of a service pack', () => {
    for (const text of ['SP2', 'Service Pack 2', 'SP-2', 'service packs 1 and 2']) {
      expect(packStands('SP2', text), text).toBe(true)
    }
    for (const text of ['SP20', 'Service Pack 12', '2']) {
      expect(packStands('SP2', text), text).toBe(false)
    }
  })
})

describe('namesFixedRelease', () => {
  test.each([
    ['This problem was corrected in Example 2.0 Service Pack 3.'],
    ['The error does not occur in version 4.5.'],
    ['It is included in SP2.'],
  ])('%s', (sentence) => expect(namesFixedRelease(sentence, 'where is it fixed?')).toBe(true))

  test.each([
    ['Memory is available on computers with Service Pack 4.'],
    ['We are researching this problem.'],
    ['This was confirmed in version 1.0.'],
  ])('not: %s', (sentence) => expect(namesFixedRelease(sentence, 'where?')).toBe(false))

  test('the release that the question gives is no answer', () => {
    expect(namesFixedRelease('It was fixed in SP2.', 'Was it fixed in SP2?')).toBe(false)
  })
})

describe('placesOfVersion', () => {
  test('are in order, in every spelling', () => {
    const text = 'Kit 4.0, not 4.01; Kit version 4'
    const found = placesOfVersion('4.0', text).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(['4.0', '4'])
  })

  test('are no more than a few of a long text', () => {
    expect(placesOfVersion('4.0', 'Kit 4.0 '.repeat(100_000)).length).toBeLessThan(100)
  })
})

describe('withoutOpening', () => {
  test.each([
    ['Does Sample Kit', 'Sample Kit'],
    ['Our Japanese Sample Kit', 'Sample Kit'],
    ['Sample Kit', 'Sample Kit'],
    ['Dodge Sample', 'Dodge Sample'],
  ])('%s is %s', (name, left) => expect(withoutOpening(name)).toBe(left))
})
