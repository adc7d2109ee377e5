// What was sent → files at hand, by name. Equal rows count once.

import type { InventoryQuery } from '../../contract/inventory.ts'
import { QuarryError } from '../../model/errors.ts'
import { platformsOf } from '../../model/platform.ts'
import { parseDate } from '../../text/date.ts'
import { parseSize } from '../../text/file-size.ts'
import type { Pauses } from '../idle-work.ts'
import { baseName, dayOf, type FileFacts } from './file-facts.ts'
import type { PrintedInventory, PrintedRow, Remark } from './inventory-text.ts'
import { parseFileVersion } from './numbered-version.ts'
import { readCsv } from './read-csv.ts'
import { readListing } from './read-listing.ts'

export interface FileAtHand extends FileFacts {
  /** Row or line, from 1. */
  readonly row: number
  /** As it was sent. */
  readonly printed?: PrintedRow
}

export interface Inventory {
  /** Lower-case name → the different files of that name, in their order. */
  readonly files: ReadonlyMap<string, readonly FileAtHand[]>
  readonly rows: number
  readonly remarks: readonly Remark[]
}

/** Files of one name that are told apart; beyond them an inventory would cost more than its rows. */
const MAX_COPIES = 64

const ROWS_AT_ONCE = 500

type InventorySource = Pick<InventoryQuery, 'rows' | 'csv' | 'listing' | 'platform'>

/** Throws `request-invalid` when it is given in no way or in several, or cannot be read. Linear. */
export async function readInventory(query: InventorySource, pauses: Pauses): Promise<Inventory> {
  const printed = await pauses.take(printedOf(query))
  const files = new Map<string, Map<string, FileAtHand>>()
  const remarks = [...printed.remarks]
  const platform = platformOf(query.platform)
  const days = new DayReader()
  for (const [at, row] of printed.rows.entries()) {
    if (at % ROWS_AT_ONCE === 0) await pauses.pauseIfDue()
    const file = fileAtHand({ ...(platform !== undefined && { platform }), ...row }, days, remarks)
    const name = baseName(row.file).toLowerCase()
    const copies = files.get(name) ?? new Map<string, FileAtHand>()
    files.set(name, copies)
    const key = [row.version, row.platform, row.size, row.date].join('\n')
    if (copies.has(key)) continue
    if (copies.size < MAX_COPIES) copies.set(key, file)
    else remarks.push({ row: row.line, text: `Left out: ${MAX_COPIES} others have this name.` })
  }
  return {
    files: new Map([...files].map(([name, copies]) => [name, [...copies.values()]])),
    rows: printed.rows.length,
    remarks: remarks.sort((a, b) => a.row - b.row),
  }
}

function* printedOf({ rows, csv, listing }: InventorySource): Generator<void, PrintedInventory> {
  const given = [rows, csv, listing].filter((one) => one !== undefined)
  if (given.length !== 1) {
    const detail = 'Give the inventory once: as rows, as csv, or as a listing.'
    throw new QuarryError('request-invalid', { detail })
  }
  if (csv !== undefined) return yield* readCsv(csv)
  if (listing !== undefined) return yield* readListing(listing)
  const printed = (rows ?? []).map(({ size, ...row }, index) => ({
    ...row,
    ...(size !== undefined && { size: String(size) }),
    line: index + 1,
  }))
  return { rows: printed, remarks: [] }
}

function platformOf(text: string | undefined): string | undefined {
  if (text !== undefined && platformsOf(text).length === 0) {
    const detail = `The platform "${text}" is not known; use Intel, Alpha, MIPS or PowerPC.`
    throw new QuarryError('request-invalid', { detail })
  }
  return text
}

function fileAtHand(row: PrintedRow, days: DayReader, remarks: Remark[]): FileAtHand {
  const { version = '', platform = '', size = '', date = '', line } = row
  const parsed = parseFileVersion(version.trim())
  const { bytes, precisionBytes = 0 } = parseSize(size)
  const day = days.read(date)
  const platforms = platformsOf(platform)
  const isUnread = (text: string, isRead: boolean, what: string) => {
    if (text.trim() !== '' && !isRead) remarks.push({ row: line, text: `The ${what} is not read.` })
  }
  isUnread(version, parsed !== undefined, 'version')
  isUnread(size, bytes !== undefined, 'size')
  isUnread(date, day !== undefined, 'date')
  isUnread(platform, platforms.length > 0, 'platform')
  return {
    ...(parsed !== undefined && { version: parsed }),
    platforms,
    ...(bytes !== undefined && { bytes }),
    precisionBytes,
    ...(day !== undefined && { day }),
    row: line,
    printed: row,
  }
}

/** Inventories repeat their days. */
class DayReader {
  readonly #days = new Map<string, number | undefined>()

  read(date: string): number | undefined {
    if (!this.#days.has(date)) {
      const iso = isoDayOf(date)
      this.#days.set(date, iso === undefined ? undefined : dayOf(iso))
    }
    return this.#days.get(date)
  }
}

/** Of "5/11/1999 9:05:00 AM" and "1999-05-11 09:05" the day. */
function isoDayOf(date: string): string | undefined {
  return parseDate(date) ?? parseDate(date.trim().split(/[ T]/, 1)[0] ?? '')
}
