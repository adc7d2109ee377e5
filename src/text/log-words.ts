// The words of a log that stay the same on every machine. What varies is left out: numbers, dates,
// times, hexadecimal codes, GUIDs, versions, paths, addresses, host names with digits, names in
// quotes, names in capitals behind "server" or "site", what stands in <…>. So
//
//   Connecting to \\SRV01\SMS_ABC at 12:01:05, error 5 $$<CCIM32><Tue Jun 22 01:25:22 1999><thread=127>
//   Connecting to \\HQ7\SMS_S00 at 3:15:59, error 67 $$<CCIM32><Mon May 1 10:00:00 2000><thread=9A>
//
// are the same words: connecting, to, at, error.

import { NAMED_THINGS, TIME_WORDS } from './log-words.table.ts'

/** Words as hashes, with their places in the text. */
export interface LogWords {
  readonly count: number
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Longer runs of letters are data. */
const LONGEST_WORD = 48
/** "<Tue Jun 22 01:25:22 1999~>": longer brackets are comparisons. */
const LONGEST_BRACKET = 64

/** Words of `text` from `from` up to `to`, in order. Linear, whatever the text. */
export function logWords(text: string, from = 0, to = text.length): LogWords {
  const scan = new WordScan(text, from, to)
  scan.run(to)
  return scan.finish()
}

/** Units of a text that are read in one step, at least. */
const STEP_UNITS = 64 * 1024

/** The words of a whole text, with a pause after every step; equal to `logWords`. */
export function* logWordSteps(text: string): Generator<void, LogWords> {
  const scan = new WordScan(text, 0, text.length)
  for (let stop = STEP_UNITS; !scan.run(stop); stop += STEP_UNITS) yield
  return scan.finish()
}

/** The words in lower case with one blank between: a text that masks to itself. */
export function maskedLine(line: string): string {
  const { count, starts, ends } = logWords(line)
  const words = Array.from({ length: count }, (_, at) =>
    Array.from({ length: (ends[at] ?? 0) - (starts[at] ?? 0) }, (_unit, offset) =>
      String.fromCharCode(folded(line.charCodeAt((starts[at] ?? 0) + offset))),
    ).join(''),
  )
  return words.join(' ')
}

/** The hash of a word that no text holds, for what is known by a key of its own. */
export function hashOfKey(key: string): number {
  let hash = mixed(FIRST_HASH, 1)
  for (let at = 0; at < key.length; at++) hash = mixed(hash, key.charCodeAt(at))
  return hash >>> 0
}

// FNV-1a over UTF-16 units
const FIRST_HASH = 0x811c9dc5
const FACTOR = 0x01000193

const mixed = (hash: number, unit: number) => Math.imul(hash ^ unit, FACTOR)

function hashOf(word: string): number {
  let hash = FIRST_HASH
  for (let at = 0; at < word.length; at++) hash = mixed(hash, folded(word.charCodeAt(at)))
  return hash >>> 0
}

const TIME_HASHES = new Set(TIME_WORDS.map(hashOf))
const LABEL_HASHES = new Set(NAMED_THINGS.map(hashOf))

class WordScan {
  readonly #text: string
  readonly #to: number
  #at: number
  #count = 0
  #hashes: Uint32Array
  #starts: Uint32Array
  #ends: Uint32Array
  /** The word before names a kind of thing. */
  #isLabelled = false

  constructor(text: string, from: number, to: number) {
    this.#text = text
    this.#at = from
    this.#to = to
    const capacity = Math.max(8, Math.ceil((to - from) / 4))
    this.#hashes = new Uint32Array(capacity)
    this.#starts = new Uint32Array(capacity)
    this.#ends = new Uint32Array(capacity)
  }

  /** Reads on until it is at `stop` or behind it; whether the text is at its end. */
  run(stop: number): boolean {
    const end = Math.min(stop, this.#to)
    while (this.#at < end) {
      const unit = this.#text.charCodeAt(this.#at)
      if (isBlank(unit)) this.#at++
      else if (unit === LESS) this.#skipBracket()
      else this.#readChunk()
    }
    return this.#at >= this.#to
  }

  finish(): LogWords {
    return {
      count: this.#count,
      hashes: this.#hashes.subarray(0, this.#count),
      starts: this.#starts.subarray(0, this.#count),
      ends: this.#ends.subarray(0, this.#count),
    }
  }

  /** "<thread=127>", "<server name>", "<br>"; an angle alone is one sign. */
  #skipBracket(): void {
    const limit = Math.min(this.#to, this.#at + LONGEST_BRACKET)
    for (let at = this.#at + 1; at < limit; at++) {
      const unit = this.#text.charCodeAt(at)
      if (unit === LINE_FEED || unit === LESS) break
      if (unit !== GREATER) continue
      this.#at = at + 1
      return
    }
    this.#at++
  }

  /** Up to the next blank or "<". A path or an address is left out whole. */
  #readChunk(): void {
    const start = this.#at
    let at = start
    let slashes = 0
    let isPath = this.#text.charCodeAt(start) === SLASH
    for (; at < this.#to; at++) {
      const unit = this.#text.charCodeAt(at)
      if (isBlank(unit) || unit === LESS) break
      if (unit === SLASH) slashes++
      else if (unit === BACKSLASH || unit === AT_SIGN) isPath = true
    }
    this.#at = at
    if (isPath || slashes > 1) this.#isLabelled = false
    else this.#readWords(start, at)
  }

  #readWords(from: number, to: number): void {
    let at = from
    while (at < to) {
      if (!isWordUnit(this.#text.charCodeAt(at))) {
        at++
        continue
      }
      const start = at
      while (at < to && (isWordUnit(this.#text.charCodeAt(at)) || this.#isJoint(at, to))) at++
      this.#takeWord(start, at)
    }
  }

  /** A sign inside a word: "ntdll.dll", "don't", "start-up". */
  #isJoint(at: number, to: number): boolean {
    const unit = this.#text.charCodeAt(at)
    if (unit !== DOT && unit !== APOSTROPHE && unit !== HYPHEN) return false
    return at + 1 < to && isWordUnit(this.#text.charCodeAt(at + 1))
  }

  #takeWord(start: number, end: number): void {
    const isLabelled = this.#isLabelled
    this.#isLabelled = false
    if (end - start > LONGEST_WORD) return
    const shape = shapeOf(this.#text, start, end)
    if (shape === VARIES || this.#isEntity(start, end) || this.#isQuotedAlone(start, end)) return
    if (shape === CAPITALS && isLabelled) return
    let hash = FIRST_HASH
    for (let at = start; at < end; at++) hash = mixed(hash, folded(this.#text.charCodeAt(at)))
    hash >>>= 0
    if (TIME_HASHES.has(hash)) return
    this.#isLabelled = LABEL_HASHES.has(hash)
    this.#push(hash, start, end)
  }

  // "&quot;"
  #isEntity(start: number, end: number): boolean {
    return (
      this.#text.charCodeAt(start - 1) === AMPERSAND && this.#text.charCodeAt(end) === SEMICOLON
    )
  }

  /** "'SALES'", '"ABC"', but not the first word of a longer quote. */
  #isQuotedAlone(start: number, end: number): boolean {
    return isQuote(this.#text.charCodeAt(start - 1)) && isQuote(this.#text.charCodeAt(end))
  }

  #push(hash: number, start: number, end: number): void {
    if (this.#count === this.#hashes.length) this.#grow()
    this.#hashes[this.#count] = hash
    this.#starts[this.#count] = start
    this.#ends[this.#count++] = end
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes)
    this.#starts = doubled(this.#starts)
    this.#ends = doubled(this.#ends)
  }
}

function doubled(values: Uint32Array): Uint32Array {
  const larger = new Uint32Array(values.length * 2)
  larger.set(values)
  return larger
}

const LINE_FEED = 0x0a
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const DOT = 0x2e
const SLASH = 0x2f
const SEMICOLON = 0x3b
const LESS = 0x3c
const GREATER = 0x3e
const AT_SIGN = 0x40
const BACKSLASH = 0x5c

const VARIES = 0
const CAPITALS = 1
const PLAIN = 2

/**
 * Varies: has a digit ("SRV01", "0x80070005", "12:30"), "%" or "$" ("%1", "admin$"), two dots
 * ("mail.example.com"), is all x ("xxxx") or eight hexadecimal letters and more ("deadbeef").
 */
function shapeOf(text: string, start: number, end: number): number {
  const length = end - start
  if (countOf(text, start, end, isVarying) > 0) return VARIES
  if (length > 4 && countOf(text, start, end, isDot) > 1) return VARIES
  if (length > 1 && countOf(text, start, end, isCross) === length) return VARIES
  if (length >= 8 && countOf(text, start, end, isHexLetter) === length) return VARIES
  return length > 1 && countOf(text, start, end, isNoCapital) === 0 ? CAPITALS : PLAIN
}

function countOf(text: string, start: number, end: number, is: (unit: number) => boolean): number {
  let count = 0
  for (let at = start; at < end; at++) if (is(text.charCodeAt(at))) count++
  return count
}

const isVarying = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x25 || unit === 0x24
const isDot = (unit: number) => unit === DOT
const isCross = (unit: number) => (unit | 0x20) === 0x78
const isHexLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66

/** Neither a capital of ASCII nor a sign that names in capitals have: "SMS_SALES", "PRN-TWO". */
function isNoCapital(unit: number): boolean {
  return !((unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit === HYPHEN)
}

function isBlank(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0
}

/** Letters, digits, "_", "$", "%"; beyond ASCII whatever is not punctuation or a drawing. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    const low = unit | 0x20
    return (low >= 0x61 && low <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || isSign(unit)
  }
  if (unit < 0xc0) return false
  return unit < 0x2000 || (unit >= 0x2c00 && unit < 0x3000) || (unit > 0x3020 && unit < 0xe000)
}

const isSign = (unit: number) => unit === 0x5f || unit === 0x24 || unit === 0x25

function isQuote(unit: number): boolean {
  if (unit < 0x80) return unit === 0x22 || unit === APOSTROPHE || unit === 0x60
  return unit === 0xab || unit === 0xbb || (unit >= 0x2018 && unit <= 0x201f)
}

/** Lower case, where that is one unit. */
function folded(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}
