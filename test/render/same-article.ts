// Says in which fields an article and what was read back from its rendering differ (relation M24).
// Places in the file, the file itself and diagnostics may differ; so may white space between the
// cells of a table.

import type { Nodes, RootContent } from 'mdast'
import { extractArticle } from '../../src/extract/article.ts'
import { readFormat } from '../../src/formats/registry.ts'
import type { Article } from '../../src/model/article.ts'
import type { RawFile } from '../../src/model/raw-file.ts'
import type { RenderFormat } from '../../src/model/render-format.ts'
import type { Section } from '../../src/model/section.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { renderArticle } from '../../src/render/render-article.ts'
import { plainText, type TextLeaf } from '../../src/text/plain-text.ts'

/** A field that differs, with both values as short text. */
export interface Difference {
  /** "title", "sections[2].text". */
  readonly field: string
  readonly original: string
  readonly readBack: string
}

/** Renders an article, reads it back and compares. A rendering that is refused is one difference. */
export function renderedDifferences(article: Article, format: RenderFormat): Difference[] {
  const readBack = readRendering(renderArticle(article, format), format)
  if (typeof readBack === 'string') return [{ field: 'file', original: '', readBack }]
  return differences(article, readBack)
}

const EXTENSION: Readonly<Record<RenderFormat, string>> = {
  markdown: 'md',
  text: 'txt',
  html: 'html',
}

/** The article that a rendering holds, or why it was skipped. Its path tells nothing. */
export function readRendering(text: string, format: RenderFormat): Article | string {
  const raw: RawFile = {
    collection: 'rendered',
    path: `elsewhere/rendering.${EXTENSION[format]}`,
    text,
    encoding: 'utf-8',
    sizeBytes: Buffer.byteLength(text),
    sha256: sha256(text),
    diagnostics: [],
  }
  const parsed = readFormat(raw)
  return 'reason' in parsed ? `${parsed.reason}: ${parsed.detail}` : extractArticle(parsed)
}

const NOT_COMPARED: ReadonlySet<string> = new Set(['source', 'diagnostics', 'collection'])

/** Fields in which two articles differ, in the order of the model; empty when they are the same. */
export function differences(original: Article, readBack: Article): Difference[] {
  const found: Difference[] = []
  compare('', comparable(original), comparable(readBack), found)
  return found
}

function comparable(article: Article): unknown {
  const kept = Object.entries(article).filter(([name]) => !NOT_COMPARED.has(name))
  const { text } = article.source
  const sections = article.sections.map((section) => comparableSection(section, text))
  return withoutPlaces({ ...Object.fromEntries(kept), sections })
}

function comparableSection({ role, heading, blocks }: Section, source: string): unknown {
  const { text, leaves } = plainText(blocks, source)
  let at = 0
  const parts = leaves.flatMap((leaf) => {
    const before = text.slice(at, leaf.start)
    at = leaf.end
    const printed = text.slice(leaf.start, leaf.end)
    return [before, isTable(leaf) ? cellsOf(printed) : printed]
  })
  return {
    role,
    heading,
    text: [...parts, text.slice(at)].join(''),
    outline: blocks.flatMap((block) => outlineOf(block, source)).join(' '),
  }
}

function isTable({ node }: TextLeaf): boolean {
  if (node.type === 'table') return true
  return node.type === 'code' && /^(?:ruled|grid)-table$/.test(node.data?.shape ?? '')
}

// "-------  ----", "+------+-----+"
const RULE = /^[\s|+=:-]*$/

/** What the cells of a verbatim or real table say, line by line. */
function cellsOf(table: string): string {
  return table
    .split('\n')
    .filter((line) => !RULE.test(line))
    .map((line) => line.replace(/[\s|]+/g, ' ').trim())
    .join('\n')
}

// They print nothing.
const SILENT: ReadonlySet<string> = new Set(['definition', 'thematicBreak'])

/** Kinds and nesting of the blocks: "heading3 list1(item(paragraph code))". */
function outlineOf(node: RootContent, source: string): string[] {
  if (SILENT.has(node.type)) return []
  if (node.type === 'paragraph' && plainText(node, source).text === '') return []
  if (node.type === 'heading') return [`heading${node.depth}`]
  if (node.type === 'code') {
    const shape = node.data?.shape ?? 'listing'
    return [/^(?:ruled|grid)-table$/.test(shape) ? 'table' : shape]
  }
  const isContainer = ['list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type)
  if (!isContainer || !('children' in node)) return [node.type]
  const inner = (node.children as Nodes[]).flatMap((child) =>
    outlineOf(child as RootContent, source),
  )
  const number = node.type === 'list' && node.ordered ? `${node.start ?? 1}` : ''
  return [`${node.type}${number}(${inner.join(' ')})`]
}

/** Spans left out at any depth; cells of file rows with single blanks. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/span$/i.test(name))
      .map(([name, inner]) => [name, name === 'cells' ? oneBlank(inner) : withoutPlaces(inner)]),
  )
}

function oneBlank(cells: unknown): unknown {
  return Array.isArray(cells) ? cells.map((cell) => String(cell).replace(/\s+/g, ' ')) : cells
}

function compare(field: string, a: unknown, b: unknown, found: Difference[]): void {
  if (isObject(a) && isObject(b)) {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const isIndex = Array.isArray(a)
      const inner = isIndex ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`
      compare(inner, a[name], b[name], found)
    }
  } else if (a !== b) {
    const [original, readBack] = aroundDifference(JSON.stringify(a) ?? '', JSON.stringify(b) ?? '')
    found.push({ field, original, readBack })
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Up to 120 characters of both, from shortly before they part. */
function aroundDifference(a: string, b: string): [string, string] {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const from = Math.max(0, at - 30)
  return [a.slice(from, from + 120), b.slice(from, from + 120)]
}
