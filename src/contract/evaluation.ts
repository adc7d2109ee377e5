// What an evaluation on judged queries prints and what it keeps for comparison.

import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { describeInvalid } from './check.ts'
import { closedObject, listOf } from './schema.ts'

const Share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

const FIGURES = {
  ndcg10: Share('nDCG of the first ten articles, with gain 2^score − 1.'),
  recall10: Share('Share of the relevant articles that are among the first ten.'),
  mrr: Share('1 / the rank of the first relevant article; 0 when it is not ranked.'),
}

export const Figures = closedObject(FIGURES)
export type Figures = Static<typeof Figures>

const KindFigures = closedObject({
  n: Type.Integer({ minimum: 1, description: 'Judged queries of the kind.' }),
  ...FIGURES,
})

const SUMMARY = {
  macro: Figures,
  /** Where there are queries of that kind and of another. */
  macroWithoutCitation: Type.Optional(Figures),
  kinds: Type.Record(Type.String(), KindFigures),
}

/** Means within each kind of query, and the mean of these. */
export const EvaluationSummary = closedObject(SUMMARY)
export type EvaluationSummary = Static<typeof EvaluationSummary>

export const EvaluatedQuery = closedObject({
  id: Type.String(),
  kind: Type.String(),
  ...FIGURES,
  found: listOf(Type.String(), { description: 'The first ten articles, best first.' }),
})
export type EvaluatedQuery = Static<typeof EvaluatedQuery>

/** A summary with the figures of every query: what a later evaluation is compared with. */
export const Evaluation = closedObject({ ...SUMMARY, queries: listOf(EvaluatedQuery) })
export type Evaluation = Static<typeof Evaluation>

const QueryChange = closedObject({
  id: Type.String(),
  kind: Type.String(),
  before: Type.Number({ description: 'nDCG@10 in the baseline.' }),
  after: Type.Number({ description: 'nDCG@10 now.' }),
})
export type QueryChange = Static<typeof QueryChange>

export const EvaluationChanges = closedObject({
  better: listOf(QueryChange, { description: 'Greatest gain first.' }),
  worse: listOf(QueryChange, { description: 'Greatest loss first.' }),
  same: Type.Integer({ minimum: 0 }),
  missing: listOf(Type.String(), { description: 'Queries that only one of the two has.' }),
})
export type EvaluationChanges = Static<typeof EvaluationChanges>

/** The evaluation that a saved file holds, or what is wrong with it. */
export function readEvaluation(
  value: unknown,
): { readonly evaluation: Evaluation } | { readonly reason: string } {
  if (Value.Check(Evaluation, value)) return { evaluation: value }
  return { reason: describeInvalid(Evaluation, value) ?? 'it is no evaluation' }
}
