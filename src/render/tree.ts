// The article's own nodes as one tree: sections open at headings of depth 2.

import type { Code, Root, RootContent, Text } from 'mdast'
import type { Article } from '../model/article.ts'
import type { FileTable } from '../model/file-table.ts'
import { realTable } from './file-table.ts'

/** The nodes are the article's own; the tree must not be changed. */
export function treeOf({ sections }: Article): Root {
  const children = sections.flatMap(({ heading, blocks }, at) =>
    heading === '' && at === 0 ? blocks : [headingOf(heading), ...blocks],
  )
  return { type: 'root', children }
}

function headingOf(heading: string): RootContent {
  const children: Text[] = heading === '' ? [] : [{ type: 'text', value: heading }]
  return { type: 'heading', depth: 2, children }
}

/** The same with file tables as real tables, where they can be. */
export function treeWithTables(article: Article): Root {
  const root = treeOf(article)
  if (article.fileTables.length === 0) return root
  const tables = [...article.fileTables].sort((a, b) => a.span.start - b.span.start)
  return {
    ...root,
    children: root.children.map((block) =>
      block.type === 'code' ? (realTableAt(block, tables) ?? block) : block,
    ),
  }
}

function realTableAt(code: Code, tables: readonly FileTable[]): RootContent | undefined {
  const start = code.position?.start.offset ?? -1
  const end = code.position?.end.offset ?? -1
  const table = tables[firstFrom(start, tables)]
  return table && table.span.end <= end ? realTable(code, table) : undefined
}

/** Index of the first table that starts there or behind. */
function firstFrom(start: number, tables: readonly FileTable[]): number {
  let low = 0
  let high = tables.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tables[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
