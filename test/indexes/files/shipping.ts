// Articles of which only the file tables matter.

import type { Article } from '../../../src/model/article.ts'
import type { FileRow, FileTable } from '../../../src/model/file-table.ts'
import { citing } from '../graph/citing.ts'

export interface SampleRow {
  readonly name: string
  readonly version?: string | undefined
  readonly platform?: string | undefined
  readonly bytes?: number | undefined
}

export interface SampleTable {
  readonly caption?: string | undefined
  readonly platform?: string | undefined
  readonly rows: readonly SampleRow[]
}

/** An article of one product that ships these tables, its rows ten characters apart. */
export function shipping(
  id: string,
  tables: readonly SampleTable[],
  product = 'Microsoft Systems Management Server',
): Article {
  let at = 0
  const fileTables = tables.map(({ caption, platform, rows }): FileTable => {
    const start = at
    return {
      layout: 'ruled',
      ...(caption !== undefined && { caption }),
      ...(platform !== undefined && { platform }),
      header: [],
      rows: rows.map((row) => rowOf(row, at++ * 10)),
      span: { start: start * 10, end: at * 10 },
    }
  })
  return { ...citing(id, []), products: [product], fileTables }
}

function rowOf({ name, version, platform, bytes }: SampleRow, start: number): FileRow {
  return {
    name,
    ...(version !== undefined && { version }),
    ...(platform !== undefined && { platform }),
    ...(bytes !== undefined && { size: { raw: `${bytes}`, bytes, precisionBytes: 0 } }),
    cells: [name],
    span: { start, end: start + 5 },
  }
}
