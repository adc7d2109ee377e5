// A list of files without frame as a file table.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { FileRow, FileTable } from '../model/file-table.ts'
import { type PlainText, sourceSpan } from '../text/plain-text.ts'
import type { Cell } from './file-cells.ts'
import type { FileList, ListedLine } from './file-list.ts'
import { readRow } from './file-row.ts'

interface ReadList {
  readonly fileTable: FileTable
  readonly diagnostics: readonly Diagnostic[]
}

/** Its span reaches from the first row to the last or, where there is one, to the total. */
export function readFileList(plain: PlainText, list: FileList): ReadList {
  const { layout, lines, directories, total } = list
  const rows = lines.flatMap((line) => line.records.flatMap((cells) => rowOf(plain, line, cells)))
  const first = lines[0]?.start ?? 0
  const end = total ?? lines.at(-1)
  const last = end === undefined ? first : end.start + end.text.trimEnd().length
  return {
    fileTable: {
      layout,
      header: [],
      rows,
      ...(directories > 0 && { directories }),
      ...(total && { total: { files: total.files, span: lineSpan(plain, total) } }),
      span: sourceSpan(plain, first, last),
    },
    diagnostics: rows.flatMap(unreadableDate),
  }
}

function rowOf(plain: PlainText, line: ListedLine, cells: readonly Cell[]): FileRow[] {
  const draft = readRow(cells, [])
  const [first, last] = [cells[0], cells.at(-1)]
  if (draft === undefined || first === undefined || last === undefined) return []
  const span = sourceSpan(
    plain,
    line.start + first.start,
    line.start + last.start + last.text.length,
  )
  return [{ ...draft, span }]
}

/** Of the printed line without white space around it. */
export function lineSpan(plain: PlainText, { text, start }: Pick<ListedLine, 'text' | 'start'>) {
  const lead = text.length - text.trimStart().length
  return sourceSpan(plain, start + lead, start + text.trimEnd().length)
}

function unreadableDate({ date, span }: FileRow): Diagnostic[] {
  if (date === undefined || date.date !== undefined) return []
  return [{ code: 'file-date-unreadable', span, detail: date.raw }]
}
