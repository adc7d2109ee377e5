// A build → the releases it may be. Ambiguous, approximate and unknown are answers.

import { type BuildNumber, compareBuilds, fitOf } from './build-number.ts'
import { countsForWhole, type StatedRelease } from './release-table.ts'

export interface ReleaseReading {
  readonly version?: string
  /** "none" where the text says that it is the release without a service pack. */
  readonly servicePack?: string
  /** Those that state it. */
  readonly sources: readonly StatedRelease[]
}

export type BuildReading =
  | { readonly outcome: 'known' | 'ambiguous'; readonly readings: readonly ReleaseReading[] }
  /** No article states the build; it lies between these, or beyond the only one. */
  | {
      readonly outcome: 'approximate'
      readonly below: readonly ReleaseReading[]
      readonly above: readonly ReleaseReading[]
    }
  | { readonly outcome: 'unknown' }

/**
 * @param stated of one product family.
 * @param version narrows the search where several versions count their builds alike.
 */
export function resolveBuild(
  stated: readonly StatedRelease[],
  asked: BuildNumber,
  version?: string,
): BuildReading {
  const candidates = stated.filter(
    (one) => isOfVersion(one, version) && isNumberedAs(one, asked.version),
  )
  const readings = readingsOf(fitting(candidates, asked))
  if (readings.length > 0)
    return { outcome: readings.length === 1 ? 'known' : 'ambiguous', readings }
  return between(candidates.filter(countsForWhole), asked)
}

/**
 * Statements of the very number that name neither version nor service pack: for who only asks what is
 * stated of it. For a site they are no release.
 */
export function statedAlone(
  stated: readonly StatedRelease[],
  asked: BuildNumber,
  version?: string,
): ReleaseReading[] {
  const fitting = stated.filter(
    (one) =>
      (one.version ?? one.servicePack) === undefined &&
      isOfVersion(one, version) &&
      isNumberedAs(one, asked.version) &&
      fitOf(asked, one.build) === 'exact',
  )
  return groupReadings(fitting)
}

/**
 * Those of the same full number, else of the same first part; the product before single parts of it.
 * One that names neither version nor pack answers only beside others.
 */
function fitting(candidates: readonly StatedRelease[], asked: BuildNumber): StatedRelease[] {
  const whole = candidates.filter(countsForWhole)
  const parts = candidates.filter((one) => !countsForWhole(one))
  for (const fit of ['exact', 'first'] as const) {
    for (const group of [whole, parts]) {
      const found = group.filter(({ build }) => fitOf(asked, build) === fit)
      if (found.some(({ version, servicePack }) => (version ?? servicePack) !== undefined))
        return found
    }
  }
  return []
}

function isOfVersion(one: StatedRelease, version: string | undefined): boolean {
  return version === undefined || one.version === version || one.build.version === version
}

/** The number in front of a build may be another than the product's: "4.71.1712" is of version 4.0. */
function isNumberedAs(one: StatedRelease, front: string | undefined): boolean {
  return front === undefined || (one.build.version ?? one.version) === front
}

/**
 * Distinct pairs of version and service pack. A text that names no service pack agrees with one that
 * does; only when none does is it a reading of its own.
 */
export function readingsOf(stated: readonly StatedRelease[]): ReleaseReading[] {
  const readings = groupReadings(stated)
  return readings.filter((one) => !readings.some((other) => other !== one && saysMore(other, one)))
}

/** All pairs as they are stated, those that name no service pack included. */
export function groupReadings(stated: readonly StatedRelease[]): ReleaseReading[] {
  const groups = new Map<string, StatedRelease[]>()
  for (const one of stated) {
    const key = `${one.version ?? ''}\n${one.servicePack ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].map(readingOf)
}

function readingOf(sources: readonly StatedRelease[]): ReleaseReading {
  const { version, servicePack } = sources[0] ?? {}
  return {
    ...(version !== undefined && { version }),
    ...(servicePack !== undefined && { servicePack }),
    sources,
  }
}

/** Whether a reading says all that the other says, and something beside. */
function saysMore(one: ReleaseReading, other: ReleaseReading): boolean {
  const keepsVersion = other.version === undefined || other.version === one.version
  const keepsPack = other.servicePack === undefined || other.servicePack === one.servicePack
  const adds = (mine?: string, theirs?: string) => mine !== undefined && theirs === undefined
  return (
    keepsVersion &&
    keepsPack &&
    (adds(one.version, other.version) || adds(one.servicePack, other.servicePack))
  )
}

function between(candidates: readonly StatedRelease[], asked: BuildNumber): BuildReading {
  const sorted = [...candidates].sort((a, b) => compareBuilds(a.build, b.build))
  const lower = sorted.filter(({ build }) => compareBuilds(build, asked) < 0)
  const upper = sorted.filter(({ build }) => compareBuilds(build, asked) > 0)
  const below = nearest(lower, lower.at(-1))
  const above = nearest(upper, upper[0])
  if (below.length === 0 || above.length === 0) return { outcome: 'unknown' }
  return { outcome: 'approximate', below, above }
}

function nearest(
  stated: readonly StatedRelease[],
  pick: StatedRelease | undefined,
): ReleaseReading[] {
  if (pick === undefined) return []
  return readingsOf(stated.filter(({ build }) => build.parts[0] === pick.build.parts[0]))
}
