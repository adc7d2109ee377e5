// One request at a time: a newer one ends the one before, and typing waits for a pause.

const DEBOUNCE_MS = 150

export type Task = (signal: AbortSignal) => Promise<void>

export class Requests {
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: AbortController | undefined
  readonly #onFailure: () => void

  /** @param onFailure called when a task fails that no newer one has ended. */
  constructor(onFailure: () => void) {
    this.#onFailure = onFailure
  }

  later(task: Task): void {
    this.cancel()
    this.#timer = setTimeout(() => void this.#run(task), DEBOUNCE_MS)
  }

  now(task: Task): void {
    this.cancel()
    void this.#run(task)
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#running?.abort()
  }

  async #run(task: Task): Promise<void> {
    const running = new AbortController()
    this.#running = running
    try {
      await task(running.signal)
    } catch {
      if (!running.signal.aborted) this.#onFailure()
    }
  }
}
