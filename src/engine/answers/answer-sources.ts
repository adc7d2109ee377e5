// What answerers may ask, over one snapshot and for one question: articles are read and ranked once.

import type { AnswerProfile } from '../../contract/answers.ts'
import type { ArticleLink, Citation } from '../../contract/citation.ts'
import type { Article } from '../../model/article.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer, linkTo } from '../citation.ts'
import { findArticle } from '../find-article.ts'
import type { Fixes } from '../fixes/fixes.ts'
import type { HeldProducts } from '../held-products.ts'
import { coverage } from '../passages/rank-units.ts'
import { readSought, type Sought } from '../passages/sought.ts'
import type { Question } from '../question/question.ts'
import type { ReleaseTable } from '../releases/release-table.ts'
import { findMatches, type SearchParts } from '../search/find-matches.ts'

/** What is shared by all questions to one snapshot. */
export interface AnswerHoldings extends SearchParts {
  readonly snapshot: Snapshot
  readonly fixes: Fixes
  readonly releases: ReleaseTable
  readonly products: HeldProducts
}

/** A ranked article. */
export interface Ranked {
  readonly ordinal: number
  readonly score: number
}

/** No answerer looks further down the ranking. */
export const RANKED_ARTICLES = 20

/** Of the weight of the telling words, in an article that a question does not name. */
const LEAST_COVERAGE = 0.5

export class AnswerSources {
  readonly holdings: AnswerHoldings
  readonly profile: AnswerProfile
  readonly #question: Question
  readonly #citer: Citer
  readonly #articles = new Map<number, Article | undefined>()
  #sought: Promise<Sought> | undefined
  readonly #rankings = new Map<string, Promise<readonly Ranked[]>>()

  constructor(holdings: AnswerHoldings, question: Question, profile: AnswerProfile = {}) {
    this.holdings = holdings
    this.profile = profile
    this.#question = question
    this.#citer = new Citer(holdings.snapshot)
  }

  /** The articles that the question names and that are held, in its order. */
  named(): number[] {
    return this.#question.articles.flatMap((id) => this.ordinalOf(id) ?? [])
  }

  /** The best articles for the whole question, or for other words; siblings are hits of their own. */
  ranked(words = this.#question.text): Promise<readonly Ranked[]> {
    const known = this.#rankings.get(words)
    if (known !== undefined) return known
    const made = this.#rank(words)
    this.#rankings.set(words, made)
    return made
  }

  /**
   * The article that the question is about: the first that it names and that is held, else the best
   * ranked one, if that says what the question says.
   */
  async subject(): Promise<number | undefined> {
    const [named] = this.named()
    if (named !== undefined) return named
    const best = (await this.ranked())[0]?.ordinal
    return best !== undefined && (await this.covers(best)) ? best : undefined
  }

  /** The content words of the question. */
  sought(): Promise<Sought> {
    this.#sought ??= this.#readSought()
    return this.#sought
  }

  /** Whether an article holds enough of the telling words of the question. */
  async covers(ordinal: number): Promise<boolean> {
    const { title = '', source } = this.article(ordinal) ?? {}
    const sought = await this.sought()
    return coverage(sought, sought.in(`${title}\n${source?.text ?? ''}`)) >= LEAST_COVERAGE
  }

  /** `undefined` outside the catalog. Cost: one read for each article. */
  article(ordinal: number): Article | undefined {
    if (!this.#articles.has(ordinal)) {
      this.#articles.set(ordinal, this.holdings.snapshot.articles.readArticle(ordinal))
    }
    return this.#articles.get(ordinal)
  }

  ordinalOf(id: string): number | undefined {
    return findArticle(this.holdings.snapshot.catalog, id)
  }

  /** No quote, no citation: empty for a place that is not held. */
  cite(ordinal: number, span: SourceSpan): Citation[] {
    const citation = this.#citer.cite(ordinal, span)
    return citation === undefined || citation.quote === '' ? [] : [citation]
  }

  link(ordinal: number): ArticleLink | undefined {
    return linkTo(this.holdings.snapshot, ordinal)
  }

  #readSought(): Promise<Sought> {
    const { text, products } = this.#question
    const names = products.map(({ start, end }) => text.slice(start, end))
    return readSought(text, names, this.holdings.retrieval)
  }

  async #rank(words: string): Promise<readonly Ranked[]> {
    const query = { q: words, limit: RANKED_ARTICLES }
    const { page } = await findMatches(this.holdings, query)
    return page.hits.flatMap(({ ordinal, score, siblings = [] }) => [
      { ordinal, score },
      ...siblings.map((sibling) => ({ ordinal: sibling, score })),
    ])
  }
}
