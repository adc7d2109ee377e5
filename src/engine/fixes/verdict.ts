// One article and one reading of a site → a verdict. The tests stand in the order in which they
// decide; the first that fails is the answer to "why not".

import { canonicalProduct } from '../../model/product-family.ts'
import { applying, included, type Judgement, notFor, undecided } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import { type FixFacts, isSameFamily } from './fix-facts.ts'
import { inclusionOf } from './inclusion.ts'
import { heldByInstalled } from './installed.ts'
import { impliedByLatestPack } from './latest-pack-advice.ts'
import { testOffer } from './offer.ts'
import { levelAt } from './release-level.ts'
import { printRelease, type ScopeMatch, type ScopeTest, scopeMatch } from './scope-match.ts'
import type { Site } from './site.ts'

export interface Case {
  readonly member: FamilyMember
  readonly site: Site
  /** Of the reading that is judged. */
  readonly scope: ScopeTest
  readonly fixes: FamilyFixes
  /** Of the member. */
  readonly facts: FixFacts
  /** Verdicts on the articles that are said to supersede this one, asked for when it matters. */
  readonly isReplacedBy: (id: string) => boolean
}

/** Never fails: what no test can decide is `applies` with the evidence of the release. */
export function judge(one: Case): Judgement {
  return judgeInclusion(one) ?? testPlatform(one) ?? testLanguage(one) ?? judgeRelease(one)
}

/** The first tests, which hang on neither platform nor language nor the product of the family. */
export function judgeInclusion(one: Case): Judgement | undefined {
  return testInstalled(one) ?? testInclusion(one) ?? testData(one)
}

/** What the applies-to list alone says, of members of which no more is to be asked. */
export function judgeScope(one: Case): Judgement {
  const match = matchOf(one)
  return testRelease(match) ?? applies(match)
}

/** What is left when platform and language are those of the site. */
export function judgeRelease(one: Case): Judgement {
  const introduction = testIntroduction(one)
  if (introduction !== undefined) return introduction
  const match = matchOf(one)
  return (
    testLatestPack(one, match) ??
    testRelease(match) ??
    testSupersession(one) ??
    testPrerequisite(one) ??
    testOffer(one.member, one.scope.reading, one.fixes) ??
    applies(match)
  )
}

/** Installed by itself, listed among the fixes of what is installed, or held by its release. */
function testInstalled({ member, scope: { reading }, site, fixes }: Case): Judgement | undefined {
  if (site.installed.size === 0) return undefined
  const { ordinal, ownId, id, record } = member
  if (site.installed.has(ownId) || site.installed.has(id)) {
    const places = record.offers.slice(0, 1).map((span) => ({ article: ordinal, span }))
    return included('stated', () => ({ because: 'It is installed.', places }))
  }
  const list = fixes.statements.fixLists(ownId).find(({ by }) => site.installed.has(by))
  if (list !== undefined) {
    const because = `${list.by}, which is installed, holds it.`
    return included('stated', () => ({ because, places: [list.place] }))
  }
  const held = heldByInstalled(member, { reading, site, fixes })
  if (held === undefined) return undefined
  const because = `${printRelease(held.release)}, whose list ${held.by} is installed, holds it.`
  return included('derived', () => ({ because, places: held.places }))
}

function testInclusion({ scope: { reading }, facts }: Case): Judgement | undefined {
  const found = inclusionOf(facts, reading)
  if (found === undefined || found.state === 'later') return undefined
  const { release, places, isKeyword } = found
  const name = () => (release === undefined ? 'a release' : printRelease(release))
  if (found.state === 'unclear') {
    const because = () => `The evidence disagrees on whether ${name()} holds it.`
    return undecided('alreadyIncluded', 'inferred', () => ({ because: because(), places }))
  }
  const certainty = isKeyword ? 'derived' : 'stated'
  return included(certainty, () => ({ because: `${name()} holds it.`, places }))
}

/** Every table of the article is beyond reading. */
function testData({ facts: { isBroken, tablePlaces } }: Case): Judgement | undefined {
  if (!isBroken) return undefined
  return {
    verdict: 'unusable',
    failed: 'data',
    because: 'No row of its file table can be read.',
    certainty: 'derived',
    places: tablePlaces,
  }
}

/** The table decides, whatever the list or the hardware field says. */
function testPlatform({ site: { platform }, facts }: Case): Judgement | undefined {
  const { otherFamilies, platforms, tablePlaces } = facts
  const isOther = otherFamilies.length > 0
  const isOurs = platform === undefined || platforms.length === 0 || platforms.includes(platform)
  if (!isOther && isOurs) return undefined
  const names = isOther ? otherFamilies : platforms
  return notFor('platform', () => ({
    because: `Its files are for ${names.join(', ')} only.`,
    places: tablePlaces.slice(0, 2),
  }))
}

export function testLanguage({ site: { language }, facts }: Case): Judgement | undefined {
  if (language === undefined) return undefined
  const { languages, tablePlaces } = facts
  const isOurs = languages.some(
    (one) => ISSUED_ALWAYS.test(one) || one.toLowerCase().includes(language.toLowerCase()),
  )
  if (isOurs || languages.length === 0) return undefined
  return notFor('language', () => ({
    because: `It is the ${languages.join(', ')} version.`,
    places: tablePlaces.slice(0, 1),
  }))
}

/** Tables print the files of this version and do not mean it to be the only one. */
const ISSUED_ALWAYS = /\benglish\b/i

/** Before the release that brought the problem there is nothing to correct. */
function testIntroduction({ member, scope: { reading }, facts }: Case): Judgement | undefined {
  const { ordinal, record } = member
  const { introducedIn } = record.statements
  if (introducedIn.length === 0) return undefined
  const { context } = facts
  for (const { releases, span, isNegated } of introducedIn) {
    const levels = releases.flatMap((release) => levelAt(reading, release, context) ?? [])
    if (isNegated === true || levels.length === 0 || levels.some((level) => level >= 0)) continue
    return notFor('release', () => ({
      because: `Its problem begins with ${releases.map(printRelease).join(' or ')}.`,
      places: [{ article: ordinal, span }],
    }))
  }
  return undefined
}

function matchOf({ member: { ordinal, record }, scope, facts }: Case): ScopeMatch {
  const scoped = { scopes: record.scopes, own: facts.ownScopes }
  return scopeMatch(ordinal, scoped, facts.applyLists, scope)
}

/** Beyond the releases it lists, "the latest service pack" that its article points to is there. */
function testLatestPack(one: Case, { state }: ScopeMatch): Judgement | undefined {
  if (state !== 'unclear') return undefined
  const found = impliedByLatestPack(one.member, one.fixes, one.scope)
  if (found === undefined) return undefined
  const { affected, places } = found
  const because = `It is listed up to ${affected}, and points to the latest service pack.`
  return included('inferred', () => ({ because, places }))
}

function testRelease({
  state,
  certainty,
  isOtherProduct,
  tell,
}: ScopeMatch): Judgement | undefined {
  if (state === 'yes') return undefined
  const told = (words: (names: string) => string) => () => {
    const { places, releases } = tell()
    return { because: words(releases.join(', ') || 'other products'), places }
  }
  if (state === 'no') {
    const failed = isOtherProduct === true ? 'product' : 'release'
    const words = (names: string) => `It is for ${names}.`
    return notFor(failed, told(words))
  }
  const words = (names: string) =>
    `It is listed for ${names}; nothing tells whether later releases hold it.`
  return undecided('release', certainty, told(words))
}

function testSupersession({ facts, isReplacedBy }: Case): Judgement | undefined {
  const found = facts.supersededBy.find(({ by }) => isReplacedBy(by))
  if (found === undefined) return undefined
  return {
    verdict: 'superseded',
    failed: 'superseded',
    because: `${found.by} supersedes it.`,
    certainty: 'stated',
    places: [found.place],
  }
}

/** Releases of the site's own product of which one must be there first. */
function testPrerequisite({ member, scope: { reading }, fixes }: Case): Judgement | undefined {
  const { ordinal, record } = member
  const { requires } = record.statements
  if (requires.length === 0) return undefined
  const context = fixes.contextOf(record)
  for (const { releases, span, under, isNegated } of requires) {
    if (isNegated === true || !isAbout(under, fixes.family)) continue
    const levels = releases.flatMap((release) => levelAt(reading, release, context) ?? [])
    if (levels.length === 0 || levels.some((level) => level >= 0)) continue
    const ours = releases.filter((release) => levelAt(reading, release, context) !== undefined)
    return notFor('prerequisite', () => ({
      because: `It requires ${ours.map(printRelease).join(' or ')} first.`,
      places: [{ article: ordinal, span }],
    }))
  }
  return undefined
}

/** A sub-heading that names another product speaks of that product. */
function isAbout(under: string | undefined, family: string): boolean {
  const named = under === undefined ? undefined : canonicalProduct(under)?.family
  return named === undefined || isSameFamily(named, family)
}

function applies({ certainty, tell }: ScopeMatch): Judgement {
  return applying(certainty, () => {
    const { places, releases } = tell()
    return { because: `It is for ${releases.join(', ')}.`, places }
  })
}
