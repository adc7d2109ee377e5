// Versions and service packs as people write them → values of their facets.

import { PART_SEPARATOR } from '../../indexes/facets/facet-columns.ts'
import { compareServicePacks, parseServicePack } from '../../model/service-pack.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'

/** A value of the facet `version` or `servicePack`, taken apart. */
export interface VersionValue {
  readonly product: string
  readonly version: string
  /** Empty in the facet `version`. */
  readonly servicePack: string
}

export function readVersionValue(value: string): VersionValue {
  const [product = '', version = '', servicePack = ''] = value.split(PART_SEPARATOR)
  return { product, version, servicePack }
}

/** "Microsoft Windows NT Server 4.0 SP3": as the facet names it. */
export function printVersionValue(value: string): string {
  return value
    .split(PART_SEPARATOR)
    .filter((part) => part !== '')
    .join(' ')
}

/** Whether the printed version is one of the wanted: "2.00" is "2.0". Remembers what it compared. */
export function versionTest(wanted: readonly string[]): (printed: string) => boolean {
  const versions = wanted.flatMap((text) => parseVersion(text) ?? [])
  const texts = new Set(wanted.map((text) => text.toLowerCase()))
  return remembering((printed) => {
    if (texts.has(printed.toLowerCase())) return true
    const version = parseVersion(printed)
    return version !== undefined && versions.some((one) => compareVersions(one, version) === 0)
  })
}

/** Whether the printed service pack is one of the wanted: "Service Pack 6a" is "SP6a". */
export function servicePackTest(wanted: readonly string[]): (printed: string) => boolean {
  const packs = wanted.flatMap((text) => parseServicePack(text) ?? [])
  return remembering((printed) => {
    const pack = parseServicePack(printed)
    return pack !== undefined && packs.some((one) => compareServicePacks(one, pack) === 0)
  })
}

/** A few hundred versions stand in thousands of values. */
function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = test(text)
    known.set(text, result)
    return result
  }
}
