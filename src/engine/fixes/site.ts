// What a caller says of a site → what the verdicts need to know of it.

import type { FixesQuery } from '../../contract/fixes.ts'
import { parseArticleNumber } from '../../model/article-id.ts'
import { QuarryError } from '../../model/errors.ts'
import { type Platform, platformsOf } from '../../model/platform.ts'
import { initialsOf, printedFamily } from '../../model/printed-family.ts'
import { familyByAlias } from '../../model/product-family.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import type { HeldProducts } from '../held-products.ts'
import { parseBuild } from '../releases/build-number.ts'
import { plainVersion } from '../releases/known-versions.ts'
import { versionInName, withoutVersion } from '../releases/named-version.ts'
import type { ReleaseTable, StatedRelease } from '../releases/release-table.ts'
import { type BuildReading, type ReleaseReading, resolveBuild } from '../releases/resolve-build.ts'

/** One release that the site may have. */
export interface Reading {
  readonly version?: string
  /** "SP1"; "none"; absent when it is not known. */
  readonly servicePack?: string
}

export interface Site {
  readonly family: string
  readonly isTerminalServer: boolean
  /** As the caller names it, when that is one product of the family: "Windows NT Workstation". */
  readonly product?: string
  /** One; several for an ambiguous build; none for an unknown one. */
  readonly readings: readonly Reading[]
  /** How the build was read, when one was given. */
  readonly build?: BuildReading
  readonly platform?: Platform
  readonly language?: string
  /** Canonical ids. */
  readonly installed: ReadonlySet<string>
}

/**
 * Throws `product-unknown`; `request-invalid` for an unknown platform, a build that is no number, and
 * for a release that is given twice or not at all.
 */
export function siteOf(
  query: FixesQuery,
  { releases, products }: { readonly releases: ReleaseTable; readonly products: HeldProducts },
): Site {
  const family = products.familyOf(query.product)
  const named = versionInName(query.product)
  if (named !== undefined && query.version !== undefined && !isSameVersion(named, query.version)) {
    throw invalid(`The version is given twice: "${query.product}" and "${query.version}".`)
  }
  const { readings, build } = readingsOf(query, named, releases.of(family))
  const platform = platformOf(query.platform)
  return {
    family,
    isTerminalServer: /\bterminal server\b/i.test(query.product),
    ...(!isFamilyName(query.product, family) && { product: withoutVersion(query.product) }),
    readings,
    ...(build !== undefined && { build }),
    ...(platform !== undefined && { platform }),
    ...(query.language !== undefined && { language: query.language.trim() }),
    installed: new Set((query.installed ?? []).map((id) => parseArticleNumber(id) ?? id.trim())),
  }
}

/** Whether a name stands for the whole family, not for one of its products. */
function isFamilyName(name: string, family: string): boolean {
  if (familyByAlias(name) !== undefined) return true
  const printed = printedFamily(name)
  return family.endsWith(printed) || printed.toUpperCase() === initialsOf(family)
}

function isSameVersion(one: string, other: string): boolean {
  return plainVersion(one.trim()) === plainVersion(other.trim())
}

function readingsOf(
  { build, version, servicePack }: FixesQuery,
  named: string | undefined,
  stated: Parameters<typeof resolveBuild>[0],
): { readings: Reading[]; build?: BuildReading } {
  if (build === undefined) {
    const release = version ?? named
    if (release === undefined && servicePack === undefined) {
      throw invalid('Say which release the site has: a build, or a version with its service pack.')
    }
    return {
      readings: [{ ...(release && { version: release.trim() }), servicePack: packOf(servicePack) }],
    }
  }
  if (version !== undefined || servicePack !== undefined) {
    throw invalid('The release is given twice: name the build, or the version and service pack.')
  }
  const number = parseBuild(build)
  if (number === undefined) throw invalid(`"${build}" cannot be read as a build.`)
  const reading = resolveBuild(stated, number, named && plainVersion(named))
  return { readings: possibleReadings(reading), build: reading }
}

function possibleReadings(reading: BuildReading): Reading[] {
  if (reading.outcome === 'unknown') return []
  if (reading.outcome === 'approximate') return neighboursOf(reading)
  return reading.readings.map(withoutSources)
}

/** It is one of the releases on either side, or something between them. */
function neighboursOf({ below, above }: Extract<BuildReading, { outcome: 'approximate' }>) {
  const readings = [...below, ...above].map(withoutSources)
  return [...new Map(readings.map((one) => [JSON.stringify(one), one])).values()]
}

const withoutSources = ({ sources: _sources, ...reading }: ReleaseReading): Reading => reading

/** "SP2", "2", "Service Pack 2", "none" → "SP2", "none". Throws `request-invalid` for anything else. */
export function packOf(text: string | undefined): string {
  const pack = packIn(text)
  if (pack === undefined) throw invalid(`"${text}" cannot be read as a service pack.`)
  return pack
}

function packIn(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' || /^(?:none|rtm|0)$/i.test(trimmed)) return 'none'
  const pack = parseServicePack(trimmed) ?? parseServicePack(`SP${trimmed}`)
  return pack && printServicePack(pack)
}

/**
 * The service pack to upgrade to, from its name or its build. Throws `request-invalid` for a build
 * that is not known to be just one service pack.
 */
export function targetOf(text: string, stated: readonly StatedRelease[]): string {
  const pack = packIn(text)
  if (pack !== undefined) return pack
  const number = parseBuild(text)
  const reading = number && resolveBuild(stated, number)
  const packs = new Set(
    reading !== undefined && 'readings' in reading
      ? reading.readings.map(({ servicePack }) => servicePack)
      : [],
  )
  const [only] = packs
  if (packs.size === 1 && only !== undefined) return only
  const names = [...packs].filter((name) => name !== undefined).join(', ')
  const detail = names === '' ? 'no service pack and no known build' : `the build of ${names}`
  throw invalid(`The target "${text}" is ${detail}; name the service pack.`)
}

function platformOf(text: string | undefined): Platform | undefined {
  if (text === undefined) return undefined
  const [platform] = platformsOf(text)
  if (platform === undefined) {
    throw invalid(`The platform "${text}" is not known; use Intel, Alpha, MIPS or PowerPC.`)
  }
  return platform
}

function invalid(detail: string): QuarryError {
  return new QuarryError('request-invalid', { detail })
}
