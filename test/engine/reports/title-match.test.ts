import { expect, test } from 'vitest'
import { digitSlips } from '../../../src/engine/reports/better-titles.ts'
import { isSameTitle, readTitle, similarity } from '../../../src/engine/reports/title-match.ts'

const same = (one: string, other: string) => isSameTitle(readTitle(one), readTitle(other))

test.for([
  ['SMS: Hook Service Stops', 'sms:  hook SERVICE stops'],
  ['PRB: Hook Service Stops', 'BUG: Hook Service Stops'],
  ['HOWTO: Stop the Hook Service', 'How to Stop the Hook Service'],
  ['(Complete) Hook Service Limits', 'Hook Service Limits'],
  ['Hook Service Stops When the Spool Fol', 'Hook Service Stops When the Spool Folder Fills'],
  ['Hook Service Stops (Q123456)', 'Hook Service Stops'],
  ['Hook Service Limits (1 of 3)', 'Hook Service Limits'],
  ['Hook-Service Stops "Now"', 'Hook Service Stops Now'],
  ['Spool Folders Fill Quickly', 'Spool Folder Fill Quickly'],
] as const)('%s is %s', ([one, other]) => {
  expect(same(one, other)).toBe(true)
})

test.for([
  ['Hook Service Stops', 'Hook Service Starts'],
  ['Hook', 'Hook Service Stops'],
  ['Printer Driver Limits', 'Hook Service Limits'],
] as const)('%s is not %s', ([one, other]) => {
  expect(same(one, other)).toBe(false)
})

test('similarity is the share of the words of both', () => {
  expect(similarity(readTitle('hook service stops'), readTitle('hook service pauses'))).toBeCloseTo(
    2 / 3,
  )
  expect(similarity(readTitle(''), readTitle(''))).toBe(0)
})

test.for([
  ['Q123456', 'Q123465'],
  ['Q123456', 'Q123457'],
  ['Q123456', 'Q12345'],
  ['Q12345', 'Q122345'],
] as const)('%s may be a slip of %s', ([one, other]) => {
  expect([...digitSlips(one)]).toContain(other)
  expect([...digitSlips(other)]).toContain(one)
})

test.for([
  ['Q123456', 'Q124365'],
  ['Q123456', 'Q1234'],
  ['Q123456', 'a-slug'],
] as const)('%s is no slip of %s', ([one, other]) => {
  expect([...digitSlips(one)]).not.toContain(other)
})

test('an id without a number has no slips', () => {
  expect([...digitSlips('a-slug')]).toEqual([])
})
