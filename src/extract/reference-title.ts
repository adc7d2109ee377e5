// The title that a list line prints behind an article number:
//
//   Q249077 SMS: SP1: Copylog.tcf File Does Not Reflect Which Site Last Updated
//   the Logon Point
//
// The second line has the indent of the first: only the next number or the block's end stops it.

/** Longer texts behind a number are running text, not a title. */
const MAX_TITLE_LENGTH = 240

// " ", ": ", " : ", " - ", " -- ", ", ", " | ", "<A0>"; a title of its own may begin with a colon.
const SEPARATOR =
  /(?:<A0>|[\s\u00a0])*(?::(?=[\s\u00a0]|<A0>)|--?(?=\s|\w)|,(?=\s+[A-Z"])|\|)?(?:<A0>|[\s\u00a0])*/y
// "ARTICLE-ID: Q123456" is followed by "TITLE     : How to …".
const TITLE_LABEL = /\s*TITLE\s{0,9}:\s*/iy
// What no title begins with: "(release) or", "). See", ".", "for", "and"; a title may begin with
// "(Complete) Sample …".
const NO_TITLE =
  /^(?:(?!\([A-Z\d][^()]{0,40}\) ["A-Z])[().;,?!>]|(?:and|or|in|for|is|as|that|which|to|can|the|from|are|has|at|on|with|if|by)\s)/

export interface TitleBounds {
  readonly start: number
  readonly end: number
}

/** Where the title between the number's end and `to` stands, if one does. */
export function findTitle(
  text: string,
  numberEnd: number,
  to: number,
  isGlued: boolean,
): TitleBounds | undefined {
  const start = isGlued ? numberEnd : titleStart(text, numberEnd)
  const end = trimmedEnd(text, start, to)
  if (end <= start || end - start > MAX_TITLE_LENGTH) return undefined
  return NO_TITLE.test(text.slice(start, start + 60)) ? undefined : { start, end }
}

function titleStart(text: string, numberEnd: number): number {
  TITLE_LABEL.lastIndex = numberEnd
  if (TITLE_LABEL.test(text)) return TITLE_LABEL.lastIndex
  SEPARATOR.lastIndex = numberEnd
  SEPARATOR.test(text)
  return Math.max(numberEnd, SEPARATOR.lastIndex)
}

function trimmedEnd(text: string, start: number, to: number): number {
  let end = to
  while (end > start && /[\s|]/.test(text[end - 1] ?? '')) end--
  return end
}

// `Q128244, "SNA Server Load Balancing"`, `Q182439 "How to Disable Help"`
const QUOTED = /,?\s+"([^"]{4,200}?),?"/y

/** A quoted title in running text. */
export function findQuotedTitle(text: string, numberEnd: number): TitleBounds | undefined {
  QUOTED.lastIndex = numberEnd
  const found = QUOTED.exec(text)
  if (found?.[1] === undefined) return undefined
  const start = found.index + found[0].indexOf('"') + 1
  return { start, end: start + found[1].length }
}
