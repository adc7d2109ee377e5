// A printed release: "2.0", "2.0 SP1", "5.0sp1", "4.0 Service Pack 6a", "Build 2.73.7269",
// "Service Release 1 (SR-1)", "1996 edition".

export interface ReleaseName {
  readonly version?: string
  readonly servicePack?: string
  readonly build?: string
  readonly edition?: string
}

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
export function parseVersion(text: string): ReleaseName {
  const [, year, edition] = EDITION.exec(text) ?? []
  if (year !== undefined && edition !== undefined) return { version: year, edition }
  const pack = SERVICE_PACK.exec(text)
  const release = SERVICE_RELEASE.exec(text)
  const build = BUILD.exec(text)
  let version = text.replace(ALL, '')
  for (const found of [pack, release, build]) {
    if (found !== null) version = version.replace(found[0], '')
  }
  const servicePack = pack?.[1] === undefined ? release?.[1] && `SR${release[1]}` : `SP${pack[1]}`
  return {
    ...qualifiedVersion(version.trim()),
    ...(servicePack && { servicePack }),
    ...(build?.[1] && { build: build[1] }),
  }
}

/** Words behind a number, or without one, are an edition: "Enterprise Update". */
function qualifiedVersion(text: string): Pick<ReleaseName, 'version' | 'edition'> {
  if (text === '') return {}
  const [, number, words] = QUALIFIED.exec(text) ?? []
  if (number !== undefined && words !== undefined) return { version: number, edition: words.trim() }
  return /\d/.test(text) ? { version: text } : { edition: text }
}
