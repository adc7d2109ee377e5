// A parsed page and what the mapping to mdast asks about its elements.

import type { Element, Nodes, Parents, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { BLOCKS, DROPPED, DROPPED_ROLES } from './elements.table.ts'
import { createPlacer, type Placer } from './places.ts'

export interface Page {
  readonly source: string
  readonly place: Placer
  readonly root: Root
  /** Elements that are blocks or hold one. */
  readonly blocks: ReadonlySet<Nodes>
  /** It is a rendering of an article: its white space stands in the article. */
  readonly isRendering?: boolean
}

const PARSER = unified().use(rehypeParse).freeze()

/** Parses a page. The caller has made sure that it does not nest too deep (scan-tags.ts). */
export function parsePage(source: string): Page {
  const root = PARSER.parse(source)
  const blocks = new Set<Nodes>()
  collectBlocks(root, blocks)
  return { source, place: createPlacer(source), root, blocks }
}

function collectBlocks(parent: Parents, blocks: Set<Nodes>): boolean {
  let holdsBlock = false
  for (const child of parent.children) {
    if (child.type !== 'element' || isDropped(child)) continue
    if (collectBlocks(child, blocks) || BLOCKS.has(child.tagName)) {
      blocks.add(child)
      holdsBlock = true
    }
  }
  return holdsBlock
}

/** Not shown, or part of the frame around the article. */
export function isDropped(element: Element): boolean {
  const { tagName, properties } = element
  if (DROPPED.has(tagName) || properties['hidden'] === true) return true
  if (properties['ariaHidden'] === 'true') return true
  if (DROPPED_ROLES.has(String(properties['role'] ?? ''))) return true
  return tagName === 'header' && findElement(element, (one) => one.tagName === 'h1') === undefined
}

/** The first element in document order that `isWanted`. */
export function findElement(
  parent: Parents,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (isWanted(child)) return child
    const found = findElement(child, isWanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where the article stands: <main>, the only <article>, else the whole page. */
export function articleOf(root: Root): Parents {
  const main = findElement(root, isMain)
  if (main !== undefined) return main
  const articles: Element[] = []
  findElement(root, (element) => {
    if (element.tagName === 'article') articles.push(element)
    return articles.length > 1
  })
  const [only] = articles
  return articles.length === 1 && only !== undefined ? only : root
}

function isMain({ tagName, properties }: Element): boolean {
  return tagName === 'main' || properties['role'] === 'main'
}

/** Text below a node as the page holds it, dropped elements left out; "<br>" is a line break. */
export function hastText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  if (!('children' in node) || (node.type === 'element' && isDropped(node))) return ''
  return node.children.map(hastText).join('')
}
