// A parsed file as a short list of lines, for golden files that can be read and reviewed.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import type { ParsedFile } from '../../src/model/parsed-file.ts'
import type { SourceSpan } from '../../src/model/span.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

/** Fixture files of a format: name → text. */
export function fixtureTexts(format: string): Record<string, string> {
  const names = readdirSync(join(FIXTURES, format)).filter((name) => !name.endsWith('.json'))
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(FIXTURES, format, name), 'utf8')]),
  )
}

export function goldenPath(format: string, name: string): string {
  return join(FIXTURES, format, `${name}.golden.json`)
}

/** Fields, items, tree and diagnostics with what their places cut out of the file. */
export function summaryOf({
  format,
  raw,
  fields,
  appliesTo,
  root,
  diagnostics,
}: ParsedFile): string {
  const cut = ({ start, end }: SourceSpan) => JSON.stringify(raw.text.slice(start, end))
  const summary = {
    format,
    fields: fields.map(
      ({ name, place, value, span }) => `${place} ${name} = ${value} @${span.start} ${cut(span)}`,
    ),
    appliesTo: appliesTo.map(
      ({ text, depth, span }) => `${depth} ${text} @${span.start} ${cut(span)}`,
    ),
    tree: root.children.flatMap((node) => treeLines(node, 0, raw.text)),
    diagnostics: diagnostics.map(({ code, detail = '' }) => `${code} ${detail}`.trim()),
  }
  return `${JSON.stringify(summary, null, 1)}\n`
}

function treeLines(node: Nodes, level: number, text: string): string[] {
  const { start, end } = {
    start: node.position?.start.offset ?? Number.NaN,
    end: node.position?.end.offset ?? Number.NaN,
  }
  const line = `${'  '.repeat(level)}${labelOf(node)} ${start}-${end}`
  if ('children' in node) {
    return [line, ...node.children.flatMap((child) => treeLines(child, level + 1, text))]
  }
  return [`${line} ${JSON.stringify(text.slice(start, end))}${valueLabel(node)}`]
}

function labelOf(node: Nodes): string {
  if (node.type === 'heading') return `heading ${node.depth}`
  if (node.type === 'list') return node.ordered ? `list from ${node.start}` : 'list'
  return node.type === 'link' ? `link ${node.url}` : node.type
}

function valueLabel(node: Nodes): string {
  if (node.type === 'image') return ` = ${node.url} ${node.alt}`
  return 'value' in node ? ` = ${JSON.stringify(node.value)}` : ''
}
