// Whether an article is about a fix of its own.

import type { FixRecord } from '../../indexes/fixes/fix-record.ts'

/** A list of the fixes of a release is about none of its own. */
export function isOffering({ offers, tables, statements }: FixRecord): boolean {
  if (offers.length + tables.length > 0) return true
  const { fixedIn, includedIn, releaseLists, remedies } = statements
  const isList = releaseLists.some(
    ({ relation, articles }) => relation === 'fixed-in' && articles.length >= MIN_LISTED,
  )
  if (isList) return false
  if (fixedIn.length > 0 || remedies.some(({ kind }) => kind === 'latest-pack')) return true
  return includedIn.some(({ subject }) => subject !== 'named')
}

/** Fewer references are a pointer to other fixes, more are a list. */
const MIN_LISTED = 5
