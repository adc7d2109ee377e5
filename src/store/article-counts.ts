// How much of what an article holds. The sums over a snapshot are what `quarry stats` prints.

import type { List, Nodes } from 'mdast'
import type { Article } from '../model/article.ts'
import { itemMarker } from '../model/item-marker.ts'
import type { SourceSpan } from '../model/span.ts'

export interface ArticleCounts {
  /** Printed lines of the applies-to list. */
  readonly appliesToItems: number
  readonly ruledFileTables: number
  readonly ruledFileRows: number
  readonly gridFileTables: number
  readonly gridFileRows: number
  /** Of modern Markdown and HTML. */
  readonly otherFileTables: number
  readonly otherFileRows: number
  /** Lettered ones are none. */
  readonly numberedLists: number
  readonly numberedSteps: number
  /** 1 for an article with query words, however many lines they take. */
  readonly queryWordLines: number
  readonly references: number
  readonly selfReferences: number
}

export type CountName = keyof ArticleCounts

/** A value for each count, in the order of their printing. */
export function eachCount<Value>(numberOf: (name: CountName) => Value): Record<CountName, Value> {
  return {
    appliesToItems: numberOf('appliesToItems'),
    ruledFileTables: numberOf('ruledFileTables'),
    ruledFileRows: numberOf('ruledFileRows'),
    gridFileTables: numberOf('gridFileTables'),
    gridFileRows: numberOf('gridFileRows'),
    otherFileTables: numberOf('otherFileTables'),
    otherFileRows: numberOf('otherFileRows'),
    numberedLists: numberOf('numberedLists'),
    numberedSteps: numberOf('numberedSteps'),
    queryWordLines: numberOf('queryWordLines'),
    references: numberOf('references'),
    selfReferences: numberOf('selfReferences'),
  }
}

/** Linear in the blocks of the article. */
export function countArticle(article: Article): ArticleCounts {
  const { references, appliesTo, queryWords } = article
  const blocks = collectBlocks(article)
  return {
    appliesToItems: new Set(appliesTo.map(({ span }) => span.start)).size,
    ...countTables(article, blocks.tables),
    numberedLists: blocks.lists.length,
    numberedSteps: blocks.lists.reduce((sum, list) => sum + list.children.length, 0),
    queryWordLines: queryWords === undefined ? 0 : 1,
    references: references.length,
    selfReferences: references.filter(({ isSelf }) => isSelf).length,
  }
}

interface VerbatimTable {
  readonly shape: 'ruled' | 'grid'
  readonly span: SourceSpan
}

interface Blocks {
  readonly tables: VerbatimTable[]
  readonly lists: List[]
}

function collectBlocks({ sections, source }: Article): Blocks {
  const found: Blocks = { tables: [], lists: [] }
  const open: Nodes[] = sections.flatMap(({ blocks }) => blocks)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'list' && isNumbered(node, source.text)) found.lists.push(node)
    const table = verbatimTable(node)
    if (table !== undefined) found.tables.push(table)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return found
}

// "a.", "B)"
const LETTERED = /^\(?[A-Za-z]/

function isNumbered(list: List, source: string): boolean {
  const [first] = list.children
  if (!list.ordered || first === undefined) return false
  return !LETTERED.test(itemMarker(first, source) ?? '')
}

function verbatimTable(node: Nodes): VerbatimTable | undefined {
  if (node.type !== 'code') return undefined
  const shape = node.data?.shape
  if (shape !== 'ruled-table' && shape !== 'grid-table') return undefined
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return { shape: shape === 'grid-table' ? 'grid' : 'ruled', span: { start, end } }
}

type TableCounts = Pick<
  ArticleCounts,
  | 'ruledFileTables'
  | 'ruledFileRows'
  | 'gridFileTables'
  | 'gridFileRows'
  | 'otherFileTables'
  | 'otherFileRows'
>

function countTables({ fileTables }: Article, verbatim: readonly VerbatimTable[]): TableCounts {
  const byStart = verbatim.toSorted((one, other) => one.span.start - other.span.start)
  const shapes = fileTables.map(({ span, rows }) => ({ shape: shapeAt(span.start, byStart), rows }))
  const tablesOf = (shape: string) => shapes.filter((table) => table.shape === shape)
  const rowsOf = (shape: string) => tablesOf(shape).reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    ruledFileTables: tablesOf('ruled').length,
    ruledFileRows: rowsOf('ruled'),
    gridFileTables: tablesOf('grid').length,
    gridFileRows: rowsOf('grid'),
    otherFileTables: tablesOf('other').length,
    otherFileRows: rowsOf('other'),
  }
}

/** A file table stands in the last verbatim table that starts before it. */
function shapeAt(
  start: number,
  byStart: readonly VerbatimTable[],
): VerbatimTable['shape'] | 'other' {
  const table = byStart.findLast(({ span }) => span.start <= start)
  return table !== undefined && start < table.span.end ? table.shape : 'other'
}
