// Where a site stands against a release that an article names: before it, at it, or after it.

import { meansFamily } from '../../model/printed-family.ts'
import type { ProductFamily } from '../../model/product-families.table.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { compareServicePacks, parseServicePack } from '../../model/service-pack.ts'
import { SERVICE_PACK_HOSTS } from '../../model/service-pack-hosts.table.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'
import type { LevelMemo } from './level-memo.ts'
import type { Reading } from './site.ts'

/** What a release name leaves out is what its article is about. */
export interface ReleaseContext {
  /** The family of the site. */
  readonly family: string
  readonly isTerminalServer: boolean
  /** Families that the article applies to. */
  readonly articleFamilies: ReadonlySet<string>
  /** The one version of the site's family that the article applies to; absent when there are several. */
  readonly articleVersion?: string
  /** What was worked out before, of the same family. */
  readonly memo?: LevelMemo
}

/**
 * Negative before the release, zero at it, positive after it. `undefined` when it says nothing about
 * the site: another product or edition, a package beside the service packs, "the latest service
 * pack", an unknown service pack, or a version with which the site's cannot be compared.
 */
export function levelAt(
  reading: Reading,
  release: ReleaseName,
  context: ReleaseContext,
): number | undefined {
  const { memo } = context
  if (memo === undefined) return workOutLevel(reading, release, context)
  return memo.at(reading, release, context, () => workOutLevel(reading, release, context))
}

function workOutLevel(
  reading: Reading,
  release: ReleaseName,
  context: ReleaseContext,
): number | undefined {
  if (release.package !== undefined) return undefined
  const host = hostOf(reading, release, context)
  if (host === undefined && !speaksOf(release, context)) return undefined
  const version = host === undefined ? (release.version ?? context.articleVersion) : release.version
  const order = versionOrder(host ?? reading.version, version)
  if (order === undefined || order > 0) return undefined
  if (order < 0) return order
  return packOrder(reading.servicePack, release.servicePack)
}

/** Whether a release is one of the site's product and edition. */
export function speaksOf(
  { product, productCode, version, edition = '' }: Omit<ReleaseName, 'span'>,
  { family, isTerminalServer, articleFamilies }: ReleaseContext,
): boolean {
  const named = product ?? productCode
  if (named === undefined) return articleFamilies.size <= 1 || articleFamilies.has(family)
  const isForTerminalServer = /\bterminal server\b/i.test(`${named} ${edition}`)
  if (isForTerminalServer !== isTerminalServer && isForTerminalServer) return false
  return meansFamily(familyNamed(named, version)?.family ?? named, family)
}

/** "Windows" with the version "2000" is Windows 2000; so is "win" in a keyword. */
function familyNamed(name: string, version = ''): ProductFamily | undefined {
  return canonicalProduct(`${name} ${version}`) ?? canonicalProduct(name)
}

/**
 * The version of the host that the site's version belongs to, when the release is one of the host:
 * products without service packs of their own take those of what they are part of.
 */
function hostOf(
  { version }: Reading,
  { product, productCode, version: named }: ReleaseName,
  { family, articleVersion }: ReleaseContext,
): string | undefined {
  const name = product ?? productCode
  if (name === undefined || version === undefined) return undefined
  if (named === undefined && versionOrder(version, articleVersion) !== 0) return undefined
  const host = familyNamed(name, named)?.family
  return SERVICE_PACK_HOSTS.find(
    (one) => one.family === family && one.host === host && versionOrder(version, one.version) === 0,
  )?.hostVersion
}

/** Below zero: an older version. Zero when either side names none, or when one is a range that may hold the other. */
export function versionOrder(
  reading: string | undefined,
  release: string | undefined,
): number | undefined {
  if (reading === undefined || release === undefined) return 0
  const [one, other] = [parseVersion(reading), parseVersion(release)]
  if (one === undefined || other === undefined) return reading === release ? 0 : undefined
  const isRange = one.scheme === 'range' || other.scheme === 'range'
  return compareVersions(one, other) ?? (isRange ? 0 : undefined)
}

/** A release without service pack is the first one of its version. */
export function packOrder(
  reading: string | undefined,
  release: string | undefined,
): number | undefined {
  if (reading === undefined) return undefined
  const one = reading === 'none' ? undefined : parseServicePack(reading)
  if (release === undefined || release === 'none') return one === undefined ? 0 : 1
  const other = parseServicePack(release)
  return other === undefined ? undefined : compareServicePacks(one, other)
}
