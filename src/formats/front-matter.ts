// YAML front matter, and the only door to gray-matter and to reading YAML:
//
//   ---
//   title: Search crashes on a closed form
//   appliesto:
//     - Exchange Server 2013
//   ---
//
// gray-matter runs JavaScript front matter and caches files by default; both are locked here.

import matter from 'gray-matter'
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourceSpan } from '../model/span.ts'

/** One value as text. Versions and dates are text too: "4.00" stays "4.00". */
export interface FrontMatterValue {
  /** Trimmed, unquoted; never empty. */
  readonly text: string
  /** Of the value as printed, without quotes. */
  readonly span: SourceSpan
  /** 1 and more for entries of a list inside a list ("- used with:" over "    - Windows 95"). */
  readonly depth?: number
}

export interface FrontMatter {
  /** Key as printed → its values in order: one of a scalar, any number of a list, none of a map. */
  readonly values: ReadonlyMap<string, readonly FrontMatterValue[]>
  /** Of the whole block with both "---" lines; `undefined` when the text has no front matter. */
  readonly span?: SourceSpan
  /** Offset of the first character after the closing line; 0 without front matter. */
  readonly contentStart: number
  readonly diagnostics: readonly Diagnostic[]
}

// Larger blocks are not front matter that someone wrote, and gray-matter needs time quadratic in
// the number of blank lines (0.5 s for a block of this length).
const MAX_BLOCK_LENGTH = 32_768

// "---", "--- yaml" after nothing but blank lines; "----" and "-- -" are not meant.
const OPENING = /^(?:[ \t]*\r?\n)*---(?!-)[ \t]*([\w+.-]*)[ \t]*\r?\n/
// The line break and "---" that close the block.
const CLOSING = /\n---[ \t]*(?:\r?\n|$)/g

const NONE: FrontMatter = { values: new Map(), contentStart: 0, diagnostics: [] }

/**
 * Reads the front matter of `text`. Invalid YAML, another language than YAML ("---js") and oversized
 * blocks give the diagnostic `front-matter-unreadable` and no values; the content starts after the
 * block all the same. A block that is no mapping (prose between two rules) is not front matter.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)
  if (opening === null) return NONE
  // The line break before the closing line may be the one that ends the opening line.
  CLOSING.lastIndex = opening[0].length - 1
  const closing = CLOSING.exec(text)
  if (closing === null) return NONE
  const span = { start: opening[0].indexOf('---'), end: closing.index + closing[0].length }
  return readBlock(text, span, closing.index)
}

function readBlock(text: string, span: SourceSpan, blockEnd: number): FrontMatter {
  const block = text.slice(span.start, Math.max(blockEnd, span.start))
  const found = { span, contentStart: span.end }
  if (block.length > MAX_BLOCK_LENGTH) return unreadable(found, 'The block is too long.')
  try {
    const values = readValues(block, span.start)
    return values === undefined ? NONE : { ...found, values, diagnostics: [] }
  } catch (error) {
    return unreadable(found, firstLine(error))
  }
}

function unreadable(
  found: { readonly span: SourceSpan; readonly contentStart: number },
  detail: string,
): FrontMatter {
  const diagnostic: Diagnostic = { code: 'front-matter-unreadable', span: found.span, detail }
  return { ...found, values: new Map(), diagnostics: [diagnostic] }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? message
}

/** The values of a block, `undefined` when it is YAML but no mapping. Throws on anything else. */
function readValues(block: string, offset: number): FrontMatter['values'] | undefined {
  let values: FrontMatter['values'] | undefined
  let isYaml = false
  // Options of any kind also keep gray-matter from caching the file.
  const file = matter(block, {
    language: 'yaml',
    engines: {
      yaml: {
        parse: (yaml: string) => {
          isYaml = true
          values = readYaml(yaml, offset + block.length - yaml.length)
          return {}
        },
      },
      javascript: { parse: deny },
      js: { parse: deny },
      json: { parse: deny },
    },
  })
  if (isYaml) return values
  return isBlankYaml(file.matter) ? new Map() : deny()
}

/** gray-matter calls no engine for a block of blank lines and comments. */
function isBlankYaml(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
}

function deny(): never {
  throw new TypeError('Only YAML front matter is read.')
}

function readYaml(yaml: string, offset: number): FrontMatter['values'] | undefined {
  // failsafe keeps every scalar as the text it is printed as.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const error = document.errors[0]
  if (error !== undefined) throw error
  const root = document.contents
  if (!isMap(root)) return undefined
  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node)
  const values = new Map<string, FrontMatterValue[]>()
  for (const { key, value } of root.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    const read = valueNodes(resolve(value), resolve, 0)
      .map(({ node, depth, isKey }) => {
        const one = readNode(yaml, offset, node)
        const text = isKey ? `${one.text}:` : one.text
        return { ...one, text, ...(depth > 0 && { depth }) }
      })
      .filter((one) => one.text !== '')
    values.set(name, [...(values.get(name) ?? []), ...read])
  }
  return values
}

interface ValueNode {
  readonly node: Node
  readonly depth: number
  /** It names the list below it, and the colon after it belongs to the name. */
  readonly isKey: boolean
}

const MAX_DEPTH = 8

/** A scalar, or the entries of a list and of the lists that entries own. */
function valueNodes(
  node: unknown,
  resolve: (node: unknown) => unknown,
  depth: number,
): readonly ValueNode[] {
  if (isScalar(node)) return [{ node, depth, isKey: false }]
  if (!isSeq(node)) return []
  return node.items.map(resolve).flatMap((item): readonly ValueNode[] => {
    if (!isNode(item)) return []
    const owned =
      depth < MAX_DEPTH && isMap(item) && item.items.length === 1 ? item.items[0] : undefined
    const list = resolve(owned?.value)
    if (!isScalar(owned?.key) || !isSeq(list)) return [{ node: item, depth, isKey: false }]
    return [{ node: owned.key, depth, isKey: true }, ...valueNodes(list, resolve, depth + 1)]
  })
}

/** A scalar gives its value; a list entry of another kind ("- Server: Core") its text as printed. */
function readNode(yaml: string, offset: number, node: Node): FrontMatterValue {
  const [start, end] = node.range ?? [0, 0]
  const quotes = isQuoted(node) ? 1 : 0
  const printed = yaml.slice(start + quotes, end - quotes)
  const lead = printed.length - printed.trimStart().length
  const spanStart = offset + start + quotes + lead
  return {
    text: (isScalar(node) ? String(node.value) : printed).trim(),
    span: { start: spanStart, end: spanStart + printed.trim().length },
  }
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE)
}
