// Whether the release that a site has already holds the fix of an article. Evidence, strongest first:
// the article's own sentences, lists of fixes that name it, keywords by convention.

import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from './evidence.ts'
import { levelAt, type ReleaseContext, versionOrder } from './release-level.ts'
import type { Reading } from './site.ts'

export interface Inclusion {
  /** `unclear` when evidence of one strength disagrees, or own words and a list do. */
  readonly state: 'included' | 'later' | 'unclear'
  readonly places: readonly Place[]
  readonly release?: ReleaseName
  readonly isKeyword: boolean
}

/** A release that is said to hold the fix, with the level of the site against it. */
interface Claim {
  readonly level: number
  readonly release: ReleaseName
  readonly place: Place
}

/** A list "fixed in Service Pack 4" of another article that names this one. */
export interface ListedFix {
  /** The article that lists it. */
  readonly by: string
  readonly releases: readonly ReleaseName[]
  readonly place: Place
  readonly context: ReleaseContext
}

/** `undefined` without any evidence about the site's product and version. */
export function inclusionOf(
  article: number,
  record: FixRecord,
  listed: readonly ListedFix[],
  reading: Reading,
  context: ReleaseContext,
): Inclusion | undefined {
  const own = ownClaims(article, record, reading, context)
  const lists = listed.flatMap(({ releases, place, context: ofList }) =>
    claims(releases, place, reading, ofList),
  )
  const fromText = decide([...own], false)
  const fromLists = decide(lists, false)
  if (fromText !== undefined && fromLists !== undefined && fromText.state !== fromLists.state) {
    return weigh(fromText, fromLists, reading)
  }
  if (fromText === undefined || fromLists === undefined) {
    return fromText ?? fromLists ?? decide(keywordClaims(article, record, reading, context), true)
  }
  return { ...fromText, places: [...fromText.places, ...fromLists.places] }
}

function ownClaims(
  article: number,
  { statements }: FixRecord,
  reading: Reading,
  context: ReleaseContext,
): Claim[] {
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
    const exact = releases.filter(
      (one) => one.version !== undefined || !versioned.has(packKey(one)),
    )
    return claims(exact, { article, span }, reading, context)
  })
}

/** "Sample SP3" is what another sentence of the article calls "Sample 6.0 SP3". */
function packKey({ product = '', servicePack = '' }: ReleaseName): string {
  return `${product} ${servicePack}`.toLowerCase()
}

/** Of two that disagree, the one that speaks of the site's version; neither when both do. */
function weigh(text: Inclusion, list: Inclusion, { version }: Reading): Inclusion {
  const [own, listed] = [text, list].map(
    ({ release }) => versionOrder(version, release?.version) === 0,
  )
  if (own !== listed) return own === true ? text : list
  return { ...text, state: 'unclear', places: [...text.places, ...list.places] }
}

/** "included in the rollup for those who have SP4": the rollup is a release of its own. */
const isPackage = (release: ReleaseName) => release.package !== undefined

/** A keyword of a service pack that the article applies to marks who is affected, not who is fixed. */
function keywordClaims(
  article: number,
  { statements, scopes }: FixRecord,
  reading: Reading,
  context: ReleaseContext,
): Claim[] {
  const affected = new Set(
    scopes.flatMap((scope) => (scope.family === context.family ? (scope.servicePack ?? []) : [])),
  )
  const isInPackage = statements.fixedIn.some(
    ({ evidence, releases }) => evidence === 'text' && releases.some(isPackage),
  )
  return statements.fixedIn
    .filter(({ evidence, isPlanned }) => evidence === 'keyword' && !(isPlanned && isInPackage))
    .flatMap(({ releases, span }) =>
      claims(
        releases.filter(
          ({ servicePack }) => servicePack !== undefined && !affected.has(servicePack),
        ),
        { article, span },
        reading,
        context,
      ),
    )
}

function claims(
  releases: readonly ReleaseName[],
  place: Place,
  reading: Reading,
  context: ReleaseContext,
): Claim[] {
  return releases.flatMap((release) => {
    const level = levelAt(reading, release, context)
    return level === undefined ? [] : [{ level, release, place }]
  })
}

/** Sentences speak of different products side by side, so one that holds is enough; keywords must agree. */
function decide(all: readonly Claim[], isKeyword: boolean): Inclusion | undefined {
  const [first] = all
  if (first === undefined) return undefined
  const holding = all.filter(({ level }) => level >= 0)
  const isSplit = isKeyword && holding.length > 0 && holding.length < all.length
  const state = isSplit ? 'unclear' : holding.length > 0 ? 'included' : 'later'
  const told = holding[0] ?? first
  const places = (isSplit ? all : [told]).map(({ place }) => place)
  return { state, places, release: told.release, isKeyword }
}
