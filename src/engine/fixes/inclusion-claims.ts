// Releases that an article says to hold its fix: in sentences, and by keywords of convention.

import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from './evidence.ts'

/** A release that is said to hold a fix. */
export interface StatedClaim {
  readonly release: ReleaseName
  readonly place: Place
}

/** By sentences of the article on its own fix. */
export function ownClaims(article: number, { statements }: FixRecord): StatedClaim[] {
  const fixed = statements.fixedIn.filter(
    ({ evidence, articles, isNegated, isPartial }) =>
      evidence === 'text' && articles.length === 0 && isNegated !== true && isPartial !== true,
  )
  const included = statements.includedIn.filter(
    ({ subject, isNegated }) => subject !== 'named' && isNegated !== true,
  )
  const versioned = new Set(
    [...fixed, ...included].flatMap(({ releases }) =>
      releases.flatMap((one) => (one.version === undefined ? [] : packKey(one))),
    ),
  )
  return [...fixed, ...included].flatMap(({ releases, span }) => {
    if (releases.some(isPackage)) return []
    return releases
      .filter((one) => one.version !== undefined || !versioned.has(packKey(one)))
      .map((release) => ({ release, place: { article, span } }))
  })
}

/** "Sample SP3" is what another sentence of the article calls "Sample 6.0 SP3". */
function packKey({ product = '', servicePack = '' }: ReleaseName): string {
  return `${product} ${servicePack}`.toLowerCase()
}

/** "included in the rollup for those who have SP4": the rollup is a release of its own. */
const isPackage = (release: ReleaseName) => release.package !== undefined

/** A keyword of a service pack that the article applies to marks who is affected, not who is fixed. */
export function keywordClaims(
  article: number,
  { statements, scopes }: FixRecord,
  family: string,
): StatedClaim[] {
  const affected = new Set(
    scopes.flatMap((scope) => (scope.family === family ? (scope.servicePack ?? []) : [])),
  )
  const isInPackage = statements.fixedIn.some(
    ({ evidence, releases }) => evidence === 'text' && releases.some(isPackage),
  )
  return statements.fixedIn
    .filter(({ evidence, isPlanned }) => evidence === 'keyword' && !(isPlanned && isInPackage))
    .flatMap(({ releases, span }) =>
      releases
        .filter(({ servicePack }) => servicePack !== undefined && !affected.has(servicePack))
        .map((release) => ({ release, place: { article, span } })),
    )
}
