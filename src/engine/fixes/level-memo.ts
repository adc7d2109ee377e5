// Where a reading stands against a release, worked out once: articles name the same few hundred
// releases in thousands of places.

import type { ReleaseName } from '../../model/release-name.ts'
import type { ReleaseContext } from './release-level.ts'
import type { Reading } from './site.ts'

/** By number of the release; `null` is a release that says nothing about the site. */
type Levels = (number | null | undefined)[]

/** Readings that are kept; of one family there are hardly more. */
const MAX_READINGS = 200

/** Of one family. A release must come with the same context every time: that of its article. */
export class LevelMemo {
  readonly #numbers = new Map<string, number>()
  readonly #numberOf = new WeakMap<ReleaseName, number>()
  readonly #byKey = new Map<string, Levels>()
  readonly #byReading = new WeakMap<Reading, Levels>()

  at(
    reading: Reading,
    release: ReleaseName,
    context: ReleaseContext,
    work: () => number | undefined,
  ): number | undefined {
    const levels = this.#levelsOf(reading)
    const number = this.numberOf(release, context)
    const known = levels[number]
    if (known !== undefined) return known ?? undefined
    const level = work()
    levels[number] = level ?? null
    return level
  }

  #levelsOf(reading: Reading): Levels {
    const known = this.#byReading.get(reading)
    if (known !== undefined) return known
    const key = `${reading.version ?? '-'}\n${reading.servicePack ?? '-'}`
    let levels = this.#byKey.get(key)
    if (levels === undefined) {
      if (this.#byKey.size >= MAX_READINGS) this.#byKey.clear()
      levels = []
      this.#byKey.set(key, levels)
    }
    this.#byReading.set(reading, levels)
    return levels
  }

  /** The same number for releases that stand alike to every reading. */
  numberOf(release: ReleaseName, context: ReleaseContext): number {
    const known = this.#numberOf.get(release)
    if (known !== undefined) return known
    const key = keyOf(release, context)
    const number = this.#numbers.get(key) ?? this.#numbers.size
    this.#numbers.set(key, number)
    this.#numberOf.set(release, number)
    return number
  }
}

/** All that `levelAt` looks at, but the reading. */
function keyOf(release: ReleaseName, { family, articleFamilies, articleVersion }: ReleaseContext) {
  const { product, productCode, version, edition, servicePack } = release
  const isOfArticle = articleFamilies.size <= 1 || articleFamilies.has(family)
  const isPackage = release.package !== undefined
  return JSON.stringify([
    [product, productCode, version, edition, servicePack].map((text) => text ?? null),
    isPackage,
    isOfArticle,
    articleVersion ?? null,
  ])
}
