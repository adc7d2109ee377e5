// One article and one reading of a site → a verdict. The tests stand in the order in which they
// decide; the first that fails is the answer to "why not".

import type { FixTest } from '../../contract/fixes.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { Judgement, Place } from './evidence.ts'
import type { FamilyFixes, FamilyMember } from './family-fixes.ts'
import { inclusionOf } from './inclusion.ts'
import { heldByInstalled } from './installed.ts'
import { levelAt } from './release-level.ts'
import { printRelease, scopeMatch } from './scope-match.ts'
import type { Reading, Site } from './site.ts'

export interface Case {
  readonly member: FamilyMember
  readonly site: Site
  readonly reading: Reading
  readonly fixes: FamilyFixes
  /** Verdicts on the articles that are said to supersede this one, asked for when it matters. */
  readonly isReplacedBy: (id: string) => boolean
}

type Test = (one: Case) => Judgement | undefined

/** Never fails: what no test can decide is `applies` with the evidence of the release. */
export function judge(one: Case): Judgement {
  for (const test of TESTS) {
    const judgement = test(one)
    if (judgement !== undefined) return judgement
  }
  return applies(one)
}

const TESTS: readonly Test[] = [
  testInstalled,
  testInclusion,
  testData,
  testPlatform,
  testLanguage,
  testIntroduction,
  testRelease,
  testSupersession,
  testPrerequisite,
]

/** Every table of the article is beyond reading. */
function testData({ member: { ordinal, record } }: Case): Judgement | undefined {
  const { tables } = record
  const isBroken = tables.length > 0 && tables.every((one) => one.unreadableRows === one.rows)
  if (!isBroken) return undefined
  return {
    verdict: 'unusable',
    failed: 'data',
    because: 'No row of its file table can be read.',
    certainty: 'derived',
    places: tables.map(({ span }) => ({ article: ordinal, span })),
  }
}

/** The table decides, whatever the list or the hardware field says. */
function testPlatform({ member, site }: Case): Judgement | undefined {
  const { ordinal, record } = member
  const { tables, hardware } = record
  const places = tables.slice(0, 2).map(({ span }) => ({ article: ordinal, span }))
  const own = new Set(record.scopes.map(({ family }) => family))
  const families = [...new Set(tables.flatMap((table) => table.families))].filter((one) =>
    own.has(one),
  )
  if (families.length > 0 && !families.some((one) => isRelated(one, site.family))) {
    const because = `Its files are for ${families.join(', ')} only.`
    return notFor('platform', because, places)
  }
  const named = [...new Set(tables.flatMap(({ platforms }) => platforms))]
  const platforms = named.length > 0 ? named : hardware
  if (site.platform === undefined || platforms.length === 0) return undefined
  if (platforms.includes(site.platform)) return undefined
  return notFor('platform', `Its files are for ${platforms.join(', ')} only.`, places)
}

function isRelated(one: string, other: string): boolean {
  return canonicalProduct(one)?.family === canonicalProduct(other)?.family
}

function testLanguage({ member: { ordinal, record }, site }: Case): Judgement | undefined {
  const languages = [...new Set(record.tables.flatMap(({ language }) => language ?? []))]
  const { language } = site
  if (language === undefined || languages.length === 0) return undefined
  const isOurs = languages.some(
    (one) => ISSUED_ALWAYS.test(one) || one.toLowerCase().includes(language.toLowerCase()),
  )
  if (isOurs) return undefined
  const places = record.tables.slice(0, 1).map(({ span }) => ({ article: ordinal, span }))
  return notFor('language', `It is the ${languages.join(', ')} version.`, places)
}

/** Tables print the files of this version and do not mean it to be the only one. */
const ISSUED_ALWAYS = /\benglish\b/i

/** Installed by itself, listed among the fixes of what is installed, or held by its release. */
function testInstalled({ member, reading, site, fixes }: Case) {
  const { ordinal, ownId, id, record } = member
  if (site.installed.has(ownId) || site.installed.has(id)) {
    return included('It is installed.', 'stated', record.offers.slice(0, 1).map(at(ordinal)))
  }
  const list = fixes.fixLists(ownId).find(({ by }) => site.installed.has(by))
  if (list !== undefined) {
    return included(`${list.by}, which is installed, holds it.`, 'stated', [list.place])
  }
  const held = heldByInstalled(member, { reading, site, fixes })
  if (held === undefined) return undefined
  const because = `${printRelease(held.release)}, whose list ${held.by} is installed, holds it.`
  return included(because, 'derived', held.places)
}

function testInclusion({ member, reading, fixes }: Case): Judgement | undefined {
  const { ordinal, ownId, record } = member
  const context = fixes.contextOf(record)
  const found = inclusionOf(ordinal, record, fixes.fixLists(ownId), reading, context)
  if (found === undefined || found.state === 'later') return undefined
  const release = found.release === undefined ? 'a release' : printRelease(found.release)
  if (found.state === 'unclear') {
    return {
      verdict: 'unknown',
      failed: 'alreadyIncluded',
      because: `The evidence disagrees on whether ${release} holds it.`,
      certainty: 'inferred',
      places: found.places,
    }
  }
  const certainty = found.isKeyword ? 'derived' : 'stated'
  return included(`${release} holds it.`, certainty, found.places)
}

/** Before the release that brought the problem there is nothing to correct. */
function testIntroduction({ member, reading, fixes }: Case): Judgement | undefined {
  const { ordinal, record } = member
  const context = fixes.contextOf(record)
  for (const { releases, span, isNegated } of record.statements.introducedIn) {
    const levels = releases.flatMap((release) => levelAt(reading, release, context) ?? [])
    if (isNegated === true || levels.length === 0 || levels.some((level) => level >= 0)) continue
    const because = `Its problem begins with ${releases.map(printRelease).join(' or ')}.`
    return notFor('release', because, [{ article: ordinal, span }])
  }
  return undefined
}

function testRelease({ member, reading, fixes, site }: Case): Judgement | undefined {
  const { ordinal, ownId, record } = member
  const context = fixes.contextOf(record, site.product)
  const match = scopeMatch(ordinal, record, fixes.applyLists(ownId), reading, context)
  if (match.state === 'yes') return undefined
  const releases = match.releases.join(', ') || 'other products'
  if (match.state === 'no') {
    const failed = match.isOtherProduct === true ? 'product' : 'release'
    return notFor(failed, `It is for ${releases}.`, match.places)
  }
  return {
    verdict: 'unknown',
    failed: 'release',
    because: `It is listed for ${releases}; nothing tells whether later releases hold it.`,
    certainty: match.certainty,
    places: match.places,
  }
}

function testSupersession({ member: { ownId }, fixes, isReplacedBy }: Case) {
  const found = fixes.supersededBy(ownId).find(({ by }) => isReplacedBy(by))
  if (found === undefined) return undefined
  const judgement: Judgement = {
    verdict: 'superseded',
    failed: 'superseded',
    because: `${found.by} supersedes it.`,
    certainty: 'stated',
    places: [found.place],
  }
  return judgement
}

/** Releases of the site's own product of which one must be there first. */
function testPrerequisite({ member, reading, fixes, site }: Case): Judgement | undefined {
  const { ordinal, record } = member
  const context = fixes.contextOf(record)
  for (const { releases, span, under, isNegated } of record.statements.requires) {
    if (isNegated === true || !isAbout(under, site.family)) continue
    const levels = releases.flatMap((release) => levelAt(reading, release, context) ?? [])
    if (levels.length === 0 || levels.some((level) => level >= 0)) continue
    const ours = releases.filter((release) => levelAt(reading, release, context) !== undefined)
    const because = `It requires ${ours.map(printRelease).join(' or ')} first.`
    return notFor('prerequisite', because, [{ article: ordinal, span }])
  }
  return undefined
}

/** A sub-heading that names another product speaks of that product. */
function isAbout(under: string | undefined, family: string): boolean {
  const named = under === undefined ? undefined : canonicalProduct(under)?.family
  return named === undefined || isRelated(named, family)
}

function applies({ member, reading, fixes, site }: Case): Judgement {
  const { ordinal, ownId, record } = member
  const context = fixes.contextOf(record, site.product)
  const match = scopeMatch(ordinal, record, fixes.applyLists(ownId), reading, context)
  return {
    verdict: 'applies',
    because: `It is for ${match.releases.join(', ')}.`,
    certainty: match.certainty,
    places: match.places,
  }
}

function included(
  because: string,
  certainty: Judgement['certainty'],
  places: readonly Place[],
): Judgement {
  return { verdict: 'already-included', failed: 'alreadyIncluded', because, certainty, places }
}

function notFor(failed: FixTest, because: string, places: readonly Place[]): Judgement {
  return { verdict: 'does-not-apply', failed, because, certainty: 'derived', places }
}

function at(article: number) {
  return (span: FixRecord['offers'][number]): Place => ({ article, span })
}
