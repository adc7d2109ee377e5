// Links of a text rendering stand below their block, by name:
//
//   .. _Setup Guide: https://example.com/setup
//   .. _here [2]: https://example.com/b          the second "here" after the link before

import type { Heading, Link, Paragraph, PhrasingContent, RootContent, TableCell, Text } from 'mdast'
import type { RenderingSource } from './text-lines.ts'

export interface LinkLine {
  readonly name: string
  /** 1 for the first place of the name behind the link before. */
  readonly rank: number
  readonly url: string
}

const LINK = /^\.\. _(.*?)(?: \[(\d{1,9})\])?: (\S+)$/
/** A link that leads nowhere. */
const EMPTY = '<>'
/** After so many names that are not found the rest is none of this program's. */
const MOST_MISSES = 20
/** Longer names are not written. */
const MAX_NAME_LENGTH = 1000

export function parseLinkLine(text: string): LinkLine | undefined {
  const [, name, rank = '1', url] = LINK.exec(text) ?? []
  if (name === undefined || url === undefined) return undefined
  return { name, rank: Number(rank), url: url === EMPTY ? '' : url }
}

/**
 * Makes the named texts of `block` links, in order; names that are not found are left out. The block
 * has no links yet. Linear.
 */
export function addLinks(
  block: RootContent | undefined,
  links: readonly LinkLine[],
  source: RenderingSource,
): void {
  const places = textsOf(block)
  const found = new Map<Text, FoundLink[]>()
  let cursor: Cursor = { index: 0, at: 0 }
  let misses = 0
  for (const link of links) {
    const name = findName(places, link, cursor)
    const text = places[name?.index ?? -1]?.text
    if (name === undefined || text === undefined) {
      if (++misses === MOST_MISSES) break
      continue
    }
    cursor = { index: name.index, at: name.to }
    const others = found.get(text) ?? []
    others.push({ ...name, url: link.url })
    found.set(text, others)
  }
  for (const parent of new Set(places.map((place) => place.parent))) split(parent, found, source)
}

type LinkParent = Paragraph | Heading | TableCell

interface TextPlace {
  readonly parent: LinkParent
  readonly text: Text
}

function textsOf(block: RootContent | undefined): TextPlace[] {
  return parentsOf(block).flatMap((parent) =>
    parent.children.flatMap((text) => (text.type === 'text' ? [{ parent, text }] : [])),
  )
}

function parentsOf(block: RootContent | undefined): readonly LinkParent[] {
  if (block?.type === 'paragraph' || block?.type === 'heading') return [block]
  return block?.type === 'table' ? block.children.flatMap(({ children }) => children) : []
}

/** Behind the link before: which text, and where in it. */
interface Cursor {
  readonly index: number
  readonly at: number
}

interface FoundName {
  /** Of the text. */
  readonly index: number
  readonly from: number
  readonly to: number
}

interface FoundLink extends FoundName {
  readonly url: string
}

function findName(
  places: readonly TextPlace[],
  { name, rank }: LinkLine,
  { index: first, at }: Cursor,
): FoundName | undefined {
  if (name === '') return { index: first, from: at, to: at }
  if (name.length > MAX_NAME_LENGTH) return undefined
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(words.join('\\s+'), 'g')
  let left = rank
  for (let index = first; index < places.length; index++) {
    const value = places[index]?.text.value ?? ''
    pattern.lastIndex = index === first ? at : 0
    for (let match = pattern.exec(value); match !== null; match = pattern.exec(value)) {
      left--
      if (left <= 0) return { index, from: match.index, to: pattern.lastIndex }
    }
  }
  return undefined
}

function split(
  parent: LinkParent,
  found: ReadonlyMap<Text, readonly FoundLink[]>,
  source: RenderingSource,
): void {
  const column = (parent.position?.start.column ?? 1) - 1
  const children: PhrasingContent[] = parent.children
  const parts = children.flatMap((child) => {
    const links = child.type === 'text' ? found.get(child) : undefined
    return child.type !== 'text' || links === undefined
      ? [child]
      : splitText(child, links, { source, column })
  })
  children.length = 0
  for (const part of parts) children.push(part)
}

interface TextSource {
  readonly source: RenderingSource
  /** Of the lines after the first. */
  readonly column: number
}

function splitText(text: Text, links: readonly FoundLink[], place: TextSource): PhrasingContent[] {
  const offsetOf = offsetsOf(text, place)
  const partOf = (start: number, end: number): Text => ({
    type: 'text',
    value: text.value.slice(start, end),
    position: place.source.place(offsetOf(start), offsetOf(end)),
  })
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { from, to, url } of links) {
    if (from > at) parts.push(partOf(at, from))
    const name = partOf(from, to)
    const link: Link = { type: 'link', url, children: [name] }
    parts.push({ ...link, ...(name.position && { position: name.position }) })
    at = to
  }
  return at < text.value.length ? [...parts, partOf(at, text.value.length)] : parts
}

/** Where characters of the text stand, asked for in rising order; its lines begin at the column. */
function offsetsOf(
  { value, position }: Text,
  { source, column }: TextSource,
): (index: number) => number {
  let line = (position?.start.line ?? 1) - 1
  let lineAt = 0
  let start = position?.start.offset ?? 0
  let lineBreak = value.indexOf('\n')
  return (index) => {
    while (lineBreak >= 0 && lineBreak < index) {
      line++
      lineAt = lineBreak + 1
      start = (source.lines[line]?.start ?? 0) + column
      lineBreak = value.indexOf('\n', lineAt)
    }
    return start + index - lineAt
  }
}
