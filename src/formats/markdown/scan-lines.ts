// Looks at Markdown line by line, as far as needed to know where it may be cut: which lines stand in
// fenced code or raw HTML, which are headings or list items, how deep they nest.

export interface ScannedLine {
  /** Offsets in the source, without the line break. */
  readonly start: number
  readonly end: number
  /** 1-based. */
  readonly line: number
  /** `verbatim` lines belong to fenced code or to raw HTML that only its end tag closes. */
  readonly kind: 'blank' | 'verbatim' | 'heading' | 'item' | 'quote' | 'row' | 'rule' | 'text'
  /** Columns before the first character. */
  readonly indent: number
  /** The bullet of an item, or the "." or ")" after its number. */
  readonly marker?: string
  /** At least as many containers as the line stands in, where it opens one. */
  readonly nesting: number
}

// "## Cause"
const HEADING = /^#{1,6}(?:[ \t]|$)/
// "- - -", "***"
const RULE = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/
// "-" right below a line of text makes it a heading; after a blank line it is an empty item.
const UNDERLINE = /^-+$/
// "- ", "12. ", "> > 1) "
const MARKER = /(?:(>)|([-+*])(?=[ \t]|$)|\d{1,9}([.)])(?=[ \t]|$))[ \t]*/y
// "```powershell", "~~~~"
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/
// "<div>", "</details>"
const TAG = /^<\/?[A-Za-z]/
// Raw HTML that goes on over blank lines, and what ends it: "<!-- draft", "<pre>".
const HTML_STARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
]

interface Fence {
  readonly mark: string
  /** Column at which the container of the fence begins; a line left of it ends both. */
  readonly containerIndent: number
}

interface ScanState {
  fence: Fence | undefined
  htmlEnd: RegExp | undefined
  /** Columns at which the contents of the open list items begin. */
  readonly itemIndents: number[]
  isAfterBlank: boolean
  /** A line began with a tag; up to the next blank line nothing is a heading. */
  isAfterTag: boolean
}

export interface ScanRange {
  /** The start of a line. */
  readonly start: number
  readonly end: number
  /** 1-based line of `start`. */
  readonly line: number
}

/** The lines of a part of `source`. Linear. */
export function* scanLines(source: string, range: ScanRange): Generator<ScannedLine> {
  const state: ScanState = {
    fence: undefined,
    htmlEnd: undefined,
    itemIndents: [],
    isAfterBlank: true,
    isAfterTag: false,
  }
  let { line } = range
  for (let at = range.start; at < range.end; line++) {
    const end = endOfLine(source, at, range.end)
    const scanned = scanLine(source.slice(at, end), state)
    state.isAfterBlank = scanned.kind === 'blank'
    if (state.isAfterBlank) state.isAfterTag = false
    yield { ...scanned, start: at, end, line }
    at = end + (source.startsWith('\r\n', end) ? 2 : 1)
  }
}

/** 1-based line of an offset; lines end at "\n", "\r\n" and a lone "\r". Linear in the offset. */
export function lineNumberAt(source: string, offset: number): number {
  let line = 1
  for (let at = endOfLine(source, 0, offset); at < offset; at = endOfLine(source, at, offset)) {
    at += source.startsWith('\r\n', at) ? 2 : 1
    line++
  }
  return line
}

function endOfLine(source: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return limit
}

type LineFacts = Omit<ScannedLine, 'start' | 'end' | 'line'>

function scanLine(line: string, state: ScanState): LineFacts {
  const text = line.trim()
  const indent = text === '' ? 0 : indentOf(line)
  if (isVerbatim(text, indent, state)) return { kind: 'verbatim', indent, nesting: 0 }
  if (text === '') return { kind: 'blank', indent: 0, nesting: 0 }
  return scanBlockStart(text, indent, state)
}

/** Goes on with open fenced code or HTML. */
function isVerbatim(text: string, indent: number, state: ScanState): boolean {
  if (state.htmlEnd !== undefined) {
    if (state.htmlEnd.test(text)) state.htmlEnd = undefined
    return true
  }
  const { fence } = state
  if (fence === undefined) return false
  if (text !== '' && indent < fence.containerIndent) {
    state.fence = undefined
    return false
  }
  if (text.startsWith(fence.mark) && isRepeated(text)) state.fence = undefined
  return true
}

function isRepeated(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (text[at] !== text[0]) return false
  return true
}

function scanBlockStart(text: string, indent: number, state: ScanState): LineFacts {
  const isUnderline = !state.isAfterBlank && UNDERLINE.test(text)
  const markers = isUnderline || RULE.test(text) ? NO_MARKERS : readMarkers(text, indent)
  const isHeading = HEADING.test(text) && !state.isAfterTag
  if (state.isAfterBlank || isHeading || markers.count > 0) closeItems(state.itemIndents, indent)
  const containerIndent = state.itemIndents.at(-1) ?? 0
  if (indent - containerIndent < 4 && opensVerbatim(text, containerIndent, state)) {
    return { kind: 'verbatim', indent, nesting: 0 }
  }
  if (TAG.test(text)) state.isAfterTag = true
  state.itemIndents.push(...markers.itemIndents.slice(0, MAX_TRACKED))
  const nesting = nestingOf(markers, indent)
  return isHeading
    ? { kind: 'heading', indent, nesting }
    : { ...kindOf(text, markers), indent, nesting }
}

// Deeper lists are refused; following them further would only cost time.
const MAX_TRACKED = 128

function closeItems(itemIndents: number[], indent: number): void {
  while ((itemIndents.at(-1) ?? 0) > indent) itemIndents.pop()
}

function opensVerbatim(text: string, containerIndent: number, state: ScanState): boolean {
  const mark = FENCE.exec(text)?.[1]
  if (mark !== undefined) {
    state.fence = { mark, containerIndent }
    return true
  }
  if (!text.startsWith('<')) return false
  const htmlEnd = HTML_STARTS.find(([opening]) => opening.test(text))?.[1]
  if (htmlEnd === undefined) return false
  if (!htmlEnd.test(text)) state.htmlEnd = htmlEnd
  return true
}

interface Markers {
  readonly count: number
  readonly first: string
  readonly itemIndents: readonly number[]
}

const NO_MARKERS: Markers = { count: 0, first: '', itemIndents: [] }

/** The container markers that a line begins with: "> - 1. text" has three. */
function readMarkers(text: string, indent: number): Markers {
  const itemIndents: number[] = []
  let count = 0
  let first = ''
  MARKER.lastIndex = 0
  for (let match = MARKER.exec(text); match !== null; match = MARKER.exec(text)) {
    const marker = match[1] ?? match[2] ?? match[3] ?? ''
    if (count === 0) first = marker
    count++
    if (marker !== '>') itemIndents.push(contentIndent(match, indent))
  }
  return { count, first, itemIndents }
}

/** Column at which an item's content begins; five blanks and more after the bullet are code. */
function contentIndent(match: RegExpExecArray, indent: number): number {
  const bullet = match[0].trimEnd().length
  const blanks = match[0].length - bullet
  return indent + match.index + bullet + (blanks >= 1 && blanks <= 4 ? blanks : 1)
}

function kindOf(text: string, markers: Markers): Pick<ScannedLine, 'kind' | 'marker'> {
  if (markers.first === '>') return { kind: 'quote' }
  if (markers.count > 0) return { kind: 'item', marker: markers.first }
  if (RULE.test(text)) return { kind: 'rule' }
  return { kind: text.startsWith('|') ? 'row' : 'text' }
}

function nestingOf(markers: Markers, indent: number): number {
  return markers.count === 0 ? 0 : markers.count + Math.floor(indent / 2)
}

/** Columns of the white space before the text; tabs go to the next multiple of four. */
function indentOf(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ') column++
    else return column
  }
  return column
}
