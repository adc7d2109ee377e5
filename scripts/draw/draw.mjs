// A draw that depends on the seed and the candidates alone: equal input gives equal ids, and adding
// a stratum does not change what another one draws.

/** Mulberry32: a random function from a seed of 32 bits. @returns {() => number} in [0, 1) */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a of a name, so that each stratum has a sequence of its own. */
export function hashOf(name) {
  let hash = 0x811c9dc5
  for (const unit of name) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

const byNumber = (one, other) => Number(one.slice(1)) - Number(other.slice(1))

/**
 * Up to `count` ids without repetition, in drawing order. The order of `candidates` is of no account.
 * @param {readonly string[]} candidates ids "Q<n>"
 */
export function draw(candidates, count, seed, stratum) {
  const random = randomOf(seed ^ hashOf(stratum))
  const left = [...new Set(candidates)].sort(byNumber)
  const drawn = []
  while (drawn.length < count && left.length > 0) {
    const [id] = left.splice(Math.floor(random() * left.length), 1)
    drawn.push(id)
  }
  return drawn
}

/** The strata that a text belongs to, "family / predicate" each. */
export function strataOf(text, families, predicates) {
  const names = (table) => Object.keys(table).filter((name) => table[name].test(text))
  const ways = names(predicates)
  if (ways.length === 0) return []
  return names(families).flatMap((family) => ways.map((way) => `${family} / ${way}`))
}
