// Texts of settings → values; `undefined` for a text that is no such value.

/** How often one key or address may ask. */
export interface RateLimit {
  readonly requests: number
  readonly windowMs: number
}

/** A folder of articles that may be ingested by its name. */
export interface SourceFolder {
  readonly name: string
  readonly folder: string
}

const SECOND = 1000
const WINDOWS: Readonly<Record<string, number>> = {
  second: SECOND,
  minute: 60 * SECOND,
  hour: 3600 * SECOND,
}

/** A whole number from `minimum` to `maximum`. */
export const wholeNumber =
  (minimum: number, maximum: number) =>
  (text: string): number | undefined => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : undefined // "8080"
    return value !== undefined && value >= minimum && value <= maximum ? value : undefined
  }

/** Any text that is not blank. */
export const someText = (text: string): string | undefined =>
  text.trim() === '' ? undefined : text

// "::1", "kb.example.org", "windows-1252"
export const plainName = (text: string): string | undefined =>
  /^[\w.:-]+$/.test(text) ? text : undefined

export const yesOrNo = (text: string): boolean | undefined =>
  text === 'true' ? true : text === 'false' ? false : undefined

export const oneOf =
  <const W extends string>(...words: readonly W[]) =>
  (text: string): W | undefined =>
    words.find((word) => word === text)

/** "off", "auto", "600/minute" */
export function rateLimit(text: string): RateLimit | 'off' | 'auto' | undefined {
  const word = oneOf('off', 'auto')(text)
  if (word !== undefined) return word
  const [, count, unit = ''] = /^(\d{1,7})\/(\w+)$/.exec(text) ?? []
  const windowMs = WINDOWS[unit]
  const requests = Number(count)
  return windowMs !== undefined && requests > 0 ? { requests, windowMs } : undefined
}

/** Addresses of web pages without a path, separated by commas: "https://kb.example.org". */
export const origins = listOf((text) =>
  /^https?:\/\/[\w.-]+(?::\d{1,5})?$/.test(text) ? text : undefined,
)

/** "https://kb.example.org/quarry"; a slash at the end is no part of it. */
export function webAddress(text: string): string | undefined {
  const isAddress = /^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text)
  return isAddress ? text.replace(/\/+$/, '') : undefined
}

/** Texts without blanks and commas, separated by commas. */
export const words = listOf((text) => (/^\S+$/.test(text) ? text : undefined))

/** Names without a port, and "*" for any: "kb.example.org,kb". */
export const hostNames = listOf((text) => (/^(?:\*|[\w.-]{1,253})$/.test(text) ? text : undefined))

/** IP addresses, ranges and "loopback", separated by commas: "10.0.0.0/8,::1". */
export const addresses = listOf((text) =>
  /^(?:loopback|linklocal|uniquelocal|[\da-fA-F.:]+(?:\/\d{1,3})?)$/.test(text) ? text : undefined,
)

/** "kb=/srv/kb,notes=/srv/notes": names of sources and their folders. */
export const sources = listOf((text): SourceFolder | undefined => {
  const [, name, folder] = /^([\w.-]{1,64})=(\S.*)$/.exec(text) ?? []
  return name === undefined || folder === undefined ? undefined : { name, folder }
})

/** A list is right when every part is; an empty text is an empty list. */
function listOf<T>(parse: (text: string) => T | undefined) {
  return (text: string): readonly T[] | undefined => {
    const parts = text.split(',').map((part) => part.trim())
    if (text.trim() === '') return []
    const values = parts.flatMap((part) => parse(part) ?? [])
    return values.length === parts.length ? values : undefined
  }
}
