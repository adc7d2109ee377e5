// One registry path in a text, across the three ways it is wrapped: the next line begins with "\",
// the line ends with "\", or the line breaks at a blank inside a name ("Windows" / "NT"). Joining
// puts no blank after a backslash and keeps the one inside a name.

import { withoutTrailing } from './punctuation.ts'

/** A path as printed; `parts` are the names below the hive. */
export interface ScannedPath {
  readonly start: number
  readonly end: number
  readonly hive: string
  readonly parts: readonly string[]
}

// "HKEY_LOCAL_MACHINE", "\\HKEY_USERS", "HKEY_LOCAL_ MACHINE", "HKLM\"
const HIVE =
  /(?<![\w])\\{0,2}(HKEY_(?:LOCAL_\sMACHINE|CURRENT_\sUSER|CLASSES_\sROOT|[A-Z]+(?:_[A-Z]+){0,2})|(?:HKLM|HKCU|HKCR|HKU|HKCC)(?=\s?[\\/]))/gi
const HIVE_NAMES: Readonly<Record<string, string>> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKCR: 'HKEY_CLASSES_ROOT',
  HKU: 'HKEY_USERS',
  HKCC: 'HKEY_CURRENT_CONFIG',
}

/** Paths of a block, in order. `isListing`: its lines are kept, so that a key may fill each. Linear. */
export function scanPaths(block: string, isListing: boolean): ScannedPath[] {
  const paths: ScannedPath[] = []
  const isOwnBlock = isListing || OPENS_WITH_KEY.test(block)
  HIVE.lastIndex = 0
  for (let found = HIVE.exec(block); found !== null; found = HIVE.exec(block)) {
    const hive = (found[1] ?? '').toUpperCase().replace(/\s/, '')
    const fillsLine = isOwnBlock && opensLine(block, found.index)
    const { end, parts } = scanParts(block, found.index + found[0].length, fillsLine)
    paths.push({ start: found.index, end, hive: HIVE_NAMES[hive] ?? hive, parts })
    HIVE.lastIndex = Math.max(end, HIVE.lastIndex)
  }
  return paths
}

const OPENS_WITH_KEY = /^\s*["[\\]{0,3}HK(?:EY_|LM|CU|CR|U\b|CC)/i

function opensLine(block: string, at: number): boolean {
  return /(?:^|\n)[\s"[*-]*$/.test(block.slice(Math.max(0, at - 12), at))
}

// "\", " \" at the start of the next line, "\" at the end of a line, "/" in the paths of some articles
const SEPARATOR =
  /(?:[^\S\n]*\n[^\S\n]*|[^\S\n])?\\{1,2}(?:[^\S\n]*\n[^\S\n]*(?!\\|HKEY_|"|[\w ]{1,20}:))?/y
const SLASH = /\/(?:[^\S\n]*\n[^\S\n]*)?/y
// "Software", "{21EC2020-3AEA}", "<SID>", "CLSID", "TCP/IP", "PropertyPages."
const NAME = /(?:<[^<>\n\\]{1,60}>|\{[^{}\n\\]{1,60}\}|[\w.$&#+@!~%'*?=/-]|\.\.\.)+/y
const NAME_WITHOUT_SLASH = /(?:<[^<>\n/]{1,60}>|\{[^{}\n/]{1,60}\}|[\w.$&#+@!~%'*?=-])+/y

function scanParts(
  block: string,
  from: number,
  fillsLine: boolean,
): { end: number; parts: string[] } {
  const hasSlashes = block[from] === '/'
  const parts: string[] = []
  let end = from
  for (;;) {
    const at = skip(hasSlashes ? SLASH : SEPARATOR, block, end)
    if (at === undefined) break
    const nameEnd = skip(hasSlashes ? NAME_WITHOUT_SLASH : NAME, block, at)
    if (nameEnd === undefined) break
    const wholeEnd = endOfName(block, nameEnd, { fillsLine, hasSlashes })
    parts.push(block.slice(at, wholeEnd).replace(/\s+/g, ' '))
    end = wholeEnd
  }
  const last = parts.at(-1)
  const trimmed = last === undefined ? undefined : withoutTrailing(last, ".,;:'?!=")
  if (last === undefined || trimmed === undefined || trimmed === last) return { end, parts }
  const kept = trimmed === '' ? [] : [trimmed]
  return { end: end - (last.length - trimmed.length), parts: [...parts.slice(0, -1), ...kept] }
}

function skip(pattern: RegExp, block: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(block) ? pattern.lastIndex : undefined
}

// " NT" before "\CurrentVersion": up to four words of a name, wrapped or not
const WORDS_BEFORE_SEPARATOR =
  /(?:\s(?!and\b|or\b|the\b|to\b|in\b|HK[A-Z]{2})[\w.&+()-]{1,40}){1,4}?(?=\s?\\(?!\\)|\n[^\S\n]*\\)/iy
// The same before "/"
const WORDS_BEFORE_SLASH = /(?:\s(?!and\b|or\b|HK[A-Z]{2})[\w.&+()-]{1,40}){1,4}?(?=\/)/iy
// " Settings" before " key", " registry subkey"
const WORDS_BEFORE_KEY =
  /(?:\s(?!Registry|Key|Subkey|Value)[A-Z0-9][\w.&+-]{0,40}){1,4}?(?=\s(?:registry\s)?(?:sub-?)?keys?\b)/y
// " Settings" at the end of a line that holds nothing but the key
const WORDS_OF_LINE =
  /(?:[^\S\n](?!(?:is|are|and|or|the|key|subkey|registry|value|contains|to|in|on|for|from|with|where|has|by|was|must|should|folder|hive)\b)[\w.&+'-]{1,40}){1,5}(?=[^\S\n]*(?:\n|$))/iy

/** Names may hold blanks; how far one reaches is told by what follows it. */
function endOfName(
  block: string,
  at: number,
  { fillsLine, hasSlashes }: { fillsLine: boolean; hasSlashes: boolean },
): number {
  const wider =
    skip(hasSlashes ? WORDS_BEFORE_SLASH : WORDS_BEFORE_SEPARATOR, block, at) ??
    skip(WORDS_BEFORE_KEY, block, at) ??
    (fillsLine ? skip(WORDS_OF_LINE, block, at) : undefined)
  return wider ?? at
}
