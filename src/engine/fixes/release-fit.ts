// Whether an article, of a fix or not, is for the release of a site: its applies-to list alone.

import type { ReleaseFit } from '../../contract/log-matches.ts'
import { EMPTY_RECORD, fixScopeOf } from '../../indexes/fixes/fix-record.ts'
import type { AppliesTo } from '../../model/applies-to.ts'
import { ownScopes, scopeMatch, scopeTest } from './scope-match.ts'
import type { Site } from './site.ts'

/** Of several releases that the site may have, one that fits is enough. */
export function releaseFit(
  { family, isTerminalServer, product, readings }: Site,
  appliesTo: readonly AppliesTo[],
): ReleaseFit {
  const scopes = appliesTo.map(fixScopeOf)
  const articleFamilies = new Set(scopes.flatMap((scope) => scope.family ?? []))
  if (!articleFamilies.has(family)) return 'other-product'
  const context = { family, isTerminalServer, articleFamilies }
  const record = { scopes, own: ownScopes({ ...EMPTY_RECORD, scopes }, context) }
  const states = readings.map(
    (reading) => scopeMatch(0, record, [], scopeTest(reading, product)).state,
  )
  if (states.includes('yes')) return 'fits'
  return states.length > 0 && states.every((state) => state === 'no') ? 'other-release' : 'unclear'
}
