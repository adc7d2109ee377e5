// Raw HTML in Markdown ("<details>", "<table>", "<br>") becomes the nodes it stands for: lists, tables,
// headings, paragraphs. Markdown goes on between "<details>" and "</details>", so that tags without a
// partner are common; they disappear. What is no HTML ("<user>") stays as text.

import type { BlockContent, Html, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { blocksOf } from '../html/blocks.ts'
import { parsePage } from '../html/page.ts'
import { createPlacer, type Placer } from '../html/places.ts'
import { readPlainPage } from '../html/plain-page.ts'
import { nestingOf } from '../html/scan-tags.ts'
import { settlePositions } from '../html/settle-positions.ts'
import { readDirectives } from './directives.ts'
import { isMarkup } from './html-names.table.ts'
import { readInlineHtml } from './raw-html-inline.ts'
import { trimAtBreaks } from './repair-nodes.ts'

// Deeper HTML is damage; it gives the text between its tags.
const MAX_DEPTH = 100
const MAX_FORMATTING = 64

/** Replaces all raw HTML, and the directives among the text, below `root`. Linear. */
export function readRawHtml(root: Parents, source: string): void {
  if (holdsAny(root)) replaceIn(root, { source, place: createPlacer(source), isQuoted: false })
}

// ":::image", "[!INCLUDE"
const DIRECTIVE = /:::|\[!INCLUDE/i

function holdsAny(node: Nodes): boolean {
  if (node.type === 'text') return DIRECTIVE.test(node.value)
  return node.type === 'html' || ('children' in node && node.children.some(holdsAny))
}

interface Context {
  readonly source: string
  readonly place: Placer
  /** Inside a quotation: lines begin with ">". */
  readonly isQuoted: boolean
}

function replaceIn(parent: Parents, context: Context): void {
  const children: Nodes[] = parent.children
  const isQuoted = context.isQuoted || parent.type === 'blockquote'
  for (const child of children) {
    if ('children' in child) replaceIn(child, { ...context, isQuoted })
  }
  const replaced: readonly Nodes[] = isPhrasing(parent)
    ? readDirectives(readInlineHtml(children.filter(isInline)), context)
    : withBlocks(children, { ...context, isQuoted })
  children.splice(0, children.length)
  for (const node of replaced) children.push(node)
  trimAtBreaks(children)
}

const PHRASING_PARENTS: readonly Nodes['type'][] = [
  'paragraph',
  'heading',
  'tableCell',
  'link',
  'strong',
  'emphasis',
  'delete',
  'linkReference',
]

function isPhrasing({ type }: Parents): boolean {
  return PHRASING_PARENTS.includes(type)
}

/** All children of a parent of phrasing are; this only tells the compiler. */
function isInline(node: Nodes): node is PhrasingContent {
  return node.type !== 'root'
}

function withBlocks(children: readonly Nodes[], context: Context): Nodes[] {
  const nodes: Nodes[] = []
  let run: Html[] = []
  const flush = () => {
    for (const block of blocksOfRun(run, context)) nodes.push(block)
    run = []
  }
  for (const child of children) {
    if (child.type === 'html') run.push(child)
    else {
      flush()
      if (child.type !== 'paragraph' || child.children.length > 0) nodes.push(child)
    }
  }
  flush()
  return nodes
}

/** Blank lines between two pieces of raw HTML do not end the HTML. */
function blocksOfRun(run: readonly Html[], context: Context): RootContent[] {
  const start = run[0]?.position?.start.offset
  const end = run.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return []
  const fragment = maskedFragment(context.source.slice(start, end), context.isQuoted)
  const blocks = readFragment(fragment)
  for (const block of blocks) settleNode(block, start, context.place)
  return blocks
}

function readFragment(fragment: string): BlockContent[] {
  const { depth, formatting } = nestingOf(fragment)
  if (depth > MAX_DEPTH || formatting > MAX_FORMATTING) {
    const blocks = readPlainPage(fragment)
    settlePositions(blocks, createPlacer(fragment))
    return blocks
  }
  const page = parsePage(fragment)
  const blocks = blocksOf(page.root.children, page)
  settlePositions(blocks, page.place)
  return blocks
}

// Two characters that no text holds stand for the brackets of placeholders.
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
const MASKS = /[\uFDD0\uFDD1]/g
// "<SMTP_Address>", "</user>", "<td valign="top">"
const TAG = /<(\/?)([A-Za-z][\w.-]*)([^<>]*)>/g
// "   > " in front of a quoted line
const QUOTE_MARKS = /^[ \t]*>[ \t>]*/gm

/** As long as the fragment: quote marks are blanks, brackets of placeholders are masked. */
function maskedFragment(fragment: string, isQuoted: boolean): string {
  const plain = isQuoted
    ? fragment.replace(QUOTE_MARKS, (marks) => ' '.repeat(marks.length))
    : fragment
  return plain
    .replace(MASKS, ' ')
    .replace(TAG, (tag, slash: string, name: string, rest: string) =>
      isMarkup(name, rest, slash !== '') ? tag : `${OPEN}${tag.slice(1, -1)}${CLOSE}`,
    )
}

/** Moves a node of the fragment to its place in the source and takes the masks off. */
function settleNode(node: Nodes, shift: number, place: Placer): void {
  if (node.position !== undefined) {
    const { start, end } = node.position
    node.position = place((start.offset ?? 0) + shift, (end.offset ?? 0) + shift)
  }
  if ('value' in node) node.value = unmasked(node.value)
  if ('children' in node) for (const child of node.children) settleNode(child, shift, place)
}

function unmasked(text: string): string {
  return text.replace(MASKS, (mask) => (mask === OPEN ? '<' : '>'))
}
