// Articles cited in one block: entries of a list with their titles, or numbers in running text.

import type { ArticleId } from '../model/article-id.ts'
import type { TextLeaf } from '../text/plain-text.ts'
import type { Mention } from './article-mentions.ts'
import { findQuotedTitle, findTitle, type TitleBounds } from './reference-title.ts'

/** A cited article with its place in the section's text. */
export interface Entry {
  readonly id: ArticleId
  readonly start: number
  readonly end: number
  readonly title?: TitleBounds
}

/** Mentions of one block; a listed one owns the text up to the next listed one. */
export function readEntries(text: string, leaf: TextLeaf, mentions: readonly Mention[]): Entry[] {
  if (mentions.length === 0) return []
  const opening = new Set(mentions.filter((mention) => opensLine(text, leaf, mention)))
  const isList = isListBlock(text, leaf, [...opening])
  let to = leaf.end
  return mentions
    .toReversed()
    .map((mention) => {
      const isEntry = opening.has(mention) && (isList || followsColon(text, mention))
      const title = isEntry
        ? findTitle(text, mention.end, endOfEntry(text, leaf, mention, to), mention.isGlued)
        : findQuotedTitle(text, mention.end)
      if (isEntry) to = mention.start
      return { ...mention, ...(title && { title }) }
    })
    .toReversed()
}

/** A number alone in its block, under its title: "Rules Do Not Fire" / "ARTICLE-ID: Q106153". */
export function withTitleAbove(
  text: string,
  leaf: TextLeaf,
  before: TextLeaf | undefined,
  found: Entry,
): Entry {
  if (found.title !== undefined || before?.node.type !== 'heading') return found
  const isAlone = text.slice(found.end, leaf.end).trim() === ''
  if (!isAlone || !ENTRY_LABEL.test(text.slice(leaf.start, found.start).slice(0, 40))) return found
  return { ...found, title: { start: before.start, end: before.end } }
}

/** A cell of a drawn table ends at its bar, another entry at its label or bullet. */
function endOfEntry(text: string, leaf: TextLeaf, mention: Mention, to: number): number {
  if (/\|\s*$/.test(text.slice(Math.max(0, mention.start - 4), mention.start))) {
    const bar = text.indexOf('|', text.indexOf('|', mention.end) + 1)
    return bar < 0 || bar > to ? to : bar
  }
  if (leaf.node.type === 'code') {
    const gap = COLUMN_GAP.exec(text.slice(mention.end, to))
    if (gap !== null) return mention.end + gap.index + 1
  }
  const label = /\n[^\n]{0,12}ARTICLE[- ]ID\s*:\s*$/i.exec(text.slice(mention.end, to))
  return label === null ? to : mention.end + label.index
}

// "ARTICLE-ID: ", "Article ID   : ", "9. ", "- ", "| "
const ENTRY_LABEL = /^\s*(?:ARTICLE[- ]ID\s*:\s*|\d{1,3}[.)]\s*|[-*o•|]\s*|')?\s*$/i

// Behind a title in a listing: the gap before the next column.
const COLUMN_GAP = /\S {3,}/

/** Whether nothing but the label of an entry stands before a number on its line. */
function opensLine(text: string, leaf: TextLeaf, { start }: Mention): boolean {
  const before = text.slice(Math.max(leaf.start, start - MAX_LABEL_LENGTH), start)
  const lineStart = start - before.length + before.lastIndexOf('\n') + 1
  if (lineStart > leaf.start && !before.includes('\n')) return false
  return ENTRY_LABEL.test(text.slice(lineStart, start))
}

/**
 * Whether numbers that open lines of a block are entries of a list: it begins with one, or it has
 * several with titles. Wrapped prose puts numbers at the start of lines, too.
 */
function isListBlock(text: string, leaf: TextLeaf, opening: readonly Mention[]): boolean {
  if (LIST_BLOCK.test(text.slice(leaf.start, leaf.start + 24))) return true
  return opening.filter(({ end }) => TITLE_BEGINS.test(text.slice(end, end + 8))).length > 1
}

// " How to …", ": Access …"
const TITLE_BEGINS = /^ {0,2}:? {1,2}["A-Z]/

/** Directly below its lead-in: "… in the Microsoft Knowledge Base:". */
function followsColon(text: string, { start }: Mention): boolean {
  return /:\s*\n[^\n]*$/.test(text.slice(Math.max(0, start - MAX_LABEL_LENGTH), start))
}

/** Longer labels ("ARTICLE-ID: ") do not stand before a number. */
const MAX_LABEL_LENGTH = 40

// The first line of a block that is a list of articles: "Q123456 …", "ARTICLE-ID: Q123456", "- Q1234"
const LIST_BLOCK = /^\s*(?:ARTICLE[- ]ID\s*:\s*|\d{1,3}[.)]\s*|[-*o•|+]\s*)?Q{1,2} ?\d{5,6}/i
