// The sections of an article as a part of a page of somebody else: nothing to load, numbers of
// articles as links, what is wider than the page in a box of its own, a quoted passage marked.

import type { Element, ElementContent, Root } from 'hast'
import type { Image, ImageReference, Text } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Article } from '../../model/article.ts'
import type { ArticleBody, BodyOptions, QuotedPassage } from '../../model/article-body.ts'
import { quoteOf, type SourceSpan } from '../../model/span.ts'
import { treeWithTables } from '../tree.ts'
import { element } from './elements.ts'
import { foldParts } from './fold-parts.ts'
import { handlersFor } from './handlers.ts'
import { linkNumbers } from './link-numbers.ts'
import { markQuote, QUOTE_ID } from './mark-quote.ts'
import { SANITIZE_SCHEMA } from './sanitize.ts'

/** Pictures would be loaded from other hosts; fields of forms are not for reading. */
const UNWANTED = ['img', 'picture', 'source', 'input']
const BODY_SCHEMA = {
  ...SANITIZE_SCHEMA,
  tagNames: (SANITIZE_SCHEMA.tagNames ?? []).filter((name) => !UNWANTED.includes(name)),
}

/**
 * The sections, or one part of them where they are long for a page. The words of a passage are marked
 * with the id "quote" where they stand in one section, and told in the result.
 */
export function renderBody(article: Article, options: BodyOptions = {}): ArticleBody {
  const sections = sectionsOf(article, options.linkSuffix)
  const { passage } = options
  const quoted = passage && passageIn(article, passage, sections)
  const parts = foldParts(sections)
  const sectionParts = beginnings(parts, sections.length)
  const found = quoted && { ...quoted, part: partOfQuote(parts, sectionParts, quoted) }
  const part = Math.min(parts.length, Math.max(1, options.part ?? found?.part ?? 1))
  const root: Root = { type: 'root', children: parts[part - 1] ?? [] }
  return {
    html: unified().use(rehypeStringify).stringify(root),
    part,
    parts: parts.length,
    sectionParts,
    ...(found && { passage: found }),
  }
}

/** Of each section the part, from 1, in which it begins. */
function beginnings(parts: readonly Element[][], count: number): number[] {
  const known = new Map<unknown, number>()
  for (const [at, part] of parts.entries()) {
    for (const { properties } of part) if (properties['id']) known.set(properties['id'], at + 1)
  }
  return Array.from({ length: count }, (_, at) => known.get(sectionId(at)) ?? 1)
}

function partOfQuote(
  parts: readonly Element[][],
  sectionParts: readonly number[],
  { isMarked, sectionIndex }: Pick<QuotedPassage, 'isMarked' | 'sectionIndex'>,
): number {
  const marked = isMarked ? parts.findIndex((part) => part.some(hasQuote)) + 1 : 0
  return marked || (sectionParts[sectionIndex] ?? 1)
}

const hasQuote = ({ properties, children }: Element): boolean =>
  properties['id'] === QUOTE_ID ||
  children.some((child) => child.type === 'element' && hasQuote(child))

function passageIn(article: Article, passage: SourceSpan, sections: readonly Element[]) {
  const { source } = article
  const place = placeOf(article, passage)
  if (place === undefined) return undefined
  const element = sections[place.sectionIndex]
  const section = article.sections[place.sectionIndex]
  const start = section?.span.start ?? passage.start
  const before = quoteOf(source.text, { start, end: passage.start })
  return {
    ...place,
    section: section?.heading ?? '',
    isMarked: element !== undefined && markQuote(element, place.quote, before),
  }
}

function placeOf({ source, sections }: Article, { start, end }: SourceSpan) {
  if (start >= end || end > source.text.length) return undefined
  const sectionIndex = sections.findIndex(({ span }) => span.start <= start && start < span.end)
  return { sectionIndex, quote: quoteOf(source.text, { start, end }) }
}

const sectionId = (at: number) => `section-${at}`

/** One element a section, in their order. */
function sectionsOf(article: Article, linkSuffix = ''): Element[] {
  const tree = unified()
    .use(remarkRehype, { handlers: { ...handlersFor(article.source.text), ...PICTURES } })
    .use(rehypeSanitize, BODY_SCHEMA)
    .runSync(treeWithTables(article))
  const sections: ElementContent[][] = article.sections.map(() => [])
  const hasLead = article.sections[0]?.heading === ''
  let at = hasLead ? 0 : -1
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'h2') at++
    sections[at]?.push(child)
  }
  const held = new Set<string>(article.references.map(({ id }) => id))
  return sections.map((children, index) => {
    const section = element('section', { id: sectionId(index) }, children)
    linkNumbers(section, held, linkSuffix)
    boxWideParts(section)
    return section
  })
}

const alternative = (_state: unknown, { alt }: Image | ImageReference): Text => ({
  type: 'text',
  value: alt ? `[${alt}]` : '',
})
const PICTURES = { image: alternative, imageReference: alternative }

/** Tables and listings scroll by themselves, by keyboard as well. */
function boxWideParts(parent: Element): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'pre') child.properties = { ...child.properties, tabIndex: 0 }
    if (child.tagName !== 'table') {
      boxWideParts(child)
      return child
    }
    return element('div', { className: ['wide'], tabIndex: 0 }, [child])
  })
}
