import { describe, expect, test } from 'vitest'
import { AskedValues } from '../../../src/engine/passages/asked-values.ts'
import { isProgramCode } from '../../../src/engine/passages/program-code.ts'
import type { RankedUnit } from '../../../src/engine/passages/rank-units.ts'
import { selectUnits } from '../../../src/engine/passages/select-units.ts'
import { printedRows } from '../../../src/engine/passages/table-rows.ts'
import type { PassageUnit } from '../../../src/engine/passages/unit.ts'
import { VALUE_KINDS } from '../../../src/engine/passages/value-kinds.table.ts'

const rowsOf = (text: string) =>
  printedRows(text).map(({ start, end, isHead }) => [
    isHead ? 'head' : 'row',
    text.slice(start, end).replace(/\s+/g, ' ').trim(),
  ])

describe('printedRows', () => {
  test('reads a head above a rule, and rows that go on below', () => {
    const text =
      'Colour   Meaning\n----------------\nBlue     a sky\n           at noon\n\nRed      a rose'
    expect(rowsOf(text)).toEqual([
      ['head', 'Colour Meaning'],
      ['row', 'Blue a sky at noon'],
      ['row', 'Red a rose'],
    ])
  })

  test('reads boxes, whose rows lie between rules', () => {
    const text = '+-----+\n| a | b |\n+-----+\n| c | d |\n| e |   |\n+-----+'
    expect(rowsOf(text)).toEqual([
      ['head', '| a | b |'],
      ['row', '| c | d | | e | |'],
    ])
  })

  test('knows the names of columns without a rule by the numbers below them', () => {
    expect(rowsOf('Item   Filename\n1234   One.exe\n1235   Two.exe')[0]).toEqual([
      'head',
      'Item Filename',
    ])
    expect(rowsOf('Red    a rose\nBlue   a sky 2\nGreen  grass')[0]).toEqual(['row', 'Red a rose'])
    expect(rowsOf('Item   Filename\n1234   One.exe').map(([kind]) => kind)).toEqual(['row', 'row'])
  })

  test('has nothing of an empty text', () => {
    expect(printedRows('\n  \n')).toEqual([])
  })
})

describe('isProgramCode', () => {
  test.each([
    ['int f(int a) {\n  return a;\n}'],
    ['Dim x As Integer\nx = 1\nEnd Sub'],
    ['mov ax, bx\nint 21h'],
    ['#include <stdio.h>\nvoid main(void);'],
  ])('knows %j', (listing) => expect(isProgramCode(listing)).toBe(true))

  test.each([
    ['Name     Size\n1.dll    20 KB'],
    ['/s   installs silently\n/q   asks nothing'],
    ['[boot]\nCachedHandles=12'],
    ['NET USE X: \\\\server\\share'],
  ])('does not take %j for it', (listing) => expect(isProgramCode(listing)).toBe(false))
})

describe('AskedValues', () => {
  test.each([
    ['How many files can be open?', 'amount', 'At most 20 files.', 'Many files.'],
    ['Which registry value turns it on?', 'registry-name', 'Add UseIt.', 'Turn it on.'],
    ['Which dll is missing?', 'file', 'Copy First.dll.', 'Copy the file.'],
    ['When was it released?', 'date', 'On 6/17/98.', 'Last year.'],
    ['Which service pack has it?', 'service-pack', 'In Service Pack 3.', 'In the next one.'],
    ['Default of SampleTimeout?', 'default', 'The default is 5.', 'It is 5.'],
    ['Data type of the policy?', 'data-type', 'REG_SZ', 'a text'],
    ['How many MB of memory does it need?', 'memory', 'At least 4 MB.', 'Version 4.'],
    ['What is the longest I have to wait?', 'duration', 'Up to 23 hours.', 'Up to 23 files.'],
    ['Which phone number has the shop?', 'telephone', '(206) 555-0100', 'Call the shop.'],
    ['How many seconds does it wait?', 'duration', 'For 5 seconds.', 'It tries 5 times.'],
    ['Which DLL version cures it?', 'file-version', 'First.dll 4.71.2618.', 'Service Pack 4.'],
    ['Which build of the kit prints?', 'build', 'Build 518 does.', 'Version 5.0 does.'],
  ])('%s asks for %s', (question, kind, passage, other) => {
    const asked = new AskedValues(question)
    expect(asked.kinds.map(({ name }) => name)).toContain(kind)
    const own = VALUE_KINDS.find(({ name }) => name === kind)
    const holds = (text: string) => [...text.matchAll(own?.value ?? /$^/g)].length > 0
    expect([holds(passage), holds(other)]).toEqual([true, false])
  })

  test('does not take what the question gives for the answer', () => {
    const asked = new AskedValues('Why do 20 files fail, how many can be open?')
    expect(asked.holdsRequired('Files: 20.')).toBe(false)
    expect(asked.holdsRequired('Files: 20 of 30.')).toBe(true)
  })

  test('takes no telephone number for an amount', () => {
    const asked = new AskedValues('How many files can be open?')
    expect(asked.holdsRequired('Call (206) 555-0100 or 425-555-7014.')).toBe(false)
  })

  test('takes no number of a release for an amount', () => {
    const asked = new AskedValues('How many files can be open?')
    expect(asked.holdsRequired('In version 3.0 and Windows 95.')).toBe(false)
    expect(asked.holdsRequired('In version 3.0 it is 61.')).toBe(true)
  })

  test('asks for nothing where nothing is asked', () => {
    expect(new AskedValues('printer hangs').share('12 files')).toBe(0)
  })
})

const unit = (text: string, more: Partial<PassageUnit> = {}): PassageUnit => ({
  form: 'sentence',
  role: 'other',
  heading: '',
  text,
  span: { start: 0, end: 1 },
  section: 0,
  block: 0,
  ...more,
})
const ranked = (...scores: number[]): RankedUnit[] =>
  scores.map((score, at) => ({ at, score, own: new Set() }))
const LIMITS = { units: 2, length: 500, share: 0.5, steps: 'beside', isExact: true } as const

describe('selectUnits', () => {
  test('takes the best, in source order, above a share of the best', () => {
    const units = ['a', 'b', 'c', 'd'].map((text) => unit(text))
    expect(selectUnits(units, ranked(0.9, 0.1, 1, 0.2), LIMITS)).toEqual([0, 2])
    expect(selectUnits(units, ranked(0.4, 0.1, 1, 0.2), LIMITS)).toEqual([2])
  })

  test('takes along what a sentence leans on', () => {
    const units = [unit('Use it.'), unit('However, only if it is idle.')]
    expect(selectUnits(units, ranked(0, 1), LIMITS)).toEqual([0, 1])
  })

  test('takes along the list that a sentence introduces', () => {
    const rows = ['a', 'b'].map((text) => unit(text, { form: 'row', list: 1 }))
    const units = [unit('These are listed:'), ...rows, unit('Other.')]
    expect(selectUnits(units, ranked(1, 0, 0, 0), LIMITS)).toEqual([0, 1, 2])
  })

  test('keeps the steps of a list together where steps are asked for', () => {
    const steps = ['a', 'b', 'c'].map((text, at) =>
      unit(text, { form: 'item', list: 1, step: at + 1 }),
    )
    const units = [unit('Do this:'), ...steps]
    expect(selectUnits(units, ranked(0, 1, 0, 0), LIMITS)).toEqual([0, 1, 2, 3])
    const whole = { ...LIMITS, steps: 'whole' } as const
    expect(selectUnits(units, ranked(0, 0, 1, 0), whole)).toEqual([0, 1, 2, 3])
  })

  const procedure = (texts: readonly string[], from = 1) =>
    texts.map((text, at) => unit(text, { form: 'item', list: from, step: from + at }))

  test('goes on with steps behind a note', () => {
    const steps = [...procedure(['a', 'b']), unit('Note well.'), ...procedure(['c', 'd'], 3)]
    const whole = { ...LIMITS, steps: 'whole' } as const
    expect(selectUnits(steps, ranked(0, 1, 0, 0, 0), whole)).toEqual([0, 1, 2, 3, 4])
    expect(selectUnits(steps, ranked(0, 0, 0, 0, 1), whole)).toEqual([0, 1, 2, 3, 4])
  })

  test('takes no steps of another procedure', () => {
    const steps = [...procedure(['a', 'b', 'c']), ...procedure(['d', 'e'])]
    const whole = { ...LIMITS, steps: 'whole' } as const
    expect(selectUnits(steps, ranked(0, 0, 0, 1, 0), whole)).toEqual([3, 4])
  })

  test('takes the steps beside one of a long procedure', () => {
    const long = procedure(Array.from({ length: 40 }, () => 'x'.repeat(60)))
    const scores = long.map((_, at) => (at === 20 ? 1 : 0))
    const whole = { ...LIMITS, steps: 'whole' } as const
    expect(selectUnits(long, ranked(...scores), whole)).toEqual([18, 19, 20, 21, 22])
  })

  test('takes the command along of a sentence that leans on it', () => {
    const units = [
      unit('SAMPLE /x', { form: 'row', list: 1, block: 1 }),
      unit('This command ends it.'),
    ]
    expect(selectUnits(units, ranked(0, 1), LIMITS)).toEqual([0, 1])
    const apart = [
      unit('SAMPLE /x', { form: 'row', section: 1, block: 1 }),
      unit('This command ends it.'),
    ]
    expect(selectUnits(apart, ranked(0, 1), LIMITS)).toEqual([1])
  })
})
