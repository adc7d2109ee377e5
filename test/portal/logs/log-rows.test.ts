import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogPair } from '../../../src/contract/log-matches.ts'
import { logRows } from '../../../src/portal/logs/log-rows.ts'

/** The pair of a place in the log. */
function pairAt(log: string, start: number, end: number): LogPair {
  const line = log.slice(0, start).split('\n').length
  return {
    kind: 'log',
    similarity: 1,
    quotedBy: 1,
    log: { start, end, line, text: log.slice(start, end) },
    citation: { article: 'Q100001', title: '', start: 0, end: 1, quote: 'x', hash: '' },
  }
}

const pairOf = (log: string, words: string) =>
  pairAt(log, log.indexOf(words), log.indexOf(words) + words.length)

describe('logRows', () => {
  test('shows whole lines in the order of the log, and what stands between them', () => {
    const log = 'one\ntwo is here\nthree\nfour\nfive stands\n'
    expect(logRows(log, [pairOf(log, 'five'), pairOf(log, 'two is')])).toMatchObject([
      { line: 1, lines: 1, shown: ['one'] },
      { line: 2, text: 'two is here', spans: [{ start: 0, end: 6 }] },
      { line: 3, lines: 2, shown: ['three', 'four'] },
      { line: 5, text: 'five stands' },
    ])
  })

  test('two quotes of one line stand beside it together', () => {
    const log = 'this failed and that failed\n'
    const rows = logRows(log, [pairOf(log, 'this failed'), pairOf(log, 'that failed')])
    expect(rows).toMatchObject([{ line: 1, pairs: [{}, {}] }])
  })

  test('a sentence that runs over a line end is one row', () => {
    const log = 'a\r\nthe service\r\ndid not start\r\nb'
    expect(logRows(log, [pairOf(log, 'service\r\ndid not')])).toMatchObject([
      { line: 1, lines: 1, shown: ['a'] },
      { line: 2, text: 'the service\r\ndid not start', spans: [{ start: 4, end: 20 }] },
      { line: 4, lines: 1, shown: ['b'] },
    ])
  })

  test('a long line is cut around what is compared, which stays in its place', () => {
    const log = `${'x'.repeat(5000)} found it ${'y'.repeat(5000)}`
    const [row] = logRows(log, [pairOf(log, 'found it')])
    if (row === undefined || !('text' in row)) throw new Error('no row')
    expect(row.text.length).toBeLessThan(500)
    const [span] = row.spans
    expect(row.text.slice(span?.start, span?.end)).toBe('found it')
  })

  test('every line is in a row or in a gap, once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('alpha beta', 'gamma', '', 'delta\r'), { minLength: 1 }),
        fc.array(fc.nat(200), { maxLength: 6 }),
        (lines, picks) => {
          const log = lines.join('\n')
          const starts = picks.filter((at) => /\S/.test(log.charAt(at)))
          let next = 1
          for (const row of logRows(
            log,
            starts.map((at) => pairAt(log, at, at + 1)),
          )) {
            expect(row.line).toBe(next)
            next += 'lines' in row ? row.lines : row.text.split('\n').length
          }
          expect(next - 1).toBe(log.trimEnd() === '' ? 0 : log.trimEnd().split('\n').length)
        },
      ),
    )
  })
})
