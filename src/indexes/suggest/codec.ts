// SuggestIndex ↔ suggest.json.

import type { SuggestGroup, SuggestIndex } from './suggest-index.ts'
import { loadWordSearch } from './word-finder.ts'

interface StoredGroup {
  readonly members: readonly number[]
  readonly popularity: readonly number[]
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly firstRank: readonly number[]
  readonly ranks: readonly number[]
  /** MiniSearch's own saved form. */
  readonly neighbours: string
}

/** Deterministic: equal data gives equal bytes. */
export function encodeSuggest(index: SuggestIndex): Uint8Array {
  const stored = { articles: storedGroup(index.articles), products: storedGroup(index.products) }
  return new TextEncoder().encode(JSON.stringify(stored))
}

export function decodeSuggest(bytes: Uint8Array): SuggestIndex {
  const stored: { articles: StoredGroup; products: StoredGroup } = JSON.parse(
    new TextDecoder().decode(bytes),
  )
  return { articles: loadGroup(stored.articles), products: loadGroup(stored.products) }
}

function storedGroup(group: SuggestGroup): StoredGroup {
  return {
    members: [...group.members],
    popularity: [...group.popularity],
    names: group.names,
    words: group.words,
    firstRank: [...group.firstRank],
    ranks: [...group.ranks],
    neighbours: JSON.stringify(group.neighbours),
  }
}

function loadGroup(stored: StoredGroup): SuggestGroup {
  return {
    members: Uint32Array.from(stored.members),
    popularity: Uint32Array.from(stored.popularity),
    names: stored.names,
    words: stored.words,
    firstRank: Uint32Array.from(stored.firstRank),
    ranks: Uint32Array.from(stored.ranks),
    neighbours: loadWordSearch(stored.neighbours),
  }
}
