// Several searches in one request.

import { type Static, Type } from 'typebox'
import { Problem } from './problem.ts'
import { closedObject, listOf, refTo } from './schema.ts'
import { SearchRequest, SearchResponse } from './search.ts'
import { MAX_BATCH } from './search-limits.ts'

const QUERIES = { minItems: 1, maxItems: MAX_BATCH }

export const SearchBatch = closedObject(
  {
    queries: listOf(refTo(SearchRequest), {
      ...QUERIES,
      description: `At most ${MAX_BATCH}.`,
    }),
  },
  { $id: 'SearchBatch' },
)
export type SearchBatch = Static<typeof SearchBatch>

/** What must hold of a batch as a whole; each query is checked for itself. */
export const SearchBatchFrame = closedObject({
  queries: listOf(Type.Unknown(), QUERIES),
})

export const SearchBatchResult = closedObject(
  {
    result: Type.Optional(refTo(SearchResponse)),
    problem: Type.Optional(refTo(Problem)),
  },
  { $id: 'SearchBatchResult', description: 'The reply to one query: its result or its problem.' },
)
export type SearchBatchResult = Static<typeof SearchBatchResult>

export const SearchBatchResponse = closedObject(
  { results: listOf(refTo(SearchBatchResult), { description: 'In the order of the queries.' }) },
  { $id: 'SearchBatchResponse' },
)
export type SearchBatchResponse = Static<typeof SearchBatchResponse>
