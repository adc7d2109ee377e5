// Whether a version that people type stands in a text, in the spellings of articles.

// "3.x", "2.1x"
const RANGE = /^(\d+(?:\.\d+)*)\.?x$/i
// "97", "2000", "1995"
const YEAR = /^(?:19|20)?\d{2}$/

/** "4.0" is "4" and "4.00"; "97" is "1997"; "3.x" is any 3; a text's "3.x" is "3.1". */
export function versionStands(version: string, text: string): boolean {
  return patternOf(`v${version.toLowerCase()}`).test(text)
}

/** Most places of a version that are looked at. */
const MOST_PLACES = 40

/** Where the version stands, in order. Linear in the text. */
export function placesOfVersion(
  version: string,
  text: string,
): { readonly start: number; readonly end: number }[] {
  const pattern = new RegExp(patternOf(`v${version.toLowerCase()}`).source, 'gim')
  const places: { start: number; end: number }[] = []
  for (const { 0: found, index } of text.matchAll(pattern)) {
    places.push({ start: index, end: index + found.length })
    if (places.length === MOST_PLACES) break
  }
  return places
}

/** A number as it is typed, zeros in front aside: "4.0" is no "4". */
export function numberStands(number: string, text: string): boolean {
  return patternOf(`n${number.toLowerCase()}`).test(text)
}

const patterns = new Map<string, RegExp>()
const MOST_PATTERNS = 500

/** @param key "v" or "n", then the number. */
function patternOf(key: string): RegExp {
  const known = patterns.get(key)
  if (known !== undefined) return known
  if (patterns.size >= MOST_PATTERNS) patterns.clear()
  const number = key.slice(1)
  const printed = key.startsWith('v') ? spellings(number) : number.split('.').map(part).join('\\.')
  const made = new RegExp(`(?<![\\w.,])v?(?:${printed})(?![\\w]|\\.\\d|,\\d)`, 'im')
  patterns.set(key, made)
  return made
}

function spellings(version: string): string {
  const range = RANGE.exec(version)?.[1]
  if (range !== undefined) return `${escaped(range)}(?:\\.[\\dx][\\w.]*)?`
  if (YEAR.test(version) && version.length !== 1) return `(?:19|20)?${version.slice(-2)}`
  const parts = version.split('.')
  const short = parts.length === 2 && /^0+$/.test(parts[1] ?? '') ? `|${bare(parts[0] ?? '')}` : ''
  const whole = parts.length === 1 ? `${escaped(version)}(?:\\.0+)?` : parts.map(part).join('\\.')
  return `${whole}${short}|${escaped(parts[0] ?? '')}\\.x`
}

// "Service Pack 3", "step 1", and "1." at the beginning of a line count something else
const COUNTED = '(?<!\\b(?:packs?|sp|step|method|part|page|disk) )(?<!^[ \\t]{0,20}(?=\\d+[.)]\\s))'

/** A release as a whole number. */
const bare = (number: string) => `${COUNTED}${number}`

/** "0" also as "00", "9" as "09" and, at the end, "3" as "30". */
const part = (text: string, at: number, all: readonly string[]) => {
  const padded = at === 1 && all.length === 2 ? '0?' : ''
  return /^\d+$/.test(text) ? `0*${Number(text)}${padded}` : escaped(text)
}

const escaped = (text: string) => text.replace(/[^\w]/g, '\\$&')
