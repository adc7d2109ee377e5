// Says in which layout a file is written, by its content. Names only help where content is not
// enough: a README with nothing of a support article in it is a README, not an article.

import type { FormatName } from '../model/parsed-file.ts'
import type { RawFile, SkipReason } from '../model/raw-file.ts'
import { detectArchiveLayout } from './detect/archive-signs.ts'
import { isHtml } from './detect/html-signs.ts'
import { type Outline, outlineOf } from './detect/outline.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { frontMatterOrigin } from './rendering/origin.ts'
import { textOrigin } from './rendering/text-rendering.ts'

export type Detection =
  | { readonly format: FormatName }
  | { readonly reason: SkipReason; readonly detail: string }

// README.md, SECURITY.md, CODE_OF_CONDUCT.md: about a repository, not about a problem.
const REPOSITORY_FILE =
  /(?:^|\/)(?:readme|security|contributing|code[_-]of[_-]conduct|architecture|changelog|history|license|notice|support|authors|todo)(?:\.\w+)*$/i
// Files that people write prose in; others ("deploy.yaml", "setup.py") have to be clearly articles.
const PROSE_FILE = /(?:^|\/)[^./]*$|\.(?:md|markdown|mdown|mkdn?|mdx|txt|text|rst)$/i
const MARKDOWN_FILE = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i
// "includes/status.md", "_includes/note.md"
const INCLUDE_FOLDER = /(?:^|\/)_?includes?\//i

// Less is a stub; the shortest public article has 250 characters of prose.
const MIN_PROSE = 40
const MIN_UNTITLED_PROSE = 200
const MAX_INCLUDE_PROSE = 4_000
const MIN_INDEX_LINES = 3
const INDEX_SHARE = 0.75

/** The format of a file, or why it is none of an article. Never throws; looks at 256 KB at most. */
export function detectFormat(raw: RawFile): Detection {
  const { text } = raw
  if (text.trim() === '') return { reason: 'empty', detail: 'The file holds no text.' }
  if (isHtml(text)) return { format: 'html' }
  if (textOrigin(text) !== undefined) return { format: 'kb-text' }
  const frontMatter = readFrontMatter(text)
  if (frontMatterOrigin(frontMatter) !== undefined) return { format: 'markdown' }
  const layout = detectArchiveLayout(text, frontMatter.contentStart)
  if (layout !== undefined) return { format: layout }
  if (isBinary(text)) {
    return { reason: 'binary', detail: 'The file consists of control characters in large part.' }
  }
  return detectMarkdown(raw, frontMatter)
}

// Real articles hold a stray control character at most (the archive: 40 in 60,335 files).
const BINARY_LOOK = 8_192
const BINARY_SHARE = 0.05
// All but tab, line breaks, form feed, end of file (MS-DOS) and escape; and what no charset decodes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000B\u000E-\u0019\u001C-\u001F\uFFFD]/g

function isBinary(text: string): boolean {
  const look = text.slice(0, BINARY_LOOK)
  return (look.match(CONTROLS)?.length ?? 0) > look.length * BINARY_SHARE
}

function detectMarkdown(raw: RawFile, frontMatter: FrontMatter): Detection {
  const outline = outlineOf(raw.text, frontMatter.contentStart)
  const hasTitle = (frontMatter.values.get('title')?.length ?? 0) > 0 || outline.title !== undefined
  if (isIndexPage(outline) && !frontMatter.values.has('appliesto')) {
    return { reason: 'index-page', detail: 'The file is little more than a list of links.' }
  }
  if (isArticle(raw.path, frontMatter, outline)) return { format: 'markdown' }
  if (!hasTitle && isInclude(raw.path, frontMatter, outline)) {
    return {
      reason: 'include',
      detail: 'A fragment for other files: it has no title and no section.',
    }
  }
  return { reason: 'no-article-layout', detail: reasonOf(hasTitle, outline) }
}

function isIndexPage({
  articleHeadings,
  contentLines,
  linkLines,
  hasNumberLine,
}: Outline): boolean {
  if (articleHeadings > 0 || hasNumberLine || contentLines < MIN_INDEX_LINES) return false
  return linkLines >= contentLines * INDEX_SHARE
}

function isArticle(path: string, frontMatter: FrontMatter, outline: Outline): boolean {
  const { articleHeadings, proseLength } = outline
  const evidence = articleHeadings + (outline.hasNumberLine ? 1 : 0)
  if (evidence >= 2) return true
  if (!PROSE_FILE.test(path) || proseLength < MIN_PROSE) return false
  if ((frontMatter.values.get('title')?.length ?? 0) > 0)
    return outline.headings > 0 || proseLength >= MIN_UNTITLED_PROSE
  if (REPOSITORY_FILE.test(path)) return false
  if (outline.title === undefined) return false
  return evidence > 0 || (MARKDOWN_FILE.test(path) && proseLength >= MIN_UNTITLED_PROSE)
}

function isInclude(path: string, frontMatter: FrontMatter, outline: Outline): boolean {
  if (outline.headings > 0 || outline.proseLength > MAX_INCLUDE_PROSE) return false
  const isDeclared = frontMatter.values.get('ms.topic')?.[0]?.text === 'include'
  return isDeclared || outline.startsWithAlert || INCLUDE_FOLDER.test(path)
}

function reasonOf(hasTitle: boolean, { headings }: Outline): string {
  if (headings === 0) return 'The file has no headings of an article.'
  return hasTitle
    ? 'None of its headings is one of a support article.'
    : 'The file has no title and no headings of a support article.'
}
