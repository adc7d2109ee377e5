// The sentences that may state something, found by their words alone: a rule is tried only on
// sentences that hold one of its trigger words.

import type { ArticleId } from '../../model/article-id.ts'
import type { Reference } from '../../model/reference.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { StatedText } from '../../model/statement.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../../text/plain-text.ts'
import type { SectionText } from '../sections.ts'
import { findReleases } from './find-releases.ts'
import type { FoundRelease } from './release-draft.ts'

/** One sentence of a paragraph, or one line of a listing. */
export interface StatedSentence {
  readonly place: LeafPlace
  /** In the section's text. */
  readonly start: number
  readonly end: number
  /** The sentence, each white-space character made a blank. */
  readonly text: string
}

/** A block and what surrounds it. */
export interface LeafPlace {
  readonly plain: PlainText
  readonly section: SectionText
  readonly leaf: TextLeaf
  readonly leafIndex: number
  /** Text of the sub-heading above. */
  readonly under?: string
  /** Releases that stand alone on a line above: "Service Pack 2:". */
  readonly labels?: readonly ReleaseName[]
  /** References of the section, in source order. */
  readonly references: readonly Reference[]
  readonly ownId: ArticleId
}

/** What every statement carries: its place, the heading above it, and whether it is denied. */
export function statedAt(
  { place, start, end }: StatedSentence,
  isNegated = false,
): { span: SourceSpan; under?: string; isNegated?: true } {
  const { under } = place
  return {
    span: sourceSpan(place.plain, start, end),
    ...(under !== undefined && { under }),
    ...(isNegated && { isNegated: true }),
  }
}

/** Releases named in a part of the sentence; offsets count in its text. */
export function releasesIn(
  sentence: StatedSentence,
  from = 0,
  to = sentence.text.length,
): ReleaseName[] {
  return findReleases(sentence.text, from, to).map((found) => placeRelease(found, sentence))
}

/** A release that was found in the text of the sentence, with its place in the source. */
export function placeRelease(
  { start, end, ...release }: FoundRelease,
  { place, start: at }: StatedSentence,
): ReleaseName {
  return { ...release, span: sourceSpan(place.plain, at + start, at + end) }
}

/** A part of the sentence, without the full stop or colon at its end. */
export function statedText(sentence: StatedSentence, from: number, to: number): StatedText {
  const { length } = sentence.text.slice(from, to).replace(/[.:,;\s]+$/, '')
  return textAt(sentence.place.plain, sentence.start + from, sentence.start + from + length)
}

/** A part of the section's text with its place. */
export function textAt(plain: PlainText, start: number, end: number): StatedText {
  const text = plain.text.slice(start, end).replace(/\s+/g, ' ').trim()
  return { text, span: sourceSpan(plain, start, end) }
}

/** Articles cited in a part of the sentence, without repetition. */
export function articlesIn(
  sentence: StatedSentence,
  from = 0,
  to = sentence.text.length,
): ArticleId[] {
  const { plain, references } = sentence.place
  const { start, end } = sourceSpan(plain, sentence.start + from, sentence.start + to)
  return distinctIds(references.filter(({ span }) => span.start >= start && span.start < end))
}

/** Articles listed after the sentence: in the rest of its block, then in blocks that begin with one. */
export function articlesAfter(sentence: StatedSentence): ArticleId[] {
  const { plain, leaf, leafIndex, references } = sentence.place
  const rest = sourceSpan(plain, sentence.end, leaf.end)
  const listed = sentence.end < leaf.end ? within(references, rest) : []
  for (const next of plain.leaves.slice(leafIndex + 1, leafIndex + 1 + MAX_LISTED)) {
    if (isSeparator(plain, next)) continue
    const entries = entriesOf(plain, next, references)
    if (entries.length === 0) break
    for (const entry of entries) listed.push(entry)
  }
  return distinctIds(listed)
}

/** Articles listed right above the block of the sentence. */
export function articlesBefore({ place }: StatedSentence): ArticleId[] {
  const { plain, leafIndex, references } = place
  const listed: Reference[] = []
  for (let at = leafIndex - 1; at >= 0 && listed.length < MAX_LISTED; at--) {
    const leaf = plain.leaves[at]
    const entries = leaf === undefined ? [] : entriesOf(plain, leaf, references)
    if (entries.length === 0) break
    listed.unshift(...entries)
  }
  return distinctIds(listed)
}

/** Longer lists than this are not read. */
const MAX_LISTED = 1000
// "- ", "12. ", "ARTICLE-ID: " before the number of an entry.
const ENTRY_LABEL = /^\s*(?:ARTICLE[- ]ID\s*:\s*|[-*•o|]\s*|\(?\w{1,3}[.)]\s*)?$/i
/** Labels are no longer. */
const MAX_LABEL_LENGTH = 20

/** References of a block that begins with one; else none. */
export function entriesOf(
  plain: PlainText,
  leaf: TextLeaf,
  references: readonly Reference[],
): Reference[] {
  const span = sourceSpan(plain, leaf.start, leaf.end)
  const inside = within(references, span)
  const labelLength = (inside[0]?.span.start ?? Infinity) - span.start
  if (labelLength > MAX_LABEL_LENGTH) return []
  return ENTRY_LABEL.test(plain.text.slice(leaf.start, leaf.start + labelLength)) ? inside : []
}

function isSeparator(plain: PlainText, { start, end }: TextLeaf): boolean {
  return end - start < 8 && /^-?or-?$/i.test(plain.text.slice(start, end).trim())
}

/** References that begin in the span. Cost: logarithmic, and what it returns. */
function within(references: readonly Reference[], { start, end }: SourceSpan): Reference[] {
  let low = 0
  let high = references.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((references[middle]?.span.start ?? Infinity) < start) low = middle + 1
    else high = middle
  }
  const found: Reference[] = []
  for (let at = low; at < references.length; at++) {
    const reference = references[at]
    if (reference === undefined || reference.span.start >= end) break
    found.push(reference)
  }
  return found
}

export function distinctIds(references: readonly Pick<Reference, 'id'>[]): ArticleId[] {
  return [...new Set(references.map(({ id }) => id))]
}
