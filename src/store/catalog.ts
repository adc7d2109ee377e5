// The table of all articles of a snapshot, by ordinal, with look-up by id and alias.

import type { ArticleId } from '../model/article-id.ts'
import { parseArticleNumber, slugOfPath } from '../model/article-id.ts'
import type { CatalogEntry } from './catalog-row.ts'

/** Ordinals follow (collection, path). Look-up tables are made on first use. */
export class Catalog {
  readonly entries: readonly CatalogEntry[]
  #byId: ReadonlyMap<string, readonly number[]> | undefined
  #byOwnId: ReadonlyMap<string, readonly number[]> | undefined
  #byAlias: ReadonlyMap<string, readonly number[]> | undefined
  #byPathSlug: ReadonlyMap<string, readonly number[]> | undefined
  #byPathEnd: ReadonlyMap<string, readonly number[]> | undefined

  constructor(entries: readonly CatalogEntry[]) {
    this.entries = entries
  }

  get size(): number {
    return this.entries.length
  }

  /** `undefined` outside 0 … size - 1. */
  at(ordinal: number): CatalogEntry | undefined {
    return this.entries[ordinal]
  }

  /** The one article whose id in this index is `id`. Aliases do not count. */
  ordinalOf(id: string): number | undefined {
    this.#byId ??= groupBy(this.entries, (entry) => [entry.id])
    return this.#byId.get(id)?.[0]
  }

  /** Articles that name themselves `id`, in whatever collection, ascending. */
  ownersOf(id: string): readonly number[] {
    this.#byOwnId ??= groupBy(this.entries, (entry) => [entry.ownId])
    return this.#byOwnId.get(id) ?? []
  }

  /** Articles that have `id` among their aliases, ascending. */
  aliasHolders(id: string): readonly number[] {
    this.#byAlias ??= groupBy(this.entries, (entry) => entry.aliases)
    return this.#byAlias.get(id) ?? []
  }

  /**
   * Everything that `id` may mean, best first: the article of that id, those that name themselves so
   * in other collections, those that have it as an alias.
   */
  findAll(id: string): number[] {
    const exact = this.ordinalOf(id)
    const all = exact === undefined ? [] : [exact]
    return [...new Set([...all, ...this.ownersOf(id), ...this.aliasHolders(id)])]
  }

  /**
   * The article meant when the article `source` names `id`: by id, then alias, then slug of the path
   * or, when no other has the same, of its end within the same collection. Within each step the
   * collection of `source` comes first.
   */
  targetOf(source: number, id: string): number | undefined {
    const collection = this.entries[source]?.collection
    const isNear = (ordinal: number) => this.entries[ordinal]?.collection === collection
    const nearestOf = (ordinals: readonly number[]) => ordinals.find(isNear) ?? ordinals[0]
    return (
      this.ownersOf(id).find(isNear) ??
      this.ordinalOf(id) ??
      nearestOf(this.aliasHolders(id)) ??
      this.#pathHolders(id).find(isNear) ??
      onlyOne(this.#pathEndHolders(id).filter(isNear))
    )
  }

  /** Distinct names in `collection` columns, sorted. */
  collections(): string[] {
    return [...new Set(this.entries.map((entry) => entry.collection))].sort()
  }

  #pathHolders(id: ArticleId | string): readonly number[] {
    this.#byPathSlug ??= groupBy(this.entries, (entry) => [slugOfPath(entry.path)])
    return this.#byPathSlug.get(id) ?? []
  }

  #pathEndHolders(id: string): readonly number[] {
    this.#byPathEnd ??= groupBy(this.entries, endsOfPath)
    return this.#byPathEnd.get(id) ?? []
  }
}

/** Slugs of the last two and more parts of a path; none of an article that has a number. */
function endsOfPath({ ownId, path }: CatalogEntry): string[] {
  if (parseArticleNumber(ownId) !== undefined) return []
  const parts = path.split('/')
  return parts.slice(1, -1).map((_part, index) => slugOfPath(parts.slice(index + 1).join('/')))
}

function onlyOne(ordinals: readonly number[]): number | undefined {
  return ordinals.length === 1 ? ordinals[0] : undefined
}

function groupBy(
  entries: readonly CatalogEntry[],
  keysOf: (entry: CatalogEntry) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [ordinal, entry] of entries.entries()) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [ordinal])
      else group.push(ordinal)
    }
  }
  return groups
}
