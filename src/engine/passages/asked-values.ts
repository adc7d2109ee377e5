// The sorts of value that a question asks for, and whether a passage holds one that the question does
// not give itself.

import { VALUE_KINDS, type ValueKind } from './value-kinds.table.ts'

export class AskedValues {
  readonly kinds: readonly ValueKind[]
  readonly #given: string

  /** Cost: linear in the question, of which 2,000 units are read. */
  constructor(question: string) {
    const asked = question.slice(0, 2000).toLowerCase()
    this.kinds = VALUE_KINDS.filter(({ asks }) => asks.test(asked))
    this.#given = asked
  }

  /** How many of the asked sorts the passage holds, as a share; 0 when none is asked. */
  share(passage: string): number {
    if (this.kinds.length === 0) return 0
    return this.kinds.filter((kind) => this.#holds(kind, passage)).length / this.kinds.length
  }

  /** Whether the passages hold every sort without which there is no answer. */
  holdsRequired(passages: string): boolean {
    return this.kinds.every((kind) => kind.isRequired !== true || this.#holds(kind, passages))
  }

  #holds({ value }: ValueKind, passage: string): boolean {
    for (const [found] of passage.matchAll(value)) {
      if (!this.#given.includes(found.toLowerCase())) return true
    }
    return value.source.startsWith('\\bdefault') && /\bdefaults?\b/i.test(passage)
  }
}
