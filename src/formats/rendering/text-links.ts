// Links of a text rendering stand below their block, by name:
//
//   .. _Setup Guide: https://example.com/setup
//   .. _here [2]: https://example.com/b          the second "here" after the link before

import type { Heading, Link, Paragraph, PhrasingContent, RootContent, TableCell, Text } from 'mdast'
import type { Placer } from '../html/places.ts'
import type { RenderingSource } from './text-lines.ts'

export interface LinkLine {
  readonly name: string
  /** 1 for the first place of the name behind the link before. */
  readonly rank: number
  readonly url: string
}

const LINK = /^\.\. _(.*?)(?: \[(\d{1,4})\])?: (\S+)$/
/** Names are looked for in so much text; longer texts are none of this program's. */
const MAX_LOOK = 20_000

/** A link that leads nowhere. */
const EMPTY = '<>'

export function parseLinkLine(text: string): LinkLine | undefined {
  const [, name, rank = '1', url] = LINK.exec(text) ?? []
  if (name === undefined || url === undefined) return undefined
  return { name, rank: Number(rank), url: url === EMPTY ? '' : url }
}

/** Makes the named text of `block` a link; a name that is not found is left out. */
export function addLink(
  block: RootContent | undefined,
  link: LinkLine,
  source: RenderingSource,
): void {
  let { rank } = link
  for (const { parent, text, column } of textsAfterLinks(block)) {
    const places = placesOf(link.name, text.value)
    const found = places[rank - 1]
    if (found !== undefined) {
      const offsetOf = (index: number) => sourceOffset(source, text, index, column)
      split(parent, text, { ...found, url: link.url }, (from, to) =>
        source.place(offsetOf(from), offsetOf(to)),
      )
      return
    }
    rank -= places.length
  }
}

type LinkParent = Paragraph | Heading | TableCell

interface TextPlace {
  readonly parent: LinkParent
  readonly text: Text
  /** Of the lines after the first. */
  readonly column: number
}

/** The texts behind the last link of the block. */
function textsAfterLinks(block: RootContent | undefined): TextPlace[] {
  const places: TextPlace[] = []
  for (const parent of parentsOf(block)) {
    const column = (parent.position?.start.column ?? 1) - 1
    for (const child of parent.children) {
      if (child.type === 'link') places.length = 0
      if (child.type === 'text') places.push({ parent, text: child, column })
    }
  }
  return places
}

function parentsOf(block: RootContent | undefined): readonly LinkParent[] {
  if (block?.type === 'paragraph' || block?.type === 'heading') return [block]
  return block?.type === 'table' ? block.children.flatMap(({ children }) => children) : []
}

interface NamePlace {
  readonly from: number
  readonly to: number
}

function placesOf(name: string, text: string): NamePlace[] {
  if (name === '') return [{ from: 0, to: 0 }]
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const found = text.slice(0, MAX_LOOK).matchAll(new RegExp(words.join('\\s+'), 'g'))
  return [...found].map(({ 0: match, index }) => ({ from: index, to: index + match.length }))
}

function split(
  parent: LinkParent,
  text: Text,
  { from, to, url }: NamePlace & { readonly url: string },
  place: Placer,
): void {
  const partOf = (start: number, end: number): Text => ({
    type: 'text',
    value: text.value.slice(start, end),
    position: place(start, end),
  })
  const link: Link = { type: 'link', url, children: [partOf(from, to)], position: place(from, to) }
  const parts: PhrasingContent[] = [partOf(0, from), link, partOf(to, text.value.length)]
  const kept = parts.filter((part) => part.type !== 'text' || part.value !== '')
  const children: PhrasingContent[] = parent.children
  children.splice(children.indexOf(text), 1, ...kept)
}

/** Where character `index` of a text stands; lines after its first begin at `column`. */
function sourceOffset(
  { lines }: RenderingSource,
  { value, position }: Text,
  index: number,
  column: number,
): number {
  const before = value.slice(0, index).split('\n')
  const start = position?.start
  if (before.length === 1) return (start?.offset ?? 0) + index
  const line = lines[(start?.line ?? 1) - 2 + before.length]
  return (line?.start ?? 0) + column + (before.at(-1)?.length ?? 0)
}
