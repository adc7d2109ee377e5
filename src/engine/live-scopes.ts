// The live sources of scoped keys: one for each set of products, each over the index that was cut for
// it. An index that is not there yet is answered as one that is missing, until it is.

import { scopeFolder } from '../store/index-paths.ts'
import { LiveKnowledgeBase, type LiveOptions, type LiveSource } from './live.ts'

export class LiveScopes {
  readonly #options: LiveOptions
  readonly #scopes = new Map<string, LiveKnowledgeBase>()

  /** @param options of the whole index. */
  constructor(options: LiveOptions) {
    this.#options = options
  }

  /** Opened when it is first asked for, and swapped like the whole index from then on. */
  of(products: readonly string[]): LiveSource {
    const indexDirectory = scopeFolder(this.#options.indexDirectory, products)
    const known = this.#scopes.get(indexDirectory)
    if (known !== undefined) return known
    const live = new LiveKnowledgeBase({ ...this.#options, indexDirectory })
    this.#scopes.set(indexDirectory, live)
    const opened = live.refresh().then(() => live.watch())
    return {
      async use(task) {
        await opened
        return live.use(task)
      },
    }
  }

  /** Serves what is current of every scope that is in use; false when one cannot be opened. */
  async catchUp(): Promise<boolean> {
    const states = await Promise.all([...this.#scopes.values()].map((live) => live.catchUp()))
    return states.every((isCurrent) => isCurrent)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#scopes.values()].map((live) => live.close()))
  }
}
