// Takes back what the Markdown rendering writes in its own way:
//
//   + a. Click Start.          the first word is the item's marker; "~" stands for none
//   ```text ruled-table        a verbatim table
//   <!---->                    parts two lists
//   <!-- ruled-table -->       how the source draws the table below

import type { Code, Link, List, ListItem, Parents, RootContent, Text } from 'mdast'
import { itemNumber } from './item-number.ts'
import { shapeOf, tableShapeOf } from './shapes.ts'

const NO_MARKER = '~'

/** Changes the nodes in place; the title heading is left out. */
export function restoreNodes(root: Parents & { children: RootContent[] }, source: string): void {
  const title = root.children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  if (title >= 0) root.children.splice(title, 1)
  restoreChildren(root, source)
}

function restoreChildren(parent: Parents, source: string): void {
  const children: RootContent[] = parent.children
  const kept = joinTexts(
    children
      .filter((child, at) => !isMark(child, children[at + 1]))
      .map((child) => (child.type === 'link' && !isWritten(child, source) ? textOf(child) : child)),
  )
  children.length = 0
  for (const child of kept) children.push(child)
  children.forEach((child) => {
    if (child.type === 'code') restoreShape(child)
    if (child.type === 'list') restoreMarkers(child, source)
    if ('children' in child) restoreChildren(child, source)
  })
}

// "<!-- ruled-table -->"
const SHAPE_MARK = /^<!-- (\S+) -->$/

/** Marks of the rendering are no nodes of the article; a shape is handed on to its table. */
function isMark(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type !== 'html') return false
  if (node.value === '<!---->') return true
  const shape = tableShapeOf(SHAPE_MARK.exec(node.value)?.[1])
  if (shape === undefined || next?.type !== 'table') return false
  next.data = { ...next.data, shape }
  return true
}

/** Links are written "[text](address)" or "<address>"; others are addresses in the text. */
function isWritten({ position }: Link, source: string): boolean {
  return /[[<]/.test(source[position?.start.offset ?? 0] ?? '')
}

function textOf({ children, position }: Link): RootContent {
  const [first] = children
  return first?.type === 'text' ? { ...first, ...(position && { position }) } : (first ?? EMPTY)
}

const EMPTY: Text = { type: 'text', value: '' }

/** Texts that an address parted are one again: only the whole of them has a true place. */
function joinTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type !== 'text' || node.type !== 'text') joined.push(node)
    else joined[joined.length - 1] = joinedText(last, node)
  }
  return joined
}

function joinedText(first: Text, second: Text): Text {
  const start = first.position?.start
  const end = second.position?.end
  const value = first.value + second.value
  return { type: 'text', value, ...(start && end && { position: { start, end } }) }
}

function restoreShape(code: Code): void {
  const shape = shapeOf(code.meta)
  if (code.lang !== 'text' || shape === undefined) return
  code.data = { ...code.data, shape }
  code.lang = null
  code.meta = null
}

function restoreMarkers(list: List, source: string): void {
  for (const item of list.children) {
    if (source[item.position?.start.offset ?? 0] === '+') restoreMarker(item, source)
  }
  const number = itemNumber(list.children[0]?.data?.marker ?? '')
  if (number !== undefined) Object.assign(list, { ordered: true, start: number })
}

function restoreMarker(item: ListItem, source: string): void {
  const first = item.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const word = /^\S+/.exec(text.value)?.[0] ?? ''
  item.data = { marker: word === NO_MARKER ? '' : word }
  cutFirstWord(text, word, source)
  if (text.value === '') first.children.shift()
  else if (text.position && first.position) first.position.start = text.position.start
  if (first.children.length === 0) item.children.shift()
}

/** The word may be escaped in the source; it ends there at white space all the same. */
function cutFirstWord(text: Text, word: string, source: string): void {
  const rest = text.value.slice(word.length)
  text.value = rest.trimStart()
  if (text.position === undefined) return
  const { start, end } = text.position
  const printed = source.slice(start.offset, end.offset)
  const cut = printed.length - (printed.replace(/^\S+\s*/, '').length || 0)
  text.position = {
    start: { line: start.line, column: start.column + cut, offset: (start.offset ?? 0) + cut },
    end,
  }
}
