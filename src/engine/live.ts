// Holds the knowledge base of the moment and swaps it when ingest has written a new snapshot:
//
//   index/CURRENT changes ──▶ open and prepare the new snapshot aside ──▶ swap ──▶ close the old one
//                                      │ fails                               when its last request
//                                      └──▶ log, keep the old one,           is done
//                                           try again later

import { QuarryError } from '../model/errors.ts'
import { readCurrent } from '../store/current.ts'
import { KnowledgeBase } from './knowledge-base.ts'

/** How shells reach the knowledge base. */
export interface LiveSource {
  /**
   * Runs `task` with the knowledge base of the moment, which stays open until the task is done.
   * Throws `index-missing` while none is open.
   */
  use<T>(task: (kb: KnowledgeBase) => Promise<T>): Promise<T>
}

export type LiveEvent =
  | { readonly kind: 'opened'; readonly snapshot: string }
  | { readonly kind: 'refused'; readonly snapshot: string; readonly error: unknown }
  | { readonly kind: 'close-failed'; readonly snapshot: string; readonly error: unknown }

export interface LiveOptions {
  readonly indexDirectory: string
  readonly onEvent?: (event: LiveEvent) => void
  /** How often CURRENT is looked at. */
  readonly pollMs?: number
  /** How long a snapshot that could not be opened is left alone. */
  readonly retryMs?: number
}

const POLL_MS = 1000
/** Opening verifies digests of the whole snapshot, so a broken one is not read every second. */
const RETRY_MS = 30_000

interface Held {
  readonly kb: KnowledgeBase
  users: number
}

export class LiveKnowledgeBase implements LiveSource {
  readonly #options: Required<LiveOptions>
  #held: Held | undefined
  #refused: { readonly snapshot: string; readonly atMs: number } | undefined
  #timer: NodeJS.Timeout | undefined
  #refreshing: Promise<void> | undefined
  #isClosed = false

  constructor(options: LiveOptions) {
    this.#options = { onEvent: () => {}, pollMs: POLL_MS, retryMs: RETRY_MS, ...options }
  }

  /** Opens the current snapshot. Throws what `KnowledgeBase.open` throws: there must be one. */
  async open(): Promise<void> {
    this.#swapIn(await this.#openPrepared())
  }

  /** Looks for new snapshots from now on, without keeping the process alive. */
  watch(): void {
    this.#timer = setTimeout(async () => {
      await this.refresh()
      if (!this.#isClosed) this.watch()
    }, this.#options.pollMs).unref()
  }

  /** Looks once for a new snapshot and swaps it in. Never throws: problems become events. */
  refresh(): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  /** Serves what is the current snapshot by now; false when it cannot be opened. Never throws. */
  async catchUp(): Promise<boolean> {
    await this.#refreshing // may have looked before
    await this.refresh()
    const current = await readCurrent(this.#options.indexDirectory).catch(() => undefined)
    return this.#isClosed || current === this.#held?.kb.snapshot
  }

  async use<T>(task: (kb: KnowledgeBase) => Promise<T>): Promise<T> {
    const held = this.#held
    if (!held) throw new QuarryError('index-missing', { directory: this.#options.indexDirectory })
    held.users++
    try {
      return await task(held.kb)
    } finally {
      held.users--
      await this.#closeWhenUnused(held)
    }
  }

  /** Stops watching and closes the knowledge base as soon as its last task is done. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#refreshing
    const held = this.#held
    this.#held = undefined
    if (held) await this.#closeWhenUnused(held)
  }

  async #refresh(): Promise<void> {
    let snapshot = ''
    try {
      snapshot = (await readCurrent(this.#options.indexDirectory)) ?? ''
      if (!this.#isWorthOpening(snapshot)) return
      this.#swapIn(await this.#openPrepared())
    } catch (error) {
      const isNews = this.#isDue(snapshot)
      this.#refused = { snapshot, atMs: performance.now() }
      if (isNews) this.#options.onEvent({ kind: 'refused', snapshot, error })
    }
  }

  /** Requests go on being answered from the old one meanwhile. */
  async #openPrepared(): Promise<KnowledgeBase> {
    const kb = await KnowledgeBase.open(this.#options.indexDirectory)
    await kb.prepare()
    return kb
  }

  #isWorthOpening(snapshot: string): boolean {
    return snapshot !== '' && snapshot !== this.#held?.kb.snapshot && this.#isDue(snapshot)
  }

  /** Whether a snapshot has not been refused, or so long ago that it may be tried again. */
  #isDue(snapshot: string): boolean {
    const refused = this.#refused
    if (refused?.snapshot !== snapshot) return true
    return performance.now() - refused.atMs >= this.#options.retryMs
  }

  #swapIn(kb: KnowledgeBase): void {
    const old = this.#held
    this.#held = { kb, users: 0 }
    this.#refused = undefined
    this.#options.onEvent({ kind: 'opened', snapshot: kb.snapshot })
    if (old) void this.#closeWhenUnused(old)
  }

  async #closeWhenUnused(held: Held): Promise<void> {
    if (held === this.#held || held.users > 0) return
    try {
      await held.kb.close()
    } catch (error) {
      this.#options.onEvent({ kind: 'close-failed', snapshot: held.kb.snapshot, error })
    }
  }
}
