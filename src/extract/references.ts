// Printed pointers to other articles, block by block: list lines with a title, numbers in running
// text, bare numbers of the HTML export, support addresses, links.

import type { ArticleId } from '../model/article-id.ts'
import { parseArticleNumber } from '../model/article-id.ts'
import type { ParsedFile } from '../model/parsed-file.ts'
import type { Reference } from '../model/reference.ts'
import type { SourceSpan } from '../model/span.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../text/plain-text.ts'
import { articleOfRelativeLink, articleOfUrl, findUrlMentions } from './article-links.ts'
import { findMentions, type Mention } from './article-mentions.ts'
import { fieldsOf } from './fields.ts'
import { findQuotedTitle, findTitle, type TitleBounds } from './reference-title.ts'
import type { SectionText } from './sections.ts'

export interface ReferenceOptions {
  readonly parsed: ParsedFile
  readonly sections: readonly SectionText[]
  /** The article's own numbers, to mark pointers to itself. */
  readonly own: ReadonlySet<ArticleId>
}

interface Found {
  readonly id: ArticleId
  readonly start: number
  readonly end: number
  readonly title?: TitleBounds
  /** Of a link; else it is that of number and title. */
  readonly span?: SourceSpan
}

/** In source order; an article cited twice is there twice. Linear. */
export function extractReferences({ parsed, sections, own }: ReferenceOptions): Reference[] {
  const cited = sections.flatMap(({ plain }, section) => {
    const links = linkedArticles(plain, parsed)
    const addresses = findUrlMentions(plain.text)
    const numbers = outside(numberedArticles(plain, parsed), addresses)
    return [...links, ...outside([...addresses, ...numbers].sort(byStart), links)]
      .sort(byStart)
      .map((found) => toReference(found, plain, section, own))
  })
  return [...cited, ...queryWordNumbers(parsed, own)]
}

/** "Additional query words: 3.10 ATM Q69564": a pointer outside all sections. */
function queryWordNumbers(parsed: ParsedFile, own: ReadonlySet<ArticleId>): Reference[] {
  return fieldsOf(parsed, 'query-words').flatMap(({ value, span }) =>
    findMentions(value).map(({ id, start, end }) => ({
      id,
      kind: 'see-also',
      isSelf: own.has(id),
      span:
        span.end - span.start === value.length
          ? { start: span.start + start, end: span.start + end }
          : span,
    })),
  )
}

function byStart(one: Found, other: Found): number {
  return one.start - other.start
}

/** What does not stand inside a link or address; both lists are in text order. */
function outside(found: readonly Found[], links: readonly Found[]): Found[] {
  let next = 0
  return found.filter(({ start }) => {
    while ((links[next]?.end ?? Infinity) <= start) next++
    return start < (links[next]?.start ?? Infinity)
  })
}

function toReference(
  { id, start, end, title, span }: Found,
  plain: PlainText,
  section: number,
  own: ReadonlySet<ArticleId>,
): Reference {
  const printed = title && plain.text.slice(title.start, title.end).replace(/\s+/g, ' ').trim()
  return {
    id,
    ...(printed && { title: printed }),
    section,
    kind: 'see-also',
    isSelf: own.has(id),
    span: span ?? sourceSpan(plain, start, Math.max(end, title?.end ?? end)),
  }
}

function numberedArticles(plain: PlainText, parsed: ParsedFile): Found[] {
  const mentions = findMentions(plain.text)
  let next = 0
  return plain.leaves.flatMap((leaf, index) => {
    const first = next
    while ((mentions[next]?.start ?? Infinity) < leaf.end) next++
    const bare = bareNumber(plain, leaf, plain.leaves[index - 1], parsed)
    return bare === undefined ? readEntries(plain.text, leaf, mentions.slice(first, next)) : [bare]
  })
}

/** Mentions of one block; a listed one owns the text up to the next listed one. */
function readEntries(text: string, leaf: TextLeaf, mentions: readonly Mention[]): Found[] {
  let to = leaf.end
  return mentions
    .toReversed()
    .map((mention) => {
      const isEntry = isListed(text, leaf, mention)
      const title = isEntry
        ? findTitle(text, mention.end, endOfEntry(text, mention, to), mention.isGlued)
        : findQuotedTitle(text, mention.end)
      if (isEntry) to = mention.start
      return { ...mention, ...(title && { title }) }
    })
    .toReversed()
}

/** A cell of a drawn table ends at its bar, another entry at its label or bullet. */
function endOfEntry(text: string, mention: Mention, to: number): number {
  if (/\|\s*$/.test(text.slice(Math.max(0, mention.start - 4), mention.start))) {
    const bar = text.indexOf('|', text.indexOf('|', mention.end) + 1)
    return bar < 0 || bar > to ? to : bar
  }
  const label = /\n[^\n]{0,12}ARTICLE[- ]ID\s*:\s*$/i.exec(text.slice(mention.end, to))
  return label === null ? to : mention.end + label.index
}

// "ARTICLE-ID: ", "Article ID   : ", "9. ", "- ", "| "
const ENTRY_LABEL = /^\s*(?:ARTICLE[- ]ID\s*:\s*|\d{1,3}[.)]\s*|[-*o•|]\s*|')?\s*$/i

/**
 * Whether a number opens an entry of a list: at the start of its block, or of a line in a block that
 * is a list. Wrapped prose puts numbers at the start of lines, too.
 */
function isListed(text: string, leaf: TextLeaf, { start }: Mention): boolean {
  const before = text.slice(Math.max(leaf.start, start - MAX_LABEL_LENGTH), start)
  const lineStart = start - before.length + before.lastIndexOf('\n') + 1
  if (lineStart > leaf.start && !before.includes('\n')) return false
  if (!ENTRY_LABEL.test(text.slice(lineStart, start))) return false
  if (lineStart <= leaf.start || LIST_BLOCK.test(text.slice(leaf.start, leaf.start + 24)))
    return true
  return /:\s*$/.test(text.slice(lineStart - 3, lineStart))
}

/** Longer labels ("ARTICLE-ID: ") do not stand before a number. */
const MAX_LABEL_LENGTH = 40

// The first line of a block that is a list of articles: "Q123456 …", "ARTICLE-ID: Q123456", "- Q1234"
const LIST_BLOCK = /^\s*(?:ARTICLE[- ]ID\s*:\s*|\d{1,3}[.)]\s*|[-*o•|+]\s*)?Q{1,2} ?\d{5,6}/i

// "251070 SMS: Copylog.tcf …": a bare number and a title, alone in its block.
const BARE = /(\d{5,7}) (?=["'A-Z(])/y
const AFTER_LEAD_IN = /(?:Knowledge\s+Base|articles?|Sites?)\s*:?\s*$/i
const MAX_BARE_LENGTH = 200

function bareNumber(
  plain: PlainText,
  leaf: TextLeaf,
  before: TextLeaf | undefined,
  { format }: ParsedFile,
): Found | undefined {
  const { text } = plain
  if (leaf.end - leaf.start > MAX_BARE_LENGTH || leaf.node.type !== 'paragraph') return undefined
  BARE.lastIndex = leaf.start
  const digits = BARE.exec(text)?.[1]
  const id = digits === undefined ? undefined : parseArticleNumber(digits)
  if (digits === undefined || id === undefined || digits.startsWith('0')) return undefined
  const leadIn = before === undefined ? '' : text.slice(before.start, before.end).slice(-60)
  if (format !== 'kb-html-text' && !AFTER_LEAD_IN.test(leadIn)) return undefined
  const end = leaf.start + digits.length
  const title = findTitle(text, end, leaf.end, false)
  return { id, start: leaf.start, end, ...(title && { title }) }
}

function linkedArticles(plain: PlainText, { raw }: ParsedFile): Found[] {
  return plain.links.flatMap(({ url, start, end, span }) => {
    const id = articleOfUrl(url) ?? articleOfRelativeLink(url, raw.path)
    if (id === undefined) return []
    const isTitle = !NO_LINK_TITLE.test(plain.text.slice(start, end))
    return [{ id, start, end, span, ...(isTitle && { title: { start, end } }) }]
  })
}

// "https://support…", "KB 252717", "931125"
const NO_LINK_TITLE = /^\s*(?:https?:|(?:KB|Q)?\s?\d*\s*$)/i
