// A query as people type it → terms. Forgiving: no input is an error.
//
//   which "logon points" need Copylog.tcf
//     → terms which(stop) logon points need copylog.tcf(whole) copylog tcf, phrase [logon points]

import { type AnalyzedTerm, analyze } from './analyzer.ts'
import { phraseRanges } from './query-phrases.ts'
import { STOP_WORDS } from './stop-words.table.ts'

/** A distinct term of a query. */
export interface QueryTerm {
  /** Folded, not stemmed. */
  readonly term: string
  readonly stem: string
  /** A whole token beside its parts; never required, it only ranks. */
  readonly isWhole: boolean
  /** Counts in the ranking only as an exact form, and never decides what is found. */
  readonly isStop: boolean
  /** How often the query says it. */
  readonly count: number
  /** Places of its occurrences; two terms side by side have neighbouring places. */
  readonly places: readonly number[]
}

export interface TextQuery {
  /** In order of first occurrence; includes the terms of the phrases. */
  readonly terms: readonly QueryTerm[]
  /** Exact terms that must stand side by side, one list a phrase; stop words included. */
  readonly phrases: readonly (readonly string[])[]
  /** Exact terms of which each list counts as one term: what a wildcard stands for. */
  readonly alternatives?: readonly (readonly string[])[]
  /** Whether an article must hold one of the terms or every one. */
  readonly match: 'any' | 'all'
  /** The end of the text was left out. */
  readonly isShortened?: true
}

/** The rest of a longer query is left out: a pasted log should not cost more than a question. */
export const MAX_QUERY_TERMS = 128

/**
 * Reads words and "quoted phrases". An opening quote that is never closed is left out of account. A
 * query of nothing but stop words searches for these.
 */
export function parseQuery(text: string, match: TextQuery['match'] = 'any'): TextQuery {
  const all = analyze(text)
  const analyzed = all.slice(0, MAX_QUERY_TERMS)
  return {
    terms: distinctTerms(analyzed),
    phrases: phrasesOf(text, analyzed),
    match,
    ...(all.length > MAX_QUERY_TERMS && { isShortened: true }),
  }
}

function distinctTerms(analyzed: readonly AnalyzedTerm[]): QueryTerm[] {
  const places = new Map<string, number[]>()
  const first = new Map<string, AnalyzedTerm>()
  for (const term of analyzed) {
    const known = places.get(term.term)
    if (known === undefined) places.set(term.term, [term.place])
    else known.push(term.place)
    if (first.get(term.term)?.isWhole ?? true) first.set(term.term, term)
  }
  const onlyStops = [...first.keys()].every((term) => STOP_WORDS.has(term))
  return [...first.values()].map(({ term, stem, isWhole }) => {
    const at = places.get(term) ?? []
    const isStop = !onlyStops && STOP_WORDS.has(term)
    return { term, stem, isWhole, isStop, count: at.length, places: at }
  })
}

function phrasesOf(text: string, analyzed: readonly AnalyzedTerm[]): string[][] {
  const phrases = phraseRanges(text)
    .map(({ start, end }) => partsWithin(analyzed, start, end))
    .filter((phrase) => phrase.length > 0)
  return [...new Map(phrases.map((phrase) => [phrase.join(' '), phrase])).values()]
}

function partsWithin(analyzed: readonly AnalyzedTerm[], start: number, end: number): string[] {
  return analyzed
    .filter((term) => !term.isWhole && term.start >= start && term.end <= end)
    .map(({ term }) => term)
}
