// Several questions of one kind in one request. All are answered from one index; one that is refused
// spoils no other.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import type { SchemaError } from '../../contract/check.ts'
import type { Problem } from '../../contract/problem.ts'
import { problemOfBody } from '../plugins/exact-body.ts'
import { problemOf } from '../plugins/problem-of.ts'

export interface Batch<Query, Result> {
  readonly queries: readonly Query[]
  readonly check: (query: unknown) => readonly SchemaError[]
  readonly answer: (query: Query) => Promise<Result>
}

type BatchResult<Result> = { readonly result: Result } | { readonly problem: Problem }

/** One result a query, in their order. Between two, other requests get their turn. */
export async function answerBatch<Query, Result>(
  { queries, check, answer }: Batch<Query, Result>,
  request: FastifyRequest,
): Promise<{ results: BatchResult<Result>[] }> {
  const results: BatchResult<Result>[] = []
  for (const [index, query] of queries.entries()) {
    if (index > 0) await nextTurn()
    const errors = check(query)
    results.push(
      errors.length > 0
        ? { problem: problemOfBody(errors, `/queries/${index}`, request.id) }
        : await answerOne(answer, query, request),
    )
  }
  return { results }
}

async function answerOne<Query, Result>(
  answer: (query: Query) => Promise<Result>,
  query: Query,
  request: FastifyRequest,
): Promise<BatchResult<Result>> {
  try {
    return { result: await answer(query) }
  } catch (error) {
    request.log.error({ err: error }, 'a query of a batch failed')
    return { problem: problemOf(error, request.id) }
  }
}
