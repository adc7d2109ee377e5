// What is being typed → how the names it may become begin in the facets "file" and "error":
//
//   "ccm.d", "C:\Winnt\ccm.d"  → file ccm.d        "0x8004"       → error 0x8004, STOP 0x8004
//   "stop 0xa"                 → STOP 0x0000000A   "event id 10"  → Event 10      "lnk2" → LNK2

import { errorValuesOf } from '../facets/error-codes.ts'

export interface TypedName {
  /** Values that are typed in full, in another spelling. */
  readonly spellings: readonly string[]
  /** Beginnings of values. */
  readonly prefixes: readonly string[]
  /** It can hardly be anything else: it has an extension, or the form of a code. */
  readonly isCertain: boolean
}

const NO_NAME: TypedName = { spellings: [], prefixes: [], isCertain: false }

// "ccm", "ccm.dll", "~tmp-1.d", "C:\Winnt\ccm.d"; behind other words only with its dot
const FILE = /^(?:.*[\s\\/"'(])?([\w$~-][\w$~.-]{0,59})$/s
// "ccm." and "ccm.dll", not "4.0"
const HAS_EXTENSION = /[a-z].*\.[a-z\d_]{0,4}$/

/** The file name at the end of what is typed. */
export function typedFile(typed: string): TypedName {
  const name = FILE.exec(typed.trim())?.[1]?.toLowerCase()
  if (name === undefined) return NO_NAME
  const isCertain = HAS_EXTENSION.test(name)
  if (!isCertain && /\s/.test(typed.trim())) return NO_NAME
  return { spellings: [], prefixes: [name], isCertain }
}

// "0x", "0x8004"; "stop 0x0", "error 0x8"
const HEX = /^(?:(stop|error)(?: code)?[ :#]*)?0x([0-9a-f]{0,16})$/i
// "event id 10", "event 10", "eventid: 10", "error 16", "run-time error 42"
const NUMBERED = /^(?:run-?time )?(event|error)(?: ?id| code| number)?[ :#]*(-?\d{1,10})$/i
// "c20", "lnk2": one to four letters and the first digits
const LETTERED = /^[a-z]{1,4}\d{1,5}$/i

/** The error code that what is typed begins or is. */
export function typedCode(typed: string): TypedName {
  const text = typed.trim().replace(/\s+/g, ' ')
  const prefixes = codePrefixes(text)
  return {
    spellings: errorValuesOf(text),
    prefixes,
    isCertain: prefixes.length > 0 && !LETTERED.test(text),
  }
}

function codePrefixes(text: string): string[] {
  const [, kind, digits] = HEX.exec(text) ?? []
  if (digits !== undefined) {
    const code = `0x${digits.toUpperCase()}`
    return kind?.toLowerCase() === 'stop' ? [`STOP ${code}`] : [code, `STOP ${code}`]
  }
  const [, name, number] = NUMBERED.exec(text) ?? []
  if (name !== undefined && number !== undefined) {
    return [`${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()} ${number}`]
  }
  return LETTERED.test(text) ? [text.toUpperCase()] : []
}
