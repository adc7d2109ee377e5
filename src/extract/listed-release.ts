// A release as the applies-to list prints it behind the product: "2.0", "2.0 SP1", "5.0sp1",
// "4.0 Service Pack 6a", "Build 2.73.7269", "Service Release 1 (SR-1)", "1996 edition".

import type { ReleaseName } from '../model/release-name.ts'
import { parseServicePack, printServicePack } from '../model/service-pack.ts'

export type ListedRelease = Pick<ReleaseName, 'version' | 'servicePack' | 'build' | 'edition'>

// "2.0 SP1", "5.0sp1", "4.0 Service Pack 6a", "4.0 U.S. SP1", "5.5 Service Packs 1"
const SERVICE_PACK = /\s*(?:U\.S\. )?(?:SP|Service Packs?)\s?-?(\d+[a-z]?)\b/i
// "Service Release 1 (SR-1)", "97 SR-1", "97 SR2b"
const SERVICE_RELEASE = /\s*(?:Service Release\s?|\bSR-?\s?)(\d+[a-z]?)\b(?:\s*\(SR-\d+[a-z]?\))?/i
// "Build 2.73.7283.01", "2.5 Build 2.573.2927", "2.0 (build 1380)"
const BUILD = /\s*\(?\bbuild\s+([\d.]+)\)?/i
// "1996 edition", "'94-'95 edition", "98 Second Edition", "Fall 1993 edition", "1992 editions"
const EDITION = /^((?:[A-Z][a-z]+ )?'?\d[\d'-]*)\s+((?:[A-Z][a-z]+ )?edition)s?$/i
// "2.5 (OEM Release)", "2.1 OEM Only", "3.51 Korean", "2.0a-CD", "1.0 with CD-ROM"
const QUALIFIED = /^(v?\d[\d.]*(?:x|[a-z]{1,2})?)(?:\s+\(?|-)([A-Za-z][^()]*)\)?$/
// "3.0 (all SP)", "3.51 (all service packs)": the version says it already.
const ALL = /\s*\(all\b[^)]*\)/i

/** Every printed release is one; what is not a service pack, build or edition is its version. */
export function readListedRelease(text: string): ListedRelease {
  const [, year, edition] = EDITION.exec(text) ?? []
  if (year !== undefined && edition !== undefined) return { version: year, edition }
  const pack = SERVICE_PACK.exec(text)
  const release = SERVICE_RELEASE.exec(text)
  const build = BUILD.exec(text)
  let version = text.replace(ALL, '')
  for (const found of [pack, release, build]) {
    if (found !== null) version = version.replace(found[0], '')
  }
  const servicePack = packOf('SP', pack?.[1]) ?? packOf('SR', release?.[1])
  return {
    ...qualifiedVersion(version.trim()),
    ...(servicePack && { servicePack }),
    ...(build?.[1] && { build: build[1] }),
  }
}

function packOf(family: 'SP' | 'SR', number: string | undefined): string | undefined {
  const pack = number === undefined ? undefined : parseServicePack(`${family}${number}`)
  return pack && printServicePack(pack)
}

/** Words behind a number, or without one, are an edition: "Enterprise Update". */
function qualifiedVersion(text: string): Pick<ListedRelease, 'version' | 'edition'> {
  if (text === '') return {}
  const [, number, words] = QUALIFIED.exec(text) ?? []
  if (number !== undefined && words !== undefined) return { version: number, edition: words.trim() }
  return /\d/.test(text) ? { version: text } : { edition: text }
}
