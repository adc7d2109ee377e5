// Articles like one article: by text, by links and by files, each with the reasons.
//
//   telling terms ──search──▶ ┐
//   link graph    ──ties────▶ ├─ best candidates ──▶ texts compared ──▶ relation, reasons
//   file names    ──shared──▶ ┘

import {
  DEFAULT_SIMILAR_LIMIT,
  type SimilarArticle,
  type SimilarQuery,
  type SimilarReasons,
  type SimilarResponse,
} from '../contract/similar.ts'
import type { CatalogEntry } from '../store/catalog-row.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { otherEditions } from './find-article.ts'
import type { Retrieval } from './retrieval.ts'
import { type ArticleText, readArticleText } from './similar/article-text.ts'
import { type Relation, relationOf } from './similar/relation.ts'
import { type SharedFiles, sharedFiles } from './similar/shared-files.ts'
import { type SharedLinks, sharedLinks } from './similar/shared-links.ts'
import {
  type TellingTerm,
  TellingTermFinder,
  tellingQuery,
  tellingTerms,
} from './similar/telling-terms.ts'

type Holdings = Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'text' | 'graph' | 'facets'>

/** Articles found by text. */
const FOUND = 40
/** Texts that are compared beside those of the page: a sibling may rank lower at first. */
const COMPARED_BESIDE = 8
/** What each way of being similar counts. */
const SHARES = {
  text: 0.55,
  links: 0.25,
  files: 0.1,
  product: 0.05,
  edition: 0.5,
  sharedText: 0.4,
} as const
/** Ties and files of this weight count half of what they can. */
const HALF_OF_LINKS = 1
const HALF_OF_FILES = 12
/** Below it two articles only have a word in common. */
const MIN_SCORE = 0.08
const MAX_REASONS = 5

/** `undefined` outside the catalog. */
export async function similarArticles(
  holdings: Holdings,
  retrieval: Retrieval,
  ordinal: number,
  { limit = DEFAULT_SIMILAR_LIMIT }: SimilarQuery = {},
): Promise<SimilarResponse | undefined> {
  const entry = holdings.catalog.at(ordinal)
  if (entry === undefined) return undefined
  const comparison = await Comparison.of(holdings, retrieval, ordinal)
  const compared = comparison
    .candidates()
    .slice(0, limit + COMPARED_BESIDE)
    .flatMap((candidate) => comparison.compare(candidate) ?? [])
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
  return {
    id: entry.id,
    title: entry.title,
    snapshot: holdings.id,
    similar: compared.slice(0, limit).map((one) => comparison.view(one)),
  }
}

interface Candidate {
  readonly ordinal: number
  readonly score: number
}

/** A candidate whose text was compared. */
interface Compared {
  readonly entry: CatalogEntry
  readonly text: ArticleText
  readonly relation: Relation
  readonly score: number
}

/** One article against the others. */
class Comparison {
  readonly #holdings: Holdings
  readonly #ordinal: number
  readonly #own: ArticleText
  readonly #terms: readonly TellingTerm[]
  readonly #finder: TellingTermFinder
  readonly #links: ReadonlyMap<number, SharedLinks>
  readonly #files: ReadonlyMap<number, SharedFiles>
  /** The same number in other collections. */
  readonly #editions: readonly number[]
  /** Ordinal → from 0 to 1, 1 for the article itself. */
  #texts: ReadonlyMap<number, number> = new Map()

  private constructor(holdings: Holdings, ordinal: number) {
    this.#holdings = holdings
    this.#ordinal = ordinal
    this.#own = readArticleText(holdings, ordinal)
    this.#terms = tellingTerms(holdings.text, this.#own)
    this.#finder = new TellingTermFinder(this.#terms)
    this.#links = sharedLinks(holdings.graph, ordinal)
    this.#files = sharedFiles(holdings.facets, ordinal)
    this.#editions = otherEditions(holdings.catalog, ordinal)
  }

  static async of(holdings: Holdings, retrieval: Retrieval, ordinal: number): Promise<Comparison> {
    const comparison = new Comparison(holdings, ordinal)
    const query = tellingQuery(comparison.#terms)
    const { hits } = await retrieval.retrieve({ query, limit: FOUND, offset: 0 })
    const own = hits.find((hit) => hit.ordinal === ordinal)?.score ?? hits[0]?.score ?? 1
    comparison.#texts = new Map(hits.map((hit) => [hit.ordinal, Math.min(1, hit.score / own)]))
    return comparison
  }

  /** Most similar first, before texts are compared. */
  candidates(): Candidate[] {
    const found = [this.#texts, this.#links, this.#files].flatMap((way) => [...way.keys()])
    const ordinals = new Set([...found, ...this.#editions])
    ordinals.delete(this.#ordinal)
    return [...ordinals]
      .map((ordinal) => ({ ordinal, score: this.#scoreOf(ordinal) }))
      .filter(({ score }) => score >= MIN_SCORE)
      .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
  }

  #scoreOf(ordinal: number): number {
    const links = this.#links.get(ordinal)?.weight ?? 0
    const files = this.#files.get(ordinal)?.weight ?? 0
    return (
      SHARES.text * (this.#texts.get(ordinal) ?? 0) +
      (SHARES.links * links) / (links + HALF_OF_LINKS) +
      (SHARES.files * files) / (files + HALF_OF_FILES) +
      (this.#sharesProduct(ordinal) ? SHARES.product : 0) +
      (this.#editions.includes(ordinal) ? SHARES.edition : 0)
    )
  }

  #sharesProduct(ordinal: number): boolean {
    const { catalog } = this.#holdings
    const own = catalog.at(this.#ordinal)?.products ?? []
    return catalog.at(ordinal)?.products.some((product) => own.includes(product)) ?? false
  }

  compare({ ordinal, score }: Candidate): Compared | undefined {
    const entry = this.#holdings.catalog.at(ordinal)
    if (entry === undefined) return undefined
    const text = readArticleText(this.#holdings, ordinal)
    const isBranch = this.#links.get(ordinal)?.isBranch ?? false
    const relation = relationOf(this.#holdings, this.#own, text, isBranch)
    return { entry, text, relation, score: rounded(score + SHARES.sharedText * relation.shared) }
  }

  /** With the reasons, which are looked for only where they are shown. */
  view({ entry, text, relation, score }: Compared): SimilarArticle {
    const { id, title, collection, products, date } = entry
    return {
      id,
      title,
      collection,
      products,
      ...(date !== undefined && { lastModified: date }),
      relation: relation.relation,
      score,
      reasons: this.#reasonsFor(text, relation),
    }
  }

  #reasonsFor(other: ArticleText, { shared }: Relation): SimilarReasons {
    const { ordinal } = other
    const links = this.#links.get(ordinal)
    const terms = this.#finder.find(other)
    const citers = [...(links?.citers ?? [])]
    const files = (this.#files.get(ordinal)?.files ?? []).toSorted((a, b) => b.rarity - a.rarity)
    const link = linkOf(links)
    return {
      terms: terms.slice(0, MAX_REASONS).map(({ term }) => term),
      references: [...(links?.references ?? [])].slice(0, MAX_REASONS),
      citedBy: citers
        .slice(0, MAX_REASONS)
        .flatMap((citer) => this.#holdings.catalog.at(citer)?.id ?? []),
      files: files.slice(0, MAX_REASONS).map(({ name }) => name),
      ...(link && { link }),
      sharedText: rounded(shared),
    }
  }
}

function linkOf(links: SharedLinks | undefined): SimilarReasons['link'] {
  if (links?.isCiting && links.isCited) return 'both'
  if (links?.isCiting) return 'cites'
  return links?.isCited ? 'cited-by' : undefined
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
