// Long work in slices, so that other requests get their turn.

import { setImmediate as nextTurn } from 'node:timers/promises'

const SLICE_MS = 20

export class Slices {
  #begun = performance.now()

  /** Lets others have their turn when this slice is over. */
  async pause(): Promise<void> {
    if (performance.now() - this.#begun < SLICE_MS) return
    await nextTurn()
    this.#begun = performance.now()
  }
}
