// Reads modern Markdown articles: front matter, "# title", "_Original KB number:_" line, sections.

import type { Field, ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHeadedArticle } from './headed/headed-article.ts'
import { bodyRoot } from './layout/body-root.ts'
import { frontMatterAppliesTo, frontMatterFields } from './markdown/front-matter-fields.ts'
import { parseBody } from './markdown/parse-body.ts'

/** Reads any Markdown text; never throws. Linear for articles whose sections are (parse-body.ts). */
export function readMarkdown(raw: RawFile): ParsedFile {
  const frontMatter = readFrontMatter(raw.text)
  const body = parseBody(raw.text, frontMatter.contentStart)
  const article = readHeadedArticle(raw.text, body.root.children)
  const fields = [...frontMatterFields(frontMatter), ...article.fields].sort(bySource)
  const listed = frontMatterAppliesTo(frontMatter)
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
