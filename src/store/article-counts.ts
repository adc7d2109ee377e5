// How much of what an article holds. The sums over a snapshot are what `quarry stats` prints.

import type { List, Nodes } from 'mdast'
import type { Article } from '../model/article.ts'
import type { FileTable } from '../model/file-table.ts'
import { itemMarker } from '../model/item-marker.ts'

export interface ArticleCounts {
  /** Printed lines of the applies-to list. */
  readonly appliesToItems: number
  readonly ruledFileTables: number
  readonly ruledFileRows: number
  readonly gridFileTables: number
  readonly gridFileRows: number
  /** Directory listings, lists without a frame, tables of Markdown and HTML. */
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
  const { lists, steps } = countLists(article)
  return {
    appliesToItems: new Set(appliesTo.map(({ span }) => span.start)).size,
    ...countTables(article),
    numberedLists: lists,
    numberedSteps: steps,
    queryWordLines: queryWords === undefined ? 0 : 1,
    references: references.length,
    selfReferences: references.filter(({ isSelf }) => isSelf).length,
  }
}

function countLists({ sections, source }: Article): ListCounter {
  const counter = new ListCounter(source.text)
  for (const node of nodesOf(sections.flatMap(({ blocks }) => blocks))) {
    if (node.type === 'list') counter.add(node)
  }
  return counter
}

/** All nodes, in source order. */
function* nodesOf(nodes: readonly Nodes[]): Generator<Nodes> {
  const open = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
}

// "3.", "(12)", "4)"
const NUMBER = /^\(?(\d+)/

/** Counts numbered lists; one that another block interrupts goes on where its numbers do. */
class ListCounter {
  lists = 0
  steps = 0
  readonly #source: string
  /** Column → last number of the last list there. */
  readonly #last = new Map<number, number>()

  constructor(source: string) {
    this.#source = source
  }

  add(list: List): void {
    const [first] = list.children
    if (!list.ordered || first === undefined) return
    const marker = itemMarker(first, this.#source)
    const number = marker === undefined ? (list.start ?? 1) : Number(NUMBER.exec(marker)?.[1])
    if (Number.isNaN(number)) return
    const column = list.position?.start.column ?? 0
    if (number < 2 || this.#last.get(column) !== number - 1) this.lists++
    this.steps += list.children.length
    this.#last.set(column, number + list.children.length - 1)
  }
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

function countTables({ fileTables }: Article): TableCounts {
  const ruled = fileTables.filter(({ layout }) => layout === 'ruled')
  const grid = fileTables.filter(({ layout }) => layout === 'grid')
  const others = fileTables.filter(({ layout }) => layout !== 'ruled' && layout !== 'grid')
  return {
    ruledFileTables: ruled.length,
    ruledFileRows: countRows(ruled),
    gridFileTables: grid.length,
    gridFileRows: countRows(grid),
    otherFileTables: others.length,
    otherFileRows: countRows(others),
  }
}

function countRows(tables: readonly FileTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0)
}
