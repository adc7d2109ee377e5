// What the extractors of symptoms read: the text of the title or of a section, and how a piece of it
// becomes a mention.

import type { Paragraph } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { Mention } from '../../model/mention.ts'
import type { SourceSpan } from '../../model/span.ts'
import { type PlainText, plainText, sourceSpan, type TextLeaf } from '../../text/plain-text.ts'
import type { SectionText } from '../sections.ts'

export interface Ground {
  readonly plain: PlainText
  /** Index in `Article.sections`; absent for the title. */
  readonly section?: number
}

/** The title, when the source prints it, and the sections. */
export function groundsOf(
  { title, titleSpan }: Pick<Article, 'title' | 'titleSpan'>,
  sections: readonly SectionText[],
  source: string,
): Ground[] {
  const bodies = sections.map(({ plain }, section): Ground => ({ plain, section }))
  if (titleSpan === undefined) return bodies
  return [{ plain: plainText(titleNode(title, titleSpan), source) }, ...bodies]
}

function titleNode(value: string, { start, end }: SourceSpan): Paragraph {
  const position = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1 + end - start, offset: end },
  }
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

/** Where `plain.text.slice(start, end)` is printed. */
export function mentionAt({ plain, section }: Ground, start: number, end: number): Mention {
  return { ...(section !== undefined && { section }), span: sourceSpan(plain, start, end) }
}

/** The same with what is printed there. */
export function printedAt(ground: Ground, start: number, end: number): Mention & { raw: string } {
  return { raw: onOneLine(ground.plain.text.slice(start, end)), ...mentionAt(ground, start, end) }
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A match and where it stands in the section's text. */
export interface LeafMatch {
  readonly found: RegExpExecArray
  readonly start: number
  readonly end: number
  /** End of its block. */
  readonly leafEnd: number
}

/** Matches of a pattern with the flag "g" in each block, so that none reaches into the next. */
export function matchLeaves({ plain }: Ground, pattern: RegExp): LeafMatch[] {
  return plain.leaves.flatMap((leaf) =>
    Array.from(plain.text.slice(leaf.start, leaf.end).matchAll(pattern), (found) => {
      const start = leaf.start + found.index
      return { found, start, end: start + found[0].length, leafEnd: leaf.end }
    }),
  )
}

export function leafText({ plain }: Ground, { start, end }: TextLeaf): string {
  return plain.text.slice(start, end)
}

/** "- ", "3. ": what the line of a leaf prints before it; empty outside lists. */
export function markerBefore({ plain }: Ground, { start }: TextLeaf): string {
  const from = Math.max(0, start - LONGEST_MARKER)
  const before = plain.text.slice(from, start)
  return before.slice(before.lastIndexOf('\n') + 1).trim()
}

const LONGEST_MARKER = 12

/** Does the leaf hold a table that keeps its lines? */
export function isTableLeaf({ node }: TextLeaf): boolean {
  if (node.type === 'table') return true
  return node.type === 'code' && (node.data?.shape ?? 'listing') !== 'listing'
}

// "-or-", "- or -", "-and-", "OR"
const JOINT = /^\s*(?:-+\s?(or|and)\s?-+|(OR|AND))\s*:?\s*$/i

/** The word of a line that joins alternatives. */
export function jointOf(text: string): 'or' | 'and' | undefined {
  if (text.length > 20) return undefined
  const word = JOINT.exec(text)
  const joint = (word?.[1] ?? word?.[2])?.toLowerCase()
  return joint === 'or' || joint === 'and' ? joint : undefined
}
