// Modern Markdown: front matter, "# Title", "## SYMPTOMS", fenced code, tables. remark writes it and
// escapes what article text would otherwise mean ("<Platform>", "1." at the start of a line).

import type { BlockContent, Nodes, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import type { Article } from '../../model/article.ts'
import { treeWithTables } from '../tree.ts'
import { renderFrontMatter } from './front-matter.ts'
import {
  breakHandler,
  codeHandler,
  inlineCodeHandler,
  linkHandler,
  listHandler,
  textHandler,
} from './handlers.ts'

export function renderMarkdown(article: Article): string {
  const { text } = article.source
  const root = treeWithTables(article)
  const title: BlockContent = {
    type: 'heading',
    depth: 1,
    children: article.title === '' ? [] : [{ type: 'text', value: article.title }],
  }
  const body = unified()
    .use(remarkGfm, { tablePipeAlign: root.children.every(isNarrow) })
    .use(remarkStringify, optionsFor(text))
    .stringify({ type: 'root', children: [title, ...root.children.flatMap(withShape)] })
  return `${renderFrontMatter(article)}\n\n${body}`
}

/** "<!-- ruled-table -->" above a table says how the source draws it. */
function withShape(block: RootContent): RootContent[] {
  const shape = block.type === 'table' ? block.data?.shape : undefined
  return shape === undefined ? [block] : [{ type: 'html', value: `<!-- ${shape} -->` }, block]
}

/** Bars below one another help where cells are short; elsewhere they make lines endless. */
const WIDEST_CELL = 40

function isNarrow(block: Nodes): boolean {
  if (block.type === 'tableCell') {
    const { start, end } = block.position ?? {}
    return (end?.offset ?? 0) - (start?.offset ?? 0) <= WIDEST_CELL
  }
  return !('children' in block) || block.children.every(isNarrow)
}

function optionsFor(source: string): Options {
  return {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
    handlers: {
      break: breakHandler,
      code: codeHandler,
      inlineCode: inlineCodeHandler,
      link: linkHandler,
      list: listHandler(source),
      text: textHandler,
    },
    join: [blankLines],
  }
}

/** Blank lines between two blocks; `false` parts two lists that would otherwise be one. */
function blankLines(left: Nodes, right: Nodes, parent: Nodes): number | boolean {
  if (left.type === 'list' && right.type === 'list') return false
  if (left.type === 'html' && right.type === 'table') return 0
  if (parent.type === 'list') return parent.spread === true ? 1 : 0
  return 1
}
