// Lines of applies-to lists that name products of no known family: each is of the family that its
// name tells.

import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { printedFamily } from '../../model/printed-family.ts'

/** The same record with a family in every line. */
export function withPrintedFamilies(record: FixRecord): FixRecord {
  if (record.scopes.every(({ family }) => family !== undefined)) return record
  const scopes = record.scopes.map((scope) =>
    scope.family === undefined ? { ...scope, family: printedFamily(scope.product) } : scope,
  )
  return { ...record, scopes }
}
