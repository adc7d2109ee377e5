// Long work in slices, so that other requests get their turn.

import { setImmediate as nextTurn } from 'node:timers/promises'

const SLICE_MS = 20

export class Slices {
  #begun = performance.now()
  readonly #isStopped: () => boolean

  /** @param isStopped asked after every pause, in which what is read may have been closed. */
  constructor(isStopped: () => boolean = () => false) {
    this.#isStopped = isStopped
  }

  /** Lets others have their turn when this slice is over. Throws when the work is to be given up. */
  async pause(): Promise<void> {
    if (performance.now() - this.#begun < SLICE_MS) return
    await nextTurn()
    if (this.#isStopped()) throw new Error('The work was given up.')
    this.#begun = performance.now()
  }
}
