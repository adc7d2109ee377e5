// Fix lists: articles that list what a service pack or package fixed, under one heading or under one
// for each release.
//
//   "… a list of bugs that are fixed in Sample Server 2.0 Service Pack 2 …"      the article's release
//   "… a list of bugs that were fixed in Sample Server 2.0 Service Packs."        of all its headings
//   Service Pack 1                                                              the heading's release
//     Q123456 Sample Crashes                                                    a member

import type { ArticleId } from '../../model/article-id.ts'
import type { Reference } from '../../model/reference.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { ReleaseList } from '../../model/statement.ts'
import { sourceSpan, type TextLeaf } from '../../text/plain-text.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { SectionText } from '../sections.ts'
import { findReleases } from './find-releases.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import {
  FIX_LIST_HEADING,
  FIX_LIST_SENTENCES,
  FIX_LIST_TITLE,
  FIXED_LISTS,
  POINTS_TO_ONE,
} from './release-lists.table.ts'
import { distinctIds, entriesOf } from './stated-sentence.ts'

export interface FixListOptions {
  readonly sections: readonly SectionText[]
  readonly referencesOf: (section: number) => readonly Reference[]
  readonly title: string
  readonly id: ArticleId
}

interface ListHead {
  readonly span: SourceSpan
  readonly releases: readonly ReleaseName[]
  readonly isNegated?: true
}

/** Fewer references make no list. */
const MIN_MEMBERS = 3

/** One list for each heading, in source order. Linear. */
export function extractFixLists(options: FixListOptions): ReleaseList[] {
  const { sections, referencesOf, title, id } = options
  const count = sections.reduce((sum, _section, index) => sum + referencesOf(index).length, 0)
  if (count < MIN_MEMBERS) return []
  const whole = FIX_LIST_TITLE.test(title) || INTRODUCTION.test(sections[0]?.plain.text ?? '')
  const head = whole ? introduction(sections) : undefined
  const lists = sections.flatMap((section, index) => readLists(section, referencesOf(index), head))
  const own = ownHead(head)
  if (own === undefined || lists.length === 0) return lists
  return [{ ...own, relation: 'list-of', articles: [id] }, ...lists]
}

/** Articles that are cited by the title of a list: "List of Bugs Fixed in Sample Server 2.0 SP2". */
export function citedLists(references: readonly Reference[]): ReleaseList[] {
  return references.flatMap(({ id, title = '', isSelf, span }) => {
    if (isSelf || !FIX_LIST_TITLE.test(title)) return []
    const found = findReleases(title).filter((one) => isNumbered({ ...one, span }))
    const releases = found.map(({ start: _start, end: _end, ...names }) => ({ ...names, span }))
    return releases.length === 0 ? [] : [{ span, relation: 'list-of', releases, articles: [id] }]
  })
}

const INTRODUCTION = /\b(?:lists?|listing)\b[^.]{0,160}\b(?:bugs|problems|fixes)\b/i
const WHOLE_LIST = compilePhrasings(FIX_LIST_SENTENCES)

/** The sentence that says what the article lists. */
function introduction(sections: readonly SectionText[]): ListHead | undefined {
  for (const section of sections.slice(0, 2)) {
    for (const leaf of section.plain.leaves) {
      const head = sentenceHead(section, leaf, WHOLE_LIST)
      if (head !== undefined) return head
    }
  }
  return undefined
}

/** The head of what stands under no heading of its own; the introduction may name no one release. */
function ownHead(whole: ListHead | undefined): ListHead | undefined {
  return whole?.releases.some(isNumbered) ? whole : undefined
}

function sentenceHead(
  { plain }: SectionText,
  leaf: TextLeaf,
  patterns: readonly RegExp[],
): ListHead | undefined {
  if (leaf.node.type !== 'paragraph') return undefined
  const sentences = splitSentences(plain.text, leaf.start, leaf.end)
  for (const { start, end } of patterns === FIXED ? sentences.slice(-1) : sentences) {
    if (/^Q\d{5}/.test(plain.text.slice(start, start + 6))) continue
    const text = plain.text.slice(start, Math.min(end, start + MAX_HEAD_LENGTH)).replace(/\s/g, ' ')
    const part = matchPhrasing(patterns, text)?.part('release')
    const named = part === undefined ? [] : releasesOf(plain, text, start, part)
    const releases = patterns === FIXED ? named.filter(isNumbered) : named
    if (releases.length > 0) return { span: sourceSpan(plain, start, end), releases }
  }
  return undefined
}

const MAX_HEAD_LENGTH = 600

/** Has a number or name of its own; "the latest service pack" heads no list. */
function isNumbered({ servicePack, package: kind }: ReleaseName): boolean {
  return /\d/.test(servicePack ?? '') || kind !== undefined
}

function releasesOf(
  plain: SectionText['plain'],
  text: string,
  at: number,
  [from, to]: readonly [number, number],
): ReleaseName[] {
  return findReleases(text, from, to).map(({ start, end, ...release }) => ({
    ...release,
    span: sourceSpan(plain, at + start, at + end),
  }))
}

/** Fix lists point to one another and name themselves; neither is a member. */
function isMember({ title = '', isSelf }: Reference): boolean {
  return !isSelf && !FIX_LIST_TITLE.test(title)
}

function addMembers(members: Reference[], entries: readonly Reference[]): void {
  for (const entry of entries) if (isMember(entry)) members.push(entry)
}

const FIXED = compilePhrasings(FIXED_LISTS)

function readLists(
  section: SectionText,
  references: readonly Reference[],
  whole: ListHead | undefined,
): ReleaseList[] {
  const { plain } = section
  const lists: ReleaseList[] = []
  let head = section.section.role === 'summary' ? undefined : ownHead(whole)
  let members: Reference[] = []
  let isPointer = false
  const close = () => {
    if (head !== undefined && members.length > 0) lists.push(toList(head, distinctIds(members)))
    members = []
  }
  for (const leaf of references.length === 0 ? [] : plain.leaves) {
    const entries = entriesOf(plain, leaf, references)
    if (entries.length > 0) {
      if (!isPointer) addMembers(members, entries)
      continue
    }
    const next = headOf(section, leaf, whole)
    if (next !== undefined || leaf.node.type === 'heading') {
      close()
      head = next ?? ownHead(whole)
    }
    isPointer = POINTS_TO_ONE.test(plain.text.slice(leaf.start, leaf.end).replace(/\s+/g, ' '))
  }
  close()
  return lists
}

function toList({ span, releases, isNegated }: ListHead, articles: ArticleId[]): ReleaseList {
  return { span, ...(isNegated && { isNegated }), relation: 'fixed-in', releases, articles }
}

/** What a heading, a label or a sentence says the entries below it are. */
function headOf(
  section: SectionText,
  leaf: TextLeaf,
  whole: ListHead | undefined,
): ListHead | undefined {
  const { plain } = section
  const text = plain.text.slice(leaf.start, leaf.end).replace(/\s/g, ' ')
  const isHeading = leaf.node.type === 'heading' || (text.length < 60 && !/[.:]\s*$/.test(text))
  if (!isHeading) return introducesSeveral(text) ? sentenceHead(section, leaf, FIXED) : undefined
  const match = FIX_LIST_HEADING.exec(text)
  if (match === null && whole === undefined) return undefined
  const opening = match === null ? 0 : match.index + match[0].length
  const releases = releasesOf(plain, text, leaf.start, [opening, text.length]).filter(isNumbered)
  if (releases.length === 0) return undefined
  const isNegated = /\bnot (?:included|fixed)\b/i.test(text)
  return {
    span: sourceSpan(plain, leaf.start, leaf.end),
    releases: releases.map((release) => completed(release, whole)),
    ...(isNegated && { isNegated }),
  }
}

function introducesSeveral(text: string): boolean {
  return /:\s*$/.test(text) && /\barticles\b|\barticle numbers\b/i.test(text)
}

/** "Service Pack 1" in a list for Sample Server 2.0. */
function completed(release: ReleaseName, whole: ListHead | undefined): ReleaseName {
  const { product, version } = whole?.releases[0] ?? {}
  if (release.product !== undefined || release.version !== undefined) return release
  return {
    ...(product !== undefined && { product }),
    ...(version !== undefined && { version }),
    ...release,
  }
}
