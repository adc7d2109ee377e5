// What a reply says about how the query was understood.

import type { MissingArticle } from '../../contract/problem.ts'
import type { Notice } from '../../contract/search.ts'
import { MAX_PHRASES } from '../../indexes/text/phrase.ts'
import { MAX_QUERY_TERMS, type TextQuery } from '../../text/query.ts'
import type { WrittenQuery } from '../../text/query-language.ts'
import type { Correction } from '../spelling.ts'
import type { ReadRequest } from './plan.ts'

/** Filters and exclusions that left nothing, so that their text was searched as words. */
export function ignoredOperators({ filters, exclusions }: WrittenQuery): Notice[] {
  return [...filters, ...exclusions].map(({ text }) => ({
    code: 'filter-ignored',
    detail: `Nothing was left with "${text}", so it was searched as words.`,
    subject: text,
  }))
}

/** Phrases that no article holds as they are quoted. */
export function ignoredPhrases({ phrases }: TextQuery): Notice[] {
  const quoted = phrases.map((terms) => `"${terms.join(' ')}"`).join(', ')
  const detail = `No article holds ${quoted}, so the words were searched.`
  return [{ code: 'phrase-ignored', detail }]
}

export function articleNotHeld({ id, citedBy }: MissingArticle): Notice {
  const known = citedBy.length > 0 ? 'the articles that cite it are named' : 'no article cites it'
  return { code: 'article-not-held', detail: `${id} is not held; ${known}.`, subject: id }
}

export function corrected(corrections: readonly Correction[]): Notice[] {
  return corrections.map(({ from, to }) => ({
    code: 'spelling-corrected',
    detail: `Searched for "${to}", instead of "${from}".`,
    subject: from,
  }))
}

/** Wildcards that fit more terms than were searched. */
export function cutWildcards({ written, expansions }: ReadRequest): Notice[] {
  return written.wildcards.flatMap(({ text }, at) => {
    const { isCut, terms } = expansions[at] ?? { isCut: false, terms: [] }
    if (!isCut) return []
    const detail = `"${text}" fits more words; the ${terms.length} most frequent were searched.`
    return [{ code: 'wildcard-shortened' as const, detail, subject: text }]
  })
}

/** What of a long query was left out: its end, and the most frequent of many phrases. */
export function shortened({ isShortened, phrases }: TextQuery): Notice[] {
  const ofTerms = `The query is long; its first ${MAX_QUERY_TERMS} terms were searched.`
  const ofPhrases = `Of the ${phrases.length} phrases the ${MAX_PHRASES} rarest were demanded.`
  const details = [
    ...(isShortened === true ? [ofTerms] : []),
    ...(phrases.length > MAX_PHRASES ? [ofPhrases] : []),
  ]
  return details.map((detail) => ({ code: 'query-shortened', detail }))
}
