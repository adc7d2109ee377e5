// What can be asked of the quoted lines: which of them stand in a log, and which articles quote them.

import type { LogWords } from '../../text/log-words.ts'
import { alignTemplate } from './align-template.ts'
import { type Anchors, anchorSteps, buildAnchors, runOf } from './anchors.ts'
import { LINE_KINDS, type LogIndex } from './layout.ts'

/** A template in a log. */
export interface TemplateHit {
  readonly template: number
  /** In the text of the log. */
  readonly start: number
  readonly end: number
  /** Share of the template's words that the log has there, up to 1. */
  readonly similarity: number
}

/** Lines of so many words and more need not agree in every word. */
const LEAST_LOOSE = 5
const LEAST_SIMILARITY = 0.75
/** Places looked at of one line, each by up to six runs: a log of 16 MiB may repeat it half a million times. */
const MOST_TRIES = 60_000
/** Words of a log that are looked at in one step. */
const STEP_WORDS = 4096
/** An event without its source, where the article names one. */
const NUMBER_ALONE = 0.5

export class LogTemplates {
  readonly index: LogIndex
  #anchors: Anchors | undefined
  #lines: { readonly first: Uint32Array; readonly lines: Uint32Array } | undefined
  #articles: Uint32Array | undefined

  constructor(index: LogIndex) {
    this.index = index
  }

  /** Steps that the first question would else wait for. */
  *prepare(): Generator<void> {
    this.#lines ??= linesByTemplate(this.index)
    yield
    this.#articles ??= articlesOfLines(this.index)
    yield
    const anchors = yield* anchorSteps(this.index, eventTemplates(this.index))
    this.#anchors ??= anchors
  }

  /** Words of a template that count. */
  lengthOf(template: number): number {
    const { firstWord } = this.index
    return (firstWord[template + 1] ?? 0) - (firstWord[template] ?? 0)
  }

  /** Lines, and thereby articles, that read so. */
  linesOf(template: number): Uint32Array {
    this.#lines ??= linesByTemplate(this.index)
    const { first, lines } = this.#lines
    return lines.subarray(first[template], first[template + 1])
  }

  articleOfLine(line: number): number {
    this.#articles ??= articlesOfLines(this.index)
    return this.#articles[line] ?? 0
  }

  /**
   * Calls `visit` for each place of a template in a log, the first ten thousand and more, in the
   * order of the log; pauses after every few thousand words. Linear in its words.
   */
  *findSteps(logWords: LogWords, visit: (hit: TemplateHit) => void): Generator<void> {
    const { hashes, starts, ends, count } = logWords
    this.#anchors ??= buildAnchors(this.index, eventTemplates(this.index))
    const log = { words: hashes, first: 0, end: count }
    const { firstWord, words } = this.index
    const foundUpTo = new Int32Array(firstWord.length).fill(-1)
    const tries = new Uint16Array(firstWord.length)
    let at = 0
    const check = (template: number, offset: number) => {
      if ((foundUpTo[template] as number) > at) return
      if (tries[template] === MOST_TRIES) return
      tries[template] = (tries[template] as number) + 1
      const first = firstWord[template] as number
      const range = { words, first, end: firstWord[template + 1] as number }
      const aligned = alignTemplate(range, first + offset, log, at)
      const length = range.end - first
      if (aligned.matched === length) foundUpTo[template] = aligned.last + 1
      if (!isEnough(aligned.matched, length)) return
      const start = starts[aligned.first] as number
      const end = ends[aligned.last] as number
      visit({ template, start, end, similarity: aligned.matched / length })
    }
    for (; at < count; at++) {
      if (at + 1 < count) this.#anchors.eachOf(runOf(hashes, at, 2), check)
      if (at + 2 < count) this.#anchors.eachOf(runOf(hashes, at, 3), check)
      if (at % STEP_WORDS === STEP_WORDS - 1) yield
    }
  }

  /** Templates of an event; without a source those of any source, less alike. */
  eventsOf(words: readonly number[], visit: (template: number, similarity: number) => void): void {
    this.#anchors ??= buildAnchors(this.index, eventTemplates(this.index))
    const asked = Uint32Array.from(words)
    this.#anchors.eachOf(runOf(asked, 0, 1), (template) => {
      const first = this.index.firstWord[template] as number
      if (this.index.words[first] !== asked[0]) return
      const source = this.lengthOf(template) > 1 ? this.index.words[first + 1] : undefined
      if (source === asked[1]) visit(template, 1)
      else if (source === undefined || asked[1] === undefined) visit(template, NUMBER_ALONE)
    })
  }

  /** Numbers of the lines of an article, in their order. */
  linesOfArticle(article: number): readonly [first: number, end: number] {
    const { firstLine } = this.index
    return [firstLine[article] ?? 0, firstLine[article + 1] ?? 0]
  }
}

function isEnough(matched: number, length: number): boolean {
  if (matched === length) return true
  return length >= LEAST_LOOSE && matched / length >= LEAST_SIMILARITY
}

const EVENT = LINE_KINDS.indexOf('event')

function eventTemplates({ firstWord, templates, kinds }: LogIndex): Uint8Array {
  const isEvent = new Uint8Array(firstWord.length)
  for (let line = 0; line < templates.length; line++) {
    if (kinds[line] === EVENT) isEvent[templates[line] as number] = 1
  }
  return isEvent
}

/** A counting sort. */
function linesByTemplate({ firstWord, templates }: LogIndex) {
  const first = new Uint32Array(firstWord.length)
  for (const template of templates) first[template + 1] = (first[template + 1] as number) + 1
  for (let template = 1; template < first.length; template++) {
    first[template] = (first[template] as number) + (first[template - 1] as number)
  }
  const next = first.slice()
  const lines = new Uint32Array(templates.length)
  for (let line = 0; line < templates.length; line++) {
    const template = templates[line] as number
    const slot = next[template] as number
    lines[slot] = line
    next[template] = slot + 1
  }
  return { first, lines }
}

function articlesOfLines({ firstLine, templates }: LogIndex): Uint32Array {
  const articles = new Uint32Array(templates.length)
  for (let article = 0; article + 1 < firstLine.length; article++) {
    articles.fill(article, firstLine[article], firstLine[article + 1])
  }
  return articles
}
