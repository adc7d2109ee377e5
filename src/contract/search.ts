// What a search takes and what it gives.

import { type Static, Type } from 'typebox'
import { SectionRole } from './article.ts'
import { FacetCounts } from './facets.ts'
import { FacetField, FILTER_PROPERTIES } from './filters.ts'
import { MissingArticleView } from './problem.ts'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'
import { MAX_QUERY_LENGTH } from './search-limits.ts'

export const DEFAULT_SEARCH_LIMIT = 10
/** Beyond this offset a list is not read by people; it bounds the work of one request. */
const MAX_OFFSET = 1000
export const DEFAULT_FACET_LIMIT = 10

const SEARCH_PROPERTIES = {
  q: Type.String({
    minLength: 1,
    maxLength: MAX_QUERY_LENGTH,
    pattern: '\\S',
    description:
      'A question, an error text, lines of a log, a file name or an article number. Operators: ' +
      '"a phrase"; -word or -"a phrase" leaves articles out; wild* stands for words that begin so; ' +
      'title: product: file: error: keyword: id: date: narrow the search (date:1999-01..1999-12). ' +
      'What is not clearly an operator is a word; `*` alone lists all articles.',
    examples: ['logon fails after upgrade to SP2', 'title:copylog product:"windows nt"'],
  }),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 50,
      default: DEFAULT_SEARCH_LIMIT,
      description: 'How many hits to return at most.',
    }),
  ),
  offset: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MAX_OFFSET,
      default: 0,
      description: 'How many hits to skip.',
    }),
  ),
  match: Type.Optional(
    textEnum(['any', 'all'], {
      default: 'any',
      description: 'Whether an article must hold any or all of the terms.',
    }),
  ),
  sort: Type.Optional(
    textEnum(['relevance', 'date', 'date-ascending'], {
      default: 'relevance',
      description:
        'Best first, newest first or oldest first. Articles without a date come last; a list ' +
        'without words to rank by is sorted by date.',
    }),
  ),
  facets: Type.Optional(facetList()),
  facetLimit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 100,
      default: DEFAULT_FACET_LIMIT,
      description: 'How many values to return of each facet at most.',
    }),
  ),
  spelling: Type.Optional(
    textEnum(['on', 'off'], {
      default: 'on',
      description:
        'Whether words that no article holds may be corrected; the reply names them. Numbers, ' +
        'codes, names and quoted words never are.',
    }),
  ),
  explain: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Whether each hit tells what its score is the sum of.',
    }),
  ),
  ...FILTER_PROPERTIES,
}

function facetList(options: Record<string, unknown> = {}) {
  return listOf(textEnum([...FacetField.enum]), {
    minItems: 1,
    maxItems: 20,
    description: 'Facets to count.',
    examples: [['product', 'year']],
    ...options,
  })
}

/** A search as parameters of an address: the facets stand in one parameter. */
export const SearchQuery = closedObject({
  ...SEARCH_PROPERTIES,
  facets: Type.Optional(
    facetList({
      style: 'form',
      explode: false,
      description: 'Facets to count, separated by commas.',
    }),
  ),
})
export type SearchQuery = Static<typeof SearchQuery>

/** The same as a JSON object. */
export const SearchRequest = closedObject(SEARCH_PROPERTIES, {
  $id: 'SearchRequest',
  description: 'A search; numbers are numbers and lists are lists, nothing is converted.',
})
export type SearchRequest = Static<typeof SearchRequest>

export const Snippet = closedObject(
  {
    text: Type.String({
      description:
        'A slice of the section, verbatim but for white space and drawn lines ("-----"): each run ' +
        'of them is one blank.',
    }),
    html: Type.String({
      description: 'The same, escaped, with the matching words in `<mark>`; safe to show.',
      examples: ['Messages stay in the <mark>queue</mark>.'],
    }),
    section: Type.String({
      description: 'Heading of the section as printed; empty for text before the first heading.',
      examples: ['SYMPTOMS'],
    }),
    role: refTo(SectionRole),
    marks: listOf(refTo(Span), { description: 'The matching words, in `text`, in order.' }),
  },
  { $id: 'Snippet' },
)
export type Snippet = Static<typeof Snippet>

export const ScorePart = closedObject(
  {
    part: textEnum(
      ['stems', 'exact', 'citedTitles', 'products', 'rows', 'citations', 'proximity', 'quote'],
      {
        description:
          'The words in any form (`stems`); the exact forms; titles under which other articles cite ' +
          'it; products and versions of files that the query names (`products`, `rows`); how many ' +
          'articles cite it; words that stand together; words of the query that stand in it word ' +
          'for word (`quote`).',
      },
    ),
    score: Type.Number(),
  },
  { $id: 'ScorePart', description: 'A part of a score; the parts add up to it.' },
)

export const Sibling = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
    collection: Type.String(),
    products: listOf(Type.String()),
  },
  { $id: 'Sibling' },
)
export type Sibling = Static<typeof Sibling>

export const SearchHit = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
    collection: Type.String({ description: 'The knowledge base the article came from.' }),
    score: Type.Number({ description: 'Comparable within one reply only.' }),
    explanation: Type.Optional(
      listOf(refTo(ScorePart), { description: 'When asked for; parts of 0 are left out.' }),
    ),
    products: listOf(Type.String()),
    lastModified: Type.Optional(Type.String({ description: 'ISO day.', examples: ['2001-03-14'] })),
    issueTypes: listOf(Type.String({ examples: ['kbbug'] })),
    siblings: Type.Optional(
      listOf(refTo(Sibling), {
        description:
          'Matching articles of the same title or number, for another product or build or from ' +
          'another collection: this hit stands for them, and they are no hits of their own.',
      }),
    ),
    snippet: refTo(Snippet),
  },
  { $id: 'SearchHit' },
)
export type SearchHit = Static<typeof SearchHit>

export const Notice = closedObject(
  {
    code: textEnum(
      [
        'filter-ignored',
        'article-not-held',
        'query-shortened',
        'wildcard-shortened',
        'spelling-corrected',
        'phrase-ignored',
      ],
      {
        description: 'Stable; branch on this.',
      },
    ),
    detail: Type.String({ description: 'For people.' }),
    subject: Type.Optional(
      Type.String({
        description: 'What of the query it is about, as typed; of an article its id.',
        examples: ['product:foo'],
      }),
    ),
  },
  { $id: 'Notice', description: 'How the query was understood, where that is not plain.' },
)
export type Notice = Static<typeof Notice>

export const CorrectionView = closedObject(
  {
    from: Type.String({ description: 'As typed.', examples: ['scirpt'] }),
    to: Type.String({ description: 'What was searched for.', examples: ['script'] }),
  },
  { $id: 'Correction' },
)

export const SearchResponse = closedObject(
  {
    query: Type.String({ description: 'The query as it was given.' }),
    total: Type.Integer({ minimum: 0, description: 'Exact number of matching articles.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    hits: listOf(refTo(SearchHit), { description: 'In the order asked for; best first.' }),
    facets: Type.Optional(
      listOf(refTo(FacetCounts), { description: 'In the order asked for, when they were.' }),
    ),
    notices: listOf(refTo(Notice), { description: 'Mostly empty.' }),
    corrections: Type.Optional(
      listOf(refTo(CorrectionView), {
        description: 'Misspelt words that were not searched as typed; `spelling=off` does so.',
      }),
    ),
    missing: Type.Optional(refTo(MissingArticleView)),
  },
  { $id: 'SearchResponse' },
)
export type SearchResponse = Static<typeof SearchResponse>
