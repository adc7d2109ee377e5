// articles.bin, read on demand: record of ordinal i = bytes offsets[i] up to offsets[i + 1].

import { closeSync, openSync, readSync } from 'node:fs'
import type { Article } from '../model/article.ts'
import { type ArticleText, decodeArticle, decodeArticleText, unitBytesOf } from './article-codec.ts'
import type { Catalog } from './catalog.ts'
import { RecentTexts } from './recent-texts.ts'

/** The articles of an opened snapshot. Every read is one system call, about 5 µs when cached. */
export interface ArticleFile {
  /**
   * Source text, sections and boilerplate of an article: what snippets and quotes need. Those read last
   * are kept in memory.
   */
  readText(ordinal: number): ArticleText | undefined
  /** The whole article under the id it has in this index; `undefined` outside the catalog. */
  readArticle(ordinal: number): Article | undefined
  /** The stored bytes of the records `from` up to `to`, for a snapshot that takes them over. */
  readRecords(from: number, to: number): Uint8Array
  recordLength(ordinal: number): number
  close(): void
}

export function openArticleFile(file: string, offsets: Float64Array, catalog: Catalog) {
  const descriptor = openSync(file, 'r')
  const readRecords = (from: number, to: number) => {
    const start = offsets[from] ?? 0
    const bytes = new Uint8Array((offsets[to] ?? start) - start)
    readSync(descriptor, bytes, 0, bytes.length, start)
    return bytes
  }
  const recent = new RecentTexts()
  const readText = (ordinal: number) => {
    const record = readRecords(ordinal, ordinal + 1)
    const stored = decodeArticleText(record)
    recent.add(ordinal, stored, unitBytesOf(record))
    return stored
  }
  const isHeld = (ordinal: number) => catalog.at(ordinal) !== undefined
  const articleFile: ArticleFile = {
    readText: (ordinal) =>
      isHeld(ordinal) ? (recent.get(ordinal) ?? readText(ordinal)) : undefined,
    readArticle: (ordinal) => {
      const id = catalog.at(ordinal)?.id
      if (id === undefined) return undefined
      return { ...decodeArticle(readRecords(ordinal, ordinal + 1)), id }
    },
    readRecords,
    recordLength: (ordinal) => (offsets[ordinal + 1] ?? 0) - (offsets[ordinal] ?? 0),
    close: () => {
      recent.clear()
      closeSync(descriptor)
    },
  }
  return articleFile
}

/** Offsets of records of these lengths; one more entry than there are records. */
export function offsetsOf(lengths: Iterable<number>): Float64Array {
  const offsets = [0]
  let end = 0
  for (const length of lengths) {
    end += length
    offsets.push(end)
  }
  return Float64Array.from(offsets)
}
