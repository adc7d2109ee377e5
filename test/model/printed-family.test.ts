// Families that no table knows, by their printed names.

import { describe, expect, test } from 'vitest'
import { initialsOf, meansFamily, printedFamily } from '../../src/model/printed-family.ts'

describe('A printed name', () => {
  test.each([
    ['Microsoft Example Fleet Director version 2.0 SP1', 'Example Fleet Director'],
    ['EXAMPLE  FLEET  DIRECTOR 2.0', 'Example Fleet Director'],
    ['Example Fleet Director, Enterprise Edition', 'Example Fleet Director'],
    ['Example Fleet Director (R) 98', 'Example Fleet Director'],
    ['Example Mail for Ships', 'Example Mail For Ships'],
  ])('%s is of the family %s', (name, family) => {
    expect(printedFamily(name)).toBe(family)
  })

  test('of great length is read in little time', () => {
    const began = performance.now()
    expect(printedFamily(`x ${'1 '.repeat(500_000)}`).length).toBeLessThan(201)
    expect(performance.now() - began).toBeLessThan(200)
  })
})

describe('A family', () => {
  test('has the initials of its words', () => {
    expect(initialsOf('Example Fleet Director')).toBe('EFD')
    expect(initialsOf('Keeper of Records')).toBe('KR')
    expect(initialsOf('Example')).toBe('')
  })

  test.each([
    ['EFD', true],
    ['efd', true],
    ['Example Fleet Director Console', true],
    ['Fleet Director', true],
    ['Director', false],
    ['Example Fleet', false],
    ['Example Fleet Directory', false],
    ['SMS', false],
  ])('is meant by %s: %s', (name, isMeant) => {
    expect(meansFamily(name, 'Example Fleet Director')).toBe(isMeant)
  })

  test('of the tables is meant by its aliases, not by its initials', () => {
    expect(meansFamily('winnt', 'Windows NT')).toBe(true)
    expect(meansFamily('WN', 'Windows NT')).toBe(false)
  })
})
