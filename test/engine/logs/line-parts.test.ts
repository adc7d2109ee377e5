import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineParts } from '../../../src/engine/logs/line-parts.ts'

const read = (line: string) =>
  lineParts(line).map(
    ({ start, end, kind }) => `${kind === 'word' ? '' : '*'}${line.slice(start, end)}`,
  )

describe('lineParts', () => {
  test.for([
    ['Connecting to \\\\SRV01\\SMS_ABC now', ['Connecting', 'to', '*\\\\SRV01\\SMS_ABC', 'now']],
    ['error 5, code=0x80070005.', ['error', '*5', 'code', '*0x80070005']],
    ['done <thread=127>', ['done', '*thread=127']],
    ['  --- ', []],
    ['', []],
  ] as const)('tells words from what varies in %j', ([line, parts]) => {
    expect(read(line)).toEqual(parts)
  })

  test('parts are ascending, apart, never empty, and begin and end with a sign of a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        let at = 0
        for (const { start, end } of lineParts(line)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(line.slice(start, end)).toBe(line.slice(start, end).trim())
          at = end
        }
        expect(at).toBeLessThanOrEqual(line.length)
      }),
    )
  })
})
