// Pairs of article and value, in any order → a column.

import { encodeStrings } from '../string-table.ts'
import { GrowingArray } from '../text/growing-array.ts'
import type { FacetColumn } from './facet-columns.ts'

export class ColumnWriter {
  readonly #articleCount: number
  readonly #idOf = new Map<string, number>()
  readonly #ordinals = new GrowingArray()
  readonly #ids = new GrowingArray()

  constructor(articleCount: number) {
    this.#articleCount = articleCount
  }

  /** A number for the value while this column is written. */
  idOf(value: string): number {
    const known = this.#idOf.get(value)
    if (known !== undefined) return known
    this.#idOf.set(value, this.#idOf.size)
    return this.#idOf.size - 1
  }

  /** A pair must be added once. */
  add(ordinal: number, id: number): void {
    this.#ordinals.push(ordinal)
    this.#ids.push(id)
  }

  /** Every value must have been added to an article. Cost: linear but for sorting the values. */
  finish(): FacetColumn {
    const names = [...this.#idOf.keys()].sort()
    const numbers = new Uint32Array(names.length)
    for (const [number, name] of names.entries()) numbers[this.#idOf.get(name) ?? 0] = number
    const values = this.#ids.values.map((id) => numbers[id] as number)
    const byArticle = grouped(this.#ordinals.values, values, this.#articleCount)
    for (let article = 0; article < this.#articleCount; article++) {
      byArticle.members.subarray(byArticle.starts[article], byArticle.starts[article + 1]).sort()
    }
    const byValue = grouped(byArticle.members, owners(byArticle.starts), names.length)
    return {
      values: encodeStrings(names),
      firstArticle: byValue.starts,
      articles: byValue.members,
      firstValue: byArticle.starts,
      valueNumbers: byArticle.members,
    }
  }
}

/** Members by group, in the order in which they stand; a counting sort. */
function grouped(groups: Uint32Array, members: Uint32Array, groupCount: number) {
  const starts = new Uint32Array(groupCount + 1)
  for (const group of groups) starts[group + 1] = (starts[group + 1] as number) + 1
  for (let group = 0; group < groupCount; group++) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number)
  }
  const next = starts.slice()
  const placed = new Uint32Array(members.length)
  for (const [at, member] of members.entries()) {
    const group = groups[at] as number
    const slot = next[group] as number
    placed[slot] = member
    next[group] = slot + 1
  }
  return { starts, members: placed }
}

/** The group of every member. */
function owners(starts: Uint32Array): Uint32Array {
  const groups = new Uint32Array(starts.at(-1) ?? 0)
  for (let group = 0; group + 1 < starts.length; group++) {
    groups.fill(group, starts[group], starts[group + 1])
  }
  return groups
}
