// Keywords are weak evidence: they are held against the text and against the applies-to list.

import type { AppliesTo } from '../../model/applies-to.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { FixedIn } from '../../model/statement.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'

/**
 * A keyword that names another service pack of a version than every sentence does, or one that the
 * article itself applies to. Text and keyword both stay.
 */
export function checkFixedIn(
  fixedIn: readonly FixedIn[],
  appliesTo: readonly AppliesTo[],
): Diagnostic[] {
  const stated = fixedIn
    .filter(({ evidence, articles }) => evidence === 'text' && articles.length === 0)
    .flatMap(({ releases }) => releases.filter(isNumbered))
  return fixedIn
    .filter(({ evidence }) => evidence === 'keyword')
    .flatMap((statement) => [
      ...againstText(statement, stated),
      ...againstAppliesTo(statement, appliesTo),
    ])
}

function isNumbered({ servicePack }: ReleaseName): boolean {
  return servicePack !== undefined && /\d/.test(servicePack)
}

function againstText({ releases, span }: FixedIn, stated: readonly ReleaseName[]): Diagnostic[] {
  const [keyword] = releases
  if (keyword === undefined || !isNumbered(keyword)) return []
  const comparable = stated.filter((release) => isSameVersion(release.version, keyword.version))
  if (comparable.length === 0) return []
  if (comparable.some(({ servicePack }) => servicePack === keyword.servicePack)) return []
  const packs = [...new Set(comparable.map(({ servicePack }) => servicePack))].join(', ')
  const detail = `keyword ${keyword.servicePack}, text ${packs}`
  return [{ code: 'fixed-in-disagrees', span, detail }]
}

/** A hotfix made before SP4 may well apply to SP4 in name; a fix in SP4 may not. */
function againstAppliesTo(
  { releases, span, isPlanned }: FixedIn,
  appliesTo: readonly AppliesTo[],
): Diagnostic[] {
  const [keyword] = releases
  if (keyword === undefined || isPlanned || !isNumbered(keyword)) return []
  const affected = appliesTo.find(
    ({ version, servicePack }) =>
      servicePack?.toLowerCase() === keyword.servicePack?.toLowerCase() &&
      isSameVersion(version, keyword.version),
  )
  if (affected === undefined) return []
  const detail = `${keyword.servicePack} is in the list of what the article applies to`
  return [{ code: 'fixed-in-applies', span, detail }]
}

function isSameVersion(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const [first, second] = [parseVersion(one), parseVersion(other)]
  if (first === undefined || second === undefined) return one === other
  return compareVersions(first, second) === 0
}
