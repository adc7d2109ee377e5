// Counts of the values that the found articles have.

import { type Static, Type } from 'typebox'
import { FacetField, FILTER_PROPERTIES } from './filters.ts'
import { closedObject, listOf, refTo } from './schema.ts'
import { MAX_QUERY_LENGTH } from './search-limits.ts'

export const FacetValue = closedObject(
  {
    value: Type.String({
      description: 'What the filter of the same name takes.',
      examples: ['Microsoft Systems Management Server'],
    }),
    count: Type.Integer({ minimum: 1, description: 'Exact number of articles.' }),
  },
  { $id: 'FacetValue' },
)
export type FacetValue = Static<typeof FacetValue>

export const FacetCounts = closedObject(
  {
    field: refTo(FacetField),
    total: Type.Integer({ minimum: 0, description: 'How many values there are.' }),
    values: listOf(refTo(FacetValue), { description: 'The most frequent first.' }),
  },
  {
    $id: 'FacetCounts',
    description:
      'The values of one field over all matching articles. The filter of the same field is left out ' +
      'of account, so that further values can be chosen beside it.',
  },
)
export type FacetCounts = Static<typeof FacetCounts>

export const FacetParams = closedObject({ field: FacetField })
export type FacetParams = Static<typeof FacetParams>

export const DEFAULT_FACET_VALUES = 20

export const FacetQuery = closedObject({
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: MAX_QUERY_LENGTH,
      pattern: '\\S',
      description: 'Counts over what this search finds; over all articles without it.',
      examples: ['logon fails'],
    }),
  ),
  contains: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Keep values with these characters, in any letter case.',
      examples: ['server'],
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 500,
      default: DEFAULT_FACET_VALUES,
      description: 'How many values to return at most.',
    }),
  ),
  offset: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 100_000,
      default: 0,
      description: 'How many values to skip.',
    }),
  ),
  ...FILTER_PROPERTIES,
})
export type FacetQuery = Static<typeof FacetQuery>

export const FacetPage = closedObject(
  {
    field: refTo(FacetField),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    articles: Type.Integer({ minimum: 0, description: 'How many articles were counted.' }),
    total: Type.Integer({ minimum: 0, description: 'How many values there are to page through.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    values: listOf(refTo(FacetValue), { description: 'The most frequent first.' }),
  },
  { $id: 'FacetPage' },
)
export type FacetPage = Static<typeof FacetPage>
