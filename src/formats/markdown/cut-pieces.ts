// Cuts a Markdown body into pieces that mean the same alone as they mean together, because remark
// needs more than linear time: in front of top-level headings, of blocks at the left margin after a
// blank line, and, in long lists, of items at the left margin. Never inside fenced code or raw HTML.

import { type FoundDefinition, parseDefinitionLine } from './definitions.ts'
import { lineNumberAt, type ScannedLine, scanLines } from './scan-lines.ts'

export interface Piece {
  /** Offsets in the source; a piece starts at the start of a line. */
  readonly start: number
  readonly end: number
  /** 1-based line of `start` in the source. */
  readonly line: number
  /** It goes on with the list that the piece before it ends with. */
  readonly continuesList: boolean
  /** Why remark must not see it (a whole section then); absent for nearly all pieces. */
  readonly refusal?: string
}

export interface CutBody {
  /** In source order; they cover the body without gaps. */
  readonly pieces: readonly Piece[]
  /** By normal label; the first of a label counts. */
  readonly definitions: ReadonlyMap<string, FoundDefinition>
}

export interface CutLimits {
  /** Pieces are at least this long where they can be. */
  readonly minPiece: number
  /** Or have so many lines, where a long list can be cut. */
  readonly minListLines: number
  /** From one top-level heading to the next. */
  readonly maxSection: number
}

export const CUT_LIMITS: CutLimits = {
  // Dense text takes 8 ms a KB in pieces of 64 KB, 5 in pieces of 4 KB, and 8 in pieces of 1 KB.
  minPiece: 8_192,
  // A line of a list takes 35 µs in pieces of 50 lines, 75 in pieces of 400, and 125 in pieces of 2,000.
  minListLines: 64,
  maxSection: 262_144,
}

const MAX_NESTING = 100
// "**a" repeated: emphasis and brackets of one paragraph are paired in quadratic time.
const MAX_MARKS = 1_000
// Lines that must be parsed together. A paragraph of 20,000 lines takes remark a minute.
const MAX_UNCUT_LINES = 2_000
// Items of a section, each counted once for every list it stands in.
const MAX_ITEMS = 32_000

/** Cuts `source` from `start`, the start of a line, to its end. Linear. */
export function cutPieces(source: string, start: number, limits: CutLimits = CUT_LIMITS): CutBody {
  const definitions = new Map<string, FoundDefinition>()
  const pieces: Piece[] = []
  let open: CutPoint | undefined
  const close = (end: number) => {
    if (open !== undefined && end > open.start) pieces.push({ ...open, end })
    open = undefined
  }
  for (const section of sectionsOf(source, start, definitions)) {
    const refusal = section.refusal ?? refusalOfLength(section, limits)
    if (refusal !== undefined) {
      close(section.start)
      pieces.push({ ...pointOf(section), end: section.end, refusal })
      continue
    }
    for (const point of section.points) {
      if (open !== undefined && !isLongEnough(open, point, limits)) continue
      close(point.start)
      open = point
    }
  }
  close(source.length)
  return { pieces, definitions }
}

function isLongEnough(open: CutPoint, next: CutPoint, limits: CutLimits): boolean {
  if (next.start - open.start >= limits.minPiece) return true
  return next.continuesList && next.line - open.line >= limits.minListLines
}

/** A place where the body may be cut. */
interface CutPoint {
  readonly start: number
  readonly line: number
  readonly continuesList: boolean
}

interface Section {
  readonly start: number
  readonly line: number
  readonly end: number
  /** The first is the section's start. */
  readonly points: readonly CutPoint[]
  readonly refusal: string | undefined
}

function pointOf({ start, line }: { start: number; line: number }): CutPoint {
  return { start, line, continuesList: false }
}

function refusalOfLength({ start, end }: Section, { maxSection }: CutLimits): string | undefined {
  return end - start > maxSection ? `${end - start} characters` : undefined
}

/** The part before the first top-level heading, and one section for each such heading. */
function* sectionsOf(
  source: string,
  start: number,
  definitions: Map<string, FoundDefinition>,
): Generator<Section> {
  let head: CutPoint = { start, line: 1, continuesList: false }
  let points: CutPoint[] = []
  let refusal: string | undefined
  const state: CutState = { previous: 'blank', listMarker: undefined, marks: 0, lines: 0, items: 0 }
  for (const line of scanLines(source, {
    start,
    end: source.length,
    line: lineNumberAt(source, start),
  })) {
    const point = cutPointAt(line, state)
    if (point !== undefined) state.lines = 0
    if (points.length === 0 || (point !== undefined && line.kind === 'heading')) {
      if (points.length > 0) yield { ...head, end: line.start, points, refusal }
      head = pointOf(line)
      points = [head]
      refusal = undefined
      state.items = 0
    } else if (point !== undefined) {
      points.push(point)
    }
    refusal ??= refusalOfLine(source, line, state)
    noteDefinition(source, line, definitions)
    state.previous = line.kind
  }
  if (points.length > 0) yield { ...head, end: source.length, points, refusal }
}

interface CutState {
  previous: ScannedLine['kind']
  /** Of the list at the left margin that is open. */
  listMarker: string | undefined
  /** Emphasis marks and brackets since the paragraph began. */
  marks: number
  /** Lines since the last place where the body may be cut; no code, no table rows. */
  lines: number
  /** Items of the section, nested ones counted for each list they stand in. */
  items: number
}

/** The cut in front of `line`, if there may be one. Also follows the list at the left margin. */
function cutPointAt(line: ScannedLine, state: CutState): CutPoint | undefined {
  const { kind, indent, marker } = line
  if (indent > 0 || kind === 'blank') return undefined
  if (kind === 'verbatim') {
    if (state.previous !== 'verbatim') state.listMarker = undefined
    return undefined
  }
  if (kind === 'item') {
    const isNext = state.listMarker === marker
    // "2." cannot start a list inside a paragraph.
    if (isNext || isBullet(marker) || state.previous !== 'text') state.listMarker = marker
    return isNext ? { ...pointOf(line), continuesList: true } : undefined
  }
  const isAfterBlank = state.previous === 'blank'
  if (kind !== 'heading' && !isAfterBlank) return undefined
  state.listMarker = undefined
  return pointOf(line)
}

function isBullet(marker: string | undefined): boolean {
  return marker !== '.' && marker !== ')'
}

function refusalOfLine(source: string, line: ScannedLine, state: CutState): string | undefined {
  if (line.nesting > MAX_NESTING) return `${line.nesting} levels of nesting`
  if (line.kind === 'verbatim') return undefined
  if (line.kind === 'item') state.items += line.nesting
  if (state.items > MAX_ITEMS) return `more than ${MAX_ITEMS} list items`
  if (line.kind !== 'row') state.lines++
  if (state.lines > MAX_UNCUT_LINES) return `more than ${MAX_UNCUT_LINES} lines in a block`
  if (line.kind !== 'text' && line.kind !== 'quote') state.marks = 0
  state.marks += countMarks(source, line.start, line.end)
  return state.marks > MAX_MARKS ? `more than ${MAX_MARKS} marks in a paragraph` : undefined
}

// * [ ] _ ~
const MARKS: readonly number[] = [42, 91, 93, 95, 126]

function countMarks(source: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (MARKS.includes(source.charCodeAt(at))) count++
  return count
}

function noteDefinition(
  source: string,
  line: ScannedLine,
  definitions: Map<string, FoundDefinition>,
): void {
  if (line.kind !== 'text' || line.indent > 3) return
  const found = parseDefinitionLine(source.slice(line.start, line.end))
  if (found !== undefined && !definitions.has(found.label)) definitions.set(found.label, found)
}
