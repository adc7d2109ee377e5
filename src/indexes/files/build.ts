// Articles → file index of a segment; indexes of segments → that of all.

import type { Article } from '../../model/article.ts'
import { type ProductBranch, productBranchOf } from '../../model/code-branch.ts'
import { fileNameKey } from '../../model/file-name.ts'
import type { FileRow, FileTable } from '../../model/file-table.ts'
import type { Part } from '../index-kind.ts'
import { stringAt, stringCount } from '../string-table.ts'
import { assembleFiles, type LooseRow } from './assemble.ts'
import { CELLS, type CellName, type FileIndex } from './layout.ts'

export function buildFiles(articles: readonly Article[]): FileIndex {
  return assembleFiles(articles.flatMap(rowsOf), articles.length)
}

function rowsOf(article: Article, ordinal: number): LooseRow[] {
  return article.fileTables.flatMap((table, at) => {
    const branch = productBranchOf(article, table)
    return table.rows.map((row) => ({
      key: fileNameKey(row.name),
      article: ordinal,
      table: at,
      start: row.span.start,
      end: row.span.end,
      size: row.size?.bytes ?? -1,
      precision: row.size?.precisionBytes ?? -1,
      cells: { ...cellsOf(row, table), ...branch },
    }))
  })
}

export function mergeFiles(parts: readonly Part<FileIndex>[], articleCount: number): FileIndex {
  const rows: LooseRow[] = []
  for (const part of parts) collectRows(part, rows)
  return assembleFiles(rows, articleCount)
}

/** What a row does not say itself is what its table says of all rows. */
function cellsOf(row: FileRow, table: FileTable): Omit<LooseRow['cells'], keyof ProductBranch> {
  return {
    name: row.name,
    version: row.version ?? '',
    rawDate: row.date?.raw ?? '',
    date: row.date?.date ?? '',
    time: row.time ?? '',
    rawSize: row.size?.raw ?? '',
    platform: row.platform ?? table.platform ?? '',
    language: row.language ?? table.language ?? '',
    caption: table.caption ?? '',
    component: table.component ?? '',
    layout: table.layout,
  }
}

function collectRows({ data, ordinals }: Part<FileIndex>, rows: LooseRow[]): void {
  const texts = Array.from({ length: stringCount(data.texts) }, (_, i) => stringAt(data.texts, i))
  for (let name = 0; name < stringCount(data.names); name++) {
    const key = stringAt(data.names, name)
    const end = data.firstRow[name + 1] ?? 0
    for (let row = data.firstRow[name] ?? 0; row < end; row++) {
      const article = ordinals[data.articles[row] ?? 0] ?? -1
      if (article >= 0) rows.push({ key, article, ...factsAt(data, row, texts) })
    }
  }
}

function factsAt(data: FileIndex, row: number, texts: readonly string[]) {
  const cell = (name: CellName) =>
    texts[data.cells[row * CELLS.length + CELLS.indexOf(name)] ?? 0] ?? ''
  return {
    table: data.tables[row] ?? 0,
    start: data.starts[row] ?? 0,
    end: data.ends[row] ?? 0,
    size: data.sizes[row] ?? -1,
    precision: data.precisions[row] ?? -1,
    cells: {
      name: cell('name'),
      version: cell('version'),
      rawDate: cell('rawDate'),
      date: cell('date'),
      time: cell('time'),
      rawSize: cell('rawSize'),
      platform: cell('platform'),
      language: cell('language'),
      caption: cell('caption'),
      component: cell('component'),
      layout: cell('layout'),
      product: cell('product'),
      edition: cell('edition'),
    },
  }
}
