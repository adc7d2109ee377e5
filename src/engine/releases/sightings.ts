// Where the number of a build stands that no article explains: rows of file tables, lines of logs,
// sentences; with the service packs that these articles speak of.

import type { ReleaseSighting } from '../../contract/releases.ts'
import type { Article } from '../../model/article.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { parseQuery } from '../../text/query.ts'
import { Citer, linkTo } from '../citation.ts'
import type { HeldProducts } from '../held-products.ts'
import type { Retrieval } from '../retrieval.ts'
import type { FilterSets } from '../search/filter-sets.ts'
import { type BuildNumber, fitOf, parseBuild } from './build-number.ts'
import { servicePacksNamed } from './packs-named.ts'

export interface SightingSources {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'articles'>
  readonly retrieval: Retrieval
  readonly sets: FilterSets
  readonly products: HeldProducts
}

/** More articles than this are not shown. */
const MOST_SIGHTINGS = 10
/** Articles looked into; the number may stand in some for something else. */
const MOST_READ = 30

/** One place an article, those with the number in full first, else in the order of the search. */
export async function findSightings(
  sources: SightingSources,
  families: readonly string[],
  asked: BuildNumber,
): Promise<ReleaseSighting[]> {
  const { snapshot, retrieval, sets, products } = sources
  const members = sets.ofFamilies(families)
  for (const family of families) {
    if (canonicalProduct(family) !== undefined) continue
    for (const ordinal of products.articlesOf(family)) members.add(ordinal)
  }
  const { hits } = await retrieval.retrieve({
    query: parseQuery(String(asked.parts[0])),
    limit: MOST_READ,
    offset: 0,
    narrow: (matches) => matches.intersection(members),
  })
  const seen = hits.flatMap(({ ordinal }) => {
    const text = snapshot.articles.readText(ordinal)?.text
    const found = text === undefined ? undefined : bestNumber(text, asked)
    return found === undefined ? [] : [{ ordinal, ...found }]
  })
  const citer = new Citer(snapshot)
  return seen
    .sort((one, other) => Number(other.isExact) - Number(one.isExact))
    .slice(0, MOST_SIGHTINGS)
    .flatMap((one) => sightingOf(snapshot, families, one, citer) ?? [])
}

function sightingOf(
  snapshot: SightingSources['snapshot'],
  families: readonly string[],
  { ordinal, at, number }: FoundNumber & { readonly ordinal: number },
  citer: Citer,
): ReleaseSighting | undefined {
  const article = snapshot.articles.readArticle(ordinal)
  const link = linkTo(snapshot, ordinal)
  if (article === undefined || link === undefined) return undefined
  const { place, span } = placeOf(article, at)
  const citation = citer.cite(ordinal, span)
  const servicePacks = servicePacksNamed(article, families)
  return citation && { article: link, place, number, servicePacks, citation }
}

interface FoundNumber {
  readonly number: string
  readonly at: number
  readonly isExact: boolean
}

// "1493", "2.00.1493.2005", "4.00.950B"; not the digits of "Q149300" or "x1493"
const NUMBER = /(?<![\w.])\d{1,9}(?:[.:]\d{1,9}){0,5}[a-zA-Z]?(?!\w|\.\d)/g

/** The first place in full, else the first of that build. Linear in the text. */
function bestNumber(text: string, asked: BuildNumber): FoundNumber | undefined {
  const first = String(asked.parts[0])
  let best: FoundNumber | undefined
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (!number.includes(first)) continue
    const fit = fitIn(number, asked)
    if (fit === 'exact') return { number, at: index, isExact: true }
    if (fit !== undefined) best ??= { number, at: index, isExact: false }
  }
  return best
}

function fitIn(printed: string, asked: BuildNumber): ReturnType<typeof fitOf> {
  const build = parseBuild(printed)
  const isOther = build?.version !== undefined && (asked.version ?? build.version) !== build.version
  return build === undefined || isOther ? undefined : fitOf(asked, build)
}

interface Place extends Pick<ReleaseSighting, 'place'> {
  readonly span: SourceSpan
}

function placeOf(article: Article, at: number): Place {
  const holds = ({ span }: { readonly span: SourceSpan }) => span.start <= at && at < span.end
  const row = article.fileTables.flatMap(({ rows }) => rows).find(holds)
  if (row !== undefined) return { place: 'file-table', span: row.span }
  const line = article.logExcerpts.flatMap(({ lines }) => lines).find(holds)
  if (line !== undefined) return { place: 'log', span: line.span }
  return { place: 'text', span: lineAround(article.source.text, at) }
}

/** A quote on either side of the number is no longer; some sources have no line breaks. */
const MOST_AROUND = 120

function lineAround(text: string, at: number): SourceSpan {
  const before = text.lastIndexOf('\n', at) + 1
  const after = text.indexOf('\n', at)
  return {
    start: Math.max(before, at - MOST_AROUND),
    end: Math.min(after < 0 ? text.length : after, at + MOST_AROUND),
  }
}
