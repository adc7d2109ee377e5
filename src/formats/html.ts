// Reads saved web pages: an archive article in <pre>, or headings, paragraphs, lists and tables. The
// frame around the article (navigation, scripts, footers) is left out.

import type { RootContent } from 'mdast'
import type { Field, ParsedFile } from '../model/parsed-file.ts'
import type { RawFile, SkippedFile } from '../model/raw-file.ts'
import { type HeadedContent, readHeadedArticle } from './headed/headed-article.ts'
import { blocksOf } from './html/blocks.ts'
import { articleOf, parsePage } from './html/page.ts'
import { pageFields } from './html/page-fields.ts'
import { createPlacer } from './html/places.ts'
import { readPlainPage } from './html/plain-page.ts'
import { readPreLayout } from './html/pre-layout.ts'
import { refusalOf } from './html/refusal.ts'
import { nestingOf } from './html/scan-tags.ts'
import { settlePositions } from './html/settle-positions.ts'
import { bodyRoot } from './layout/body-root.ts'
import { pageOrigin, readHtmlRendering } from './rendering/html-rendering.ts'

// Real pages stay below 100; the parser's own stack ends at about 3,000.
const MAX_DEPTH = 400
// Old pages leave a few "<font>" open; each is repeated in every block that follows.
const MAX_FORMATTING = 64

/** Reads any text as a page; never throws. A page of links or without an article is skipped. */
export function readHtml(raw: RawFile): ParsedFile | SkippedFile {
  const { depth, formatting } = nestingOf(raw.text)
  if (depth > MAX_DEPTH || formatting > MAX_FORMATTING) return readDeepPage(raw, depth)
  const page = parsePage(raw.text)
  const origin = pageOrigin(page)
  if (origin !== undefined) return readHtmlRendering(raw, page, origin)
  const article = articleOf(page.root)
  const fields = pageFields(page)
  const layout = readPreLayout(page, article)
  if (layout !== undefined) return parsedFile(raw, { ...layout, blocks: layout.body }, fields)
  const blocks = blocksOf(article.children, page)
  settlePositions(blocks, page.place)
  return readHeadedPage(raw, blocks, fields)
}

function readDeepPage(raw: RawFile, depth: number): ParsedFile | SkippedFile {
  const blocks = readPlainPage(raw.text)
  settlePositions(blocks, createPlacer(raw.text))
  const read = readHeadedPage(raw, blocks, [])
  if ('reason' in read) return read
  const span = { start: 0, end: raw.text.length }
  const detail = `${depth} levels of nesting`
  return { ...read, diagnostics: [{ code: 'section-too-large', span, detail }] }
}

function readHeadedPage(
  raw: RawFile,
  blocks: RootContent[],
  fields: readonly Field[],
): ParsedFile | SkippedFile {
  const content = readHeadedArticle(raw.text, blocks)
  const parsed = parsedFile(raw, content, fields)
  const refusal = refusalOf(parsed)
  return refusal === undefined ? parsed : { path: raw.path, ...refusal }
}

function parsedFile(raw: RawFile, content: HeadedContent, fields: readonly Field[]): ParsedFile {
  return {
    format: 'html',
    raw,
    fields: [...fields, ...content.fields].sort((a, b) => a.span.start - b.span.start),
    appliesTo: content.appliesTo,
    root: bodyRoot(content.blocks),
    diagnostics: [],
  }
}
