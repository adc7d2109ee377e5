// An inventory as DIR prints it:
//
//   05/11/99  09:05a                80,652 Invdos.exe
//   1999-05-11  09:05               80.652 INVDOS~1.EXE Invdos resident.exe
//   INVDOS   EXE        80,652  05-11-99   9:05a Invdos.exe

import {
  checkRowCount,
  type PrintedInventory,
  type PrintedRow,
  type Remark,
} from './inventory-text.ts'

// "05/11/99  09:05a    80,652 Invdos.exe", "12/03/1998  09:36 PM    47,936 Isatq.dll"
const DATE_FIRST =
  /^\s*(?<date>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]m?)?\s+)?(?<size>\d{1,3}(?:[,.\u00A0\u202F]\d{3})+|\d+)\s+(?<name>\S.*)$/i
// "INVDOS   EXE     80,652  05-11-99   9:05a", "COPYING        12,345  3-07-88"
const NAME_FIRST =
  /^(?<stem>[^\s.]{1,8})\s+(?:(?<extension>[^\s.]{1,3})\s+)?(?<size>\d[\d,.]*)\s+(?<date>\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:\s+\d{1,2}:\d{2}[ap]?)?(?:\s+(?<name>\S.*))?$/i
// "INVDOS~1.EXE Invdos resident.exe", as DIR /X prints both names
const SHORT_NAME = /^\S{1,8}(?:\.\S{1,3})?\s+(?=\S)/
// "Volume in drive C", "Directory of C:\", "12 File(s)  826,923 bytes", "Total Files Listed:", "<DIR>"
const OTHER_LINE = /^\s*(?:volume |directory of |total files|\d+ (?:file|dir))|<DIR>|bytes free/i
/** No line of DIR is longer. */
const MAX_LINE = 1000

/** Throws `request-invalid` for too many rows or remarks. Cost: linear; each line is a step. */
export function* readListing(text: string): Generator<void, PrintedInventory> {
  const rows: PrintedRow[] = []
  const remarks: Remark[] = []
  let line = 0
  for (const printed of linesOf(text)) {
    line++
    const row = printed.length > MAX_LINE ? undefined : readLine(printed, line)
    if (row !== undefined) rows.push(row)
    else if (printed.trim() !== '' && !OTHER_LINE.test(printed.slice(0, MAX_LINE))) {
      remarks.push({ row: line, text: 'The line is none that DIR prints for a file.' })
    }
    checkRowCount(rows.length + remarks.length)
    yield
  }
  return { rows, remarks }
}

function* linesOf(text: string): Generator<string> {
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(start, index)
    start = index + end.length
  }
  yield text.slice(start)
}

function readLine(printed: string, line: number): PrintedRow | undefined {
  const text = printed.trimEnd()
  const dated = DATE_FIRST.exec(text)?.groups
  if (dated !== undefined) {
    const { name = '', size = '', date = '' } = dated
    return { file: longNameOf(name), size: plainSize(size), date, line }
  }
  const { stem, extension, name, size = '', date = '' } = NAME_FIRST.exec(text)?.groups ?? {}
  if (stem === undefined) return undefined
  const short = extension === undefined ? stem : `${stem}.${extension}`
  return { file: name ?? short, size: plainSize(size), date, line }
}

function longNameOf(names: string): string {
  const [short] = SHORT_NAME.exec(names) ?? []
  return short?.includes('~') ? names.slice(short.length) : names
}

/** Thousands are parted by commas or points; DIR prints no fractions. */
const plainSize = (printed: string) => printed.replace(/\D/g, '')
