// Reads the HTML rendering of an article: facts in <meta> tags, the applies-to list in a <section>,
// the title as <h1>, and nothing else but the body.

import type { Element, Parents } from 'hast'
import type { List } from 'mdast'
import type { ListedItem, Origin, ParsedFile } from '../../model/parsed-file.ts'
import type { RawFile } from '../../model/raw-file.ts'
import { innerSpan, nodeText } from '../headed/node-text.ts'
import { blocksOf } from '../html/blocks.ts'
import { findElement, type Page } from '../html/page.ts'
import { pageFields } from '../html/page-fields.ts'
import { settlePositions } from '../html/settle-positions.ts'
import { bodyRoot } from '../layout/body-root.ts'
import { parseOrigin } from './origin.ts'

/** What a page says it was made from; `undefined` for every other page. */
export function pageOrigin({ root }: Page): Origin | undefined {
  return parseOrigin(metaContent(root, 'source-format'), metaContent(root, 'source-path'))
}

function metaContent(root: Parents, name: string): string {
  const meta = findElement(
    root,
    ({ tagName, properties }) => tagName === 'meta' && properties['name'] === name,
  )
  return String(meta?.properties['content'] ?? '')
}

/** Reads a page whose origin is known. */
export function readHtmlRendering(raw: RawFile, plainPage: Page, origin: Origin): ParsedFile {
  const page: Page = { ...plainPage, isRendering: true }
  const article = findElement(page.root, ({ tagName }) => tagName === 'article') ?? page.root
  const list = findElement(article, isAppliesTo)
  const content = article.children.filter((child) => child !== list && !isTitle(child))
  const blocks = blocksOf(content, page)
  settlePositions(blocks, page.place)
  return {
    format: 'html',
    raw,
    origin,
    fields: pageFields(page),
    appliesTo: list === undefined ? [] : listedItems(list, page),
    root: bodyRoot(blocks),
    diagnostics: [],
  }
}

function isTitle(node: Parents['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'h1'
}

function listedItems(section: Element, page: Page): ListedItem[] {
  const lists = blocksOf(section.children, page)
  settlePositions(lists, page.place)
  return lists.flatMap((block) => (block.type === 'list' ? itemsOf(block, 0) : []))
}

function isAppliesTo({ tagName, properties }: Element): boolean {
  return tagName === 'section' && properties['dataPart'] === 'applies-to'
}

function itemsOf(list: List, depth: number): ListedItem[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child) =>
      child.type === 'list'
        ? itemsOf(child, depth + 1)
        : [{ text: nodeText(child).trim(), span: innerSpan(child), depth }],
    ),
  )
}
