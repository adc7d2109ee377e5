import type { Mention } from './mention.ts'

/** What an article quotes of an error: the words a user sees, or a code. */
export type ErrorMention =
  | ErrorMessage
  | HexCode
  | StopCode
  | EventEntry
  | NumberedError
  | DrWatson
  | FatalException

interface PrintedError extends Mention {
  /** As printed, each run of white space made one blank: the quote of the span. */
  readonly raw: string
}

/** The words of a message: set in below "… the following error message:", quoted, or a title. */
export interface ErrorMessage extends PrintedError {
  readonly kind: 'message'
  /** Stands after an "-or-" below another message. */
  readonly isAlternative?: boolean
}

/** A number in hexadecimal: an HRESULT, an NTSTATUS, an address. */
export interface HexCode extends PrintedError {
  readonly kind: 'hex'
  /** "0x" and at least eight upper-case digits: "0x80070005". */
  readonly code: string
}

export interface StopCode extends PrintedError {
  readonly kind: 'stop'
  /** "0x0000000A", however it is printed. */
  readonly code: string
  /** Parameters in the same form; placeholders as printed. Empty when none are printed. */
  readonly parameters: readonly string[]
}

/** An entry of an event log, or the mention of its number. */
export interface EventEntry extends PrintedError {
  readonly kind: 'event'
  /** Decimal, without leading zeros. */
  readonly code: string
  readonly source?: string
  readonly description?: string
}

/** "Error 5", "Error #15", "Run-time error '429'", "error C2065". */
export interface NumberedError extends PrintedError {
  readonly kind: 'number'
  /** Decimal without leading zeros, "-1811", or "C2065". */
  readonly code: string
}

export interface DrWatson extends PrintedError {
  readonly kind: 'dr-watson'
}

export interface FatalException extends PrintedError {
  readonly kind: 'fatal-exception'
  /** "0x0000000E"; absent when no number is printed. */
  readonly code?: string
}

export type ErrorKind = ErrorMention['kind']
