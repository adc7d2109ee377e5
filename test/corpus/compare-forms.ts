// Compares what two readers found in the two forms of one article (relations M1 and M6–M10 of the
// survey), and what a reader found with what the file itself repeats. Every function returns the
// problems it found, as words a report can count.

import type { RootContent } from 'mdast'
import type { FieldName, FieldPlace, ParsedFile } from '../../src/model/parsed-file.ts'

// Bytes above 7-bit ASCII and control characters: the Markdown form writes them as "<A0>".
const UNUSUAL = /[^\t\n\r\x20-\x7e]/
const COPYRIGHT = /Copyright Microsoft Corporation (\d{4})/

/** First value of a field, at one place when asked. */
export function fieldValue(
  { fields }: ParsedFile,
  name: FieldName,
  place?: FieldPlace,
): string | undefined {
  return fields.find((field) => field.name === name && (!place || field.place === place))?.value
}

export function mainHeadings({ root }: ParsedFile): string[] {
  return root.children
    .filter((node) => node.type === 'heading' && node.depth === 2)
    .map((node) => leafValues(node).join(''))
}

/** The kinds of all nodes and the values of all leaves, in order. */
export function outlineOf({ root }: ParsedFile): string[] {
  return root.children.flatMap(describeNode)
}

function describeNode(node: RootContent): string[] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'code') return [`${node.data?.shape}`, node.value]
  const label = node.type === 'list' ? `list ${node.start ?? '-'}` : node.type
  return 'children' in node ? [label, ...node.children.flatMap(describeNode)] : [label]
}

function leafValues(node: RootContent): string[] {
  if ('value' in node) return [node.value]
  return 'children' in node ? node.children.flatMap(leafValues) : []
}

export function hasUnusualCharacters({ raw }: ParsedFile): boolean {
  return UNUSUAL.test(raw.text)
}

/** Facts that the two forms of an article must share. */
export function compareForms(markdown: ParsedFile, text: ParsedFile): string[] {
  const problems: string[] = []
  const same = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) problems.push(what)
  }
  same('number', fieldValue(markdown, 'number', 'header'), fieldValue(text, 'number'))
  same('title', fieldValue(markdown, 'title'), fieldValue(text, 'title'))
  same('date', fieldValue(markdown, 'date'), fieldValue(text, 'date'))
  same('product', fieldValue(markdown, 'product'), fieldValue(text, 'product'))
  same('keywords', fieldValue(markdown, 'keywords'), fieldValue(text, 'keywords'))
  same('version', fieldValue(markdown, 'version'), fieldValue(text, 'version')?.replace(/^:/, ''))
  same('applies-to', listOf(markdown), listOf(text))
  same('sections', mainHeadings(markdown), mainHeadings(text))
  if (hasUnusualCharacters(text)) return problems
  same('block', blockOf(markdown), blockOf(text))
  same('outline', outlineOf(markdown), outlineOf(text))
  return problems
}

function blockOf({ fields }: ParsedFile): string[] {
  return fields
    .filter(({ place }) => place === 'block')
    .map(({ name, value }) => `${name} ${value}`)
}

function listOf({ appliesTo }: ParsedFile): string[] {
  return appliesTo.map(({ text, depth }) => `${depth} ${text}`)
}

/** The number stands in the path, the front matter, the heading and the header of a Markdown file. */
export function disagreeingNumbers(markdown: ParsedFile): string[] {
  const fromPath = /(Q\d+)\/README\.md$/.exec(markdown.raw.path)?.[1]
  const fromLink = /^permalink: \/?kb\/\d+\/(Q\d+)\/$/m.exec(markdown.raw.text)?.[1]
  const printed = markdown.fields.filter(({ name }) => name === 'number')
  const numbers = new Set([fromPath, fromLink, ...printed.map(({ value }) => value)])
  return numbers.size === 1 && printed.length === 3 ? [] : ['numbers']
}

/** Header fields are shortened copies of the block; the notice repeats the year. */
export function disagreeingHeader(text: ParsedFile): string[] {
  const problems: string[] = []
  const version = fieldValue(text, 'version', 'block')
  const headerVersion = fieldValue(text, 'version', 'header') ?? ''
  if (version !== undefined && !version.startsWith(headerVersion)) problems.push('header-version')
  const keywords = withoutBlanks(fieldValue(text, 'keywords', 'block') ?? '')
  if (!keywords.startsWith(withoutBlanks(fieldValue(text, 'keywords', 'header') ?? ''))) {
    problems.push('header-keywords')
  }
  const notice = text.raw.text.slice(text.raw.text.lastIndexOf('Copyright Microsoft'))
  const year = COPYRIGHT.exec(notice)?.[1] ?? 'none'
  if (!fieldValue(text, 'date')?.endsWith(year)) problems.push('copyright-year')
  return problems
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Facts that must survive when all white space is collapsed. */
export function compareFlattened(text: ParsedFile, flat: ParsedFile): string[] {
  const problems: string[] = []
  const same = (what: string, a: readonly string[], b: readonly string[]) => {
    if (a.map(collapse).join('\n') !== b.map(collapse).join('\n')) problems.push(what)
  }
  const fieldsOf = ({ fields }: ParsedFile) => fields.map(({ name, value }) => `${name} ${value}`)
  same('fields', fieldsOf(text), fieldsOf(flat))
  same('sections', mainHeadings(text), mainHeadings(flat))
  const itemsOf = ({ appliesTo }: ParsedFile) => appliesTo.map((item) => item.text)
  same('applies-to', itemsOf(text), itemsOf(flat))
  return problems
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
