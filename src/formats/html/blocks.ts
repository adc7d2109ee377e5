// The blocks of a page: headings, paragraphs, lists, tables, preformatted text. Everything that only
// frames them (div, section, center, layout tables) disappears.

import type { Element, ElementContent, RootContent as HtmlContent } from 'hast'
import type { BlockContent, Heading, List, ListItem } from 'mdast'
import { restoreBlock } from '../rendering/html-nodes.ts'
import { hastText, isDropped, type Page } from './page.ts'
import { phrasingOf, positionOf, splitParagraphs, trimPhrasing } from './phrasing.ts'
import { tableOf } from './table.ts'

type HtmlNode = HtmlContent | ElementContent

// "h2"
const HEADING = /^h([1-6])$/
const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext'])

/** Blocks of the nodes in order; text between blocks becomes paragraphs. */
export function blocksOf(nodes: readonly HtmlNode[], page: Page): BlockContent[] {
  const blocks: BlockContent[] = []
  let run: HtmlNode[] = []
  const flush = () => {
    for (const children of splitParagraphs(phrasingOf(run, page), page)) {
      blocks.push({ type: 'paragraph', children })
    }
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && page.blocks.has(node)) {
      flush()
      for (const block of blockOf(node, page)) blocks.push(block)
    } else run.push(node)
  }
  flush()
  return blocks
}

function blockOf(element: Element, page: Page): BlockContent[] {
  const { tagName, children } = element
  const depth = HEADING.exec(tagName)?.[1]
  if (depth !== undefined) return headingOf(element, Number(depth), page)
  if (LISTS.has(tagName)) return listOf(element, page)
  if (PREFORMATTED.has(tagName)) return codeOf(element, page)
  if (tagName === 'table') return tableOf(element, page) ?? blocksOf(children, page)
  if (tagName === 'hr') return [{ type: 'thematicBreak', position: positionOf(element, page) }]
  const blocks = blocksOf(children, page)
  if (tagName !== 'blockquote' || blocks.length === 0) return blocks
  return [{ type: 'blockquote', children: blocks }]
}

function headingOf(element: Element, printed: number, page: Page): BlockContent[] {
  const children = trimPhrasing(phrasingOf(element.children, page), page)
  if (children.length === 0) return []
  const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]
  return [{ type: 'heading', depth: depths[printed - 1] ?? 6, children }]
}

function listOf(element: Element, page: Page): BlockContent[] {
  const items: ListItem[] = []
  for (const child of element.children) addItem(items, child, page)
  if (items.length === 0) return []
  const isOrdered = element.tagName === 'ol'
  const printed = Number(element.properties['start'] ?? 1)
  const start = Number.isInteger(printed) ? printed : 1
  items.forEach((item, at) => {
    item.data ??= { marker: isOrdered ? `${start + at}.` : '-' }
  })
  const list: List = { type: 'list', ordered: isOrdered, spread: false, children: items }
  return [isOrdered ? { ...list, start } : list]
}

/** A list directly inside a list belongs to the item above it. */
function addItem(items: ListItem[], child: HtmlNode, page: Page): void {
  if (child.type === 'element' && isDropped(child)) return
  const isItem = child.type === 'element' && child.tagName === 'li'
  const children = blocksOf(isItem ? child.children : [child], page)
  const last = items.at(-1)
  if (children.length === 0 && !(isItem && page.isRendering)) return
  const marker = isItem ? child.properties['dataMarker'] : undefined
  const data = typeof marker === 'string' ? { marker } : undefined
  if (isItem || last === undefined) {
    items.push({ type: 'listItem', spread: false, ...(data && { data }), children })
  } else for (const block of children) last.children.push(block)
}

function codeOf(element: Element, page: Page): BlockContent[] {
  const value = hastText(element).replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (value.trim() === '') return []
  const first = element.children[0]?.position?.start.offset
  const last = element.children.at(-1)?.position?.end.offset
  const position =
    first === undefined || last === undefined || last < first
      ? positionOf(element, page)
      : page.place(first, last)
  if (!page.isRendering) return [{ type: 'code', value, position }]
  return [restoreBlock({ type: 'code', value, position }, element)]
}
