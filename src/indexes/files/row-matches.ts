// Articles that ship a file in the version that a query names beside it:
//
//   "Ccm.dll 2.00.1380.1125" → those with both in one row of a file table

import { termOfWhole } from '../../text/filters.ts'
import type { QueryTerm } from '../../text/query.ts'
import type { FileIndex } from './layout.ts'
import { rowsOfFile } from './query.ts'

// "copylog.tcf", "spoolss.dll", not "2.0.1380"
const FILE_NAME = /^[^\\/]*[a-z][^\\/]*\.[a-z][a-z0-9]{1,3}$/
// "2.0.1380.1125"
const VERSION = /^\d+(?:\.\d+)+$/

/** `undefined` where the query does not name a file and a version. Cost: linear in the rows of the files. */
export function articlesOfRows(
  index: FileIndex,
  terms: readonly QueryTerm[],
): ReadonlySet<number> | undefined {
  const wholes = terms.filter(({ isWhole }) => isWhole).map(({ term }) => term)
  const names = wholes.filter((term) => FILE_NAME.test(term))
  const versions = new Set(wholes.filter((term) => VERSION.test(term)))
  if (names.length === 0 || versions.size === 0) return undefined
  const rows = names.flatMap((name) => rowsOfFile(index, name))
  const matching = rows.filter(({ cells }) => versions.has(termOfWhole(cells.version ?? '')))
  return new Set(matching.map(({ article }) => article))
}
