// A place in an article → a quote that anyone can check.

import type { ArticleLink, Citation } from '../contract/citation.ts'
import { sha256 } from '../model/sha256.ts'
import { quoteOf, type SourceSpan } from '../model/span.ts'
import type { Snapshot } from '../store/snapshot.ts'

type Holdings = Pick<Snapshot, 'catalog' | 'articles'>

/** Beyond this all are forgotten. */
const MAX_CITATIONS = 20_000

/** Citations that were made before, of one snapshot: the same first pages are asked for again. */
export class CitationMemory {
  readonly #known = new Map<string, Citation>()

  get(ordinal: number, { start, end }: SourceSpan): Citation | undefined {
    return this.#known.get(`${ordinal} ${start} ${end}`)
  }

  set(ordinal: number, { start, end }: SourceSpan, citation: Citation): void {
    if (this.#known.size >= MAX_CITATIONS) this.#known.clear()
    this.#known.set(`${ordinal} ${start} ${end}`, citation)
  }
}

/** Cites articles of one snapshot; the text of the article cited last is kept. */
export class Citer {
  readonly #holdings: Holdings
  readonly #memory: CitationMemory | undefined
  #last: { ordinal: number; stored: ReturnType<Holdings['articles']['readText']> } | undefined

  constructor(holdings: Holdings, memory?: CitationMemory) {
    this.#holdings = holdings
    this.#memory = memory
  }

  /** `undefined` for an ordinal that is not held. Cost: one read for articles in turn. */
  cite(ordinal: number, span: SourceSpan): Citation | undefined {
    const known = this.#memory?.get(ordinal, span)
    if (known !== undefined) return known
    const citation = this.#make(ordinal, span)
    if (citation !== undefined) this.#memory?.set(ordinal, span, citation)
    return citation
  }

  #make(ordinal: number, span: SourceSpan): Citation | undefined {
    const entry = this.#holdings.catalog.at(ordinal)
    const stored = this.#read(ordinal)
    if (entry === undefined || stored === undefined) return undefined
    const quote = quoteOf(stored.text, span)
    const section = stored.outline.sections.find(
      (one) => one.span.start <= span.start && span.end <= one.span.end,
    )
    return {
      article: entry.id,
      title: entry.title,
      ...(section !== undefined && section.heading !== '' && { section: section.heading }),
      start: span.start,
      end: span.end,
      quote,
      hash: sha256(quote),
    }
  }

  #read(ordinal: number) {
    if (this.#last?.ordinal !== ordinal) {
      this.#last = { ordinal, stored: this.#holdings.articles.readText(ordinal) }
    }
    return this.#last.stored
  }
}

/** Id and title; `undefined` outside the catalog. */
export function linkTo({ catalog }: Holdings, ordinal: number): ArticleLink | undefined {
  const entry = catalog.at(ordinal)
  return entry && { id: entry.id, title: entry.title }
}
