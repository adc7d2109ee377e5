import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/text/date.ts'

describe('date', () => {
  test.for([
    ['06-AUG-2002', '2002-08-06'],
    ['9-AUG-1989', '1989-08-09'],
    ['18-Sep-2001', '2001-09-18'],
    ['08-May-01', '2001-05-08'],
    ['29-JUNE-2001', '2001-06-29'],
    ['29 May 2001', '2001-05-29'],
    ['DEC-29-1998', '1998-12-29'],
    ['Jan 12, 1999', '1999-01-12'],
    ['June 30, 2000', '2000-06-30'],
    ['4/26/2006', '2006-04-26'],
    ['01/30/2024', '2024-01-30'],
    ['09/22/99', '1999-09-22'],
    ['03-24-93', '1993-03-24'],
    ['28/08/01', '2001-08-28'],
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T10:00:00Z', '2024-03-05'],
  ] as const)('reads %s', ([printed, date]) => {
    expect(parseDate(printed)).toBe(date)
  })

  test.for([
    '12/20/199',
    '98/10/28',
    '31-FEB-2000',
    '00-JAN-2000',
    '29-JUNX-2001',
    '13/13/01',
    '',
    '2001',
    '1/2/3',
  ])('leaves %s as it is', (printed) => {
    expect(parseDate(printed)).toBeUndefined()
  })

  test('reads every day back in each way of writing it', () => {
    const days = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2079-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = iso.split('-')
        const name = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
        expect(parseDate(iso)).toBe(iso)
        expect(parseDate(`${day}-${name.toUpperCase()}-${year}`)).toBe(iso)
        expect(parseDate(`${Number(month)}/${Number(day)}/${year}`)).toBe(iso)
        expect(parseDate(`${month}-${day}-${year.slice(2)}`)).toBe(iso)
      }),
    )
  })

  test('gives a real day or nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z/ ,-]{0,14}$/), (printed) => {
        const date = parseDate(printed)
        if (date !== undefined) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
      }),
    )
  })
})
