// One article ↔ one record of articles.bin.
//
//   record = header · deflate(outline · source text) · deflate(the rest)
//
// The first half is all that snippets and quotes need. The rest is packed with the source text as
// its dictionary: most of it repeats that text, and what repeats costs next to nothing.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Article, ArticleSource } from '../model/article.ts'
import type { Boilerplate } from '../model/boilerplate.ts'
import type { Section } from '../model/section.ts'
import { type NodeContext, packNode, type StoredNode, unpackNode } from './stored-node.ts'
import { createPlaceFinder } from './text-places.ts'

/** Raised when a record changes shape. */
export const ARTICLE_RECORD_VERSION = 3

/** Where the sections and the boilerplate of an article stand in its source text. */
export interface ArticleOutline {
  readonly sections: readonly Pick<Section, 'role' | 'heading' | 'span'>[]
  readonly boilerplate: readonly Boilerplate[]
}

/** What a snippet or a quote is cut from. */
export interface ArticleText {
  readonly text: string
  readonly outline: ArticleOutline
}

interface StoredArticle
  extends Omit<Article, 'sections' | 'boilerplate' | 'source'>,
    Record<'source', Omit<ArticleSource, 'text'>> {
  readonly sections: readonly { readonly text: string; readonly blocks: readonly StoredNode[] }[]
}

/** Charset of the text, bytes of the packed first half, bytes of the outline in it. */
const HEADER_BYTES = 9
const CHARSETS = ['latin1', 'utf8', 'utf16le'] as const
/** Smaller levels save little time, greater ones little space (measured on the archive). */
const LEVEL = 6
/** Text packs to a quarter of its size: unpacked into one piece it takes a quarter less time. */
const USUAL_RATIO = 4
const LEAST_CHUNK = 1024
/** Deflate cannot look back further. */
const DICTIONARY_BYTES = 32_768

/** Equal articles give equal bytes. The bytes own their buffer. */
export function encodeArticle(article: Article): Uint8Array {
  const charset = charsetOf(article.source.text)
  const text = Buffer.from(article.source.text, CHARSETS[charset])
  const outline = Buffer.from(JSON.stringify(outlineOf(article)))
  const first = deflateRawSync(Buffer.concat([outline, text]), { level: LEVEL })
  const rest = Buffer.from(JSON.stringify(storedArticle(article)))
  const second = deflateRawSync(rest, { level: LEVEL, ...dictionaryOf(text) })
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt8(charset, 0)
  header.writeUInt32LE(first.length, 1)
  header.writeUInt32LE(outline.length, 5)
  return new Uint8Array(Buffer.concat([header, first, second]))
}

/** The source text and the outline alone; about a third of the cost of the whole article. */
export function decodeArticleText(record: Uint8Array): ArticleText {
  const { text, outline } = unpackFirst(record)
  return { text: decodeText(record, text), outline: parseOutline(outline) }
}

/** Bytes that a UTF-16 unit of the text takes in memory. */
export function unitBytesOf(record: Uint8Array): 1 | 2 {
  return record[0] === 0 ? 1 : 2
}

/** Deeply equal to the article that was encoded. */
export function decodeArticle(record: Uint8Array): Article {
  const first = unpackFirst(record)
  const text = decodeText(record, first.text)
  const { sections, boilerplate } = parseOutline(first.outline)
  const packed = record.subarray(HEADER_BYTES + firstLength(record))
  const json = inflateRawSync(packed, dictionaryOf(first.text)).toString('utf8')
  const stored: StoredArticle = JSON.parse(json)
  const context = { text, placeOf: createPlaceFinder(text) }
  return {
    ...stored,
    sections: sections.map((section, index) => unpackSection(section, stored, index, context)),
    boilerplate,
    source: { ...stored.source, text },
  }
}

function unpackSection(
  outline: ArticleOutline['sections'][number],
  stored: StoredArticle,
  index: number,
  context: NodeContext,
): Section {
  const { text = '', blocks = [] } = stored.sections[index] ?? {}
  return { ...outline, text, blocks: blocks.map((block) => unpackNode(block, context)) }
}

function storedArticle(article: Article): StoredArticle {
  const { boilerplate: _kept, source, sections, ...rest } = article
  const { text, ...origin } = source
  const context = { text, placeOf: createPlaceFinder(text) }
  return {
    ...rest,
    source: origin,
    sections: sections.map((section) => ({
      text: section.text,
      blocks: section.blocks.map((block) => packNode(block, context)),
    })),
  }
}

function outlineOf(article: Article): ArticleOutline {
  return {
    sections: article.sections.map(({ role, heading, span }) => ({ role, heading, span })),
    boilerplate: article.boilerplate,
  }
}

function parseOutline(json: Buffer): ArticleOutline {
  return JSON.parse(json.toString('utf8'))
}

function unpackFirst(record: Uint8Array): { outline: Buffer; text: Buffer } {
  const packed = record.subarray(HEADER_BYTES, HEADER_BYTES + firstLength(record))
  const bytes = inflateRawSync(packed, { chunkSize: packed.length * USUAL_RATIO + LEAST_CHUNK })
  const outlineLength = viewOf(record).getUint32(5, true)
  return { outline: bytes.subarray(0, outlineLength), text: bytes.subarray(outlineLength) }
}

function firstLength(record: Uint8Array): number {
  return viewOf(record).getUint32(1, true)
}

function decodeText(record: Uint8Array, text: Buffer): string {
  return text.toString(CHARSETS[record[0] ?? 0] ?? 'utf8')
}

function viewOf(record: Uint8Array): DataView {
  return new DataView(record.buffer, record.byteOffset, record.byteLength)
}

/** One byte a character where that is enough; UTF-16 where UTF-8 would lose a lone surrogate. */
function charsetOf(text: string): 0 | 1 | 2 {
  if (/^[\0-\xff]*$/.test(text)) return 0
  return Buffer.from(text, 'utf8').toString('utf8') === text ? 1 : 2
}

function dictionaryOf(text: Buffer): { dictionary?: Buffer } {
  return text.length === 0 ? {} : { dictionary: text.subarray(-DICTIONARY_BYTES) }
}
