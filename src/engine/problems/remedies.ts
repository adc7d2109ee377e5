// What an article tells to install: the release that first corrected its problem, the latest service
// pack, or its own fix.

import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from '../fixes/evidence.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import type { FamilyMember } from '../fixes/family-member.ts'
import { speaksOf } from '../fixes/release-level.ts'
import { latestPackOf } from './latest-pack.ts'

/** The article's own words, its keyword, or "the latest service pack" as the articles know it. */
export type RemedySource = 'text' | 'keyword' | 'latest-service-pack'

export interface ReleaseRemedy {
  readonly version?: string
  /** "SP2" */
  readonly servicePack: string
  readonly source: RemedySource
  readonly places: readonly Place[]
}

/** Distinct releases, the surest source of each; those of the text first. */
export function releaseRemedies(fixes: FamilyFixes, member: FamilyMember): ReleaseRemedy[] {
  const found = [
    ...corrections(fixes, member, 'text'),
    ...corrections(fixes, member, 'keyword'),
    ...latestPacks(fixes, member),
  ]
  const byRelease = new Map<string, ReleaseRemedy>()
  for (const one of found) {
    const key = `${one.version ?? ''} ${one.servicePack}`
    if (!byRelease.has(key)) byRelease.set(key, one)
  }
  return [...byRelease.values()]
}

function corrections(
  fixes: FamilyFixes,
  member: FamilyMember,
  source: 'text' | 'keyword',
): ReleaseRemedy[] {
  const context = fixes.contextOf(member.record)
  const { ownClaims, keywordClaims } = fixes.factsOf(member)
  return (source === 'text' ? ownClaims : keywordClaims)
    .filter(({ release }) => isNumbered(release) && speaksOf(release, context))
    .map(({ release, place }) => remedyOf(release, context.articleVersion, source, [place]))
}

function latestPacks(fixes: FamilyFixes, { ordinal, record }: FamilyMember): ReleaseRemedy[] {
  const context = fixes.contextOf(record)
  return record.statements.remedies.flatMap(({ kind, releases, span }) =>
    kind !== 'latest-pack'
      ? []
      : releases
          .filter((one) => speaksOf(one, context))
          .flatMap((one) => {
            const version = one.version ?? context.articleVersion
            const latest = latestPackOf(fixes, version)
            if (latest === undefined) return []
            const places = [{ article: ordinal, span }, latest.place]
            const release = { ...one, servicePack: latest.servicePack }
            return [remedyOf(release, version, 'latest-service-pack', places)]
          }),
  )
}

function isNumbered({ servicePack, package: kind }: ReleaseName): boolean {
  return kind === undefined && /\d/.test(servicePack ?? '')
}

function remedyOf(
  release: ReleaseName,
  articleVersion: string | undefined,
  source: RemedySource,
  places: readonly Place[],
): ReleaseRemedy {
  const version = release.version ?? articleVersion
  return {
    ...(version !== undefined && { version }),
    servicePack: release.servicePack ?? '',
    source,
    places,
  }
}
