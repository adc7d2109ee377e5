// The article's own nodes as one tree: sections open at headings of depth 2.

import type { Root, RootContent, Text } from 'mdast'
import type { Article } from '../model/article.ts'

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
