// Brings the indexes of scoped keys up to date with the current index.

import type { ApiKey } from '../contract/api-key.ts'
import { productArticles } from '../engine/product-articles.ts'
import { isScopeCurrent, writeScope } from '../ingest/write-scope.ts'
import { scopeFolder } from '../store/index-paths.ts'
import { openSnapshot } from '../store/open.ts'

/** The products of each scope, one list for each index that is needed. */
export function scopesOf(
  indexDirectory: string,
  keys: readonly ApiKey[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    keys.flatMap(({ role, products = [] }) =>
      role === 'scoped' ? [[scopeFolder(indexDirectory, products), products] as const] : [],
    ),
  )
}

/** How many indexes were written; those that are up to date are left alone. */
export async function writeScopes(
  indexDirectory: string,
  keys: readonly ApiKey[],
): Promise<number> {
  const scopes = scopesOf(indexDirectory, keys)
  if (scopes.size === 0) return 0
  const snapshot = await openSnapshot(indexDirectory)
  let written = 0
  try {
    for (const [folder, products] of scopes) {
      if (await isScopeCurrent(folder, snapshot.id)) continue
      await writeScope(snapshot, folder, productArticles(snapshot, products))
      written++
    }
    return written
  } finally {
    snapshot.close()
  }
}
