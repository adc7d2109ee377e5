// Completion for a search box.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const DEFAULT_SUGGEST_LIMIT = 8

export const SuggestQuery = closedObject({
  q: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '\\S',
    description:
      'What has been typed so far: words of a title or product (or what people call it: sms), an ' +
      'article number, a file name (ccm.d) or an error code (0x8004, stop 0x0, event id 10).',
    examples: ['upgr'],
  }),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 20,
      default: DEFAULT_SUGGEST_LIMIT,
      description: 'How many suggestions to return at most, over all groups.',
    }),
  ),
})
export type SuggestQuery = Static<typeof SuggestQuery>

const SuggestionKind = textEnum(['article', 'product', 'file', 'error'])
export type SuggestionKind = Static<typeof SuggestionKind>

export const Suggestion = closedObject(
  {
    text: Type.String({ description: 'What to show, and what to search for when chosen.' }),
    id: Type.Optional(Type.String({ description: 'The article to open, where it is one.' })),
    articles: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'How many articles are about the product, or hold the file name or code.',
      }),
    ),
    score: Type.Number({ description: 'Comparable within one reply only.' }),
  },
  { $id: 'Suggestion' },
)
export type Suggestion = Static<typeof Suggestion>

export const SuggestResponse = closedObject(
  {
    query: Type.String(),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    groups: listOf(
      closedObject({
        kind: SuggestionKind,
        suggestions: listOf(refTo(Suggestion), { description: 'Best first.' }),
      }),
      { description: 'One group a kind, the group with the best suggestion first.' },
    ),
  },
  { $id: 'SuggestResponse' },
)
export type SuggestResponse = Static<typeof SuggestResponse>
