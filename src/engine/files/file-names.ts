// The names of all files that articles ship.

import {
  DEFAULT_FILES,
  type FileList,
  type FileListQuery,
  type FileName,
} from '../../contract/file.ts'
import type { FileIndex } from '../../indexes/files/layout.ts'
import { stringAt, stringCount } from '../../indexes/string-table.ts'

type Page = Omit<FileList, 'snapshot'>

export class FileNames {
  readonly #index: FileIndex
  #names: readonly FileName[] | undefined

  constructor(index: FileIndex) {
    this.#index = index
  }

  /** Cost: linear in the names; the first time in all rows. */
  list({ contains = '', limit = DEFAULT_FILES, offset = 0 }: FileListQuery): Page {
    this.#names ??= readNames(this.#index)
    const wanted = contains.trim().toLowerCase()
    const found = this.#names.filter(({ name }) => name.includes(wanted))
    const first = found.filter(({ name }) => name.startsWith(wanted))
    const others = found.filter(({ name }) => !name.startsWith(wanted))
    const files = [...first, ...others].slice(offset, offset + limit)
    return { total: found.length, limit, offset, files }
  }
}

/** Those in most articles first, then by name. */
function readNames({ names, firstRow, articles }: FileIndex): FileName[] {
  return Array.from({ length: stringCount(names) }, (_, at) => {
    const rows = articles.subarray(firstRow[at], firstRow[at + 1])
    return { name: stringAt(names, at), rows: rows.length, articles: new Set(rows).size }
  })
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
}
