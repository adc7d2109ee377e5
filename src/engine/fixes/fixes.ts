// The fixes of one snapshot. What is learned of a product family is kept from the first question on.

import type { FixesQuery, FixSet } from '../../contract/fixes.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { ReleaseTable } from '../releases/release-table.ts'
import { FamilyFixes } from './family-fixes.ts'
import { fixSet } from './fix-set.ts'

type Holdings = Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'graph' | 'fixes'>

export class Fixes {
  readonly #snapshot: Holdings
  readonly #releases: ReleaseTable
  readonly #families = new Map<string, FamilyFixes>()

  constructor(snapshot: Holdings) {
    this.#snapshot = snapshot
    this.#releases = new ReleaseTable(snapshot.fixes)
  }

  /** Throws `request-invalid`, as `siteOf` says. */
  for(query: FixesQuery): FixSet {
    return fixSet(
      {
        snapshot: this.#snapshot,
        releases: this.#releases,
        familyOf: (family, isTerminalServer) => this.#familyOf(family, isTerminalServer),
      },
      query,
    )
  }

  #familyOf(family: string, isTerminalServer: boolean): FamilyFixes {
    const key = `${family}\n${isTerminalServer}`
    const known = this.#families.get(key)
    if (known !== undefined) return known
    const { fixes: index, catalog } = this.#snapshot
    const sources = { index, idsOf: (ordinal: number) => catalog.at(ordinal) }
    const made = new FamilyFixes(sources, family, isTerminalServer)
    this.#families.set(key, made)
    return made
  }
}
