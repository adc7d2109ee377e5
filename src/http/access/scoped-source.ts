// What a scoped key reads: an index of its own that holds the articles of its products and nothing
// else. Handlers know nothing of it: whatever they take from the live source during a scoped request
// comes from that index, so that no route, present or future, can show another article.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { LiveSource } from '../../engine/live.ts'

/** Products of a key → the source of its articles. */
export type ScopeFinder = (products: readonly string[]) => LiveSource

const scopes = new AsyncLocalStorage<LiveSource>()

/** Runs the rest of a request over the articles of a scope alone. */
export const withinScope = (source: LiveSource, rest: () => void): void => scopes.run(source, rest)

/** The source of the request under way: that of its scope, or `all`. */
export const scopedSource = (all: LiveSource): LiveSource => ({
  use: (task) => (scopes.getStore() ?? all).use(task),
})
