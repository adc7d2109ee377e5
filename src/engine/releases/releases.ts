// A product, build, version or service pack → the releases that articles state.

import type { Release, ReleasesQuery, ReleasesResponse } from '../../contract/releases.ts'
import { QuarryError } from '../../model/errors.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import { Citer } from '../citation.ts'
import { type BuildNumber, parseBuild } from './build-number.ts'
import { plainVersion } from './known-versions.ts'
import { versionInName } from './named-version.ts'
import type { ReleaseTable, StatedRelease } from './release-table.ts'
import { compareReadings, viewRelease } from './release-view.ts'
import {
  type BuildReading,
  groupReadings,
  type ReleaseReading,
  resolveBuild,
  statedAlone,
} from './resolve-build.ts'
import { findSightings, type SightingSources } from './sightings.ts'

export interface ReleaseSources extends SightingSources {
  readonly releases: ReleaseTable
}

const DEFAULT_LIMIT = 50

interface Asked {
  /** The family and those within it; all that are known when no product is named. */
  readonly families: readonly string[]
  /** The family of the product that is named. */
  readonly product?: string
  readonly build?: BuildNumber
  readonly version?: string
  readonly servicePack?: string
}

type Answer = Pick<ReleasesResponse, 'outcome'> & {
  readonly readings: readonly ReleaseReading[]
  readonly below?: readonly ReleaseReading[]
  readonly above?: readonly ReleaseReading[]
}

/**
 * An unknown product or build is an answer. Throws `request-invalid` for a build or service pack that
 * cannot be read and for a version that stands in the product as well.
 */
export async function listReleases(
  sources: ReleaseSources,
  query: ReleasesQuery,
): Promise<ReleasesResponse> {
  const { limit = DEFAULT_LIMIT, offset = 0 } = query
  const asked = readQuery(sources, query)
  const { outcome, readings, ...neighbours } = answer(sources.releases, asked)
  const citer = new Citer(sources.snapshot)
  const view = (some: readonly ReleaseReading[]): Release[] =>
    [...some].sort(compareReadings).map((one) => viewRelease(one, citer))
  const sorted = [...readings].sort(compareReadings)
  return {
    snapshot: sources.snapshot.id,
    outcome,
    ...(asked.product !== undefined && { product: asked.product }),
    total: readings.length,
    limit,
    offset,
    releases: view(sorted.slice(offset, offset + limit)),
    ...(neighbours.below !== undefined && { below: view(neighbours.below) }),
    ...(neighbours.above !== undefined && { above: view(neighbours.above) }),
    sightings:
      asked.build === undefined || asked.product === undefined || outcome === 'known'
        ? []
        : await findSightings(sources, asked.families, asked.build),
    ...(asked.product === undefined && { products: productsOf(sources.releases) }),
  }
}

function readQuery({ releases: table, products }: ReleaseSources, query: ReleasesQuery): Asked {
  const named = versionInName(query.product ?? '')
  if (named !== undefined && query.version !== undefined) {
    throw invalid(`The version is given twice: "${query.product}" and "${query.version}".`)
  }
  const product = query.product === undefined ? undefined : products.find(query.product)
  const version = query.version?.trim() ?? named
  const build = readBuild(query.build)
  const servicePack = readPack(query.servicePack)
  return {
    families: query.product !== undefined && product === undefined ? [] : within(table, product),
    ...(product !== undefined && { product }),
    ...(build !== undefined && { build }),
    ...(version !== undefined && { version: plainVersion(version) }),
    ...(servicePack !== undefined && { servicePack }),
  }
}

function within(table: ReleaseTable, product: string | undefined): string[] {
  if (product === undefined) return table.families()
  const wanted = canonicalProduct(product)
  if (wanted === undefined) return [product]
  const inside = table.families().filter((name) => {
    const family = canonicalProduct(name)
    return family !== undefined && isWithinFamily(family, wanted)
  })
  return inside.includes(product) ? inside : [product, ...inside]
}

function readBuild(text: string | undefined): BuildNumber | undefined {
  if (text === undefined) return undefined
  const build = parseBuild(text)
  if (build === undefined) throw invalid(`"${text}" cannot be read as a build.`)
  return build
}

function readPack(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const trimmed = text.trim()
  if (/^(?:none|rtm|0)$/i.test(trimmed)) return 'none'
  const pack = parseServicePack(trimmed) ?? parseServicePack(`SP${trimmed}`)
  if (pack === undefined) throw invalid(`"${text}" cannot be read as a service pack.`)
  return printServicePack(pack)
}

function invalid(detail: string): QuarryError {
  return new QuarryError('request-invalid', { detail })
}

function answer(table: ReleaseTable, asked: Asked): Answer {
  const { families, build, version, servicePack } = asked
  const fits = (one: StatedRelease) => servicePack === undefined || one.servicePack === servicePack
  if (build === undefined) {
    const stated = families.flatMap((family) => table.of(family).filter(fits))
    const readings = groupsOf(
      stated.filter((one) => version === undefined || one.version === version),
    )
    return { outcome: readings.length > 0 ? 'known' : 'unknown', readings }
  }
  const found = families.map((family) =>
    resolveBuild(table.of(family).filter(fits), build, version),
  )
  const told = together(found)
  if (told.readings.length > 0) return told
  const alone = families.flatMap((family) =>
    statedAlone(table.of(family).filter(fits), build, version),
  )
  if (alone.length === 0) return told
  return { outcome: alone.length === 1 ? 'known' : 'ambiguous', readings: alone }
}

/** Readings family by family: a pack of one product is none of another. */
function groupsOf(stated: readonly StatedRelease[]): ReleaseReading[] {
  const families = [...new Set(stated.map(({ family }) => family))]
  return families.flatMap((name) => groupReadings(stated.filter(({ family }) => family === name)))
}

/** What several families say of one build. Neighbours count only where none states it. */
function together(found: readonly BuildReading[]): Answer {
  const readings = found.flatMap((one) => ('readings' in one ? one.readings : []))
  if (readings.length > 0)
    return { outcome: readings.length === 1 ? 'known' : 'ambiguous', readings }
  const between = found.flatMap((one) => (one.outcome === 'approximate' ? [one] : []))
  if (between.length !== 1) return { outcome: 'unknown', readings }
  const [{ below = [], above = [] } = {}] = between
  return { outcome: 'approximate', readings, below, above }
}

function productsOf(table: ReleaseTable): { product: string; releases: number }[] {
  return table
    .families()
    .map((product) => ({ product, releases: groupReadings(table.of(product)).length }))
}
