// Releases as people read them.

import type { Release } from '../../contract/releases.ts'

type Named = Partial<Pick<Release, 'product' | 'version' | 'servicePack'>>

/** "SMS 2.0 SP1", "SMS 2.0 without a service pack"; what is not stated is left out. */
export function releaseText({ product, version, servicePack }: Named): string {
  const pack = servicePack === 'none' ? 'without a service pack' : servicePack
  return [product, version, pack].filter((part) => part !== undefined).join(' ')
}

/** As the fix planner and the select of a product page take it: "2.0 SP1", "2.0 none". */
export const releaseValue = ({ version, servicePack = 'none' }: Named): string =>
  [version, servicePack].filter((part) => part !== undefined).join(' ')

/** A build with the release and the article it is stated in. */
export interface BuildRow {
  readonly release: Release
  readonly build: Release['builds'][number]
  /** Other releases for which the same number is stated. */
  readonly others: readonly Release[]
}

/** One row a build and release, in the order of the releases. Linear. */
export function buildRows(releases: readonly Release[]): BuildRow[] {
  const byNumber = new Map<string, Release[]>()
  for (const release of releases) {
    for (const build of release.builds) {
      const key = keyOf(release, build)
      const known = byNumber.get(key)
      if (known === undefined) byNumber.set(key, [release])
      else known.push(release)
    }
  }
  return releases.flatMap((release) =>
    release.builds.map((build) => {
      const same = byNumber.get(keyOf(release, build)) ?? []
      return { release, build, others: same.filter((other) => isAnother(release, other)) }
    }),
  )
}

const keyOf = ({ product }: Release, { build, component = '' }: Release['builds'][number]) =>
  `${product}\n${build}\n${component.toLowerCase()}`

/** What only names less is no other release. */
function isAnother(one: Release, other: Release): boolean {
  const differ = (a?: string, b?: string) => a !== undefined && b !== undefined && a !== b
  return differ(one.version, other.version) || differ(one.servicePack, other.servicePack)
}
