// Directives of the publishing system behind many support articles:
//
//   :::image type="content" source="./media/error.png" alt-text="The error message.":::
//   :::no-loc text="autosave":::
//   [!INCLUDE [Third-party disclaimer](../includes/disclaimer.md)]
//
// An image becomes one, a name its text, an included file the title it is included under: the file
// itself is no article, so that the address is no reference.

import type { PhrasingContent, Text } from 'mdast'
import type { Placer } from '../html/places.ts'

// ":::image type="icon"", ":::no-loc text="GUID""
const OPENING = /:::(image|no-loc)(?=\s)/g
const MARK = ':::'
// 'alt-text="Shows the \"Sign in\" page."'
const ATTRIBUTE = /([a-z-]+)="((?:[^"\\]|\\.)*)"/g
// What stands before and after the link of an included file.
const INCLUDE = /\[!INCLUDE\s*$/i

export interface DirectiveContext {
  readonly source: string
  readonly place: Placer
}

/** The children of a line with their directives replaced; the same list when there are none. Linear. */
export function readDirectives(
  children: readonly PhrasingContent[],
  context: DirectiveContext,
): readonly PhrasingContent[] {
  const texts = children.filter((node) => node.type === 'text')
  const hasImage = texts.some(({ value }) => value.includes(MARK))
  const withImages = hasImage ? withoutMarks(children, context) : children
  const hasInclude = texts.some(({ value }) => INCLUDE.test(value))
  return hasInclude ? withoutIncludes(withImages, context) : withImages
}

/** Between ":::image" and ":::" anything may stand: emphasis marks of a file name are read as such. */
function withoutMarks(
  children: readonly PhrasingContent[],
  context: DirectiveContext,
): readonly PhrasingContent[] {
  const directives = directivesIn(children, context)
  if (directives.length === 0) return children
  const nodes: PhrasingContent[] = []
  let next = 0
  let done = 0
  for (const child of children) {
    const { start, end } = rangeOf(child)
    const marks = marksOf(child, context.source)
    let at = Math.max(start, done)
    for (let found = directives[next]; found !== undefined && found.start < end; ) {
      for (const piece of pieceOf(child, { from: at, to: found.start }, marks, context.place))
        nodes.push(piece)
      nodes.push({ ...found.node, position: context.place(found.start, found.end) })
      done = found.end
      at = Math.max(at, done)
      next++
      found = directives[next]
    }
    for (const piece of pieceOf(child, { from: at, to: end }, marks, context.place))
      nodes.push(piece)
  }
  return nodes
}

function rangeOf({ position }: PhrasingContent): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** The part of a node from one offset to another, each an end of the node or a mark. */
function pieceOf(
  node: PhrasingContent,
  { from, to }: { readonly from: number; readonly to: number },
  marks: ReadonlyMap<number, number>,
  place: Placer,
): PhrasingContent[] {
  const { start, end } = rangeOf(node)
  if (from <= start && to >= end) return [node]
  if (node.type !== 'text' || from >= to) return []
  const first = from === start ? 0 : (marks.get(from - MARK.length) ?? 0) + MARK.length
  const value = node.value.slice(first, to === end ? undefined : marks.get(to))
  return value === '' ? [] : [{ type: 'text', value, position: place(from, to) }]
}

/** Where the marks of a text stand: offset in the source → offset in its value. */
function marksOf(node: PhrasingContent, source: string): ReadonlyMap<number, number> {
  const marks = new Map<number, number>()
  if (node.type !== 'text') return marks
  const { start, end } = rangeOf(node)
  const printed = source.slice(start, end)
  let at = printed.indexOf(MARK)
  for (const { index } of node.value.matchAll(/:::/g)) {
    if (at < 0) break
    marks.set(start + at, index)
    at = printed.indexOf(MARK, at + MARK.length)
  }
  return marks
}

interface Directive {
  readonly start: number
  readonly end: number
  readonly node: PhrasingContent
}

function directivesIn(
  children: readonly PhrasingContent[],
  { source }: DirectiveContext,
): Directive[] {
  const from = children[0]?.position?.start.offset ?? 0
  const to = children.at(-1)?.position?.end.offset ?? from
  const line = source.slice(from, to)
  const found: Directive[] = []
  for (const opening of line.matchAll(OPENING)) {
    const inner = opening.index + opening[0].length
    const close = line.indexOf(MARK, inner)
    if (close < 0) break
    if (
      opening.index < (found.at(-1)?.end ?? from) - from ||
      !isText(children, from + opening.index)
    )
      continue
    const attributes = attributesOf(line.slice(inner, close))
    const node = nodeOf(opening[1] ?? '', attributes)
    found.push({ start: from + opening.index, end: from + close + MARK.length, node })
  }
  return found
}

/** Not in inline code, where directives are only shown. */
function isText(children: readonly PhrasingContent[], offset: number): boolean {
  return children.some(
    ({ type, position }) =>
      type !== 'inlineCode' &&
      (position?.start.offset ?? 0) <= offset &&
      offset < (position?.end.offset ?? 0),
  )
}

function attributesOf(printed: string): ReadonlyMap<string, string> {
  const attributes = printed.matchAll(ATTRIBUTE)
  return new Map(
    Array.from(attributes, ([, name = '', value = '']) => [name, value.replace(/\\(.)/g, '$1')]),
  )
}

function nodeOf(name: string, attributes: ReadonlyMap<string, string>): PhrasingContent {
  if (name === 'no-loc') return { type: 'text', value: attributes.get('text') ?? '' }
  const alt = attributes.get('alt-text') ?? ''
  return { type: 'image', url: attributes.get('source') ?? '', alt }
}

/** "[!INCLUDE ", a link, "]": the words of the link stay. */
function withoutIncludes(
  children: readonly PhrasingContent[],
  context: DirectiveContext,
): PhrasingContent[] {
  const nodes = [...children]
  for (let at = 1; at < nodes.length - 1; at++) {
    const [before, link, after] = nodes.slice(at - 1, at + 2)
    if (before?.type !== 'text' || link?.type !== 'link' || after?.type !== 'text') continue
    const opening = INCLUDE.exec(before.value)
    if (opening === null || !after.value.startsWith(']')) continue
    const pieces = [
      trimmed(before, { end: opening[0].length }, context),
      ...link.children,
      trimmed(after, { start: 1 }, context),
    ]
    nodes.splice(at - 1, 3, ...pieces.filter((node) => node.type !== 'text' || node.value !== ''))
  }
  return nodes
}

function trimmed(
  node: Text,
  { start = 0, end = 0 }: { readonly start?: number; readonly end?: number },
  { place }: DirectiveContext,
): Text {
  const value = node.value.slice(start, node.value.length - end)
  const from = (node.position?.start.offset ?? 0) + start
  const to = (node.position?.end.offset ?? 0) - end
  return { ...node, value, position: place(from, Math.max(from, to)) }
}
