// What follows from an installed list: the article is the list of a release, so the release is there,
// and with it everything that is said to be fixed in it or in the service packs before it.
//
//   installed Q100100 ─"List of Bugs Fixed in SP4 HRP"─▶ SP4 HRP ◀─"first corrected in SP4 HRP"─ Q100200

import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import { inclusionOf } from './inclusion.ts'
import { packOrder, type ReleaseContext, speaksOf, versionOrder } from './release-level.ts'
import type { ApplyList } from './scope-match.ts'
import type { Reading, Site } from './site.ts'

export interface HeldFix {
  readonly release: ReleaseName
  /** The installed list. */
  readonly by: string
  /** Who says that the release holds the fix, then who says that the list is the release's. */
  readonly places: readonly Place[]
}

interface Question {
  readonly fixes: FamilyFixes
  readonly site: Site
  readonly reading: Reading
}

/** A release that is there because its list is installed. */
interface InstalledRelease {
  readonly release: ReleaseName
  readonly list: ApplyList
  readonly by: string
}

/** `undefined` when no installed list tells that the fix is there. */
export function heldByInstalled(member: FamilyMember, question: Question): HeldFix | undefined {
  for (const one of installedReleases(question)) {
    const places = inPackage(member, one, question.fixes) ?? inServicePack(member, one, question)
    if (places !== undefined) {
      return { release: one.release, by: one.by, places: [...places, one.list.place] }
    }
  }
  return undefined
}

function installedReleases({ fixes, site, reading }: Question): InstalledRelease[] {
  return [...site.installed].flatMap((by) =>
    fixes.statements
      .listedReleases(by)
      .flatMap((list) =>
        list.releases
          .filter((release) => isOfSite(release, list.context, reading))
          .map((release) => ({ release, list, by })),
      ),
  )
}

function isOfSite(release: ReleaseName, context: ReleaseContext, { version }: Reading): boolean {
  return speaksOf(release, context) && versionOrder(version, release.version) === 0
}

/** Its own words name the very package. */
function inPackage(
  { ordinal, record }: FamilyMember,
  { release: installed }: InstalledRelease,
  fixes: FamilyFixes,
): Place[] | undefined {
  if (installed.package === undefined) return undefined
  const { fixedIn, includedIn } = record.statements
  const context = fixes.contextOf(record)
  const own = [
    ...fixedIn.filter(({ articles, isPartial }) => articles.length === 0 && isPartial !== true),
    ...includedIn.filter(({ subject }) => subject !== 'named'),
  ].filter(({ isNegated }) => isNegated !== true)
  const found = own.find(({ releases }) =>
    releases.some((one) => speaksOf(one, context) && isSamePackage(one, installed)),
  )
  return found && [{ article: ordinal, span: found.span }]
}

function isSamePackage(one: ReleaseName, other: ReleaseName): boolean {
  if (one.package !== other.package || versionOrder(one.version, other.version) !== 0) return false
  const [pack, otherPack] = [one.servicePack, other.servicePack]
  return pack === undefined || otherPack === undefined || packOrder(pack, otherPack) === 0
}

/** A package comes on top of its service pack, a list of a service pack is that. */
function inServicePack(
  member: FamilyMember,
  { release: { servicePack } }: InstalledRelease,
  { fixes, reading }: Question,
): readonly Place[] | undefined {
  const raised = { ...reading, ...(servicePack !== undefined && { servicePack }) }
  const isHigher = (packOrder(servicePack, reading.servicePack) ?? 0) > 0
  if (servicePack === undefined || !isHigher) return undefined
  const found = inclusionOf(fixes.factsOf(member), raised)
  return found?.state === 'included' ? found.places : undefined
}
