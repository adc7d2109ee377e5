// Printed pointers to other articles, block by block: list lines with a title, numbers in running
// text, bare numbers of the HTML export, support addresses, links.

import type { ArticleId } from '../model/article-id.ts'
import { parseArticleNumber } from '../model/article-id.ts'
import type { ParsedFile } from '../model/parsed-file.ts'
import type { EdgeKind, Reference } from '../model/reference.ts'
import type { SourceSpan } from '../model/span.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../text/plain-text.ts'
import {
  articleOfRelativeLink,
  articleOfSiteLink,
  articleOfUrl,
  findUrlMentions,
} from './article-links.ts'
import { findMentions } from './article-mentions.ts'
import { fieldsOf, originOf } from './fields.ts'
import { type Entry, readEntries, withTitleAbove } from './reference-entries.ts'
import { guessKinds, isListTitle } from './reference-kind.ts'
import { findTitle } from './reference-title.ts'
import type { SectionText } from './sections.ts'

export interface ReferenceOptions {
  readonly parsed: ParsedFile
  readonly sections: readonly SectionText[]
  /** The article's own numbers, to mark pointers to itself. */
  readonly own: ReadonlySet<ArticleId>
  readonly title: string
}

interface Found extends Entry {
  /** Of a link; else it is that of number and title. */
  readonly span?: SourceSpan
}

/** In source order; an article cited twice is there twice. Linear. */
export function extractReferences(options: ReferenceOptions): Reference[] {
  const { parsed, sections, own, title } = options
  const isList = isListTitle(title)
  const cited = sections.flatMap(({ plain }, section) => {
    const links = linkedArticles(plain, parsed)
    const addresses = findUrlMentions(plain.text)
    const numbers = outside(numberedArticles(plain, parsed), addresses)
    const found = [...links, ...outside([...addresses, ...numbers].sort(byStart), links)]
    found.sort(byStart)
    const places = found.map(({ start, title }) => ({ start, isListed: title !== undefined }))
    const kinds = guessKinds(plain, places, isList)
    return found.map((one, index) =>
      toReference(one, plain, { section, own, kind: kinds[index] ?? 'see-also' }),
    )
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

interface Cited {
  readonly section: number
  readonly own: ReadonlySet<ArticleId>
  readonly kind: EdgeKind
}

function toReference(
  { id, start, end, title, span }: Found,
  plain: PlainText,
  { section, own, kind }: Cited,
): Reference {
  const printed = title && plain.text.slice(title.start, title.end).replace(/\s+/g, ' ').trim()
  return {
    id,
    ...(printed && { title: printed }),
    section,
    kind,
    isSelf: own.has(id),
    span:
      span ??
      sourceSpan(plain, Math.min(start, title?.start ?? start), Math.max(end, title?.end ?? end)),
  }
}

function numberedArticles(plain: PlainText, parsed: ParsedFile): Found[] {
  const mentions = findMentions(plain.text)
  let next = 0
  return plain.leaves.flatMap((leaf, index) => {
    const first = next
    while ((mentions[next]?.start ?? Infinity) < leaf.end) next++
    const before = plain.leaves[index - 1]
    const bare = bareNumber(plain, leaf, before, parsed)
    if (bare !== undefined) return [bare]
    const found = readEntries(plain.text, leaf, mentions.slice(first, next))
    return found.map((entry) => withTitleAbove(plain.text, leaf, before, entry))
  })
}

// "251070 SMS: Copylog.tcf …": a bare number and a title, alone in its block.
const BARE = /(\d{5,7}) (?=["'A-Z(])/y
const AFTER_LEAD_IN = /(?:Knowledge\s+Base|articles?|Sites?)\s*:?\s*$/i
const MAX_BARE_LENGTH = 200

function bareNumber(
  plain: PlainText,
  leaf: TextLeaf,
  before: TextLeaf | undefined,
  parsed: ParsedFile,
): Found | undefined {
  const { text } = plain
  if (leaf.end - leaf.start > MAX_BARE_LENGTH || leaf.node.type !== 'paragraph') return undefined
  BARE.lastIndex = leaf.start
  const digits = BARE.exec(text)?.[1]
  const id = digits === undefined ? undefined : parseArticleNumber(digits)
  if (digits === undefined || id === undefined || digits.startsWith('0')) return undefined
  const leadIn = before === undefined ? '' : text.slice(before.start, before.end).slice(-60)
  if (originOf(parsed).format !== 'kb-html-text' && !AFTER_LEAD_IN.test(leadIn)) return undefined
  const end = leaf.start + digits.length
  const title = findTitle(text, end, leaf.end, false)
  return { id, start: leaf.start, end, ...(title && { title }) }
}

function linkedArticles(plain: PlainText, parsed: ParsedFile): Found[] {
  const { path } = originOf(parsed)
  return plain.links.flatMap(({ url, start, end, span }) => {
    const id = articleOfUrl(url) ?? articleOfSiteLink(url) ?? articleOfRelativeLink(url, path)
    if (id === undefined) return []
    const isTitle = !NO_LINK_TITLE.test(plain.text.slice(start, end))
    return [{ id, start, end, span, ...(isTitle && { title: { start, end } }) }]
  })
}

// "https://support…", "KB 252717", "931125"
const NO_LINK_TITLE = /^\s*(?:https?:|(?:KB|Q)?\s?\d*\s*$)/i
