// The articles around the upgrade of the example site, by number: facts, no words of them.

/** Release and service pack → the two fixes, the later one first named for its pair. */
export const PAIRS = [
  ['Q251070', 'Q252718'],
  ['Q249077', 'Q252717'],
] as const

export const OVERVIEW = 'Q261931'
export const FIXES: readonly string[] = PAIRS.flat()
export const SIBLINGS = [
  ['Q251070', 'Q249077'],
  ['Q252718', 'Q252717'],
] as const
