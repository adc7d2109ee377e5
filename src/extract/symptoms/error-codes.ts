// Codes of errors in a text: hexadecimal numbers, numbered errors, Dr. Watson, fatal exceptions.

import type { DrWatson, FatalException, HexCode, NumberedError } from '../../model/error-mention.ts'
import { type Ground, matchLeaves, printedAt } from './ground.ts'
import { parseHex } from './hexadecimal.ts'

// "0x80070005", "0xA", "0x1000L", "0x0Eh"; not inside a word or after a longer number, nor the
// process and thread of a log line, "Gate.exe (0x1180)  0x3850".
const HEX =
  /(?<![\w$])(?<!\(0x[0-9a-f]{4}\)\s{1,8})(?!(?<=\()0x[0-9a-f]{4}\)\s{1,8}0x[0-9a-f]{4}\b)0x([0-9a-f]{1,16})[luh]{0,2}(?![0-9a-z])/gi

/** Hexadecimal numbers with "0x", wherever they stand; the caller leaves out those of stop codes. */
export function findHexCodes(ground: Ground): HexCode[] {
  return matchLeaves(ground, HEX).map(({ found, start, end }) => {
    const printed = printedAt(ground, start, end)
    return { kind: 'hex', code: parseHex(found[1] ?? '') ?? found[0], ...printed }
  })
}

// "Error 5", "Error #15", "error code -4", "Run-time error '429'", "Win32 Error: 5", "error (340)",
// "Err Msg: 1305", "fatal error C1001", "warning LNK4099"; not "Error 3.0", "error 10 seconds"
const NUMBERED =
  /\b(?:(?:run-?time|system|win32|fatal|network|internal|service(?:-|\s{1,3})specific|setup|ole|odbc|jet|database)\s{1,3})?(?:(?:err(?:or)?s?)(?:\s{1,3}(?:code|number|message|msg|value|status|no\.?)){0,3}\s{0,4}[:=]?\s{0,4}(?:of\s|is\s|occurred:?\s)?\s?[#("']{0,2}\s?(-?\d{1,10})|(?:error|warning)\s?:?\s{1,3}((?!Q\d|KB\d)[a-z]{1,4}\d{3,5}))(?!\w|\.\d|%|\s{1,3}(?:times|seconds|minutes|hours|percent|bytes|days)\b)/gi

/** Errors that are known by a number. */
export function findNumberedErrors(ground: Ground): NumberedError[] {
  return matchLeaves(ground, NUMBERED).map(({ found, start, end }) => {
    const printed = printedAt(ground, start, end)
    return {
      kind: 'number',
      code: parseNumber(found[1]) ?? found[2]?.toUpperCase() ?? '',
      ...printed,
    }
  })
}

function parseNumber(digits: string | undefined): string | undefined {
  return digits?.replace(/^(-?)0+(?=\d)/, '$1')
}

// "Dr. Watson", "Dr.Watson", the source "DrWatson"
const DR_WATSON = /\bDr\.?\s{0,3}Watson\b/gi

export function findDrWatson(ground: Ground): DrWatson[] {
  return matchLeaves(ground, DR_WATSON).map(({ start, end }) => ({
    kind: 'dr-watson',
    ...printedAt(ground, start, end),
  }))
}

// "Fatal exception 0E at 0028:C0282DB0", "A fatal exception 0D has occurred at", "fatal exception error"
const FATAL_EXCEPTION =
  /\bfatal\s{1,3}exception(?:\s{1,3}errors?)?(?:\s{0,3}[:#]?\s{0,3}((?:0x)?0?[0-9a-f]h?|\d{1,2})(?!\w))?(?:\s{1,3}(?:has\s{1,3}occurred\s{1,3})?at\s{1,3}[0-9a-f]{4}:[0-9a-f]{4,8}\b)?/gi

export function findFatalExceptions(ground: Ground): FatalException[] {
  return matchLeaves(ground, FATAL_EXCEPTION).map(({ found, start, end }) => {
    const code = isNumber(found[1]) ? parseHex(found[1] ?? '') : undefined
    const printed = printedAt(ground, start, end)
    return { kind: 'fatal-exception', ...(code && { code }), ...printed }
  })
}

/** "fatal exception a" of running text is no number. */
function isNumber(printed: string | undefined): boolean {
  return printed !== undefined && !/^[a-f]$/.test(printed)
}
