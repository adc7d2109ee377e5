import { describe, expect, test } from 'vitest'
import { cutLines } from '../../../src/formats/layout/cut-lines.ts'
import {
  isBareSubHeading,
  isMainHeading,
  isSubHeading,
} from '../../../src/formats/layout/heading.ts'

const isMain = (text: string) => isMainHeading(cutLines(text), 0, 'underlined')
const isSub = (text: string) => isSubHeading(cutLines(text), 0)
const isBare = (text: string) => isBareSubHeading(cutLines(text), 0)

describe('main headings', () => {
  test.for([
    ['of the right length', 'CAUSE\n====='],
    ['two characters off', 'MORE INFORMATION\n================='],
    ['over dashes', 'CAUSE\n-----'],
    ['set in with their rule', '     SUMMARY\n     ======='],
    ['misspelt', 'SYMPTOM\n======='],
  ] as const)('are those %s', ([, text]) => {
    expect(isMain(text)).toBe(true)
  })

  test.for([
    ['in mixed case', 'Cause\n====='],
    ['without a rule', 'CAUSE\n\nText'],
    ['on the rule of the block', `STATUS\n${'='.repeat(70)}`],
    ['of another name', 'INTRODUCTION\n============'],
    ['set in otherwise than the rule', '   STATUS\n======'],
  ] as const)('are not those %s', ([, text]) => {
    expect(isMain(text)).toBe(false)
  })

  test('of the HTML export stand between blank lines at the margin', () => {
    expect(isMainHeading(cutLines('CAUSE\n\nText'), 0, 'bare')).toBe(true)
    expect(isMainHeading(cutLines('CAUSE\nText'), 0, 'bare')).toBe(false)
    expect(isMainHeading(cutLines('  CAUSE\n\nText'), 0, 'bare')).toBe(false)
  })
})

describe('sub-headings', () => {
  test.for([
    ['of the right length', 'Sample Code\n-----------'],
    ['up to five characters off', 'Sample Code\n----------------'],
    ['over equals signs', 'CD-ROM PROBLEMS\n==============='],
    ['with a section number', '2.1  Networks\n-------------\n\nText'],
  ] as const)('are those %s', ([, text]) => {
    expect(isSub(text)).toBe(true)
  })

  test.for([
    ['of cells', 'Date      Size\n--------------\n1/1/99    12'],
    ['of cells, one with a number', '2.1  Size\n---------\n1    12'],
    ['far off', 'Sample Code\n-----------------'],
    ['that are rules', '-----\n-----'],
    ['without a rule', 'Sample Code\n\nText'],
  ] as const)('are not those %s', ([, text]) => {
    expect(isSub(text)).toBe(false)
  })
})

describe('sub-headings of the HTML export', () => {
  test.for(['Issue 1\n\nText', 'SMPCLI.LOG\nERROR: x', 'Planning for the Update\n\nText'])(
    '"%s" is one',
    (text) => {
      expect(isBare(text)).toBe(true)
    },
  )

  test.for([
    'A sentence.\n\nText',
    'Two of them:\n\n  • x',
    '  Issue 1\n\nText',
    'one\ntwo',
    'lower case\n',
  ])('"%s" is none', (text) => {
    expect(isBare(text)).toBe(false)
  })
})
