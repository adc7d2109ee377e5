// Whether the release that a site has already holds the fix of an article. Evidence, strongest first:
// the article's own sentences, lists of fixes that name it, keywords by convention.

import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from './evidence.ts'
import type { FixFacts } from './fix-facts.ts'
import type { StatedClaim } from './inclusion-claims.ts'
import { levelAt, type ReleaseContext, versionOrder } from './release-level.ts'
import type { Reading } from './site.ts'

export interface Inclusion {
  /** `unclear` when evidence of one strength disagrees, or own words and a list do. */
  readonly state: 'included' | 'later' | 'unclear'
  readonly places: readonly Place[]
  readonly release?: ReleaseName
  readonly isKeyword: boolean
}

/** With the level of the site against the release. */
interface Claim extends StatedClaim {
  readonly level: number
}

/** A list "fixed in Service Pack 4" of another article that names this one. */
export interface ListedFix {
  /** The article that lists it. */
  readonly by: string
  readonly claims: readonly StatedClaim[]
  readonly place: Place
  readonly context: ReleaseContext
}

/** `undefined` without any evidence about the site's product and version. */
export function inclusionOf(facts: FixFacts, reading: Reading): Inclusion | undefined {
  const { context, fixLists: listed } = facts
  if (facts.ownClaims.length + facts.keywordClaims.length + listed.length === 0) return undefined
  const fromText = decide(claimsAt(facts.ownClaims, reading, context), false)
  const fromLists = listed.length === 0 ? undefined : decide(listClaims(listed, reading), false)
  if (fromText !== undefined && fromLists !== undefined && fromText.state !== fromLists.state) {
    return weigh(fromText, fromLists, reading)
  }
  if (fromText === undefined || fromLists === undefined) {
    const told = fromText ?? fromLists
    return told ?? decide(claimsAt(facts.keywordClaims, reading, context), true)
  }
  return { ...fromText, places: [...fromText.places, ...fromLists.places] }
}

/** Of two that disagree, the one that speaks of the site's version; neither when both do. */
function weigh(text: Inclusion, list: Inclusion, { version }: Reading): Inclusion {
  const [own, listed] = [text, list].map(
    ({ release }) => versionOrder(version, release?.version) === 0,
  )
  if (own !== listed) return own === true ? text : list
  return { ...text, state: 'unclear', places: [...text.places, ...list.places] }
}

function listClaims(listed: readonly ListedFix[], reading: Reading): readonly Claim[] {
  const [first, ...others] = listed
  if (first === undefined) return NO_CLAIMS
  const claims = claimsAt(first.claims, reading, first.context)
  if (others.length === 0) return claims
  return [...claims, ...others.flatMap((one) => claimsAt(one.claims, reading, one.context))]
}

/** Those that speak of the site. */
function claimsAt(
  stated: readonly StatedClaim[],
  reading: Reading,
  context: ReleaseContext,
): readonly Claim[] {
  let claims: Claim[] | undefined
  for (const { release, place } of stated) {
    const level = levelAt(reading, release, context)
    if (level === undefined) continue
    claims ??= []
    claims.push({ level, release, place })
  }
  return claims ?? NO_CLAIMS
}

const NO_CLAIMS: readonly Claim[] = []

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
