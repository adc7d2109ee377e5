// The parts of a line: text, emphasis, links, code, breaks. White space is collapsed as a browser
// does it, but a line break of the source stays one ("\n").

import type { Element, ElementContent, Text as HtmlText, Nodes, RootContent } from 'hast'
import type { PhrasingContent, Text } from 'mdast'
import { hastText, isDropped, type Page } from './page.ts'

const WHITE_SPACE = /[ \t\n\f\r]+/g
const STRONG = new Set(['b', 'strong'])
const EMPHASIS = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const CODE = new Set(['code', 'kbd', 'samp', 'tt'])

/** Phrasing of a run of nodes. Blocks among them are taken as lines of their own. */
export function phrasingOf(
  nodes: readonly (RootContent | ElementContent)[],
  page: Page,
): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return textOf(node, page)
    return node.type === 'element' && !isDropped(node) ? elementOf(node, page) : []
  })
}

function textOf(node: HtmlText, page: Page): Text[] {
  if (page.isRendering)
    return [{ type: 'text', value: node.value, position: positionOf(node, page) }]
  const value = node.value.replace(WHITE_SPACE, (blanks) => (/[\n\r]/.test(blanks) ? '\n' : ' '))
  return value === '' ? [] : [{ type: 'text', value, position: positionOf(node, page) }]
}

/** The position of an HTML node; a node that the parser made up has an empty one. */
export function positionOf(node: Nodes, page: Page): ReturnType<Page['place']> {
  const start = node.position?.start.offset ?? 0
  return page.place(start, Math.max(start, node.position?.end.offset ?? start))
}

function elementOf(element: Element, page: Page): PhrasingContent[] {
  const { tagName, properties } = element
  const position = positionOf(element, page)
  if (tagName === 'br') return [{ type: 'break', position }]
  if (tagName === 'img') return imageOf(element, page)
  if (CODE.has(tagName)) return codeOf(element, page)
  const children = phrasingOf(element.children, page)
  const isLink = tagName === 'a' && page.isRendering
  if (children.length === 0 && !isLink) return []
  if (tagName === 'a' && typeof properties['href'] === 'string') {
    return [{ type: 'link', url: properties['href'], children, position }]
  }
  if (STRONG.has(tagName)) return [{ type: 'strong', children, position }]
  if (EMPHASIS.has(tagName)) return [{ type: 'emphasis', children, position }]
  return page.blocks.has(element) ? [...children, lineEnd(element, page)] : children
}

function codeOf(element: Element, page: Page): PhrasingContent[] {
  const text = hastText(element)
  const value = page.isRendering ? text : text.replace(WHITE_SPACE, ' ').trim()
  return value === '' ? [] : [{ type: 'inlineCode', value, position: innerPosition(element, page) }]
}

function imageOf(element: Element, page: Page): PhrasingContent[] {
  const { src, alt } = element.properties
  if (typeof src !== 'string' || typeof alt !== 'string' || alt === '') return []
  return [{ type: 'image', url: src, alt, position: positionOf(element, page) }]
}

function lineEnd(element: Element, page: Page): PhrasingContent {
  const end = element.position?.end.offset ?? 0
  return { type: 'break', position: page.place(end, end) }
}

function innerPosition(element: Element, page: Page): ReturnType<Page['place']> {
  const first = element.children[0]?.position?.start.offset
  const last = element.children.at(-1)?.position?.end.offset
  if (first === undefined || last === undefined || last < first) return positionOf(element, page)
  return page.place(first, last)
}

/** Runs between double breaks: what old pages write instead of paragraphs. Edges are trimmed. */
export function splitParagraphs(
  phrasing: readonly PhrasingContent[],
  page: Page,
): PhrasingContent[][] {
  const runs: PhrasingContent[][] = [[]]
  if (page.isRendering) return phrasing.every(isBlank) ? [] : [[...phrasing]]
  let breaks = 0
  for (const node of phrasing) {
    if (node.type === 'break') breaks++
    else if (!isBlank(node)) breaks = 0
    if (breaks >= 2) {
      if (runs.at(-1)?.length !== 0) runs.push([])
    } else runs.at(-1)?.push(node)
  }
  return runs.map((run) => trimPhrasing(run, page)).filter((run) => run.length > 0)
}

/** Without white space and breaks at both ends; empty when nothing is left. */
export function trimPhrasing(phrasing: readonly PhrasingContent[], page: Page): PhrasingContent[] {
  const isText = (node: PhrasingContent) => node.type !== 'break' && !isBlank(node)
  const first = phrasing.findIndex(isText)
  if (first < 0) return []
  const kept = phrasing.slice(first, phrasing.findLastIndex(isText) + 1)
  const last = kept.length - 1
  return kept.map((node, at) => {
    if (node.type !== 'text' || (at > 0 && at < last)) return node
    return trimText(node, page, { start: at === 0, end: at === last })
  })
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function trimText(
  node: Text,
  { source, place }: Page,
  edges: { readonly start: boolean; readonly end: boolean },
): Text {
  let start = node.position?.start.offset ?? 0
  let end = node.position?.end.offset ?? 0
  let { value } = node
  if (edges.start) {
    value = value.replace(/^[ \n]/, '')
    while (start < end && isWhiteSpace(source, start)) start++
  }
  if (edges.end) {
    value = value.replace(/[ \n]$/, '')
    while (end > start && isWhiteSpace(source, end - 1)) end--
  }
  return { type: 'text', value, position: place(start, end) }
}

function isWhiteSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13
}
