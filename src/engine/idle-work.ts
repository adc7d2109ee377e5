// Work that first questions would else wait for, done in slices while a service is already answering.

import { setImmediate, setTimeout } from 'node:timers/promises'

/** A request that comes in between waits no longer than this, or than one step. */
const SLICE_MS = 5
/** Between slices nothing else may have been done for so long, … */
const QUIET_MS = 2
const MOST_ACTIVE_MS = 1
/** … unless that has been waited for. */
const MOST_WAIT_MS = 100

/** Lets other requests go on while one of them takes long. */
export class Pauses {
  #began = performance.now()

  /** Waits a turn of the event loop when the last one is a slice ago. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() - this.#began < SLICE_MS) return
    await setImmediate()
    this.#began = performance.now()
  }

  /** Takes all steps of a generator, with pauses between them; gives what it returns. */
  async take<Result>(steps: Generator<void, Result>): Promise<Result> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      await this.pauseIfDue()
    }
  }
}

/** Steps are taken once, in their order; the promise is of the first start. */
export class IdleWork {
  readonly #steps: () => Iterable<unknown>
  #isStopped = false
  #done: Promise<void> | undefined

  /** @param steps a generator that yields after every step; a promise is awaited. */
  constructor(steps: () => Iterable<unknown>) {
    this.#steps = steps
  }

  /** Resolves when all steps are taken, or when it is stopped. */
  start(): Promise<void> {
    this.#done ??= this.#run()
    return this.#done
  }

  stop(): void {
    this.#isStopped = true
  }

  async #run(): Promise<void> {
    await setImmediate()
    let began = performance.now()
    const steps = this.#steps()[Symbol.iterator]()
    // What steps read may be closed in a pause: whether it is, is asked before the next is taken.
    while (!this.#isStopped) {
      const { done, value: step } = steps.next()
      if (done === true) return
      if (step instanceof Promise) await step
      if (performance.now() - began < SLICE_MS) continue
      await untilQuiet()
      began = performance.now()
    }
  }
}

/** Requests that are under way keep the event loop busy. */
async function untilQuiet(): Promise<void> {
  for (let waited = 0; waited < MOST_WAIT_MS; waited += QUIET_MS) {
    const before = performance.eventLoopUtilization()
    await setTimeout(QUIET_MS)
    if (performance.eventLoopUtilization(before).active < MOST_ACTIVE_MS) return
  }
}
