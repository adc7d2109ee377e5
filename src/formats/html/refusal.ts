// Is a page an article at all? Start pages, lists of links and empty pages are none.

import type { Nodes, RootContent } from 'mdast'
import type { ParsedFile } from '../../model/parsed-file.ts'
import type { SkippedFile } from '../../model/raw-file.ts'
import { articleWord } from '../headed/article-words.table.ts'
import { lineText, nodeText } from '../headed/node-text.ts'

const MIN_PROSE = 40
const MIN_UNTITLED_PROSE = 200
const MIN_INDEX_LINES = 3
const INDEX_SHARE = 0.75
/** What an index page may say about a link. */
const MAX_NOTE = 100

/** Why the page is no article; `undefined` when it is one. */
export function refusalOf(page: ParsedFile): Omit<SkippedFile, 'path'> | undefined {
  const { children } = page.root
  const headings = children.filter(({ type }) => type === 'heading')
  if (headings.some((heading) => articleWord(lineText(heading)) !== undefined)) return undefined
  const isNumbered = page.fields.some(({ name }) => name === 'number' || name === 'alias-number')
  const lines = children.flatMap(linesOf)
  if (!isNumbered && isIndex(lines)) {
    return { reason: 'index-page', detail: 'The page is little more than a list of links.' }
  }
  const prose = lines.reduce((sum, line) => sum + line.proseLength, 0)
  const isTitled = page.fields.some(({ name }) => name === 'title')
  const isArticle = isTitled && prose >= (headings.length > 0 ? MIN_PROSE : MIN_UNTITLED_PROSE)
  if (isArticle || (isNumbered && prose > 0)) return undefined
  return {
    reason: 'no-article-layout',
    detail: isTitled ? 'The page has no text of an article.' : 'The page has no title.',
  }
}

/** A paragraph, list item or table row. */
interface Line {
  readonly proseLength: number
  readonly linkLength: number
}

function linesOf(node: RootContent): Line[] {
  if (node.type === 'heading') return []
  if (node.type === 'list' || node.type === 'table') return node.children.flatMap(childLines)
  return node.type === 'blockquote' ? node.children.flatMap(linesOf) : [lineOf(node)]
}

function childLines(node: Nodes): Line[] {
  if (node.type !== 'listItem') return [lineOf(node)]
  return node.children.flatMap(linesOf)
}

function lineOf(node: Nodes): Line {
  const linkLength = linkTextLength(node)
  return { linkLength, proseLength: nodeText(node).trim().length - linkLength }
}

function linkTextLength(node: Nodes): number {
  if (node.type === 'link') return nodeText(node).length
  const children = 'children' in node ? node.children : []
  return children.reduce((sum, child) => sum + linkTextLength(child), 0)
}

function isIndex(lines: readonly Line[]): boolean {
  const links = lines.filter(
    ({ linkLength, proseLength }) => linkLength > 0 && proseLength <= MAX_NOTE,
  )
  return lines.length >= MIN_INDEX_LINES && links.length >= lines.length * INDEX_SHARE
}
