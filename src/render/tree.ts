// The article's own nodes as one tree: sections open at headings of depth 2.

import type { Code, Root, RootContent, Text } from 'mdast'
import type { Article } from '../model/article.ts'
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
  return {
    ...root,
    children: root.children.map((block) =>
      block.type === 'code' ? (tableAt(block, article) ?? block) : block,
    ),
  }
}

function tableAt(code: Code, { fileTables }: Article): RootContent | undefined {
  const start = code.position?.start.offset ?? -1
  const end = code.position?.end.offset ?? -1
  const table = fileTables.find(({ span }) => start <= span.start && span.end <= end)
  return table && realTable(code, table)
}
