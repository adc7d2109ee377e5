// How a similar article relates to the one asked about:
//
//   "SMS: Clients Move to the Wrong Site" for build 1380 and for build 1239   → sibling-branch
//   "Q: Answers on Setup (1 of 3)" and "(2 of 3)"                             → part
//   the same title, text and products under another number                    → duplicate

import type { SimilarRelation } from '../../contract/similar.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { analyze } from '../../text/analyzer.ts'
import { partOfTitle } from '../../text/series.ts'
import { otherEditions } from '../find-article.ts'
import { type ArticleText, sharedText } from './article-text.ts'

export interface Relation {
  readonly relation: SimilarRelation
  /** Share of the text that stands in both, from 0 to 1. */
  readonly shared: number
}

const DUPLICATE_TEXT = 0.9
const PART_TITLE = 0.5

/**
 * Siblings share so much of their titles and of their text. Fixes of different matters share half of
 * the text, as instructions go, so the less of the title is shared the more of the text must be.
 */
const SIBLINGS = [
  { title: 0.75, text: 0.15 },
  { title: 0.5, text: 0.4 },
  { title: 0.25, text: 0.7 },
  { title: 0, text: 0.9 },
] as const

/** @param isBranch the one names the other as its fix for another build. */
export function relationOf(
  holdings: Pick<Snapshot, 'catalog'>,
  one: ArticleText,
  other: ArticleText,
  isBranch: boolean,
): Relation {
  const shared = sharedText(one, other)
  const titles = sharedTitle(one.title, other.title)
  const relation = (): SimilarRelation => {
    if (titles >= PART_TITLE && isPart(one.title) && isPart(other.title)) return 'part'
    if (isDuplicate(holdings, one, other, shared)) return 'duplicate'
    const isAlike = SIBLINGS.some(({ title, text }) => titles >= title && shared >= text)
    return isBranch || isAlike ? 'sibling-branch' : 'related'
  }
  return { relation: relation(), shared }
}

const isPart = (title: string) => partOfTitle(title) !== undefined

function isDuplicate(
  { catalog }: Pick<Snapshot, 'catalog'>,
  { ordinal }: ArticleText,
  { ordinal: other }: ArticleText,
  shared: number,
): boolean {
  const [a, b] = [catalog.at(ordinal), catalog.at(other)]
  if (a === undefined || b === undefined) return false
  if (a.collection !== b.collection) return otherEditions(catalog, ordinal).includes(other)
  const isSame =
    a.title === b.title && [...a.products].sort().join() === [...b.products].sort().join()
  return isSame && shared >= DUPLICATE_TEXT
}

/** Share of the words of both titles that stand in both; builds, versions and parts aside. */
function sharedTitle(a: string, b: string): number {
  const [one, other] = [titleStems(a), titleStems(b)]
  const shared = [...one].filter((stem) => other.has(stem)).length
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

function titleStems(title: string): Set<string> {
  return new Set(
    analyze(title)
      .map(({ stem }) => stem)
      .filter((stem) => !/\d/.test(stem)),
  )
}
