// Figures of queries → means within each kind and over the kinds.

import type { EvaluatedQuery, EvaluationSummary, Figures } from '../../contract/evaluation.ts'

/**
 * Queries that are sentences of articles, made from the archive's own links: easy to have in great
 * number, so the mean over the kinds is told without them as well.
 */
const CITATION = 'citation'

/** Kinds are sorted by name. There must be a query. */
export function summarize(queries: readonly EvaluatedQuery[]): EvaluationSummary {
  const kinds: EvaluationSummary['kinds'] = {}
  for (const kind of [...new Set(queries.map((query) => query.kind))].sort()) {
    const ofKind = queries.filter((query) => query.kind === kind)
    kinds[kind] = { n: ofKind.length, ...meanOf(ofKind) }
  }
  const others = Object.keys(kinds).filter((kind) => kind !== CITATION)
  const isSplit = others.length > 0 && kinds[CITATION] !== undefined
  return {
    macro: meanOf(Object.values(kinds)),
    ...(isSplit && { macroWithoutCitation: meanOf(others.flatMap((kind) => kinds[kind] ?? [])) }),
    kinds,
  }
}

function meanOf(figures: readonly Figures[]): Figures {
  const mean = (name: keyof Figures) =>
    figures.reduce((sum, one) => sum + one[name], 0) / figures.length
  return { ndcg10: mean('ndcg10'), recall10: mean('recall10'), mrr: mean('mrr') }
}
