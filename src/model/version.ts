// Versions and their order. A version is a release ("2.0"), perhaps with a service pack ("4.0 SP6a")
// or with the parts of a build ("2.0.1380.1125"), a year ("97", "98 Second Edition"), or a range
// ("3.x").
//
// The order knows nothing of products: NT 4.0 and its Terminal Server, or Jet 3.5 and 4.0, are
// branches, and versions of two branches must not be compared at all.

import { remembered } from './remembered.ts'
import { compareServicePacks, parseServicePack, type ServicePack } from './service-pack.ts'

/** The "1a" of "5.1a" is {number: 1, letter: "a"}. */
export interface VersionPart {
  readonly number: number
  /** Lower-case, mostly empty. */
  readonly letter: string
}

interface NumberedVersion {
  /** Years are full and count for themselves: 97 is 1997, and neither below nor above 4.0. */
  readonly scheme: 'number' | 'year'
  /** The first two parts; of a year the year and its edition ("98 Second Edition" ends in 2). */
  readonly release: readonly [VersionPart, VersionPart]
  readonly servicePack?: ServicePack
  /** The parts after the release, without zeros at the end; empty when none is stated. */
  readonly build: readonly VersionPart[]
}

/** "3.x", "2.1x": any version that begins so. */
interface VersionRange {
  readonly scheme: 'range'
  /** Numbers that stand for sure: 3 of "3.x", 2 of "2.1x". */
  readonly prefix: readonly number[]
  /** The last part as printed, without zeros in front: "x", "1x". */
  readonly wildcard: string
}

export type Version = NumberedVersion | VersionRange

const NONE: VersionPart = { number: 0, letter: '' }
/** More digits would lose some as numbers. */
const MAX_DIGITS = 15

/**
 * Reads "2.00.1380", "5.0:2195.2097", "4,71,0,3328", "4.0 SP6a", "4.0 Service Pack 6a", "5.1a",
 * "97 SR-1", "98 Second Edition", "2.0 (build 1380)", "3.x". `undefined` for anything else: a misread
 * letter ("l.5"), a word, an edition ("Fall 1993 edition").
 */
export const parseVersion = remembered(readVersion)

function readVersion(text: string): Version | undefined {
  const { groups } = PRINTED.exec(text.trim().replace(/\s+/g, ' ')) ?? {}
  if (groups === undefined) return undefined
  const { number = '', second, pack, build } = groups
  if (RANGE.test(number))
    return pack === undefined && build === undefined ? readRange(number) : undefined
  const parts = readParts(number)
  const builds = build === undefined ? [] : readParts(build)
  const servicePack = pack === undefined ? undefined : parseServicePack(pack)
  if (parts === undefined || builds === undefined) return undefined
  if (builds.length > 0 && parts.length > 2) return undefined
  return {
    ...readRelease(parts, second !== undefined),
    ...(servicePack && { servicePack }),
    build: trimmed([...parts.slice(2), ...builds]),
  }
}

// "2.00.1380", "v5.1a", "version 4.0 SP6a", "97 SR-1", "98 Second Edition", "4.0 (build 1381)"
const PRINTED =
  /^(?:versions? |v)?(?<number>\d+(?:, ?\d+){3}|\d+(?:[.:]\d+)*(?:\.x|x|[a-z]{1,2})?)(?<second> Second Edition| SE)?(?:[ ,]*(?<pack>(?:SP|SR|OSR|Service Pack|Service Release|OEM Service Release)[ -]?\d{1,3}(?:\.\d)?[a-z]?))?(?: ?\(?build (?<build>\d+(?:\.\d+)*)\)?)?$/i
const RANGE = /^\d+(?:\.\d+)*\.?x$/i

function readRange(number: string): VersionRange {
  const parts = number.toLowerCase().split('.')
  return {
    scheme: 'range',
    prefix: parts.slice(0, -1).map(Number),
    wildcard: (parts.at(-1) ?? '').replace(/^0+(?=\d)/, ''),
  }
}

function readParts(number: string): VersionPart[] | undefined {
  const parts = number.split(/[.:,] ?/).map((part) => {
    const digits = /^\d+/.exec(part)?.[0] ?? ''
    return { digits, letter: part.slice(digits.length).toLowerCase() }
  })
  if (parts.some(({ digits }) => digits.length === 0 || digits.length > MAX_DIGITS))
    return undefined
  return parts.map(({ digits, letter }) => ({ number: Number(digits), letter }))
}

function readRelease(
  parts: readonly VersionPart[],
  isSecondEdition: boolean,
): Pick<NumberedVersion, 'scheme' | 'release'> {
  const [first = NONE, second = NONE] = parts
  const year = parts.length === 1 ? yearOf(first.number) : undefined
  if (year === undefined) return { scheme: 'number', release: [first, second] }
  const edition = isSecondEdition ? { number: 2, letter: '' } : NONE
  return { scheme: 'year', release: [{ number: year, letter: first.letter }, edition] }
}

/** Two digits are a year from 90 on: "Word 97" is one, "Excel 11" is none. */
function yearOf(number: number): number | undefined {
  if (number >= 90 && number <= 99) return 1900 + number
  return number >= 1900 && number < 2100 ? number : undefined
}

function trimmed(parts: readonly VersionPart[]): VersionPart[] {
  const last = parts.findLastIndex(({ number, letter }) => number > 0 || letter !== '')
  return parts.slice(0, last + 1)
}

/**
 * Negative, zero or positive, or `undefined` when the two cannot be compared: a year and a number, a
 * service pack and a build of one release, packs of two families, a version and a range that may
 * hold it. Leading zeros do not count, nor do zero parts at the end: "2.00" is "2" is "2.0.0". A
 * release without service pack is below its first one.
 */
export function compareVersions(one: Version, other: Version): number | undefined {
  if (one.scheme === 'range') return compareRange(one, other)
  if (other.scheme === 'range') return reversed(compareRange(other, one))
  if (one.scheme !== other.scheme) return undefined
  const release = compareParts(one.release, other.release)
  if (release !== 0) return release
  const pack = compareServicePacks(one.servicePack, other.servicePack)
  const build = compareParts(one.build, other.build)
  if (pack === undefined || pack * build < 0) return undefined
  return pack === 0 ? build : pack
}

function compareRange(range: VersionRange, other: Version): number | undefined {
  if (other.scheme === 'year') return undefined
  if (other.scheme === 'range') return compareRanges(range, other)
  const parts = [...other.release, ...other.build]
  for (const [index, number] of range.prefix.entries()) {
    const { number: against, letter } = parts[index] ?? NONE
    if (number !== against) return Math.sign(number - against)
    if (letter !== '') return index < range.prefix.length - 1 ? -1 : undefined
  }
  return undefined
}

function compareRanges(one: VersionRange, other: VersionRange): number | undefined {
  for (const [index, number] of one.prefix.entries()) {
    const against = other.prefix[index]
    if (against === undefined) return undefined
    if (number !== against) return Math.sign(number - against)
  }
  const isSame = one.prefix.length === other.prefix.length && one.wildcard === other.wildcard
  return isSame ? 0 : undefined
}

function compareParts(one: readonly VersionPart[], other: readonly VersionPart[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const { number: a, letter: x } = one[index] ?? NONE
    const { number: b, letter: y } = other[index] ?? NONE
    if (a !== b) return Math.sign(a - b)
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

function reversed(order: number | undefined): number | undefined {
  return order === undefined ? undefined : 0 - order
}
