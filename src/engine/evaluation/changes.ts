// An evaluation and an earlier one → the queries that got better and worse.

import type { EvaluatedQuery, EvaluationChanges, QueryChange } from '../../contract/evaluation.ts'

/** Less is a difference of the order of addition. */
const LEAST_CHANGE = 1e-9

/** Queries are told apart by their ids; those of a changed text or judgement are compared as well. */
export function changesOf(
  before: readonly EvaluatedQuery[],
  after: readonly EvaluatedQuery[],
): EvaluationChanges {
  const known = new Map(before.map((query) => [query.id, query]))
  const changes = after.flatMap(({ id, kind, ndcg10 }): QueryChange[] => {
    const old = known.get(id)
    return old === undefined ? [] : [{ id, kind, before: old.ndcg10, after: ndcg10 }]
  })
  const gain = (change: QueryChange) => change.after - change.before
  const better = changes.filter((change) => gain(change) > LEAST_CHANGE)
  const worse = changes.filter((change) => gain(change) < -LEAST_CHANGE)
  return {
    better: better.sort((a, b) => gain(b) - gain(a)),
    worse: worse.sort((a, b) => gain(a) - gain(b)),
    same: changes.length - better.length - worse.length,
    missing: differing(before, after),
  }
}

function differing(before: readonly EvaluatedQuery[], after: readonly EvaluatedQuery[]): string[] {
  const isIn = (queries: readonly EvaluatedQuery[]) => {
    const ids = new Set(queries.map(({ id }) => id))
    return (id: string) => ids.has(id)
  }
  const [wasThere, isThere] = [isIn(before), isIn(after)]
  return [...before, ...after].map(({ id }) => id).filter((id) => !(wasThere(id) && isThere(id)))
}
