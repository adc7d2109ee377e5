// The versions that a log tells → the releases that articles state of them → the sites it may be of.

import type { LogVersion } from '../../contract/log-matches.ts'
import type { Fixes } from '../fixes/fixes.ts'
import type { Site } from '../fixes/site.ts'
import { parseBuild } from '../releases/build-number.ts'
import type { ReleaseTable } from '../releases/release-table.ts'
import { resolveBuild } from '../releases/resolve-build.ts'
import type { LogText } from './log-text.ts'
import { findLogVersions } from './log-versions.ts'

/** In the order of the log. */
export function readLogVersions(releases: ReleaseTable, log: LogText): LogVersion[] {
  return findLogVersions(log.text).flatMap(({ text, span }) => {
    const build = parseBuild(text)
    if (build === undefined) return []
    const stated = releases.families().flatMap((product) => {
      const reading = resolveBuild(releases.of(product), build)
      if (!('readings' in reading)) return []
      return reading.readings.map(({ version, servicePack }) => ({
        product,
        ...(version !== undefined && { version }),
        ...(servicePack !== undefined && { servicePack }),
      }))
    })
    return [{ text, log: log.place(span), build: String(build.parts[0] ?? 0), releases: stated }]
  })
}

/** One a product family and build, where the build is known. */
export function sitesOf(versions: readonly LogVersion[], fixes: Pick<Fixes, 'site'>): Site[] {
  const asked = new Map<string, { product: string; build: string }>()
  for (const { text, build, releases } of versions) {
    for (const { product } of releases) asked.set(`${product} ${build}`, { product, build: text })
  }
  return [...asked.values()].map((query) => fixes.site(query))
}
