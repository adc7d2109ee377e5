// Figures of queries → means within each kind and over the kinds.

import type { EvaluatedQuery, EvaluationSummary, Figures } from '../../contract/evaluation.ts'

/**
 * Queries that are sentences of articles, made from the archive's own links: easy to have in great
 * number, so the mean over the kinds is told without them as well.
 */
const CITATION = 'citation'

/** Kinds are sorted by name. There must be a query. */
export function summarize(queries: readonly EvaluatedQuery[]): EvaluationSummary {
  const names = [...new Set(queries.map(({ kind }) => kind))].sort()
  const kinds = names.map((kind) => {
    const ofKind = queries.filter((query) => query.kind === kind)
    return [kind, { n: ofKind.length, ...meanOf(ofKind) }] as const
  })
  const others = kinds.filter(([kind]) => kind !== CITATION)
  const isSplit = others.length > 0 && others.length < kinds.length
  return {
    macro: macroOf(kinds),
    ...(isSplit && { macroWithoutCitation: macroOf(others) }),
    // Names come from a file: "__proto__" is one as well.
    kinds: Object.fromEntries(kinds),
  }
}

function macroOf(kinds: readonly (readonly [string, Figures])[]): Figures {
  return meanOf(kinds.map(([, figures]) => figures))
}

function meanOf(figures: readonly Figures[]): Figures {
  const mean = (name: keyof Figures) =>
    figures.reduce((sum, one) => sum + one[name], 0) / figures.length
  return { ndcg10: mean('ndcg10'), recall10: mean('recall10'), mrr: mean('mrr') }
}
