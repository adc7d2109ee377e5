// Reads modern Markdown articles: front matter, "# title", "_Original KB number:_" line, sections.

import type { Field, Origin, ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readHeadedArticle } from './headed/headed-article.ts'
import { bodyRoot } from './layout/body-root.ts'
import { frontMatterAppliesTo, frontMatterFields } from './markdown/front-matter-fields.ts'
import { type ParsedBody, parseBody } from './markdown/parse-body.ts'
import { readRawHtml } from './markdown/raw-html.ts'
import { restoreNodes } from './rendering/markdown-nodes.ts'
import { frontMatterOrigin } from './rendering/origin.ts'

/** Reads any Markdown text; never throws. Linear for articles whose sections are (parse-body.ts). */
export function readMarkdown(raw: RawFile): ParsedFile {
  const frontMatter = readFrontMatter(raw.text)
  const body = parseBody(raw.text, frontMatter.contentStart)
  const origin = frontMatterOrigin(frontMatter)
  if (origin !== undefined) return readRendering(raw, frontMatter, body, origin)
  readRawHtml(body.root, raw.text)
  const listed = frontMatterAppliesTo(frontMatter)
  const article = readHeadedArticle(raw.text, body.root.children, listed.length > 0)
  const fields = [...frontMatterFields(frontMatter), ...article.fields].sort(bySource)
  return {
    format: 'markdown',
    raw,
    fields,
    appliesTo: [...listed, ...article.appliesTo],
    root: bodyRoot(article.blocks),
    diagnostics: [...frontMatter.diagnostics, ...body.diagnostics],
  }
}

function bySource(a: Field, b: Field): number {
  return a.span.start - b.span.start
}

/** A rendering says everything about itself in its front matter; its body is nothing but body. */
function readRendering(
  raw: RawFile,
  frontMatter: FrontMatter,
  { root, diagnostics }: ParsedBody,
  origin: Origin,
): ParsedFile {
  restoreNodes(root, raw.text)
  return {
    format: 'markdown',
    raw,
    origin,
    fields: frontMatterFields(frontMatter),
    appliesTo: frontMatterAppliesTo(frontMatter),
    root: bodyRoot(root.children),
    diagnostics,
  }
}
