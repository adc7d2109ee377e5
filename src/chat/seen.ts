// What was seen of late, so that a recorded request does nothing when it is sent again.

import { REPLAY_WINDOW_SECONDS } from './signatures.ts'

/** More than a platform sends within the window; the oldest go first. */
const MOST = 10_000

/** Whether a message is seen for the first time, wherever that is remembered. */
export type IsNew = (name: string, nowMs: number) => boolean | Promise<boolean>

export class Seen {
  readonly #timeOf = new Map<string, number>()

  /** Whether this is the first time within the replay window, on both of its sides. */
  isNew(name: string, nowMs: number): boolean {
    this.#forget(nowMs)
    if (this.#timeOf.has(name)) return false
    this.#timeOf.set(name, nowMs)
    return true
  }

  #forget(nowMs: number): void {
    for (const [name, time] of this.#timeOf) {
      const isOld = nowMs - time > 2 * REPLAY_WINDOW_SECONDS * 1000
      if (!isOld && this.#timeOf.size < MOST) break // in order of time
      this.#timeOf.delete(name)
    }
  }
}
