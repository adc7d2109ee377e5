// A release name in the making, and what can be read from its single words.

import {
  type PackageKind,
  type ReleaseBound,
  type ReleaseName,
  UNNUMBERED_PACKS,
} from '../../model/release-name.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import { PACKAGE_KINDS } from './release-words.table.ts'

/** A release with its place in the text it was found in. */
export type FoundRelease = Omit<ReleaseName, 'span'> & {
  readonly start: number
  readonly end: number
}

export type ReleaseDraft = { -readonly [Key in keyof FoundRelease]: FoundRelease[Key] }

/** A product alone is no release. */
export function isComplete({ version, servicePack, build, package: kind }: ReleaseDraft): boolean {
  return (version ?? servicePack ?? build ?? kind) !== undefined
}

export function isUnnumbered(servicePack: string | undefined): servicePack is string {
  return UNNUMBERED_PACKS.some((word) => word === servicePack)
}

// The "6a" of "Service Pack 6a (SP6a)", the 2.5 of "OSR 2.5".
const PACK_NUMBER = /\d{1,2}(?:\.\d)?[a-z]?/
const PACK_FAMILY = /OSR|OEM +Service +Release|SR|Service +Release|CU|Cumulative +Update/i
const BOUND_PREFIX = /^(?:post|pre|without)[- ]+/i

/** "post-Service Pack 3 (SP3)" is SP3, bound "post". */
export function readPack(text: string): { servicePack: string; bound?: ReleaseBound } | undefined {
  const prefix = BOUND_PREFIX.exec(text)?.[0] ?? ''
  const printed = text.slice(prefix.length)
  const family = PACK_FAMILY.exec(printed)?.[0].replace(/ +/g, ' ') ?? 'SP'
  const pack = parseServicePack(`${family} ${PACK_NUMBER.exec(printed)?.[0] ?? ''}`)
  if (pack === undefined) return undefined
  return { servicePack: printServicePack(pack), ...(prefix !== '' && { bound: boundOf(prefix) }) }
}

/** Of "post-", "or later" and their like. */
export function boundOf(text: string): ReleaseBound {
  if (/^post/i.test(text)) return 'post'
  if (/^pre/i.test(text)) return 'pre'
  if (/^without/i.test(text)) return 'without'
  return /earlier|lower/.test(text) ? 'or-earlier' : 'or-later'
}

export function packageKindOf(text: string): PackageKind | undefined {
  return PACKAGE_KINDS.find(([pattern]) => pattern.test(text))?.[1]
}

/** "2.00.1380.1000": three parts and more. */
export function isFullVersion(version: string): boolean {
  return version.split(/[.:]/).length > 2
}
