// Raw HTML inside a line of Markdown: "<b>File</b>", "<a href="…">guide</a>", "<img alt="…">", and lists
// in table cells ("<ul><li>first</li></ul>"), whose items become lines.

import type { Break, Html, PhrasingContent } from 'mdast'
import { isMarkup } from './html-names.table.ts'

/** The children of a line with their tags replaced; tags without a partner disappear. Linear. */
export function readInlineHtml(children: readonly PhrasingContent[]): PhrasingContent[] {
  const lines = new LineBuilder()
  for (const child of children) {
    if (child.type === 'html') readTag(child, lines)
    else lines.add(child)
  }
  return lines.end()
}

// "<a href=…>", "</li>", "<user>"; comments have no name.
const TAG = /^<(\/?)([A-Za-z][\w.-]*)([\s\S]*?)\/?>$/

function readTag(node: Html, lines: LineBuilder): void {
  const [, slash, name, attributes = ''] = TAG.exec(node.value) ?? []
  if (name === undefined) return
  const isEnd = slash === '/'
  if (!isMarkup(name, attributes, isEnd)) {
    lines.add({ ...node, type: 'text' })
    return
  }
  const tag = name.toLowerCase()
  if (LINE_TAGS.has(tag)) lines.break(node)
  else if (tag === 'img') addImage(node, attributes, lines)
  else if (isEnd) lines.close(tag, node)
  else if (PAIRED.has(tag)) lines.open({ tag, attributes, node })
}

const LINE_TAGS = new Set(['br', 'li', 'ul', 'ol', 'p', 'div', 'tr', 'dt', 'dd', 'summary', 'hr'])
const PAIRED = new Set(['a', 'b', 'strong', 'i', 'em', 'code', 'kbd'])

function addImage(node: Html, attributes: string, lines: LineBuilder): void {
  const url = attributeOf(attributes, 'src')
  const alt = attributeOf(attributes, 'alt')
  if (url === undefined || alt === undefined || alt.trim() === '') return
  lines.add({ type: 'image', url, alt, ...(node.position && { position: node.position }) })
}

// ' alt="Disk space"', " href='guide.md'", " src=a.png"
const ATTRIBUTE = /\s([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
    if (name.toLowerCase() === wanted) return values.find((value) => value !== undefined)
  }
  return undefined
}

interface OpenTag {
  readonly tag: string
  readonly attributes: string
  readonly node: Html
}

interface Level {
  readonly open?: OpenTag
  readonly children: PhrasingContent[]
}

/** Deeper emphasis is damage; its tags disappear. */
const MAX_OPEN = 16

class LineBuilder {
  readonly #levels: Level[] = [{ children: [] }]

  add(node: PhrasingContent): void {
    this.#levels.at(-1)?.children.push(node)
  }

  /** One break for several tags in a row, none at the start. */
  break(node: Html): void {
    const last = this.#levels.at(-1)?.children.at(-1)
    if (last === undefined || last.type === 'break') return
    const line: Break = { type: 'break', ...(node.position && { position: node.position }) }
    this.add(line)
  }

  open(open: OpenTag): void {
    if (this.#levels.length < MAX_OPEN) this.#levels.push({ open, children: [] })
  }

  close(tag: string, end: Html): void {
    const at = this.#levels.findLastIndex(({ open }) => open?.tag === tag)
    if (at < 0) return
    while (this.#levels.length > at + 1) this.#unfold()
    const level = this.#levels.pop()
    if (level?.open === undefined || level.children.length === 0) return
    for (const node of wrapped(level.open, level.children, end)) this.add(node)
  }

  end(): PhrasingContent[] {
    while (this.#levels.length > 1) this.#unfold()
    const children = this.#levels[0]?.children ?? []
    while (children.at(-1)?.type === 'break') children.pop()
    return children
  }

  /** A tag without a partner: what followed it stays. */
  #unfold(): void {
    for (const node of this.#levels.pop()?.children ?? []) this.add(node)
  }
}

function wrapped(open: OpenTag, children: PhrasingContent[], end: Html): PhrasingContent[] {
  const from = open.node.position
  const to = end.position
  const position = from && to && { start: from.start, end: to.end }
  const place = position && { position }
  if (open.tag === 'b' || open.tag === 'strong') return [{ type: 'strong', children, ...place }]
  if (open.tag === 'i' || open.tag === 'em') return [{ type: 'emphasis', children, ...place }]
  const url = open.tag === 'a' ? attributeOf(open.attributes, 'href') : undefined
  if (url !== undefined) return [{ type: 'link', url, children, ...place }]
  const [only, ...others] = children
  if (open.tag !== 'a' && only?.type === 'text' && others.length === 0) {
    return [{ ...only, type: 'inlineCode' }]
  }
  return children
}
