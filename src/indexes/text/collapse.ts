// Articles that tell the same are one hit: the best of them represents the others, which are named
// with it.

/** The keys that an article shares with those that tell the same. */
export type KeysOf = (ordinal: number) => readonly string[]

interface Family<One> {
  readonly best: One
  readonly siblings: number[]
}

/**
 * Takes what shares a key with a better article out of the list and names it with that one; both in
 * the order of the list, which is best first. Linear.
 */
export function collapse<One extends { readonly ordinal: number }>(
  ranked: readonly One[],
  keysOf: KeysOf,
): (One & { readonly siblings: readonly number[] })[] {
  const families: Family<One>[] = []
  const familyOf = new Map<string, Family<One>>()
  for (const one of ranked) {
    const keys = keysOf(one.ordinal)
    const known = keys.map((key) => familyOf.get(key)).find((family) => family !== undefined)
    const family = known ?? { best: one, siblings: [] }
    if (known === undefined) families.push(family)
    else known.siblings.push(one.ordinal)
    for (const key of keys) if (!familyOf.has(key)) familyOf.set(key, family)
  }
  return families.map(({ best, siblings }) => ({ ...best, siblings }))
}
