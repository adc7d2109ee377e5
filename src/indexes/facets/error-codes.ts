// Error codes as facet values, and what people type for them:
//
//   0x80070005, STOP 0x0000000A, Event 1053, Error 429, C2065   ←  80070005, 0xA, stop 0a, -2147024891

import type { ErrorMention } from '../../model/error-mention.ts'

/** `undefined` for what has no code: a message. */
export function errorValue(mention: ErrorMention): string | undefined {
  switch (mention.kind) {
    case 'hex':
      return mention.code
    case 'stop':
      return `STOP ${mention.code}`
    case 'event':
      return `Event ${mention.code}`
    case 'number':
      return /^[A-Z]/.test(mention.code) ? mention.code : `Error ${mention.code}`
    case 'fatal-exception':
      return mention.code
    default:
      return undefined
  }
}

// "0x80070005", "0xA", "80070005h"; "stop", "event" or "error" may stand before a code
const HEX = /^0x0*([0-9a-f]{1,16})$/i
const KIND = /^(stop|event(?: id)?|error)[ :#]*(.+)$/i
// "-2147024891"
const SIGNED = /^-\d{1,10}$/
// "429", "01053"
const DECIMAL = /^\d{1,10}$/
// "80040e14": eight digits of a code, at least one of them a letter or the first one 8 or c
const BARE_HEX = /^(?=.*[a-f]|[8c])[0-9a-f]{8}$/i
// "C2065", "LNK2001"
const LETTERED = /^[a-z]{1,4}\d{2,5}$/i

/** The values that a typed code may mean; none when it is no code. */
export function errorValuesOf(typed: string): string[] {
  const text = typed.trim()
  const [, kind, code = text] = KIND.exec(text) ?? []
  const values = valuesOfCode(code)
  if (kind === undefined) return values
  const start = kind.slice(0, 2).toLowerCase()
  const ofKind = values.filter((value) => value.slice(0, 2).toLowerCase() === start)
  return ofKind.length > 0 ? ofKind : values
}

function valuesOfCode(code: string): string[] {
  const hex = HEX.exec(code)?.[1] ?? (BARE_HEX.test(code) ? code : undefined)
  if (hex !== undefined) return hexValues(hex)
  if (SIGNED.test(code)) {
    const unsigned = (Number(code) >>> 0).toString(16)
    return [`Error ${code}`, ...hexValues(unsigned)]
  }
  if (DECIMAL.test(code)) {
    const plain = code.replace(/^0+(?=\d)/, '')
    return [`Error ${plain}`, `Event ${plain}`]
  }
  return LETTERED.test(code) ? [code.toUpperCase()] : []
}

function hexValues(digits: string): string[] {
  const code = `0x${digits.toUpperCase().padStart(8, '0')}`
  return [code, `STOP ${code}`]
}
