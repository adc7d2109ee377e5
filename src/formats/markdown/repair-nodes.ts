// Makes remark's tree keep the promises of ParsedFile: every node has a position (remark-gfm leaves
// it out where it finds addresses afterwards) behind its neighbour (an underlined heading below a
// link definition begins with the definition in remark), line breaks in values are "\n", and "<br>"
// is a break.

import type { Node, Nodes, Parents, RootContent } from 'mdast'

// "<br>", "<br/>", "<br />"
const BREAK = /^<br\s*\/?>$/i

/** Repairs the tree in place. */
export function repairNodes(parent: Parents, source: string): void {
  if (parent.children.some(({ position }) => position === undefined)) placeChildren(parent, source)
  separateChildren(parent.children)
  const children: Nodes[] = parent.children
  children.forEach((child, at) => {
    if (child.type === 'html' && BREAK.test(child.value)) {
      children[at] = { type: 'break', ...(child.position && { position: child.position }) }
    } else if (child.type === 'text' || child.type === 'code' || child.type === 'html') {
      if (child.value.includes('\r')) child.value = child.value.replace(/\r\n?/g, '\n')
    } else if ('children' in child) {
      repairNodes(child, source)
    }
  })
  trimAtBreaks(children)
}

/** White space around a line break belongs to it, also where "<br>" or two blanks are the break. */
export function trimAtBreaks(children: readonly Nodes[]): void {
  children.forEach((child, at) => {
    if (child.type !== 'text') return
    if (children[at + 1]?.type === 'break') child.value = child.value.replace(/[ \t]+$/, '')
    if (children[at - 1]?.type === 'break') child.value = child.value.replace(/^[ \t]+/, '')
  })
}

/** A node that begins before its neighbour ends begins with its own first child instead. */
function separateChildren(children: readonly Nodes[]): void {
  let before: Point | undefined
  for (const child of children) {
    if (child.position === undefined) continue
    const { start, end } = child.position
    if (before !== undefined && (start.offset ?? 0) < (before.offset ?? 0)) {
      const first = 'children' in child ? child.children[0]?.position?.start : undefined
      child.position = { start: first ?? before, end }
    }
    before = end
  }
}

type Point = NonNullable<Node['position']>['start']

/** Finds children without a position by their text, between the neighbours that have one. */
function placeChildren(parent: Parents, source: string): void {
  if (parent.position === undefined) return
  let before = parent.position.start
  let gap: RootContent[] = []
  for (const child of parent.children) {
    if (child.position === undefined) {
      gap.push(child)
      continue
    }
    fillGap(gap, { start: before, end: child.position.start }, source)
    gap = []
    before = child.position.end
  }
  fillGap(gap, { start: before, end: parent.position.end }, source)
}

function fillGap(
  gap: readonly RootContent[],
  between: { readonly start: Point; readonly end: Point },
  source: string,
): void {
  let { start } = between
  gap.forEach((node, at) => {
    const next = gap[at + 1]
    const end =
      next === undefined ? between.end : startOf(next, { start, end: between.end }, source)
    place(node, { start, end })
    start = end
  })
}

/** Where the text of `node` begins; right at `start` when it cannot be found. */
function startOf(
  node: RootContent,
  { start, end }: { readonly start: Point; readonly end: Point },
  source: string,
): Point {
  const from = start.offset ?? 0
  const at = source.slice(from, end.offset).indexOf(firstText(node), 1)
  return at < 0 ? start : advance(start, source.slice(from, from + at))
}

function firstText(node: Nodes): string {
  if ('value' in node) return node.value
  const first = 'children' in node ? node.children[0] : undefined
  return first === undefined ? '' : firstText(first)
}

function advance({ line, column, offset = 0 }: Point, text: string): Point {
  const lines = text.split(/\r\n|\n|\r/)
  const last = lines.at(-1) ?? ''
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last.length + 1 : column + last.length,
    offset: offset + text.length,
  }
}

function place(node: Nodes, position: NonNullable<Node['position']>): void {
  node.position = position
  if ('children' in node) {
    for (const child of node.children) if (child.position === undefined) place(child, position)
  }
}
