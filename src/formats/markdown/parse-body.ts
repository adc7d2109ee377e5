// Markdown body → mdast tree whose positions count in the whole file. The body is cut into pieces,
// each is parsed alone, and what they share (definitions, lists across a cut) is joined again.

import type { List, Node, Nodes, Root, RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { CUT_LIMITS, type CutLimits, cutPieces, type Piece } from './cut-pieces.ts'
import { definitionLines, type FoundDefinition, resolveReferences } from './definitions.ts'
import { readPlainPiece } from './plain-piece.ts'
import { repairNodes } from './repair-nodes.ts'

export interface ParsedBody {
  readonly root: Root
  readonly diagnostics: readonly Diagnostic[]
}

const PARSER = remark().use(remarkGfm).freeze()

/**
 * Parses `source` from `start`, the start of a line. Sections that are too large, too deeply nested
 * or too full of marks become plain text with the diagnostic `section-too-large`. Linear for
 * documents whose sections are.
 */
export function parseBody(
  source: string,
  start: number,
  limits: CutLimits = CUT_LIMITS,
): ParsedBody {
  const { pieces, definitions } = cutPieces(source, start, limits)
  const children: RootContent[] = []
  for (const piece of pieces) {
    const blocks =
      piece.refusal === undefined
        ? parsePiece(source, piece, definitions)
        : readPlainPiece(source, piece)
    if (piece.continuesList) joinLists(children, blocks, source)
    for (const block of blocks) children.push(block)
  }
  const root: Root = { type: 'root', children }
  resolveReferences(root)
  return { root, diagnostics: pieces.flatMap(diagnosticOf) }
}

function diagnosticOf({ start, end, refusal }: Piece): Diagnostic[] {
  if (refusal === undefined) return []
  return [{ code: 'section-too-large', span: { start, end }, detail: refusal }]
}

function parsePiece(
  source: string,
  piece: Piece,
  definitions: ReadonlyMap<string, FoundDefinition>,
): RootContent[] {
  const text = source.slice(piece.start, piece.end)
  const prefix = definitionLines(text, definitions)
  // remark would drop a byte order mark, and all offsets would be one too small.
  const root = PARSER.parse(prefix + text.replace(/^\uFEFF/, ' '))
  const blocks = root.children.filter((node) => offsetOf(node) >= prefix.length)
  const shift = {
    offset: piece.start - prefix.length,
    line: piece.line - 1 - (prefix === '' ? 0 : prefix.split('\n').length - 1),
  }
  for (const block of blocks) shiftPositions(block, shift)
  repairNodes({ type: 'root', children: blocks }, source)
  return blocks
}

function offsetOf(node: Node): number {
  return node.position?.start.offset ?? 0
}

interface Shift {
  readonly offset: number
  readonly line: number
}

function shiftPositions(node: Nodes, shift: Shift): void {
  if (node.position !== undefined) {
    const { start, end } = node.position
    node.position = { start: shifted(start, shift), end: shifted(end, shift) }
  }
  if ('children' in node) for (const child of node.children) shiftPositions(child, shift)
}

type Point = NonNullable<Node['position']>['start']

function shifted({ line, column, offset = 0 }: Point, shift: Shift): Point {
  return { line: line + shift.line, column, offset: offset + shift.offset }
}

/** Moves the items of the list that `blocks` begin with to the end of the list before the cut. */
function joinLists(before: readonly RootContent[], blocks: RootContent[], source: string): void {
  const last = before.at(-1)
  const first = blocks[0]
  if (last?.type !== 'list' || first?.type !== 'list') return
  if (markerOf(last, source) !== markerOf(first, source)) return
  blocks.shift()
  for (const item of first.children) last.children.push(item)
  last.spread = last.spread === true || first.spread === true
  if (last.position && first.position) {
    last.position = { start: last.position.start, end: first.position.end }
  }
}

// "- ", "12. "
const MARKER = /[-*+]|\d{1,9}([.)])/y

/** The bullet of a list, or what follows its numbers: another one begins another list. */
function markerOf(list: List, source: string): string | undefined {
  MARKER.lastIndex = list.position?.start.offset ?? 0
  const match = MARKER.exec(source)
  return match?.[1] ?? match?.[0]
}
