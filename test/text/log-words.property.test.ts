import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logWords, maskedLine } from '../../src/text/log-words.ts'

const piece = fc.constantFrom(
  ...['server', 'SALES', 'site', 'ABC', '12', ' ', '\n', '<', '>', "'", '"', '\\', '/', '.', '-'],
  ...[
    '_',
    '%1',
    '&quot;',
    'İ',
    'Жж',
    'xxx',
    'deadbeef',
    'Jan',
    'don',
    '\ud83d',
    '\u2028',
    '=',
    ':',
  ],
)
const line = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

test('masking what is masked changes nothing', () => {
  fc.assert(
    fc.property(line, (text) => {
      const masked = maskedLine(text)
      expect(maskedLine(masked)).toBe(masked)
      expect([...logWords(masked).hashes]).toEqual([...logWords(text).hashes])
    }),
    { numRuns: 2000 },
  )
})

test('words stand apart, in order, within the range', () => {
  fc.assert(
    fc.property(line, fc.nat(20), (text, from) => {
      const { count, starts, ends } = logWords(text, from)
      let before = from
      for (let at = 0; at < count; at++) {
        expect(starts[at]).toBeGreaterThanOrEqual(before)
        expect(ends[at]).toBeGreaterThan(starts[at] ?? 0)
        before = ends[at] ?? 0
      }
      expect(before).toBeLessThanOrEqual(Math.max(from, text.length))
    }),
  )
})

describe('what varies from machine to machine is left out', () => {
  test.each([
    ['Read 12 files in 0x1F ms', 'read files in ms'],
    ['Connected to \\\\SRV01\\SMS_ABC as user JSMITH', 'connected to as user'],
    ['C:\\WINNT\\System32\\a.dll is missing', 'is missing'],
    ['site ABC and site code S00 of domain SALES', 'site and site code of domain'],
    ['Site abc is not left out', 'site abc is not left out'],
    ["The account 'svc' of <server name> failed", 'the account of failed'],
    ['at 12:01:05 PM on Tue Jun 22 01:25:22 1999', 'at on'],
    ['done.~  $$<CCIM32><Tue Jun 22 01:25:22 1999~><thread=127>', 'done'],
    ['{6B29FC40-CA47-1067-B31D-00DD010662DA} deadbeef xxxx', ''],
    ['mail.example.com answered bob@example.com', 'answered'],
    ['ntdll.dll and/or Smsapi.Dll', 'ntdll.dll and or smsapi.dll'],
    ['&quot;Access denied&quot;', 'access denied'],
    ['a < b', 'a b'],
  ])('%s', (text, masked) => {
    expect(maskedLine(text)).toBe(masked)
  })
})

test.each(['word ', '<', '\\', "'a' ", 'a.', '\0\u0001', 'x', '/', '<a', '&'])(
  'four megabytes of %j are read in linear time',
  (unit) => {
    const text = unit.repeat((4 * 2 ** 20) / unit.length)
    const start = performance.now()
    logWords(text)
    expect(performance.now() - start).toBeLessThan(3000)
  },
)
