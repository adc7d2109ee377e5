// What a search takes and what it gives.

import { type Static, Type } from 'typebox'
import { SectionRole } from './article.ts'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'

export const DEFAULT_SEARCH_LIMIT = 10
/** Beyond this offset a list is not read by people; it bounds the work of one request. */
const MAX_OFFSET = 1000
/** Long enough for a pasted error message with its context. */
const MAX_QUERY_LENGTH = 1000

export const SearchQuery = closedObject({
  q: Type.String({
    minLength: 1,
    maxLength: MAX_QUERY_LENGTH,
    pattern: '\\S',
    description: 'A question, an error text, a file name or an article number.',
    examples: ['logon fails after upgrade to SP2'],
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
  product: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description:
        'Keep articles that apply to this product, in any letter case, with or without ' +
        '"Microsoft". The name of a product family or what people call it (SMS, NT, VFP, IIS) ' +
        'keeps the articles of the whole family; a version behind it (NT 4.0) is not looked at.',
      examples: ['Systems Management Server', 'SMS'],
    }),
  ),
  match: Type.Optional(
    textEnum(['any', 'all'], {
      default: 'any',
      description: 'Whether an article must hold any or all of the terms.',
    }),
  ),
})
export type SearchQuery = Static<typeof SearchQuery>

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

export const SearchHit = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
    collection: Type.String({ description: 'The knowledge base the article came from.' }),
    score: Type.Number({ description: 'Comparable within one reply only.' }),
    products: listOf(Type.String()),
    lastModified: Type.Optional(Type.String({ description: 'ISO day.', examples: ['2001-03-14'] })),
    issueTypes: listOf(Type.String({ examples: ['kbbug'] })),
    snippet: refTo(Snippet),
  },
  { $id: 'SearchHit' },
)
export type SearchHit = Static<typeof SearchHit>

export const SearchResponse = closedObject(
  {
    query: Type.String({ description: 'The query as it was given.' }),
    total: Type.Integer({ minimum: 0, description: 'Exact number of matching articles.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    hits: listOf(refTo(SearchHit), { description: 'Best first.' }),
  },
  { $id: 'SearchResponse' },
)
export type SearchResponse = Static<typeof SearchResponse>
