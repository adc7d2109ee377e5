// Which of several files with one id becomes the article, and under which id each article stands.
//
//   same number, same collection   the better source wins, the other is reported
//   same slug, same collection     both stay; all but the first get a digest of their path
//   same id, other collection      both stay; the later collection becomes a prefix of the id
//
// The better source is the more complete form, then the newer article, then the first path.

import {
  type ArticleId,
  parseArticleNumber,
  prefixedId,
  slugWithDigest,
} from '../model/article-id.ts'
import type { FormatName } from '../model/parsed-file.ts'
import { sha256 } from '../model/sha256.ts'

/** What the decision needs to know of a file. */
export interface Candidate {
  readonly ownId: ArticleId
  readonly collection: string
  readonly path: string
  readonly format: FormatName
  /** ISO day. */
  readonly date?: string
}

export interface Duplicate {
  readonly id: ArticleId
  readonly collection: string
  readonly kept: string
  readonly dropped: string
}

export interface Decision<C extends Candidate> {
  /** Sorted by (collection, path): the position is the ordinal. */
  readonly winners: readonly { readonly candidate: C; readonly id: ArticleId }[]
  /** In the same order by the dropped file. */
  readonly duplicates: readonly (Duplicate & { readonly candidate: C })[]
}

/**
 * Least complete last. The text form keeps columns and bytes that the Markdown form of the same
 * article lost; the flattened form lost its lines; pages carry what stands around the article.
 */
const FORMATS_BY_COMPLETENESS: readonly FormatName[] = [
  'kb-text',
  'kb-markdown',
  'markdown',
  'html',
  'kb-html-text',
  'kb-text-flat',
]

/** Depends on the set of candidates alone, not on their order. */
export function decideDuplicates<C extends Candidate>(candidates: readonly C[]): Decision<C> {
  const sorted = [...candidates].sort(byPlace)
  const ids = new Map<C, ArticleId>()
  const duplicates: (Duplicate & { candidate: C })[] = []
  const taken = new Set<string>()
  for (const own of groupBy(sorted, (candidate) => candidate.collection)) {
    const { names, lost } = nameWithin(own)
    for (const { candidate, winner } of lost) duplicates.push(describe(candidate, winner))
    for (const [candidate, id] of names) {
      ids.set(candidate, taken.has(id) ? prefixedId(candidate.collection, id) : id)
    }
    for (const id of names.values()) taken.add(id)
  }
  const winners = sorted.flatMap((candidate) => {
    const id = ids.get(candidate)
    return id === undefined ? [] : [{ candidate, id }]
  })
  return { winners, duplicates: duplicates.sort((a, b) => byPlace(a.candidate, b.candidate)) }
}

/** Order of ordinals: by collection, then path, both by code units. */
export function byPlace(
  a: Pick<Candidate, 'collection' | 'path'>,
  b: Pick<Candidate, 'collection' | 'path'>,
): number {
  return compare(a.collection, b.collection) || compare(a.path, b.path)
}

/** Ids within one collection: numbers and first slugs as they are, further slugs with a digest. */
function nameWithin<C extends Candidate>(candidates: readonly C[]) {
  const names = new Map<C, ArticleId>()
  const lost: { candidate: C; winner: C }[] = []
  const holders = new Map<ArticleId, C>()
  const clashing: C[] = []
  for (const group of groupBy(candidates, (candidate) => candidate.ownId)) {
    const [first, ...others] = [...group].sort(byMerit)
    if (first === undefined) continue
    names.set(first, first.ownId)
    holders.set(first.ownId, first)
    if (isNumber(first.ownId))
      lost.push(...others.map((one) => ({ candidate: one, winner: first })))
    else clashing.push(...others)
  }
  for (const candidate of clashing.sort(byPlace)) {
    const id = slugWithDigest(candidate.ownId, sha256(candidate.path))
    const holder = holders.get(id)
    if (holder !== undefined) lost.push({ candidate, winner: holder })
    else names.set(candidate, id)
    if (holder === undefined) holders.set(id, candidate)
  }
  return { names, lost }
}

function byMerit(a: Candidate, b: Candidate): number {
  if (!isNumber(a.ownId)) return byPlace(a, b)
  const byForm =
    FORMATS_BY_COMPLETENESS.indexOf(a.format) - FORMATS_BY_COMPLETENESS.indexOf(b.format)
  return byForm || compare(b.date ?? '', a.date ?? '') || byPlace(a, b)
}

/** A printed number is never a slug: slugs are lower-case. */
function isNumber(id: ArticleId): boolean {
  return parseArticleNumber(id) === id
}

function describe<C extends Candidate>(candidate: C, winner: C): Duplicate & { candidate: C } {
  const { collection, ownId: id } = candidate
  return { id, collection, kept: winner.path, dropped: candidate.path, candidate }
}

/** Groups in the order in which their keys first appear. */
function groupBy<C>(candidates: readonly C[], keyOf: (candidate: C) => string): C[][] {
  const groups = new Map<string, C[]>()
  for (const candidate of candidates) {
    const group = groups.get(keyOf(candidate))
    if (group === undefined) groups.set(keyOf(candidate), [candidate])
    else group.push(candidate)
  }
  return [...groups.values()]
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
