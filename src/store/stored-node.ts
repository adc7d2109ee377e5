// mdast nodes as they are stored: a position is two offsets, and a value that the source text gives
// is not repeated. Everything else of a node is kept as it is, so that nothing can be lost.

import type { RootContent } from 'mdast'
import type { PlaceFinder } from './text-places.ts'

/** What nodes are packed against: the source text, and line and column of its offsets. */
export interface NodeContext {
  readonly text: string
  readonly placeOf: PlaceFinder
}

/** [start, length] where line and column follow from the text, otherwise the position itself. */
type StoredPosition = readonly [start: number, length: number] | Position
/** The value is the slice, or the slice with its line breaks tidied, or this string. */
type StoredValue = typeof SLICE | typeof TIDIED | string
type Position = NonNullable<RootContent['position']>
type Fields = Readonly<Record<string, unknown>>

const SLICE = 0
const TIDIED = 1

export interface StoredNode {
  /** type, depth, url, data …: all fields but the three below. */
  readonly f: Fields
  readonly p?: StoredPosition
  readonly v?: StoredValue
  readonly c?: readonly StoredNode[]
}

/** The stored form of a node and all below it. */
export function packNode(node: RootContent, context: NodeContext): StoredNode {
  const { position, ...rest } = node
  const fields: Record<string, unknown> = { ...rest }
  delete fields['value']
  delete fields['children']
  return {
    f: fields,
    ...(position === undefined ? {} : { p: packPosition(position, context) }),
    ...('value' in node ? { v: packValue(node.value, position, context.text) } : {}),
    ...('children' in node ? { c: packChildren(node.children, context) } : {}),
  }
}

/** The node that `packNode` was given, for the same source text. */
export function unpackNode(stored: StoredNode, context: NodeContext): RootContent {
  const position = stored.p === undefined ? undefined : unpackPosition(stored.p, context)
  const node: unknown = {
    ...stored.f,
    ...(stored.v === undefined ? {} : { value: unpackValue(stored.v, position, context.text) }),
    ...(stored.c === undefined
      ? {}
      : { children: stored.c.map((child) => unpackNode(child, context)) }),
    ...(position === undefined ? {} : { position }),
  }
  if (!isNode(node)) throw new TypeError('A stored node has no type.')
  return node
}

function isNode(value: unknown): value is RootContent {
  return typeof value === 'object' && value !== null && 'type' in value
}

function packChildren(children: readonly RootContent[], context: NodeContext): StoredNode[] {
  return children.map((child) => packNode(child, context))
}

function packPosition(position: Position, context: NodeContext): StoredPosition {
  const start = position.start.offset ?? -1
  const end = position.end.offset ?? -1
  const stored = [start, end - start] as const
  if (start < 0 || end < 0) return position
  return samePosition(unpackPosition(stored, context), position) ? stored : position
}

function unpackPosition(stored: StoredPosition, { placeOf }: NodeContext): Position {
  if (!('length' in stored)) return stored
  const [start, length] = stored
  return { start: placeOf(start), end: placeOf(start + length) }
}

function samePosition(a: Position, b: Position): boolean {
  return samePlace(a.start, b.start) && samePlace(a.end, b.end) && Object.keys(b).length === 2
}

function samePlace(a: Position['start'], b: Position['start']): boolean {
  return (
    a.line === b.line &&
    a.column === b.column &&
    a.offset === b.offset &&
    Object.keys(b).length === Object.keys(a).length
  )
}

function packValue(value: string, position: Position | undefined, text: string): StoredValue {
  const slice = sliceOf(position, text)
  if (slice === value) return SLICE
  return tidyBreaks(slice) === value ? TIDIED : value
}

function unpackValue(value: StoredValue, position: Position | undefined, text: string): string {
  if (typeof value === 'string') return value
  const slice = sliceOf(position, text)
  return value === SLICE ? slice : tidyBreaks(slice)
}

function sliceOf(position: Position | undefined, text: string): string {
  return position === undefined ? '' : text.slice(position.start.offset, position.end.offset)
}

/** Each line break and the white space around it as one "\n". Linear on any input. */
function tidyBreaks(slice: string): string {
  if (!slice.includes('\n') && !slice.includes('\r')) return slice
  const lines = slice.split(/\r\n|\n|\r/)
  const last = lines.length - 1
  const tidied = lines.map((line, index) => {
    if (index === 0) return line.trimEnd()
    return index === last ? line.trimStart() : line.trim()
  })
  return tidied.filter((line, index) => index === 0 || index === last || line !== '').join('\n')
}
