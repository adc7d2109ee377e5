import { expect, test } from 'vitest'
import { buildFiles } from '../../../src/indexes/files/build.ts'
import { articlesOfRows } from '../../../src/indexes/files/row-matches.ts'
import type { FileTable } from '../../../src/model/file-table.ts'
import { parseQuery } from '../../../src/text/query.ts'
import { makeArticle } from '../text/make-article.ts'

const span = { start: 0, end: 0 }

function shipping(...rows: readonly (readonly [name: string, version: string])[]) {
  const table: FileTable = {
    layout: 'ruled',
    header: [],
    rows: rows.map(([name, version]) => ({
      name,
      version,
      raw: `${version} ${name}`,
      cells: [version, name],
      span,
    })),
    span,
  }
  return { ...makeArticle(), fileTables: [table] }
}

const FILES = buildFiles([
  shipping(['Spoolss.dll', '4.00.1381.7097'], ['Other.exe', '4.0.1381.1']),
  shipping(['Spoolss.dll', '4.0.1381.1'], ['Other.exe', '4.0.1381.7097']),
])

test.for<[string, number[] | undefined]>([
  ['spoolss.dll 4.0.1381.7097', [0]],
  ['Is SPOOLSS.DLL version 4.00.1381.7097 wrong?', [0]],
  ['spoolss.dll 4.0.1381.9', []],
  ['other.exe and spoolss.dll 4.0.1381.1', [0, 1]],
  ['spoolss.dll', undefined],
  ['version 4.0.1381.1', undefined],
  ['unknown.dll 4.0.1381.1', []],
])('"%s" is shipped by %j', ([text, expected]) => {
  const found = articlesOfRows(FILES, parseQuery(text).terms)
  expect(found && [...found]).toEqual(expected)
})
