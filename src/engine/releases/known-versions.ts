// How a family prints its versions, for numbers that come without one: the 06.50 of 06.50.0240 is
// version 6.5 where articles know a 6.5 and no 6.50, the 5.00 of 5.00.2314 is 5 where they know a 5; the
// 4.71 of 4.71.1712 is none at all.

import type { FixScope } from '../../indexes/fixes/fix-record.ts'
import type { StatedRelease } from './release-table.ts'

export class KnownVersions {
  readonly #byFamily = new Map<string, Set<string>>()

  /** Those that an article lists for the family, and one that it states. */
  add(family: string, scopes: readonly FixScope[], stated: string | undefined): void {
    let versions = this.#byFamily.get(family)
    if (versions === undefined) {
      versions = new Set()
      this.#byFamily.set(family, versions)
    }
    if (stated !== undefined) versions.add(stated)
    for (const scope of scopes) {
      if (scope.family === family && scope.version !== undefined) versions.add(scope.version)
    }
  }

  /** Where no version is stated: the one that its number begins with, else the only one listed. */
  complete(release: StatedRelease, scopes: readonly FixScope[]): StatedRelease {
    const { family, component, build } = release
    if (release.version !== undefined) return release
    const front = component === undefined ? build.version : undefined
    const spelt = front === undefined ? undefined : this.#spelt(family, front)
    const only = onlyVersionOf(scopes, family)
    const version = spelt ?? (isFarFrom(front, only) ? undefined : only)
    return version === undefined ? release : { ...release, version }
  }

  #spelt(family: string, front: string): string | undefined {
    const versions = this.#byFamily.get(family)
    return [front, shorter(front), front.replace(/\.0+$/, '')].find((one) => versions?.has(one))
  }
}

/** The 1.3 of 1.3.5 is of something else than version 4.0; the 4.71 of 4.71.1712 may be of it. */
function isFarFrom(front: string | undefined, version: string | undefined): boolean {
  return front !== undefined && version !== undefined && majorOf(front) !== majorOf(version)
}

const majorOf = (version: string) => version.split('.', 1)[0]

function onlyVersionOf(scopes: readonly FixScope[], family: string): string | undefined {
  const versions = new Set(
    scopes.flatMap((scope) => (scope.family === family ? (scope.version ?? []) : [])),
  )
  return versions.size === 1 ? [...versions][0] : undefined
}

/**
 * A printed version without zeros that only fill: "06.5" is 6.5, "2.00" is 2.0, "2.10" is 2.1 beside
 * 2.1.0.267; "4.01" is itself.
 */
export function plainVersion(version: string, front?: string): string {
  const plain = version.replace(/^0+(?=\d)/, '').replace(/(?<=\.)0+$/, '0')
  return shorter(plain) === front ? front : plain
}

/** "6.50" → "6.5". */
function shorter(version: string): string {
  return version.replace(/(?<=\.\d+?)0+$/, '')
}
