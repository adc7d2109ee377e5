import { setImmediate, setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { IdleWork } from '../../src/engine/idle-work.ts'

/** Occupies the event loop. */
function spin(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

function countingWork(stepMs: number, steps: number) {
  const taken = { count: 0 }
  const work = new IdleWork(function* () {
    for (let step = 0; step < steps; step++) {
      spin(stepMs)
      taken.count++
      yield
    }
  })
  return { work, taken }
}

describe('IdleWork', () => {
  it('takes every step once, however often it is started', async () => {
    const { work, taken } = countingWork(0, 10)
    await Promise.all([work.start(), work.start()])
    expect(taken.count).toBe(10)
  })

  it('goes on by itself when nothing else runs', async () => {
    const { work, taken } = countingWork(5, 3)
    await work.start()
    expect(taken.count).toBe(3)
  })

  it('holds back while something else runs', async () => {
    const { work, taken } = countingWork(5, 100)
    void work.start()
    for (let turn = 0; turn < 10; turn++) {
      spin(4)
      await setTimeout(1)
    }
    expect(taken.count).toBeLessThan(2)
    work.stop()
  })

  it('takes no step behind a pause in which it is stopped', async () => {
    const { work, taken } = countingWork(5, 100)
    const done = work.start()
    while (taken.count === 0) await setImmediate()
    const { count } = taken
    work.stop()
    await done
    expect(taken.count).toBe(count)
  })
})
