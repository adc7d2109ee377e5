// "Sample Server 4.0 (build 837.10)" names no service pack: below every build that is stated with one
// it is the release itself.

import type { Reading, Site } from '../fixes/site.ts'
import { compareBuilds } from '../releases/build-number.ts'
import type { StatedRelease } from '../releases/release-table.ts'

/** The site with "none" for service packs that follow from its build; `stated` is of its family. */
export function withFirstRelease(site: Site, stated: readonly StatedRelease[]): Site {
  const { build } = site
  if (build?.outcome !== 'known') return site
  const builds = build.readings.flatMap(({ sources }) => sources.map((source) => source.build))
  const isFirst = ({ version, servicePack }: Reading) => {
    if (servicePack !== undefined) return false
    const packed = stated.filter(
      (one) => one.version === version && (one.servicePack ?? 'none') !== 'none',
    )
    return (
      packed.length > 0 &&
      packed.every((one) => builds.every((ours) => compareBuilds(ours, one.build) < 0))
    )
  }
  const readings = site.readings.map((reading) =>
    isFirst(reading) ? { ...reading, servicePack: 'none' } : reading,
  )
  return { ...site, readings }
}
