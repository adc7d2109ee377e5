// One line of the applies-to list, without its container words, as product–version pairs. The rule
// that holds on the archive: take the LAST ", version(s) ", cut what follows the versions, split the
// rest at commas. Without that word a number at the end of the name is the version.

import type { AppliesTo } from '../model/applies-to.ts'
import { type ListedRelease, readListedRelease } from './listed-release.ts'

export type AppliesToPart = Omit<AppliesTo, 'raw' | 'span' | 'scope'>

/** The archive's longest line has 300 characters; a longer one than this is no list entry. */
const MAX_LINE_LENGTH = 4000

/** At least one pair for a line that names a product, none for a blank one. */
export function parseAppliesTo(line: string): AppliesToPart[] {
  const text = withoutEditorNote(line).replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  if (text === '') return []
  if (text.length > MAX_LINE_LENGTH) return [{ product: text }]
  const at = lastVersionWord(text)
  if (at !== undefined) return parseVersions(text, at)
  return parseEditions(text) ?? [parseNamedRelease(text)]
}

// "*EDITOR Please do not choose this product*Microsoft Visual C++ 32-bit Edition* use 241, 265, 225"
const EDITOR_NOTE = /\*EDITOR[^*]*\*([^*]*)\*[^*]*?(?=,? versions? |$)/i
// "*DO_NOT_USE* 3.0 (all SP)"
const MARK = /\*[A-Z_]{3,20}\*\s*/g

function withoutEditorNote(line: string): string {
  return line.replace(EDITOR_NOTE, '$1').replace(MARK, '')
}

// ", version 7.0", " versions 2.0, 2.0 SP1", ", version Service Release 1 (SR-1)", ", version '94-'95"
const VERSION_WORD =
  /,? versions?(?= (?:'?\d|Build |SP\d|Service |Fall |Spring |Preview |\(all |(?:January|February|April|July|October) |[A-Z]\d))/gi
// "4.0 for NT Workstation" before another "version 4.0": that one is of the platform.
const FOR_PLATFORM = /^[\d.]+ for [A-Z][^,]*$/

/** Where the version word that counts begins and ends: the last one that is not a platform's. */
function lastVersionWord(text: string): { from: number; to: number } | undefined {
  const words = [...text.matchAll(VERSION_WORD)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length + 1,
  }))
  const [before, last] = words.slice(-2)
  if (before === undefined || last === undefined) return before
  return FOR_PLATFORM.test(text.slice(before.to, last.from)) ? before : last
}

function parseVersions(text: string, at: { from: number; to: number }): AppliesToPart[] {
  const { list, edition, platform } = splitTail(text.slice(at.to))
  const { product: printed, releases: earlier } = splitProduct(text.slice(0, at.from))
  const { product, build } = splitBuild(printed)
  const releases = [...earlier, ...readReleases(list)].map((release) =>
    oemRelease(product, release),
  )
  const rest = { ...(edition && { edition }), ...(platform && { platform }) }
  const name = product.replace(OEM_RELEASE, '')
  return releases.length === 0
    ? [{ product, ...rest }]
    : releases.map((release) => ({ product: name, ...build, ...release, ...rest }))
}

// "Microsoft ODBC Driver for Visual FoxPro (Build 6.00.8281.00)"
const BUILD_AT_END = /\s*\(Build (\d[\d.]*)\)$/i

function splitBuild(text: string): { product: string; build?: { build: string } } {
  const [ending, build] = BUILD_AT_END.exec(text) ?? []
  if (ending === undefined || build === undefined) return { product: text }
  return { product: text.slice(0, -ending.length), build: { build } }
}

// "Microsoft Windows 95 OEM Service Release" before ", versions 2, 2.1"
const OEM_RELEASE = / OEM Service Release$/i
const WINDOWS_YEAR = /\b(9\d) OEM Service Release$/i

/** Its numbers are those of the service releases: OSR2, OSR2.1. */
function oemRelease(product: string, release: ListedRelease): ListedRelease {
  const year = WINDOWS_YEAR.exec(product)?.[1]
  if (year === undefined || release.version === undefined) return release
  return { ...release, version: year, servicePack: `OSR${release.version.replace(/\.0$/, '')}` }
}

/** "ODBC for Oracle version 2.0" before ", versions Build 2.73.7269": the first list counts too. */
function splitProduct(text: string): { product: string; releases: ListedRelease[] } {
  const at = lastVersionWord(text)
  if (at === undefined) return { product: text.trim(), releases: [] }
  return { product: text.slice(0, at.from).trim(), releases: readReleases(text.slice(at.to)) }
}

// "4.0, Terminal Server Edition", "2000 SP1 Advanced Server", "3.0, 3.01 for Windows 95"
const PLATFORM = /\s+for\s+(?:the\s+)?([A-Z].*)$/
const EDITION =
  /(?:,\s*|\s+)((?:Advanced |Terminal |Datacenter |Small )?[A-Z][A-Za-z ]*Edition|(?:Advanced |Datacenter )?Server|Professional|Option Pack)$/

function splitTail(text: string): { list: string; edition?: string; platform?: string } {
  const platform = PLATFORM.exec(text)
  const list = platform === null ? text : text.slice(0, platform.index)
  const edition = EDITION.exec(list)
  return {
    list: edition === null ? list : list.slice(0, edition.index),
    ...(edition?.[1] && { edition: edition[1].trim() }),
    ...(platform?.[1] && { platform: platform[1].trim() }),
  }
}

/** "5.5 Service Packs 1, 2": a bare number after service packs is one more of them. */
function readReleases(list: string): ListedRelease[] {
  const releases: ListedRelease[] = []
  let packsOf: string | undefined
  for (const item of list.split(SEPARATOR)) {
    const printed = item.replace(VERSION_PREFIX, '').trim()
    if (printed === '') continue
    if (LANGUAGE_VERSION.test(printed)) return releases.map((one) => ({ ...one, edition: printed }))
    const pack = BARE_NUMBER.exec(printed)?.[0]
    if (packsOf !== undefined && pack !== undefined) {
      releases.push({ version: packsOf, servicePack: `SP${pack}` })
      continue
    }
    const release = readListedRelease(printed)
    releases.push(release)
    packsOf = SERVICE_PACKS.test(printed) ? release.version : undefined
  }
  return releases
}

// "6.0, 6.0a", "6.0, and 6.0ax", "6.0 and 6.0a"
const SEPARATOR = /,(?: and )?| and (?=\d)/
// The second word of "version 4.2, version 5.0".
const VERSION_PREFIX = /^\s*versions?\b/i
// "Japanese version" behind the versions is said of all of them.
const LANGUAGE_VERSION = /^[A-Z][a-z]+ version$/
// The "2" of "Service Packs 1, 2".
const BARE_NUMBER = /^\d[a-z]?$/
const SERVICE_PACKS = /Service Packs\b/i

// "Microsoft Bookshelf for Windows, 1991, 1992, 1993 editions", "…, 1994 edition (see below)"
const EDITIONS =
  /^(.*?),? ('?\d{2,4}(?:-'?\d{2,4})?(?:, '?\d{2,4}(?:-'?\d{2,4})?)*) editions?(?: \(see below\))?$/i

function parseEditions(text: string): AppliesToPart[] | undefined {
  const [, product, years] = EDITIONS.exec(text) ?? []
  if (product === undefined || years === undefined) return undefined
  return years.split(', ').map((version) => ({ product, version, edition: 'edition' }))
}

// "Microsoft Windows 95", "Microsoft Word 97 for Windows", "SourceSafe, 32-bit, for Windows 4.0",
// "Systems Management Server 2.0 SP1", "Exchange Server 2010 Service Pack 3"
const RELEASE_AT_END =
  /^(.*?[^\d\s])\s+(v?\d+(?:\.(?:\d+|x))+[a-z]{0,2})((?:\s*(?:SP|Service Pack)\s?\d+[a-z]?)?)$/i
const YEAR =
  /^(.*?\s'?((?:19|20)\d\d|9[5-9]))(?=$|\s|,)(?:\s+(?:SP|Service Pack)\s?(\d+[a-z]?))?(.*)$/
// " Enterprise Edition", " Standard" after the year of a server product.
const EDITION_AFTER_YEAR = /^\s+((?:Standard|Enterprise|Datacenter|Foundation)(?: Edition)?)$/

// "Exchange 2000 Server SP1", "Visual Studio 6.0, SP2"
const PACK_AT_END = /^(.*[A-Za-z,\d]),? (?:SP|Service Pack )(\d[a-z]?)$/

/** A name whose version stands in it. Years stay part of the product: "Outlook 2016". */
function parseNamedRelease(text: string): AppliesToPart {
  if (IS_BOOK.test(text)) return { product: text }
  const [, before, packAtEnd] = PACK_AT_END.exec(text) ?? []
  if (before !== undefined && packAtEnd !== undefined) {
    return { ...parseNamedRelease(before.replace(/,$/, '')), servicePack: `SP${packAtEnd}` }
  }
  const [, name, number, pack] = RELEASE_AT_END.exec(text) ?? []
  if (name !== undefined && number !== undefined) {
    return { product: name.replace(/,$/, ''), ...readListedRelease(`${number}${pack ?? ''}`) }
  }
  const [, dated, year, yearPack, rest = ''] = YEAR.exec(text) ?? []
  if (dated === undefined || year === undefined) return { product: text }
  const edition = EDITION_AFTER_YEAR.exec(rest)?.[1]
  const servicePack = yearPack === undefined ? undefined : `SP${yearPack}`
  return {
    product: edition === undefined ? `${dated}${rest}` : dated,
    version: year,
    ...(servicePack && { servicePack }),
    ...(edition && { edition }),
  }
}

// "MSPRESS Microsoft Windows XP Inside Out, ISBN 0-7356-1382-6"
const IS_BOOK = /\bISBN\b/
