// Splits text into tokens. A part is a run of letters and digits; parts that connectors hold
// together are also read as wholes, so that both finds work:
//
//   HKEY_LOCAL_MACHINE\Software  →  whole (path), whole HKEY_LOCAL_MACHINE, HKEY LOCAL MACHINE Software
//   Copylog.tcf, 2.0.1380.1125   →  whole, then each part
//   /s  .ini  C++  C#            →  whole with its sign, then the part

import {
  APOSTROPHE,
  classAt,
  endOfWordRun,
  HYPHEN,
  isDigitAt,
  isWordAt,
  NAME_CONNECTOR,
  OTHER,
  PATH_CONNECTOR,
  startOfNextWord,
} from './characters.ts'

/**
 * Receives tokens in source order, [start, end) in UTF-16 units. A whole comes before its parts and
 * shares the place of the first of them; only parts count as places.
 */
export type TokenSink = (start: number, end: number, isWhole: boolean) => void

/** Longer wholes (a pasted path, a line of dots) are indexed by their parts alone. */
export const MAX_WHOLE_LENGTH = 128

// Before a switch or an extension stands a blank, a bracket or a quote: "(/s", "the .ini file".
const SLASH = 0x2f
const DOT = 0x2e
const BEFORE_PREFIX = ' \t\r\n([{<"\'`,;=|\u201c\u2018\u00a0'

/** Calls `emit` for every token. Linear in the text, on any input. */
export function tokenize(text: string, emit: TokenSink): void {
  let start = startOfNextWord(text, 0)
  while (start < text.length) {
    start = startOfNextWord(text, readToken(text, start, emit))
  }
}

/**
 * Reads what starts at `start`, a word character that no connector joins to one before it, and returns
 * where it ends.
 */
export function readToken(text: string, start: number, emit: TokenSink): number {
  const end = endOfPart(text, start)
  emitSigned(text, start, end, emit)
  if (connectorAt(text, end) !== OTHER) return readCompound(text, start, end, emit)
  emit(start, end, false)
  return end
}

function endOfPart(text: string, start: number): number {
  let end = endOfWordRun(text, start)
  while (classAt(text, end) === APOSTROPHE && isInsideWord(text, end)) {
    end = endOfWordRun(text, end + 1)
  }
  return end
}

/** The apostrophe of "can't", not that of 9'11: a letter on each side. */
function isInsideWord(text: string, at: number): boolean {
  return isWordAt(text, at + 1) && !isDigitAt(text, at - 1)
}

/** "/s", ".ini", "C++", "C#": the sign belongs to the name. */
function emitSigned(text: string, start: number, end: number, emit: TokenSink): void {
  const before = start === 0 ? 0 : text.charCodeAt(start - 1)
  if ((before === SLASH || before === DOT) && isFreeBefore(text, start - 1)) {
    emitWhole(start - 1, end, emit)
  }
  if (end - start !== 1) return
  if (text.startsWith('++', end)) emit(start, end + 2, true)
  else if (text.charAt(end) === '#') emit(start, end + 1, true)
}

function isFreeBefore(text: string, at: number): boolean {
  return at === 0 || BEFORE_PREFIX.includes(text.charAt(at - 1))
}

/** Whether the part that starts at `at` goes on with a name or path whose part ends before it. */
export function isJoinedBefore(text: string, at: number): boolean {
  return isWordAt(text, at - 2) && connectorAt(text, at - 1) !== OTHER
}

/** Whether the word run at `at` goes on with a part across an apostrophe: the "t" of "can't". */
export function isInsidePart(text: string, at: number): boolean {
  return classAt(text, at - 1) === APOSTROPHE && isWordAt(text, at - 2) && !isDigitAt(text, at - 2)
}

/** A connector has word characters on both sides; a hyphen also needs a digit beside it. */
function connectorAt(text: string, at: number): number {
  const known = classAt(text, at)
  if (known === OTHER || known === APOSTROPHE || !isWordAt(text, at + 1)) return OTHER
  if (known !== HYPHEN) return known
  return isDigitAt(text, at - 1) || isDigitAt(text, at + 1) ? NAME_CONNECTOR : OTHER
}

/** Start and end of every part of one name, alternating. */
type Name = number[]

function readCompound(text: string, start: number, firstEnd: number, emit: TokenSink): number {
  const names: Name[] = [[start, firstEnd]]
  let end = firstEnd
  for (let link = connectorAt(text, end); link !== OTHER; link = connectorAt(text, end)) {
    const partStart = end + 1
    end = endOfPart(text, partStart)
    if (link === PATH_CONNECTOR) names.push([partStart, end])
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
