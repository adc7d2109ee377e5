// A release in several of its names: "Service Pack 1 (build 1380)", "SP1 version (build 1380):
// 2.00.1380.1000", "Sample 4.0 (4.71.1712.6)", and the rows of lists whose product stands above.

import { canonicalProduct } from '../../model/product-family.ts'
import { type ReleaseName, UNNUMBERED_PACKS } from '../../model/release-name.ts'
import type { ReleaseFact } from '../../model/statement.ts'
import { findReleases } from './find-releases.ts'
import { type FoundRelease, isFullVersion, readPack } from './release-draft.ts'
import { factAbove, productAbove, withProductAbove } from './release-listing.ts'
import { placeRelease, type StatedSentence, statedAt } from './stated-sentence.ts'
import { FULL_NUMBER_TRIGGER, type StatementRule } from './statement-rule.ts'

export const releaseFactRule: StatementRule = {
  triggers: ['build', FULL_NUMBER_TRIGGER],
  read(sentence, into) {
    const { text, place } = sentence
    if (!MAY_STATE.test(text)) return
    const isListed = place.leaf.node.type !== 'paragraph'
    const above = isListed ? factAbove(sentence, into.releaseFacts) : undefined
    const product = isListed ? productAbove(sentence) : undefined
    for (const found of findReleases(text)) {
      const release = withProductAbove(placeRelease(withNumbers(found, text), sentence), above)
      const named = product === undefined ? release : { product, ...release }
      if (!isFact(named, text, above)) continue
      const revised = revisionBelow(sentence, found.end)
      const { product: component = '' } = named
      const part = PART.test(component) ? { component } : {}
      into.releaseFacts.push({
        ...statedAt(sentence),
        release: revised === undefined ? named : { ...named, servicePack: revised },
        ...part,
      })
    }
  },
}

// "Revised Service Pack 6a" on one of the next lines of what a program shows of itself
const REVISED =
  /^[^\n]*\n(?:[^\n]*\n){0,2}?[ \t]*Revised (?<pack>(?:Service Pack|SP) ?\d+[a-z]?)[ \t]*(?:\n|$)/i

function revisionBelow({ place, start }: StatedSentence, from: number): string | undefined {
  const at = start + from
  const below = place.plain.text.slice(at, Math.min(place.leaf.end, at + LONGEST_REVISION))
  const pack = REVISED.exec(below)?.groups?.['pack']
  return pack === undefined ? undefined : readPack(pack)?.servicePack
}

const LONGEST_REVISION = 300

// "Sample Server ODBC Driver": a part of the product it is named after
const PART = /\b(?:drivers?|providers?|controls?|library)$/i

// "build 1380", "SP1 (2.00.1380.1000)", "Sample version 4.10.1998"; rows of files have none of these.
const MAY_STATE = /\bbuild|version +\d+\.\d+\.\d|\((?:version +)?\d/i
// "MMF Build Info : Sample 2.0 SP2 (1493)"
const BARE_BUILD = /^ *\((?<build>\d{3,5})\)/

/** A full number in the place of the version is one; a bare one in brackets may be the build. */
function withNumbers(found: FoundRelease, text: string): FoundRelease {
  const { version, ...names } = found
  if (names.fullVersion !== undefined || names.build !== undefined) return found
  if (version !== undefined && isFullVersion(version)) return { ...names, fullVersion: version }
  if (!isPack(found.servicePack) || !/\bbuild\b/i.test(text)) return found
  const build = BARE_BUILD.exec(text.slice(found.end))?.groups?.['build']
  return build === undefined ? found : { ...found, build }
}

/** A fact that is stated again is kept with its first sentence only. */
export function distinctFacts(facts: readonly ReleaseFact[]): ReleaseFact[] {
  const seen = new Set<string>()
  return facts.filter(({ release, component = '' }) => {
    const name = `${component}\n${nameOf(release)}`
    return !seen.has(name) && seen.add(name)
  })
}

function nameOf({ span: _span, ...names }: ReleaseName): string {
  return JSON.stringify(Object.entries(names).sort(([one], [other]) => (one < other ? -1 : 1)))
}

// "Version 4.0 (Build 1381)", "1.2(Build 786)"
const VERSION_AND_BUILD = /\d\.\d+[a-z]? ?\(build \d/i

/** A build or full number, and a release that it is the number of. */
function isFact(release: ReleaseName, text: string, above: ReleaseName | undefined): boolean {
  const { build, fullVersion, version, product, bound, platform } = release
  if (bound === 'without' || platform !== undefined) return false
  if (product !== undefined && FILE_NAME.test(product)) return false
  const isRow = above !== undefined || VERSION_AND_BUILD.test(text)
  if (build !== undefined && version !== undefined && isRow) return true
  if (build !== undefined) return namesRelease(release)
  if (fullVersion === undefined || !isOfKnownProduct(release)) return false
  return namesRelease(release) || product !== undefined
}

// "Httpmon.exe": the build of a file is none of a release.
const FILE_NAME = /\.(?:exe|dll|ocx|sys|zip)$/i

/** A service pack, a package, or the version of a product. */
export function namesRelease(release: ReleaseName): boolean {
  const { servicePack, product, version, package: kind } = release
  if (isPack(servicePack) || kind !== undefined) return true
  return product !== undefined && version !== undefined
}

function isPack(servicePack: string | undefined): boolean {
  return servicePack !== undefined && !UNNUMBERED_PACKS.some((word) => word === servicePack)
}

/** The article's own when none is named. */
export function isOfKnownProduct({ product }: ReleaseName): boolean {
  return product === undefined || canonicalProduct(product) !== undefined
}
