// Citations against the snapshot of the moment, as DESIGN says: verbatim, moved, changed, gone.

import type { Citation } from '../../contract/citation.ts'
import type {
  CitationCheck,
  CitationClaim,
  VerificationQuery,
  VerificationReport,
} from '../../contract/verification.ts'
import { sha256 } from '../../model/sha256.ts'
import { quoteOf, type SourceSpan } from '../../model/span.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { findQuote } from '../../text/find-quote.ts'
import { Citer } from '../citation.ts'
import { findArticle } from '../find-article.ts'

type Holdings = Pick<Snapshot, 'id' | 'catalog' | 'articles'>

/** In the order of the citations. Cost: one read an article, for articles in turn. */
export function verifyCitations(
  snapshot: Holdings,
  { citations }: VerificationQuery,
): VerificationReport {
  const order = citations.map((_, at) => at)
  const ordinals = citations.map(({ article }) => findArticle(snapshot.catalog, article) ?? -1)
  order.sort((a, b) => (ordinals[a] ?? 0) - (ordinals[b] ?? 0))
  const verifier = new Verifier(snapshot)
  const checked = new Map<number, CitationCheck>()
  for (const at of order) {
    const claim = citations[at]
    if (claim !== undefined) checked.set(at, verifier.check(claim, ordinals[at] ?? -1))
  }
  const checks = citations.flatMap((_, at) => checked.get(at) ?? [])
  const totals = { verbatim: 0, moved: 0, changed: 0, gone: 0 }
  for (const { status } of checks) totals[status]++
  return { snapshot: snapshot.id, totals, checks }
}

class Verifier {
  readonly #snapshot: Holdings
  readonly #citer: Citer
  #last: { ordinal: number; text: string } | undefined

  constructor(snapshot: Holdings) {
    this.#snapshot = snapshot
    this.#citer = new Citer(snapshot)
  }

  check(claim: CitationClaim, ordinal: number): CitationCheck {
    const entry = this.#snapshot.catalog.at(ordinal)
    const text = this.#textOf(ordinal)
    if (entry === undefined || text === undefined) {
      return { status: 'gone', article: claim.article, because: 'The article is not held.' }
    }
    const { id: article } = entry
    if (isVerbatim(claim, text)) {
      return { status: 'verbatim', article, ...this.#now(ordinal, claim) }
    }
    if (claim.quote === undefined) return { status: 'changed', article, because: NO_QUOTE }
    if (sha256(claim.quote) !== claim.hash.toLowerCase()) {
      return { status: 'changed', article, because: OTHER_HASH }
    }
    const span = findQuote(text, claim.quote, claim.start)
    if (span === undefined) return { status: 'changed', article, because: NOT_IN_IT }
    return { status: 'moved', article, ...this.#now(ordinal, span), because: ELSEWHERE }
  }

  #now(ordinal: number, span: SourceSpan): { citation?: Citation } {
    const citation = this.#citer.cite(ordinal, span)
    return citation === undefined ? {} : { citation }
  }

  #textOf(ordinal: number): string | undefined {
    if (this.#last?.ordinal !== ordinal) {
      const text = this.#snapshot.articles.readText(ordinal)?.text
      this.#last = text === undefined ? undefined : { ordinal, text }
    }
    return this.#last?.text
  }
}

const NO_QUOTE = 'The slice gives another hash, and without the quote it cannot be looked for.'
const OTHER_HASH = 'The hash is not that of the quote.'
const NOT_IN_IT = 'The article no longer holds the quote.'
const ELSEWHERE = 'The quote stands elsewhere in the article.'

/** An empty slice proves nothing. */
function isVerbatim({ start, end, quote, hash }: CitationClaim, text: string): boolean {
  if (end > text.length) return false
  const found = quoteOf(text, { start, end })
  if (found === '' || (quote !== undefined && quote !== found)) return false
  return sha256(found) === hash.toLowerCase()
}
