// Which other fixes bring every file of a fix, at least as new, on the same line and platform. No
// article says so: it is inferred from their file tables.

import type { FixVerdict } from '../../contract/fixes.ts'
import type { FixFile } from '../../indexes/fixes/fix-record.ts'
import { compareWithinBranch, parseFileVersion } from '../inventory/numbered-version.ts'
import type { FixEntry } from './fix-entries.ts'

type CoveredBy = NonNullable<FixVerdict['coveredBy']>

/** A row of the table of a fix. */
interface Shipped extends FixFile {
  /** Of the fix. */
  readonly id: string
  readonly language?: string
}

/** More than these are no help to the reader. */
const MAX_COVERING = 5

export class Coverage {
  readonly #byName = new Map<string, Shipped[]>()
  readonly #isReleaseBuild: (number: number) => boolean

  /** @param isReleaseBuild of the family: its files are a line of their own. */
  constructor(entries: readonly FixEntry[], isReleaseBuild: (number: number) => boolean) {
    this.#isReleaseBuild = isReleaseBuild
    for (const entry of entries) {
      if (entry.judgement.verdict !== 'applies') continue
      for (const file of rowsOf(entry)) {
        const known = this.#byName.get(file.name)
        if (known === undefined) this.#byName.set(file.name, [file])
        else known.push(file)
      }
    }
  }

  /** Of fixes that apply and name versions; by id. Fixes of the same files cover one another. */
  of(entry: FixEntry): CoveredBy {
    const rows = entry.judgement.verdict === 'applies' ? rowsOf(entry) : []
    const [first, ...others] = rows
    if (first === undefined || !isComplete(entry)) return []
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
    const same = this.#byName.get(row.name) ?? []
    return new Set(same.filter((one) => this.#covers(one, row)).map(({ id }) => id))
  }

  #covers(one: Shipped, row: Shipped): boolean {
    if (one.id === row.id || one.language !== row.language) return false
    if (one.platforms.join() !== row.platforms.join()) return false
    const [ours, theirs] = [parseFileVersion(one.version), parseFileVersion(row.version)]
    if (ours === undefined || theirs === undefined) return false
    const evidence = { isReleaseBuild: this.#isReleaseBuild, showsBothNotations: () => false }
    return (compareWithinBranch(ours, theirs, evidence) ?? -1) >= 0
  }
}

function rowsOf({ member: { id, record } }: FixEntry): Shipped[] {
  return record.tables.flatMap(({ files, language }) =>
    files.map((file) => ({ ...file, id, ...(language !== undefined && { language }) })),
  )
}

/** A row without a version cannot be held against another. */
function isComplete({ member: { record } }: FixEntry): boolean {
  return record.tables.every(({ rows, files }) => rows === files.length)
}

function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((id) => other.has(id)))
}
