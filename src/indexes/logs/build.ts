// articles → their quoted lines → columns. A merge reads the lines of its parts again.

import type { Article } from '../../model/article.ts'
import type { Part } from '../index-kind.ts'
import { encodeStrings, stringAt, stringCount } from '../string-table.ts'
import type { LogIndex } from './layout.ts'
import { quotedLines } from './quoted-lines.ts'

interface LooseLine {
  readonly article: number
  /** The words as text, two units a word: equal templates have equal keys. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly kind: number
  readonly log: string
}

/** Ordinals are positions in `articles`. */
export function buildLogs(articles: readonly Article[]): LogIndex {
  const lines = articles.flatMap((article, ordinal) =>
    quotedLines(article).map(({ words, ...line }) => ({
      ...line,
      article: ordinal,
      key: keyOf(words),
    })),
  )
  return assemble(lines, articles.length)
}

/** Cost: linear in the lines, but for sorting the templates. */
export function mergeLogs(parts: readonly Part<LogIndex>[], articleCount: number): LogIndex {
  const lines: LooseLine[] = []
  for (const part of parts) collectLines(part, lines)
  return assemble(lines, articleCount)
}

function collectLines({ data, ordinals }: Part<LogIndex>, into: LooseLine[]): void {
  const keys = Array.from({ length: data.firstWord.length - 1 }, (_, template) =>
    keyOf(data.words.subarray(data.firstWord[template], data.firstWord[template + 1])),
  )
  const names = Array.from({ length: stringCount(data.logNames) }, (_, name) =>
    stringAt(data.logNames, name),
  )
  for (const [ordinal, article] of ordinals.entries()) {
    if (article < 0) continue
    const end = data.firstLine[ordinal + 1] as number
    for (let line = data.firstLine[ordinal] as number; line < end; line++) {
      into.push({
        article,
        key: keys[data.templates[line] as number] ?? '',
        start: data.starts[line] as number,
        end: data.ends[line] as number,
        kind: data.kinds[line] as number,
        log: names[data.logs[line] as number] ?? '',
      })
    }
  }
}

/** Whatever the order of the lines of different articles, the index is the same. */
function assemble(lines: LooseLine[], articleCount: number): LogIndex {
  lines.sort((a, b) => a.article - b.article) // stable: an article's own keep their order
  const keys = [...new Set(lines.map(({ key }) => key))].sort()
  const numberOf = new Map(keys.map((key, number) => [key, number]))
  const names = [...new Set(['', ...lines.map(({ log }) => wellFormed(log))])].sort()
  const nameOf = new Map(names.map((name, number) => [name, number]))
  const firstLine = new Uint32Array(articleCount + 1)
  for (const { article } of lines) firstLine[article + 1] = (firstLine[article + 1] as number) + 1
  for (let article = 0; article < articleCount; article++) {
    firstLine[article + 1] = (firstLine[article + 1] as number) + (firstLine[article] as number)
  }
  return {
    articleCount,
    ...templatesOf(keys),
    firstLine,
    templates: Uint32Array.from(lines, ({ key }) => numberOf.get(key) ?? 0),
    starts: Uint32Array.from(lines, ({ start }) => start),
    ends: Uint32Array.from(lines, ({ end }) => end),
    kinds: Uint8Array.from(lines, ({ kind }) => kind),
    logs: Uint32Array.from(lines, ({ log }) => nameOf.get(wellFormed(log)) ?? 0),
    logNames: encodeStrings(names),
  }
}

function templatesOf(keys: readonly string[]): Pick<LogIndex, 'firstWord' | 'words'> {
  const firstWord = new Uint32Array(keys.length + 1)
  for (const [number, key] of keys.entries()) {
    firstWord[number + 1] = (firstWord[number] as number) + key.length / 2
  }
  const words = new Uint32Array(firstWord[keys.length] as number)
  let at = 0
  for (const key of keys) {
    for (let unit = 0; unit < key.length; unit += 2) {
      words[at++] = (key.charCodeAt(unit) << 16) | key.charCodeAt(unit + 1)
    }
  }
  return { firstWord, words }
}

function keyOf(words: ArrayLike<number>): string {
  const units: number[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number
    units.push(word >>> 16, word & 0xffff)
  }
  return String.fromCharCode(...units)
}

// Half of a pair, which UTF-8 cannot say.
const LONE_SURROGATE = /\p{Surrogate}/gu

function wellFormed(name: string): string {
  return name.replace(LONE_SURROGATE, '\ufffd')
}
