// "Obtain the latest service pack": the highest that the articles of the family know of a version.

import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Place } from '../fixes/evidence.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import { packOrder, speaksOf, versionOrder } from '../fixes/release-level.ts'

export interface LatestPack {
  /** "SP6a" */
  readonly servicePack: string
  /** Who names it: the first. */
  readonly place: Place
}

interface Tally {
  readonly place: Place
  weight: number
}

/** Once in a sentence may be a slip of the pen, or a service pack that was only planned. */
const MIN_WEIGHT = 2
const LISTED_WEIGHT = 2

const LATEST = new WeakMap<FamilyFixes, Map<string, LatestPack | undefined>>()

/** `undefined` when no service pack of the version is known. */
export function latestPackOf(
  fixes: FamilyFixes,
  version: string | undefined,
): LatestPack | undefined {
  const known = LATEST.get(fixes) ?? new Map<string, LatestPack | undefined>()
  LATEST.set(fixes, known)
  const key = version ?? ''
  if (!known.has(key)) known.set(key, findLatest(fixes, version))
  return known.get(key)
}

function findLatest(fixes: FamilyFixes, version: string | undefined): LatestPack | undefined {
  const tallies = new Map<string, Tally>()
  for (const { ordinal, record } of fixes.members) {
    const { scopes, statements } = record
    const context = fixes.contextOf(record)
    const isOurs = (one: ReleaseName) =>
      one.package === undefined &&
      (one.version ?? context.articleVersion) !== undefined &&
      versionOrder(version, one.version ?? context.articleVersion) === 0 &&
      speaksOf(one, context)
    const stated = statements.fixedIn
      .filter(({ evidence, isNegated }) => evidence === 'text' && isNegated !== true)
      .flatMap(({ releases, span }) =>
        releases.filter(isOurs).map(({ servicePack }) => ({ servicePack, span })),
      )
    const listed = scopes.filter(
      (one) => one.family === fixes.family && versionOrder(version, one.version) === 0,
    )
    const weights = new Map<string, { span: SourceSpan; weight: number }>([
      ...stated.map(({ servicePack, span }) => [servicePack ?? '', { span, weight: 1 }] as const),
      ...listed.map(
        ({ servicePack, span }) => [servicePack ?? '', { span, weight: LISTED_WEIGHT }] as const,
      ),
    ])
    for (const [pack, { span, weight }] of weights) {
      if (packOrder(pack, pack) !== 0 || pack === 'none') continue
      const tally = tallies.get(pack)
      if (tally !== undefined) tally.weight += weight
      else tallies.set(pack, { place: { article: ordinal, span }, weight })
    }
  }
  const sure = [...tallies].filter(([, { weight }]) => weight >= MIN_WEIGHT)
  const among = sure.length > 0 ? sure : [...tallies]
  const [latest] = among.sort(([a], [b]) => packOrder(b, a) ?? 0)
  return latest && { servicePack: latest[0], place: latest[1].place }
}
