// The applies-to list: lines with their containers become product–version pairs.
//
//   - Microsoft Mail for PC Networks, version 3.2, on platform(s):
//      - the operating system: Microsoft Windows NT

import type { AppliesTo } from '../model/applies-to.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ListedItem, ParsedFile } from '../model/parsed-file.ts'
import { parseAppliesTo } from './applies-to-line.ts'
import { distinct, filledField } from './fields.ts'

export interface ExtractedProducts {
  /** In printed order; the pairs of one line share `raw` and `span`. */
  readonly appliesTo: readonly AppliesTo[]
  /** Distinct product names: of the list, else of the header. */
  readonly products: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** "See article" and an empty list mean unknown products, never all of them. */
export function extractProducts(parsed: ParsedFile): ExtractedProducts {
  const appliesTo = [...readList(parsed.appliesTo)]
  const listed = distinct(appliesTo.filter(isProduct).map(({ product }) => product))
  if (listed.length > 0) return { appliesTo, products: listed, diagnostics: [] }
  const header = filledField(parsed, 'product', ['header', 'front-matter'])
  if (header !== undefined && SEE_ARTICLE.test(header.value)) {
    const { span, value: detail } = header
    return { appliesTo, products: [], diagnostics: [{ code: 'applies-to-unknown', span, detail }] }
  }
  const products = header === undefined ? [] : [header.value.trim()]
  return { appliesTo, products, diagnostics: [{ code: 'applies-to-missing' }] }
}

// "See article"
const SEE_ARTICLE = /^see\s+article\.?$/i

/** Platforms, hardware and operating systems that a product runs on are no products of the list. */
function isProduct({ scope, raw }: AppliesTo): boolean {
  return scope !== PLATFORM_SCOPE && !SCOPE_LABEL.test(raw)
}

const PLATFORM_SCOPE = 'on platform(s)'
// "the operating system: Microsoft Windows NT", "the hardware: SH3 processor"
export const SCOPE_LABEL = /^the (?:operating system|hardware)\s*:\s*/i

interface Container {
  readonly depth: number
  readonly scope: string
}

function* readList(items: readonly ListedItem[]): Generator<AppliesTo> {
  const containers: Container[] = []
  for (const { text, span, depth } of items) {
    while ((containers.at(-1)?.depth ?? -1) >= depth) containers.pop()
    const scope = containers.at(-1)?.scope
    const { line, container } = splitContainer(text.trim())
    for (const part of parseAppliesTo(line.replace(SCOPE_LABEL, ''))) {
      yield { ...part, ...(scope !== undefined && { scope }), raw: text.trim(), span }
    }
    if (container !== undefined) containers.push({ depth, scope: container })
  }
}

// "…, used with:", "… on platform(s):", "…, included with:", "as they apply to:"
const CONTAINER = /(?:^|,\s*|\s+)(used with|on platform\(s\)|included with|as they apply to)\s*:$/i

function splitContainer(text: string): { line: string; container?: string } {
  const found = CONTAINER.exec(text)
  const [, container] = found ?? []
  if (found === null || container === undefined) return { line: text }
  return { line: text.slice(0, found.index), container: container.toLowerCase() }
}
