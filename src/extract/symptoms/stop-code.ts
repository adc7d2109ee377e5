// Stop codes of blue screens in every spelling: "STOP: 0x0000000A (0x14, 0x2, 0x0, 0xFCBA1062)",
// "Stop 0xA", "STOP 0A", "STOP Msg: C000021A", "STOP 7B".

import type { StopCode } from '../../model/error-mention.ts'
import { type Ground, matchLeaves, printedAt } from './ground.ts'
import { parseHex } from './hexadecimal.ts'

// "STOP: 0x0000000A", "Stop error code 0xA", "STOP Msg: C000021A", "STOP 0A", but not "Stop 10 of"
const STOP =
  /\b(?:STOP|Stop)(?:\s{1,3}(?:error|code|message|msg|screen|trap)){0,3}\s{0,4}[:=]?\s{0,4}["(]?(0x[0-9a-f]{1,8}|[0-9a-f]{8}|(?=[0-9a-f]?\d)[0-9a-f]{2})(?:h\b|(?!\w))/gi
const SPELLING = /^(?:STOP|Stop)/
// "0A", "7B", "C000021A"; the "24" of "Stop 24 services" is prose.
const CLEARLY_HEX = /^0|[a-f]/i

/** Stop codes of a text, in order. */
export function findStopCodes(ground: Ground): StopCode[] {
  const { text } = ground.plain
  const codes: StopCode[] = []
  for (const { found, start, end, leafEnd } of matchLeaves(ground, STOP)) {
    const code = parseHex(found[1] ?? '')
    if (code === undefined || !isStop(found[0], found[1] ?? '')) continue
    const behind = text.slice(end, Math.min(leafEnd, end + LONGEST_LIST))
    const { parameters, length } = readParameters(behind)
    const printed = printedAt(ground, start, end + length)
    codes.push({ kind: 'stop', code, parameters, ...printed })
  }
  return codes
}

function isStop(spelling: string, digits: string): boolean {
  return spelling.startsWith('STOP') || (SPELLING.test(spelling) && CLEARLY_HEX.test(digits))
}

// " (0x00000014, 0x00000002, 0x00000000, 0xFCBA1062)", " (c0000005 00000002)", "(xxxxxxxx, …)"
const IN_BRACKETS = /^\s{0,4}[,:]?\s{0,4}\(([^()]{1,160})\)?/
// ", 0x1, 0, 0", " c0000005 00000002 00000000"
const LOOSE =
  /^(?:(?:,\s?(?:0x)?[0-9a-f]{1,8}\b){2,4}|(?:[,\s]\s?(?:0x[0-9a-f]{1,8}|[0-9a-f]{8})\b){1,4})/i
// "0x00000014", "c0000005", "xxxxxxxx", "0xXXXXXXXX", "parameter1", "..."
const PARAMETER = /^(?:(?:0x)?[0-9a-fx]{1,16}h?|param\w*|\.\.\.)$/i
const MOST_PARAMETERS = 6

/** So much text behind a code may hold its parameters. */
const LONGEST_LIST = 200

function readParameters(behind: string): { parameters: string[]; length: number } {
  const bracketed = IN_BRACKETS.exec(behind)
  const inside = splitParameters(bracketed?.[1] ?? '')
  if (bracketed !== null && inside.length > 0) {
    return { parameters: inside, length: bracketed[0].length }
  }
  const loose = LOOSE.exec(behind)
  if (loose === null) return { parameters: [], length: 0 }
  return { parameters: splitParameters(loose[0]), length: loose[0].length }
}

/** Normalised; none when the text holds anything else. */
function splitParameters(list: string): string[] {
  const words = list.split(/[,;\s]+/).filter((word) => word !== '')
  const isList = words.length <= MOST_PARAMETERS && words.every((word) => PARAMETER.test(word))
  return isList ? words.map((word) => parseHex(word) ?? word) : []
}
