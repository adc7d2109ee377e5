// The words that tell an article from others: frequent in it, rare elsewhere. They are the query that
// finds articles with a similar text.

import { findTerm, lexiconSize } from '../../indexes/text/lexicon.ts'
import { rarityOf } from '../../indexes/text/stem-group.ts'
import type { TextIndex } from '../../indexes/text/text-index.ts'
import { parseArticleNumber } from '../../model/article-id.ts'
import { type AnalyzedTerm, analyze } from '../../text/analyzer.ts'
import { MatchFinder } from '../../text/match-finder.ts'
import type { QueryTerm, TextQuery } from '../../text/query.ts'
import { STOP_WORDS } from '../../text/stop-words.table.ts'
import type { ArticleText } from './article-text.ts'

export interface TellingTerm {
  /** As the article has it, folded. */
  readonly term: string
  readonly stem: string
  /** A file name, version or path. */
  readonly isWhole: boolean
  readonly isInTitle: boolean
  readonly weight: number
}

/** More of them find the same articles and cost more. */
const MAX_TERMS = 18
/** A title says the matter, a sample in the text repeats the names of its variables. */
const TITLE_WEIGHT = 3
const COUNT_IN_TITLE = 2
/** What more articles hold tells nothing, unless there are few articles at all. */
const MAX_SHARE = 0.1
const MAX_ARTICLES = 20
const MIN_LENGTH = 3
// "1380", "2.0.1380", "1/28/2000": what numbers mean is told by the words around them
const PATH = /[\\/]/
const BARE_NUMBER = /^[\d.,:/-]+$/

/** The most telling first. */
export function tellingTerms(index: TextIndex, { title, text }: ArticleText): TellingTerm[] {
  const titleTerms = analyze(title)
  const inTitle = new Set(titleTerms.map(({ stem }) => stem))
  const counts = new Map<string, { readonly first: AnalyzedTerm; count: number }>()
  for (const one of [...titleTerms, ...analyze(text)]) {
    if (!isWordy(one)) continue
    const known = counts.get(one.stem)
    if (known === undefined) counts.set(one.stem, { first: one, count: 1 })
    else known.count++
  }
  return [...counts]
    .map(
      ([
        stem,
        {
          first: { term, isWhole },
          count,
        },
      ]) => {
        const factor = inTitle.has(stem) ? TITLE_WEIGHT : 1
        return {
          stem,
          term,
          isWhole,
          isInTitle: inTitle.has(stem),
          weight: factor * (1 + Math.log(count) / 2) * rarity(index, stem),
        }
      },
    )
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, MAX_TERMS)
}

/** Finds any of the terms. All count as wholes: nearness, which nobody typed, has no say. */
export function tellingQuery(terms: readonly TellingTerm[]): TextQuery {
  const all = terms.map((term, place) => ({
    ...queryTerm(term, place),
    isWhole: true,
    count: term.isInTitle ? COUNT_IN_TITLE : 1,
  }))
  return { terms: all, phrases: [], match: 'any' }
}

/** Which of the terms a text holds. */
export class TellingTermFinder {
  readonly #terms: readonly TellingTerm[]
  readonly #finder: MatchFinder

  constructor(terms: readonly TellingTerm[]) {
    this.#terms = terms
    this.#finder = new MatchFinder({ terms: terms.map(queryTerm), phrases: [], match: 'any' })
  }

  /** The most telling first. */
  find({ title, text }: ArticleText): TellingTerm[] {
    const matches = [...this.#finder.find(title), ...this.#finder.find(text)]
    const held = new Set(matches.map(({ term }) => term))
    return this.#terms.filter((_, number) => held.has(number))
  }
}

function queryTerm({ term, stem, isWhole }: TellingTerm, place: number): QueryTerm {
  return { term, stem, isWhole, isStop: false, count: 1, places: [place] }
}

function isWordy({ term }: AnalyzedTerm): boolean {
  if (term.length < MIN_LENGTH || STOP_WORDS.has(term) || PATH.test(term)) return false
  return !BARE_NUMBER.test(term) && parseArticleNumber(term) === undefined
}

/** 0 for what no other article holds, or too many do. */
function rarity({ stems, stemFrequencies, articleCount }: TextIndex, stem: string): number {
  const at = findTerm(stems, stem, 0, lexiconSize(stems))
  const frequency = at < 0 ? 0 : (stemFrequencies[at] ?? 0)
  const isTelling = frequency > 1 && frequency <= Math.max(MAX_ARTICLES, articleCount * MAX_SHARE)
  return isTelling ? rarityOf(articleCount, frequency) : 0
}
