// What articles demand before a site may be upgraded: which fixes, under which conditions, what to
// check and what to wait for.

import type { ReleaseName } from '../../model/release-name.ts'
import type { Condition, ReleaseList } from '../../model/statement.ts'
import type { Place } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import { levelAt, packOrder, speaksOf } from './release-level.ts'
import type { Reading } from './site.ts'

export interface Gate {
  /** Articles whose fixes must be there first, as the statement names them. */
  readonly fixes: readonly string[]
  /** Those that the same statement names for other releases. */
  readonly others: readonly string[]
  readonly place: Place
  readonly scope?: 'any' | 'all'
  readonly conditions: readonly StatedCondition[]
}

export interface StatedCondition {
  readonly text: string
  readonly place: Place
  /** The fixes that hang on it. */
  readonly articles: readonly string[]
}

export interface Wait {
  readonly until: string
  readonly articles: readonly string[]
  readonly place: Place
}

/** All gates to the target that stand before a site of this reading. */
export function gatesTo(fixes: FamilyFixes, reading: Reading, target: string): Gate[] {
  return fixes.gating.flatMap((member) => gatesOf(member, fixes, reading, target))
}

function gatesOf(
  member: FamilyMember,
  fixes: FamilyFixes,
  reading: Reading,
  target: string,
): Gate[] {
  const { ordinal, ownId, record } = member
  const { requiredBefore, releaseLists } = record.statements
  if (requiredBefore.length === 0) return []
  const context = fixes.contextOf(record)
  return requiredBefore.flatMap((gate) => {
    const isToTarget = gate.before.some((one) => isTarget(one, target, fixes, member))
    if (gate.isNegated === true || !isToTarget) return []
    const isForSite =
      gate.forReleases.length === 0 ||
      gate.forReleases.some((one) => levelAt(reading, one, context) === 0)
    if (!isForSite) return []
    const lists = gate.subject === 'these-fixes' ? releaseLists : []
    const listed = splitLists(lists, (one) => levelAt(reading, one, context) === 0)
    const named = gate.subject === 'this-fix' ? [ownId] : gate.articles
    const list = [...new Set([...named, ...listed.ours])]
    if (list.length === 0) return []
    const own = gate.conditions.map((one) => conditionOf(one, ordinal, list))
    return [
      {
        fixes: list,
        others: listed.others.filter((id) => !list.includes(id)),
        place: { article: ordinal, span: gate.span },
        ...(gate.scope !== undefined && { scope: gate.scope }),
        conditions: [...own, ...applyConditions(member, list)],
      },
    ]
  })
}

/** "these fixes" are those that the article lists for the site's release. */
function splitLists(lists: readonly ReleaseList[], isOurs: (release: ReleaseName) => boolean) {
  const apply = lists.filter(({ relation }) => relation === 'apply')
  const ours = apply.filter(({ releases }) => releases.length === 0 || releases.some(isOurs))
  const others = apply.filter((list) => !ours.includes(list))
  return {
    ours: ours.flatMap(({ articles }) => articles),
    others: others.flatMap(({ articles }) => articles),
  }
}

/** Conditions under which the fixes that an article speaks of are to be applied. */
export function applyConditions(
  { ordinal, ownId, record }: FamilyMember,
  listed: readonly string[],
): StatedCondition[] {
  return record.statements.applyConditions.map(({ subject, articles, condition, span }) => ({
    text: condition.text,
    place: { article: ordinal, span },
    articles: subject === 'this-fix' ? [ownId] : subject === 'named' ? articles : listed,
  }))
}

function conditionOf(
  { text, span }: Condition,
  article: number,
  articles: readonly string[],
): StatedCondition {
  return { text, place: { article, span }, articles }
}

/** What has to happen before the target is installed, by the articles of the family. */
export function waitsFor(fixes: FamilyFixes, target: string): Wait[] {
  return fixes.gating.flatMap((member) =>
    member.record.statements.waits
      .filter(({ before }) => before.some((one) => isTarget(one, target, fixes, member)))
      .map(({ until, articles, span }) => ({
        until: until.text,
        articles: articles.length > 0 ? articles : [member.ownId],
        place: { article: member.ordinal, span },
      })),
  )
}

function isTarget(
  release: ReleaseName,
  target: string,
  fixes: FamilyFixes,
  { record }: FamilyMember,
): boolean {
  if (release.servicePack === undefined || release.package !== undefined) return false
  return speaksOf(release, fixes.contextOf(record)) && packOrder(target, release.servicePack) === 0
}
