// A quoted passage in the markup of its section. The quote is text without line breaks and markup, so
// it is looked for in the texts of the section one after another, white space counted as one blank.

import type { Element, ElementContent, Text } from 'hast'
import { element } from './elements.ts'

interface Place {
  readonly node: Text
  readonly offset: number
}

/** Marks the first place where the words stand; false where they do not. Linear. */
export function markQuote(section: Element, quote: string): boolean {
  const { words, places } = wordsOf(section)
  const at = words.indexOf(quote)
  if (quote === '' || at < 0) return false
  const ranges = new Map<Text, { start: number; end: number }>()
  for (const place of places.slice(at, at + quote.length)) {
    if (place === undefined) continue
    const range = ranges.get(place.node)
    if (range === undefined) {
      ranges.set(place.node, { start: place.offset, end: place.offset + 1 })
    } else range.end = place.offset + 1
  }
  markRanges(section, ranges)
  return true
}

/** The words with single blanks, and of each unit where it stands; blanks between elements nowhere. */
function wordsOf(section: Element) {
  const words: string[] = []
  const places: (Place | undefined)[] = []
  const add = (unit: string, place: Place | undefined) => {
    if (unit === ' ' && (words.length === 0 || words.at(-1) === ' ')) return
    words.push(unit)
    places.push(place)
  }
  for (const node of textsOf(section)) {
    if (node === undefined) add(' ', undefined)
    for (const [offset, unit] of (node?.value ?? '').split('').entries()) {
      if (node) add(/\s/.test(unit) ? ' ' : unit, { node, offset })
    }
  }
  return { words: words.join(''), places }
}

/** The texts in order; `undefined` where another line begins. */
function textsOf(parent: Element): (Text | undefined)[] {
  return parent.children.flatMap((node) => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    return INLINE.has(node.tagName) ? textsOf(node) : [undefined, ...textsOf(node), undefined]
  })
}

const INLINE: ReadonlySet<string> = new Set('a b i em strong code del ins sub sup span'.split(' '))

type Ranges = Map<Text, { readonly start: number; readonly end: number }>

/** The first mark gets the id, so that an address can lead there. */
function markRanges(section: Element, ranges: Ranges): void {
  let isFirst = true
  const walk = (parent: Element) => {
    parent.children = parent.children.flatMap((node): ElementContent[] => {
      if (node.type === 'element') walk(node)
      const range = node.type === 'text' ? ranges.get(node) : undefined
      if (node.type !== 'text' || range === undefined) return [node]
      const { value } = node
      const mark = element('mark', isFirst ? { id: 'quote' } : {}, [
        { type: 'text', value: value.slice(range.start, range.end) },
      ])
      isFirst = false
      const texts = [value.slice(0, range.start), value.slice(range.end)]
      const [before, after] = texts.map((text): Text[] =>
        text === '' ? [] : [{ type: 'text', value: text }],
      )
      return [...(before ?? []), mark, ...(after ?? [])]
    })
  }
  walk(section)
}
