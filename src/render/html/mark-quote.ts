// A quoted passage in the markup of its section. The quote is text without line breaks and markup, so
// it is looked for in the texts of the section one after another, white space counted as one blank;
// where marks of layout stand between its words ("| Ccm.dll | 1,024 |"), by its letters and digits, at
// last without the markup of its source.

import type { Element, ElementContent, Text } from 'hast'
import { element } from './elements.ts'

interface Place {
  readonly node: Text
  readonly offset: number
}

interface Words {
  readonly words: string
  /** Of each unit where it stands; blanks between elements stand nowhere. */
  readonly places: readonly (Place | undefined)[]
}

/**
 * Marks the words where they stand; false where they do not. Linear.
 * @param before the text of the section before the quote: of several equal places it tells the one.
 */
export function markQuote(section: Element, quote: string, before = ''): boolean {
  const all = wordsOf(section)
  const found =
    placesOf(all, quote, before) ??
    placesOf(lettersOf(all), letters(quote), letters(before)) ??
    placesOf(lettersOf(all), letters(unmarked(quote)), letters(unmarked(before)))
  if (found === undefined) return false
  markRanges(section, rangesOf(found))
  return true
}

// "[the article](https://example.com/a)", "<td>Sample.dll</td>", "&lt;"
const LINK_TARGET = /\]\([^()]*\)/g
const TAG = /<[^<>]*>/g
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#\d{1,7});/g

/** Markup of a source that is Markdown or HTML, of which readers see the words only. Linear. */
const unmarked = (text: string): string =>
  text.replace(LINK_TARGET, ']').replace(TAG, ' ').replace(ENTITY, ' ')

/** Blanks, and the marks that tables, lists and emphasis are drawn with. */
const LAYOUT = /[\s!-/:-@[-`{-~]/

const letters = (text: string): string =>
  text
    .split('')
    .filter((unit) => !LAYOUT.test(unit))
    .join('')

function lettersOf({ words, places }: Words): Words {
  const kept = words.split('').flatMap((unit, at) => (LAYOUT.test(unit) ? [] : [at]))
  return {
    words: kept.map((at) => words.charAt(at)).join(''),
    places: kept.map((at) => places[at]),
  }
}

/** Fewer letters stand anywhere. */
const LEAST = 2

function placesOf({ words, places }: Words, quote: string, before: string) {
  if (quote.length < LEAST) return undefined
  const starts = occurrences(words, quote)
  const rank = occurrences(before, quote).length
  const start = starts[Math.min(rank, starts.length - 1)]
  return start === undefined ? undefined : places.slice(start, start + quote.length)
}

function occurrences(words: string, quote: string): number[] {
  const starts: number[] = []
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + quote.length)) {
    starts.push(at)
  }
  return starts
}

/** The words of the texts with single blanks. */
function wordsOf(section: Element): Words {
  const words: string[] = []
  const places: (Place | undefined)[] = []
  const add = (unit: string, place: Place | undefined) => {
    if (unit === ' ' && (words.length === 0 || words.at(-1) === ' ')) return
    words.push(unit)
    places.push(place)
  }
  for (const node of textsOf(section)) {
    if (node === undefined) add(' ', undefined)
    for (let offset = 0; node !== undefined && offset < node.value.length; offset++) {
      const unit = node.value.charAt(offset)
      add(/\s/.test(unit) ? ' ' : unit, { node, offset })
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

function rangesOf(places: readonly (Place | undefined)[]): Ranges {
  const ranges: Ranges = new Map()
  for (const place of places) {
    if (place === undefined) continue
    const start = ranges.get(place.node)?.start ?? place.offset
    ranges.set(place.node, { start, end: place.offset + 1 })
  }
  return ranges
}

/** The first mark gets the id, so that an address can lead there and the keyboard goes on from it. */
function markRanges(section: Element, ranges: Ranges): void {
  let isFirst = true
  const walk = (parent: Element) => {
    parent.children = parent.children.flatMap((node): ElementContent[] => {
      if (node.type === 'element') walk(node)
      const range = node.type === 'text' ? ranges.get(node) : undefined
      if (node.type !== 'text' || range === undefined) return [node]
      const { value } = node
      const mark = element('mark', isFirst ? { id: QUOTE_ID, tabIndex: -1 } : {}, [
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

export const QUOTE_ID = 'quote'
