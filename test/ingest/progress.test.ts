import { describe, expect, test } from 'vitest'
import {
  createProgressRenderer,
  describeProgress,
  type IngestProgress,
  measureProgress,
  renderProgress,
} from '../../src/ingest/progress.ts'

const parsing = (done: number, total = 60_335): IngestProgress =>
  measureProgress({ stage: 'parse', done, total, articles: done - 2 }, 15_000)

describe('progress', () => {
  test('tells count, rate and time left', () => {
    expect(describeProgress(parsing(12_000))).toBe(
      'Parsing 12,000 of 60,335 files, 11,998 articles, 800/s, 1 min 1 s left',
    )
  })

  test('tells no time left before there is a rate', () => {
    expect(measureProgress({ stage: 'parse', done: 0, total: 9, articles: 0 }, 0)).toEqual({
      stage: 'parse',
      done: 0,
      total: 9,
      articles: 0,
      ratePerSecond: 0,
    })
  })

  test('is a line of its own in a log, and one line written over in a terminal', () => {
    const merging = measureProgress({ stage: 'merge', done: 0, total: 0, articles: 0 }, 0)
    expect(renderProgress(merging, 'plain')).toBe('Merging\n')
    expect(renderProgress(merging, 'terminal')).toBe('\r\u001b[2KMerging')
  })
})

describe('the renderer', () => {
  test('shows at most one line in five seconds of a log, each new stage, and the end', () => {
    let now = 0
    const renderer = createProgressRenderer('plain', () => now)
    const shown = [1000, 2000, 3000, 4000, 60_335].map((done, step) => {
      now = step * 2000
      return renderer.show(parsing(done)) !== ''
    })
    expect(shown).toEqual([true, false, false, true, true])
    expect(renderer.show(measureProgress({ ...parsing(1), stage: 'write' }, 1))).toBe('Writing\n')
    expect(renderer.end()).toBe('')
  })

  test('clears its line in a terminal, if it wrote one', () => {
    const renderer = createProgressRenderer('terminal', () => 0)
    expect(renderer.end()).toBe('')
    renderer.show(parsing(5))
    expect(renderer.end()).toBe('\r\u001b[2K')
  })
})
