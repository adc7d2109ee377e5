import { expect, test } from 'vitest'
import { cutLines } from '../../../src/formats/layout/cut-lines.ts'
import { isListing } from '../../../src/formats/layout/listing.ts'

const isCode = (...lines: readonly string[]) => isListing(cutLines(lines.join('\n')), 0)

test.for([
  ['opened by a prompt', 'C>echo gate', 'gate', 'gate'],
  ['opened by a prompt with a folder', 'C:\\TOOLS>gates', 'Opens all gates', 'and doors'],
  ['of arrays with a sign of their type', 'DIM gates%(20)', 'DIM doors$(5)', 'OPEN both'],
  ['of a program in small letters', 'IF (open) THEN', '  print "Open";x', 'ELSE', 'END IF', 'END'],
  ['that call', 'CALL north', 'CALL south', 'BEEP 3'],
  ['in columns', 'North     open', 'South     closed', 'East'],
] as const)('lines %s are a listing', ([, ...lines]) => {
  expect(isCode(...lines)).toBe(true)
})

test.for([
  ['with a folder at their head', 'C:\\<tools> is the folder that holds', 'the gates.'],
  ['above a list set off by blanks', 'Changes of this year:', '1)   North gate', '2)   South gate'],
] as const)('lines %s are none', ([, ...lines]) => {
  expect(isCode(...lines)).toBe(false)
})
