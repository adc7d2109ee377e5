// A quoted passage in the markup of its section. The quote is text without line breaks and markup, so
// it is looked for in the texts of the section one after another, white space counted as one blank;
// where marks of layout stand between its words ("| Ccm.dll | 1,024 |"), by its letters and digits, at
// last without the markup of its source.

import type { Element, ElementContent, Text } from 'hast'
import { element } from './elements.ts'

/** A stretch of words that stands in one text, unit by unit. */
interface Run {
  /** In the words. */
  readonly start: number
  readonly node: Text
  /** In the text. */
  readonly offset: number
  length: number
}

interface Words {
  readonly words: string
  /** In order; blanks between elements stand nowhere. */
  readonly runs: readonly Run[]
}

/**
 * Marks the words where they stand; false where they do not. Linear.
 * @param before the text of the section before the quote: of several equal places it tells the one.
 */
export function markQuote(section: Element, quote: string, before = ''): boolean {
  const all = wordsOf(section)
  const found = rangesOf(all, quote, before) ?? rangesByLetters(all, quote, before)
  if (found === undefined) return false
  markRanges(section, found)
  return true
}

function rangesByLetters(all: Words, quote: string, before: string): Ranges | undefined {
  const found = lettersOf(all)
  return (
    rangesOf(found, letters(quote), letters(before)) ??
    rangesOf(found, letters(unmarked(quote)), letters(unmarked(before)))
  )
}

// "[the article](https://example.com/a)", "<td>Sample.dll</td>", "&lt;"
const LINK_TARGET = /\]\([^()]*\)/g
const TAG = /<[^<>]*>/g
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#\d{1,7});/g

/** Markup of a source that is Markdown or HTML, of which readers see the words only. Linear. */
const unmarked = (text: string): string =>
  text.replace(LINK_TARGET, ']').replace(TAG, ' ').replace(ENTITY, ' ')

// Not blanks, nor the marks that tables, lists and emphasis are drawn with: "Sample" of "| **Sample**".
const LETTERS = /[^\s!-/:-@[-`{-~]+/g

const letters = (text: string): string => (text.match(LETTERS) ?? []).join('')

function lettersOf({ words, runs }: Words): Words {
  const found = new WordsBuilder()
  for (const { start, node, offset, length } of runs) {
    for (const { 0: word, index } of words.slice(start, start + length).matchAll(LETTERS)) {
      found.add(word, node, offset + index)
    }
  }
  return found.build()
}

/** Fewer letters stand anywhere. */
const LEAST = 2

/** Where the quote stands in each text. */
function rangesOf({ words, runs }: Words, quote: string, before: string): Ranges | undefined {
  if (quote.length < LEAST) return undefined
  const starts = occurrences(words, quote)
  const rank = occurrences(before, quote).length
  const start = starts[Math.min(rank, starts.length - 1)]
  if (start === undefined) return undefined
  const end = start + quote.length
  const ranges: Ranges = new Map()
  for (const run of runs) {
    const from = run.offset + Math.max(0, start - run.start)
    const to = run.offset + Math.min(run.length, end - run.start)
    if (from < to) ranges.set(run.node, { start: ranges.get(run.node)?.start ?? from, end: to })
  }
  return ranges
}

function occurrences(words: string, quote: string): number[] {
  const starts: number[] = []
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + quote.length)) {
    starts.push(at)
  }
  return starts
}

class WordsBuilder {
  readonly #words: string[] = []
  readonly #runs: Run[] = []
  #length = 0

  get endsBlank(): boolean {
    return this.#words.at(-1) === ' '
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /** Without a node it stands nowhere. */
  add(word: string, node?: Text, offset = 0): void {
    const last = this.#runs.at(-1)
    const isNext = last?.node === node && last?.start === this.#length - (last?.length ?? 0)
    if (
      node !== undefined &&
      last !== undefined &&
      isNext &&
      last.offset + last.length === offset
    ) {
      last.length += word.length
    } else if (node !== undefined) {
      this.#runs.push({ start: this.#length, node, offset, length: word.length })
    }
    this.#words.push(word)
    this.#length += word.length
  }

  build(): Words {
    return { words: this.#words.join(''), runs: this.#runs }
  }
}

// "See", "  \n"
const WORD_OR_BLANK = /\S+|\s+/g

/** The words of the texts with single blanks. */
function wordsOf(section: Element): Words {
  const found = new WordsBuilder()
  const addBlank = (node?: Text, offset?: number) => {
    if (!found.isEmpty && !found.endsBlank) found.add(' ', node, offset)
  }
  for (const node of textsOf(section)) {
    if (node === undefined) addBlank()
    for (const { 0: word, index } of node?.value.matchAll(WORD_OR_BLANK) ?? []) {
      if (word.trim() === '') addBlank(node, index)
      else found.add(word, node, index)
    }
  }
  return found.build()
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
