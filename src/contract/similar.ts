// Articles like one article.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const DEFAULT_SIMILAR_LIMIT = 10

export const SimilarQuery = closedObject({
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 50,
      default: DEFAULT_SIMILAR_LIMIT,
      description: 'How many articles to return at most.',
    }),
  ),
})
export type SimilarQuery = Static<typeof SimilarQuery>

const SimilarRelation = textEnum(['sibling-branch', 'duplicate', 'part', 'related'], {
  description:
    'sibling-branch: the same matter for another build, language, product or edition; duplicate: ' +
    'the same text again; part: another part of one series; related: none of these.',
})
export type SimilarRelation = Static<typeof SimilarRelation>

export const SimilarReasons = closedObject(
  {
    terms: listOf(Type.String(), { description: 'Words of both, the most telling first.' }),
    references: listOf(Type.String({ examples: ['Q123456'] }), {
      description: 'Articles that both cite, held or not.',
    }),
    citedBy: listOf(Type.String({ examples: ['Q123456'] }), {
      description: 'Articles that cite both.',
    }),
    files: listOf(Type.String({ examples: ['ccm.dll'] }), {
      description: 'File names that both hold, the rarest first.',
    }),
    link: Type.Optional(
      textEnum(['cites', 'cited-by', 'both'], {
        description: 'Whether it cites the article asked about, is cited by it, or both.',
      }),
    ),
    sharedText: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of the text of both together that stands in both.',
    }),
  },
  { $id: 'SimilarReasons', description: 'Why it is similar; at most five of each kind.' },
)
export type SimilarReasons = Static<typeof SimilarReasons>

export const SimilarArticle = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
    collection: Type.String({ description: 'The knowledge base the article came from.' }),
    products: listOf(Type.String()),
    lastModified: Type.Optional(Type.String({ description: 'ISO day.', examples: ['2001-03-14'] })),
    relation: SimilarRelation,
    score: Type.Number({ description: 'Comparable within one reply only.' }),
    reasons: refTo(SimilarReasons),
  },
  { $id: 'SimilarArticle' },
)
export type SimilarArticle = Static<typeof SimilarArticle>

export const SimilarResponse = closedObject(
  {
    id: Type.String({ description: 'The article asked about.', examples: ['Q123456'] }),
    title: Type.String(),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    similar: listOf(refTo(SimilarArticle), { description: 'The most similar first.' }),
  },
  { $id: 'SimilarResponse' },
)
export type SimilarResponse = Static<typeof SimilarResponse>
