// Which other fixes bring every file of a fix, at least as new, on the same line and platform. No
// article says so: it is inferred from their file tables.

import type { FixVerdict } from '../../contract/fixes.ts'
import type { FixFile } from '../../indexes/fixes/fix-record.ts'
import {
  compareWithinBranch,
  type NumberedFileVersion,
  parseFileVersion,
} from '../inventory/numbered-version.ts'
import type { FamilyMember } from './family-member.ts'
import type { FixEntry } from './fix-entries.ts'

type CoveredBy = NonNullable<FixVerdict['coveredBy']>

/** A row of the table of a fix. */
interface Shipped extends Omit<FixFile, 'version'> {
  /** Of the fix. */
  readonly id: string
  readonly version: NumberedFileVersion | undefined
  readonly language?: string
}

/** More than these are no help to the reader. */
const MAX_COVERING = 5

/** The rows of all fixes of a family by file name. */
export class ShippedRows {
  readonly #byName = new Map<string, Shipped[]>()

  constructor(members: readonly FamilyMember[]) {
    for (const row of members.flatMap(rowsOf)) {
      const known = this.#byName.get(row.name)
      if (known === undefined) this.#byName.set(row.name, [row])
      else known.push(row)
    }
  }

  of(name: string): readonly Shipped[] {
    return this.#byName.get(name) ?? []
  }
}

export class Coverage {
  readonly #shipped: ShippedRows
  readonly #applies: (id: string) => boolean
  readonly #isReleaseBuild: (number: number) => boolean

  /**
   * @param applies whether the fix of an id is listed for the site and applies.
   * @param isReleaseBuild of the family: its files are a line of their own.
   */
  constructor(
    shipped: ShippedRows,
    applies: (id: string) => boolean,
    isReleaseBuild: (number: number) => boolean,
  ) {
    this.#shipped = shipped
    this.#applies = applies
    this.#isReleaseBuild = isReleaseBuild
  }

  /** Of fixes that apply and name versions; by id. Fixes of the same files cover one another. */
  of(entry: FixEntry): CoveredBy {
    const { outcome, member } = entry
    if (outcome.verdict !== 'applies' || !isComplete(member)) return []
    const rows = rowsOf(member)
    const [first, ...others] = rows
    if (first === undefined) return []
    const covering = others.reduce(
      (ids, row) => intersection(ids, this.#covering(row)),
      this.#covering(first),
    )
    return [...covering]
      .sort()
      .slice(0, MAX_COVERING)
      .map((id) => ({ id, grade: 'all-files', rows: rows.length }))
  }

  /** Other fixes that bring this file, as new or newer. */
  #covering(row: Shipped): Set<string> {
    const covering = this.#shipped.of(row.name).filter((one) => this.#covers(one, row))
    return new Set(covering.map(({ id }) => id).filter((id) => this.#applies(id)))
  }

  #covers(one: Shipped, row: Shipped): boolean {
    if (one.id === row.id || one.language !== row.language) return false
    if (one.platforms.join() !== row.platforms.join()) return false
    if (one.version === undefined || row.version === undefined) return false
    const evidence = { isReleaseBuild: this.#isReleaseBuild, showsBothNotations: () => false }
    return (compareWithinBranch(one.version, row.version, evidence) ?? -1) >= 0
  }
}

function rowsOf({ id, record }: FamilyMember): Shipped[] {
  return record.tables.flatMap(({ files, language }) =>
    files.map((file) => ({
      ...file,
      version: parseFileVersion(file.version),
      id,
      ...(language !== undefined && { language }),
    })),
  )
}

/** A row without a version cannot be held against another. */
function isComplete({ record }: FamilyMember): boolean {
  return record.tables.every(({ rows, files }) => rows === files.length)
}

function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((id) => other.has(id)))
}
