// A file name → who ships it, branch by branch.

import {
  FILE_COMPARISONS,
  type FileComparison,
  type FileHistory,
  type FileQuery,
  type FileShipment,
} from '../../contract/file.ts'
import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import { QuarryError } from '../../model/errors.ts'
import { PLATFORM_NAMES, type Platform, platformsOf } from '../../model/platform.ts'
import { parseVersion } from '../../model/version.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer, linkTo } from '../citation.ts'
import {
  type BuildsOf,
  branchesOf,
  branchOf,
  compareShipments,
  isBuildIn,
} from './file-branches.ts'
import { compareFiles, type FileAtHand } from './file-version.ts'

interface Holdings extends Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'files'> {
  readonly builds: BuildsOf
}

const DEFAULT_LIMIT = 50

/**
 * An unknown file is an answer without rows. Throws `request-invalid` for a version or platform
 * that cannot be read. Cost: linear in the rows of the name.
 */
export function fileHistory(holdings: Holdings, name: string, query: FileQuery): FileHistory {
  const { limit = DEFAULT_LIMIT, offset = 0 } = query
  const atHand = fileAtHand(query)
  const all = rowsOfFile(holdings.files, name.trim())
  const rows = listedRows(all, query)
  const compare = atHand && comparison(all, atHand, holdings.builds)
  const ordered = order(rows, compare, holdings.builds)
  const citer = new Citer(holdings)
  return {
    name: name.trim().toLowerCase(),
    snapshot: holdings.id,
    total: all.length,
    articles: new Set(all.map(({ article }) => article)).size,
    listed: rows.length,
    processors: countValues(
      all.flatMap(({ cells }) => platformsOf(cells.platform ?? '')),
      PLATFORM_NAMES,
    ),
    languages: countValues(all.flatMap(({ cells }) => cells.language ?? [])),
    ...(compare !== undefined && { comparisons: countComparisons(rows.map(compare)) }),
    limit,
    offset,
    shipments: ordered
      .slice(offset, offset + limit)
      .flatMap((row) => shipmentOf(holdings, citer, row, compare) ?? []),
    branches: branchesOf(rows, (ordinal) => linkTo(holdings, ordinal), holdings.builds),
  }
}

/** Those for the processor and the language; a row that names no processor is for all. */
function listedRows(
  rows: readonly ShippedFile[],
  { processor, language }: FileQuery,
): readonly ShippedFile[] {
  const wanted = processor === undefined ? [] : knownPlatforms(processor)
  const spoken = language?.trim().toLowerCase()
  return rows.filter(({ cells }) => {
    const named = platformsOf(cells.platform ?? '')
    const isFor =
      wanted.length === 0 || named.length === 0 || named.some((one) => wanted.includes(one))
    return isFor && (spoken === undefined || cells.language?.toLowerCase() === spoken)
  })
}

/** The most frequent first, then by name. */
function countValues<Value extends string>(
  values: readonly Value[],
  names?: Readonly<Record<Value, string>>,
): { value: string; rows: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, rows]) => ({ value: names?.[value] ?? value, rows }))
}

function countComparisons(
  compared: readonly FileComparison[],
): NonNullable<FileHistory['comparisons']> {
  const counts = {
    same: 0,
    newer: 0,
    older: 0,
    'other-branch': 0,
    'other-platform': 0,
    'not-comparable': 0,
  }
  for (const one of FILE_COMPARISONS) counts[one] = compared.filter((each) => each === one).length
  return counts
}

/** Throws `request-invalid` for what names none. */
function knownPlatforms(text: string): Platform[] {
  const platforms = platformsOf(text)
  if (platforms.length > 0) return platforms
  const detail = `The platform "${text}" is not known; use Intel, Alpha, MIPS or PowerPC.`
  throw new QuarryError('request-invalid', { detail })
}

function fileAtHand({ version, platform }: FileQuery): FileAtHand | undefined {
  if (platform !== undefined) knownPlatforms(platform)
  if (version === undefined) return undefined
  if (parseVersion(version) === undefined) {
    throw new QuarryError('request-invalid', {
      detail: `"${version}" cannot be read as a version.`,
    })
  }
  return { version: version.trim(), ...(platform !== undefined && { platform }) }
}

const RANKS = [
  'same',
  'newer',
  'older',
  'not-comparable',
  'other-platform',
  'other-branch',
] as const

type Compare = (row: ShippedFile) => FileComparison

/**
 * With the file at hand. Who ships just that tells its edition: rows of other editions are then of
 * another branch.
 */
function comparison(rows: readonly ShippedFile[], atHand: FileAtHand, builds: BuildsOf): Compare {
  const byVersion = new Map(
    rows.map((row) => [row, compareFiles(row.cells, atHand, isBuildIn(row, builds))]),
  )
  const editions = new Set(
    rows.filter((row) => byVersion.get(row) === 'same').map(({ cells }) => cells.edition),
  )
  return (row) => {
    const compared = byVersion.get(row) ?? 'not-comparable'
    const isApart = editions.size > 0 && !editions.has(row.cells.edition)
    return isApart && compared !== 'other-platform' ? 'other-branch' : compared
  }
}

function order(
  rows: readonly ShippedFile[],
  compare: Compare | undefined,
  builds: BuildsOf,
): ShippedFile[] {
  const sorted = [...rows].sort((a, b) => compareShipments(a, b, builds))
  if (compare === undefined) return sorted
  const rankOf = new Map(sorted.map((row) => [row, RANKS.indexOf(compare(row))]))
  return sorted.sort((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0))
}

function shipmentOf(
  holdings: Holdings,
  citer: Citer,
  row: ShippedFile,
  compare: Compare | undefined,
): FileShipment | undefined {
  const article = linkTo(holdings, row.article)
  const citation = citer.cite(row.article, row.span)
  if (article === undefined || citation === undefined) return undefined
  const { version, rawDate, date, time, rawSize, language, component, caption, name } = row.cells
  const { bytes, precisionBytes } = row
  return {
    article,
    name: name ?? '',
    ...branchOf(row, holdings.builds),
    ...(version !== undefined && { version }),
    ...(rawDate !== undefined && { rawDate }),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(rawSize !== undefined && { rawSize }),
    ...(bytes !== undefined && { bytes }),
    ...(precisionBytes !== undefined && { precisionBytes }),
    ...(language !== undefined && { language }),
    ...(component !== undefined && { component }),
    ...(caption !== undefined && { caption }),
    ...(compare !== undefined && { comparison: compare(row) }),
    citation,
  }
}
