// Sections of an article that is long for one page → parts of bounded weight. Nothing is lost and the
// order is kept: a table goes on under its header, a numbered list with its numbers, a listing at a
// line, a paragraph at a blank.

import type { Element, ElementContent, Text } from 'hast'
import { textWeight, Weights } from './weight.ts'

/** Bytes of markup of a part; the page adds what stands around it. */
export const MAX_PART_BYTES = 52_000
/** A part is not closed for a block that is small, nor left nearly empty by one that is large. */
const LEAST_SHARE = 0.25

/** @returns one list of sections a part; sections that go on keep their id in the first part only. */
export function foldParts(sections: readonly Element[], maxBytes = MAX_PART_BYTES): Element[][] {
  const weights = new Weights()
  if (weights.ofAll(sections) <= maxBytes) return [[...sections]]
  const parts: Element[][] = []
  let current: Element[] = []
  let used = 0
  for (const section of sections) {
    const isFitting = used + weights.of(section) <= maxBytes
    const pieces = isFitting
      ? [section]
      : split(section, { first: maxBytes - used, maxBytes, weights })
    for (const piece of pieces) {
      const weight = weights.of(piece)
      if (used > 0 && used + weight > maxBytes) {
        parts.push(current)
        current = []
        used = 0
      }
      current.push(piece)
      used += weight
    }
  }
  return [...parts, current].filter((part) => part.length > 0)
}

interface Room {
  /** For the first piece; the others have all of `maxBytes`. */
  readonly first: number
  readonly maxBytes: number
  readonly weights: Weights
}

/** An element as several of its kind, each of which fits, as far as its parts can be told apart. */
function split(whole: Element, { first, maxBytes, weights }: Room): Element[] {
  const header = whole.children.filter(isHeader)
  const own = weights.of({ ...whole, children: header })
  const groups: ElementContent[][] = [[]]
  const least = LEAST_SHARE * maxBytes
  let room = (first < least ? maxBytes : first) - own
  for (const child of whole.children) {
    for (const piece of piecesOf(child, { first: room, maxBytes: maxBytes - own, weights })) {
      const weight = weights.of(piece)
      if (weight > room && groups.at(-1)?.some((one) => !isBlank(one))) {
        groups.push([...header])
        room = maxBytes - own
      }
      groups.at(-1)?.push(piece)
      room -= weight
    }
  }
  return continued(whole, groups)
}

function piecesOf(child: ElementContent, room: Room): ElementContent[] {
  if (room.weights.of(child) <= Math.max(room.first, LEAST_SHARE * room.maxBytes)) return [child]
  if (child.type === 'element' && !isHeader(child)) return split(child, room)
  if (child.type === 'text') return splitText(child, LEAST_SHARE * room.maxBytes)
  return [child]
}

const isHeader = (node: ElementContent) => node.type === 'element' && node.tagName === 'thead'
const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === ''

/** At the ends of lines, else at blanks, else wherever the room ends. Linear. */
function splitText({ value }: Text, maxBytes: number): Text[] {
  const texts: Text[] = []
  const units = Math.max(1, Math.floor(maxBytes / Math.max(1, textWeight(value) / value.length)))
  for (let start = 0; start < value.length; ) {
    const end =
      start + units >= value.length ? value.length : cutBefore(value, start, start + units)
    texts.push({ type: 'text', value: value.slice(start, end) })
    start = end
  }
  return texts
}

function cutBefore(value: string, start: number, end: number): number {
  const slice = value.slice(start, end)
  const cut = Math.max(slice.lastIndexOf('\n'), 0) || Math.max(slice.lastIndexOf(' '), 0)
  if (cut > 0) return start + cut + 1
  // Not between the halves of a character.
  return /[\ud800-\udbff]/.test(value.charAt(end - 1)) && end - 1 > start ? end - 1 : end
}

/** The groups as elements like the whole one, of which only the first is the beginning. */
function continued(whole: Element, groups: readonly ElementContent[][]): Element[] {
  let items = 0
  return groups.map((children, at) => {
    const { id: _id, ...rest } = whole.properties
    const start = startOf(whole, children, items)
    items += children.filter(isItem).length
    if (at === 0) return { ...whole, children }
    if (whole.tagName === 'section')
      return { ...whole, properties: rest, children: [...headingAgain(whole), ...children] }
    const marker = whole.tagName === 'li' ? { dataMarker: '', className: [CONTINUED] } : {}
    return { ...whole, children, properties: { ...rest, ...marker, ...start } }
  })
}

const CONTINUED = 'continued'

/** Which section goes on, in place of its heading. */
function headingAgain({ children }: Element): Element[] {
  const heading = children.find((child) => child.type === 'element' && child.tagName === 'h2')
  const name = heading?.type === 'element' ? wordsOf(heading) : ''
  if (name === '') return []
  const text: Text = { type: 'text', value: `${name}, continued` }
  return [
    { type: 'element', tagName: 'p', properties: { className: ['eyebrow'] }, children: [text] },
  ]
}

const wordsOf = ({ children }: Element): string =>
  children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' ? wordsOf(child) : ''
    })
    .join('')

/** An item that goes on from the part before counts once. */
const isItem = (node: ElementContent) =>
  node.type === 'element' && node.tagName === 'li' && !isContinued(node)

const isContinued = ({ properties: { className } }: Element) =>
  Array.isArray(className) && className.includes(CONTINUED)

function startOf(list: Element, children: readonly ElementContent[], items: number) {
  if (list.tagName !== 'ol') return {}
  const first = children.find((child) => child.type === 'element')
  const before = first?.type === 'element' && isContinued(first) ? 1 : 0
  const from = Number(list.properties['start'] ?? 1)
  return { start: from + items - before }
}
