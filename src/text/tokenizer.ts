// Splits text into tokens. A part is a run of letters and digits; parts that connectors hold
// together are also read as wholes, so that both finds work:
//
//   HKEY_LOCAL_MACHINE\Software  →  whole (path), whole HKEY_LOCAL_MACHINE, HKEY LOCAL MACHINE Software
//   Copylog.tcf, 2.0.1380.1125   →  whole, then each part
//   /s  .ini  C++  C#            →  whole with its sign, then the part

import { isDigitAt, wordUnitsAt } from './characters.ts'

/**
 * Receives tokens in source order, [start, end) in UTF-16 units. A whole comes before its parts and
 * shares the place of the first of them; only parts count as places.
 */
export type TokenSink = (start: number, end: number, isWhole: boolean) => void

/** Longer wholes (a pasted path, a line of dots) are indexed by their parts alone. */
export const MAX_WHOLE_LENGTH = 128

const APOSTROPHES = "'\u2019"
const NAME_CONNECTORS = '._'
const PATH_CONNECTORS = '\\/'
// Before a switch or an extension stands a blank, a bracket or a quote: "(/s", "the .ini file".
const BEFORE_PREFIX = ' \t\r\n([{<"\'`,;=|\u201c\u2018\u00a0'

/** Calls `emit` for every token. Linear in the text, on any input. */
export function tokenize(text: string, emit: TokenSink): void {
  let at = 0
  while (at < text.length) {
    if (wordUnitsAt(text, at) === 0) at++
    else at = readToken(text, at, emit)
  }
}

/** Reads what starts at `start` (a word character) and returns where it ends. */
function readToken(text: string, start: number, emit: TokenSink): number {
  const end = endOfPart(text, start)
  emitSigned(text, start, end, emit)
  if (isConnected(text, end)) return readCompound(text, start, end, emit)
  emit(start, end, false)
  return end
}

function endOfPart(text: string, start: number): number {
  let at = start
  for (;;) {
    const units = wordUnitsAt(text, at)
    if (units > 0) at += units
    else if (isApostropheInside(text, at)) at++
    else return at
  }
}

/** The apostrophe of "can't": a letter on each side. */
function isApostropheInside(text: string, at: number): boolean {
  return (
    APOSTROPHES.includes(text.charAt(at) || ' ') &&
    wordUnitsAt(text, at + 1) > 0 &&
    !isDigitAt(text, at - 1)
  )
}

/** "/s", ".ini", "C++", "C#": the sign belongs to the name. */
function emitSigned(text: string, start: number, end: number, emit: TokenSink): void {
  const before = text.charAt(start - 1)
  const hasPrefix =
    (before === '/' || before === '.') &&
    (start === 1 || BEFORE_PREFIX.includes(text.charAt(start - 2)))
  if (hasPrefix && end - start < MAX_WHOLE_LENGTH) emit(start - 1, end, true)
  if (end - start !== 1) return
  if (text.startsWith('++', end)) emit(start, end + 2, true)
  else if (text.charAt(end) === '#') emit(start, end + 1, true)
}

function isConnected(text: string, at: number): boolean {
  return connectorAt(text, at) !== undefined
}

/** A connector has word characters on both sides; a hyphen also needs a digit beside it. */
function connectorAt(text: string, at: number): 'name' | 'path' | undefined {
  const sign = text.charAt(at)
  if (sign === '' || wordUnitsAt(text, at + 1) === 0) return undefined
  if (NAME_CONNECTORS.includes(sign)) return 'name'
  if (PATH_CONNECTORS.includes(sign)) return 'path'
  const isCodeHyphen = sign === '-' && (isDigitAt(text, at - 1) || isDigitAt(text, at + 1))
  return isCodeHyphen ? 'name' : undefined
}

/** Start and end of every part of one name, alternating. */
type Name = number[]

function readCompound(text: string, start: number, firstEnd: number, emit: TokenSink): number {
  const names: Name[] = [[start, firstEnd]]
  let end = firstEnd
  for (let link = connectorAt(text, end); link !== undefined; link = connectorAt(text, end)) {
    const partStart = end + 1
    end = endOfPart(text, partStart)
    if (link === 'path') names.push([partStart, end])
    else names.at(-1)?.push(partStart, end)
  }
  if (names.length > 1) emitWhole(start, end, emit)
  for (const name of names) emitName(name, emit)
  return end
}

function emitName(name: Name, emit: TokenSink): void {
  if (name.length > 2) emitWhole(name[0] ?? 0, name.at(-1) ?? 0, emit)
  for (let i = 0; i < name.length; i += 2) emit(name[i] ?? 0, name[i + 1] ?? 0, false)
}

function emitWhole(start: number, end: number, emit: TokenSink): void {
  if (end - start <= MAX_WHOLE_LENGTH) emit(start, end, true)
}
