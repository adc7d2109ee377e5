// Whether an article is about a fix of its own.

import type { FixRecord } from '../../indexes/fixes/fix-record.ts'

/** A list of the fixes of a release is about none of its own. */
export function isOffering({ offers, tables, statements }: FixRecord): boolean {
  if (offers.length + tables.length > 0) return true
  const { fixedIn, includedIn, releaseLists } = statements
  const isList = releaseLists.some(
    ({ relation, articles }) => relation === 'fixed-in' && articles.length >= MIN_LISTED,
  )
  return !isList && (fixedIn.length > 0 || includedIn.some(({ subject }) => subject !== 'named'))
}

/** Fewer references are a pointer to other fixes, more are a list. */
const MIN_LISTED = 5
