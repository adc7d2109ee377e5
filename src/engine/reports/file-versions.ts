// Two rows for one file, platform and branch, of which the lower version has the later date.

import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import { stringAt, stringCount } from '../../indexes/string-table.ts'
import { rowsByBranch } from '../files/file-branches.ts'
import { compareFileVersions } from '../files/file-version.ts'
import type { ContradictionHoldings } from './contradictions.ts'
import type { ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'

const DAY_MS = 86_400_000
/** Builds of several days may be signed in any order. */
const MIN_DAYS = 30

/** Each row is held against the rows of the nearest higher version. */
export async function olderButLater(
  { files, builds }: Pick<ContradictionHoldings, 'files' | 'builds'>,
  slices: Slices,
): Promise<ReportEntry[]> {
  const entries: ReportEntry[] = []
  for (let name = 0; name < stringCount(files.names); name++) {
    const rows = rowsOfFile(files, stringAt(files.names, name))
    for (const branch of rowsByBranch(rows, builds)) entries.push(...inBranch(branch))
    await slices.pause()
  }
  return entries
}

/** The rows ascend by version. */
function inBranch(branch: readonly ShippedFile[]): ReportEntry[] {
  const dated = branch.filter(({ cells }) => cells.date !== undefined)
  return dated.slice(1).flatMap((higher, at) => {
    const lower = dated[at]
    if (lower === undefined || !isOdd(lower, higher)) return []
    const cells = [lower, higher].map(({ cells: { version, rawDate } }) => `${version} ${rawDate}`)
    return [
      {
        kind: 'file-version-date',
        severity: 'warning' as const,
        message: 'Of one file and branch the lower version has the later date.',
        detail: cells.join(' / '),
        places: [placeOf(lower), placeOf(higher)] as const,
      },
    ]
  })
}

const placeOf = ({ article, span }: ShippedFile) => ({ article, span })

function isOdd({ cells: lower }: ShippedFile, { cells: higher }: ShippedFile): boolean {
  const order = compareFileVersions(lower.version ?? '', higher.version ?? '')
  if (order === undefined || order >= 0) return false
  const days = (Date.parse(lower.date ?? '') - Date.parse(higher.date ?? '')) / DAY_MS
  return days >= MIN_DAYS && isOneScheme(lower.version ?? '', higher.version ?? '')
}

/** "5.0.2195.3096" and "5.0.2195.3101"; not "5.00.0984", "8.50.0.5620" and "8.50.5620". */
function isOneScheme(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  if (a === undefined || a.length < 3 || a.length !== b?.length) return false
  return a.slice(0, -1).every((part, at) => part === b[at])
}
