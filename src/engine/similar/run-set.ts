// A set of hashes in one typed array, as texts of thousands of words are compared by the dozen: a
// hash stands at the first free slot from its own on.

/** Half of the slots stay free, so that few are passed. */
const SLOTS_PER_HASH = 2
/** An odd number that spreads neighbours (2^32 over the golden ratio). */
const SPREAD = 0x9e3779b1
/** A free slot; the hash of this value is kept as `STAND_IN`. */
const FREE = 0
const STAND_IN = 1

export class RunSet {
  /** A power of two. */
  readonly #slots: Int32Array
  readonly #shift: number
  #size = 0

  /** @param capacity how many hashes will be added at most. */
  constructor(capacity: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(capacity * SLOTS_PER_HASH + 2)))
    this.#slots = new Int32Array(2 ** bits)
    this.#shift = 32 - bits
  }

  /** Number of distinct hashes. */
  get size(): number {
    return this.#size
  }

  /** @param hash 32 bits; 0 and 1 count as the same. */
  add(hash: number): void {
    const kept = (hash | 0) === FREE ? STAND_IN : hash | 0
    const at = this.#slotOf(kept)
    if (this.#slots[at] === kept) return
    this.#slots[at] = kept
    this.#size++
  }

  /** How many of its hashes the other set holds, too. */
  countIn(other: RunSet): number {
    let count = 0
    for (let at = 0; at < this.#slots.length; at++) {
      const kept = this.#slots[at] as number
      if (kept !== FREE && other.#holds(kept)) count++
    }
    return count
  }

  #holds(kept: number): boolean {
    return this.#slots[this.#slotOf(kept)] === kept
  }

  /** Where it stands, or the free slot where it would. */
  #slotOf(kept: number): number {
    const mask = this.#slots.length - 1
    let at = Math.imul(kept, SPREAD) >>> this.#shift
    for (;;) {
      const held = this.#slots[at] as number
      if (held === kept || held === FREE) return at
      at = (at + 1) & mask
    }
  }
}
