import { describe, expect, test } from 'vitest'
import type { ErrorMention } from '../../../src/model/error-mention.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { articleOfBody, printed } from '../support.ts'

function errorsOf(text: string): readonly ErrorMention[] {
  const article = articleOfBody(`SYMPTOMS\n========\n\n${text}`)
  for (const { raw, span } of article.errors) expect(quoteOf(article.source.text, span)).toBe(raw)
  return article.errors
}

function codesOf(text: string, kind: ErrorMention['kind']): string[] {
  return errorsOf(text).flatMap((error) =>
    error.kind === kind && 'code' in error && error.code !== undefined ? [error.code] : [],
  )
}

describe('stop codes', () => {
  test.for([
    ['The screen shows STOP: 0x0000000A and nothing more.', '0x0000000A'],
    ['The screen shows STOP 0x0000001e now.', '0x0000001E'],
    ['It ends with Stop 0xA here.', '0x0000000A'],
    ['It ends with STOP 0A here.', '0x0000000A'],
    ['It ends with STOP 7B here.', '0x0000007B'],
    ['It ends with STOP Msg: C000021A here.', '0xC000021A'],
    ['It ends with a Stop error code 0xC2 here.', '0x000000C2'],
  ] as const)('%s', ([text, code]) => {
    expect(codesOf(text, 'stop')).toEqual([code])
    expect(codesOf(text, 'hex')).toEqual([])
  })

  test.for([
    ['STOP: 0x0000000A (0x14, 0x00000002, 0x0, 0xFCBA1062)', 4, '0x00000014'],
    ['STOP: 0x0000001E (c0000005 00000002 00000000 00000002)', 4, '0xC0000005'],
    ['STOP 0x0000007F (xxxxxxxx, xxxxxxxx)', 2, 'xxxxxxxx'],
    ['Stop 0x4,0x1,0,0', 3, '0x00000001'],
    ['STOP 0x44 (MULTIPLE_REQUESTS)', 0, undefined],
  ] as const)('%s has %i parameters', ([text, count, first]) => {
    const [stop] = errorsOf(`It says ${text} again.`).filter(({ kind }) => kind === 'stop')
    const parameters = stop?.kind === 'stop' ? stop.parameters : []
    expect(parameters).toHaveLength(count)
    expect(parameters[0]).toBe(first)
  })

  test('a number has the words before it, be the line broken or not', () => {
    for (const gap of [' ', '\n']) {
      const [error] = errorsOf(`The gate stops with service${gap}specific error 1450.`)
      expect(error).toMatchObject({ code: '1450', raw: 'service specific error 1450' })
    }
  })

  test('parameters end with their block, be the bracket closed or not', () => {
    const [stop] = errorsOf('It says:\n\n   STOP 0x0000000A (0x14 , 0x2, 0x0\n\nWait (a minute).')
    expect(stop).toMatchObject({ parameters: ['0x00000014', '0x00000002', '0x00000000'] })
  })

  test('services that are told to stop have none', () => {
    expect(codesOf('Stop 24 of the services, then stop 0 others.', 'stop')).toEqual([])
  })
})

describe('numbers in hexadecimal', () => {
  test('are not the process and the thread of a log line', () => {
    const text = 'Time Gate.exe (0x1180)  0x3850 General: failed (0x80004005) with 0x12AB'
    expect(codesOf(text, 'hex')).toEqual(['0x80004005', '0x000012AB'])
  })

  test('have at least eight digits, whatever is printed', () => {
    const text = 'Codes 0x80070005, 0xA, 0x1000L and (#0x5) were seen, not 0xZ or a0x1.'
    expect(codesOf(text, 'hex')).toEqual(['0x80070005', '0x0000000A', '0x00001000', '0x00000005'])
  })
})

describe('numbered errors', () => {
  test.for([
    ['It fails with Error 5 today.', '5'],
    ['It fails with Error #15.', '15'],
    ["It fails with run-time error '429' today.", '429'],
    ['It fails with Win32 Error: 5  today.', '5'],
    ['It fails with error code -1811.', '-1811'],
    ['It fails with an error (340) today.', '340'],
    ['It fails with fatal error C1001 today.', 'C1001'],
    ['It prints warning LNK4099: no symbols.', 'LNK4099'],
    ['It fails with error 0032.', '32'],
  ] as const)('%s', ([text, code]) => {
    expect(codesOf(text, 'number')).toEqual([code])
  })

  test.for([
    'An error 10 seconds later is another one.',
    'Errors in version 3.0 are listed.',
    'The error 3.0 documentation is wrong.',
    'An error Q123456 describes is another one.',
    'The error 0x80070005 is hexadecimal.',
  ])('%s holds none', (text) => {
    expect(codesOf(text, 'number')).toEqual([])
  })
})

test('Dr. Watson and fatal exceptions are errors', () => {
  const errors = errorsOf('Dr. Watson shows a fatal exception 0E at 0028:C0282DB0 then.')
  expect(errors.map(({ kind }) => kind)).toEqual(['dr-watson', 'fatal-exception'])
  expect(errors[1]).toMatchObject({ code: '0x0000000E' })
})

describe('events', () => {
  test('a mention is its number', () => {
    expect(codesOf('The log shows event ID 07022 and EventID=59.', 'event')).toEqual(['7022', '59'])
  })

  test('a block has source and description, to the end of its last line', () => {
    const [event, ...others] = errorsOf(
      'These entries appear:\n\n  Event ID: 5719\n  Source: QUEUED,\n  Type: Error\n' +
        '  Description: No gate is open for\n  the depot.\n\nThe end.',
    )
    expect(others).toEqual([])
    expect(event).toMatchObject({
      kind: 'event',
      code: '5719',
      source: 'QUEUED',
      description: 'No gate is open for the depot.',
    })
    expect(event?.raw).toMatch(/^Event ID: 5719 .* depot\.$/)
  })

  test('a repeated label begins the next entry', () => {
    const events = errorsOf(
      'These entries appear:\n\n  Source: ONE\n  Event ID: 1\n  Description: First.\n' +
        '  Source: TWO\n  Event ID: 2\n  Description: Second: one.',
    ).filter(({ kind }) => kind === 'event')
    expect(events).toMatchObject([
      { code: '1', source: 'ONE', description: 'First.' },
      { code: '2', source: 'TWO', description: 'Second: one.' },
    ])
  })

  test('a description may stand in the paragraph below its label', () => {
    const events = errorsOf('Look:\n\n  Event ID: 8\n\n  Source: GATE\n\n  Description:\n\n  Shut.')
    expect(events).toMatchObject([{ code: '8', source: 'GATE', description: 'Shut.' }])
  })
})

test('codes of the title have no section', () => {
  const article = articleOfBody('SYMPTOMS\n========\n\nNothing.')
  const { text } = article.source
  expect(article.errors).toEqual([])
  expect(text).toContain('TITLE   :A Sample')
  expect(printed(article, article.titleSpan ?? { start: 0, end: 0 })).toBe('A Sample')
})
