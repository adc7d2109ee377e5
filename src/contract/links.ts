// Links between articles: those of one article, the way between two, the surroundings of one, and
// the articles that others cite most.

import { type Static, Type } from 'typebox'
import { ReferenceKind } from './article.ts'
import { Citation } from './citation.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const DEFAULT_LINKS = 50

const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: DEFAULT_LINKS }))
const offset = Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 }))
const snapshot = Type.String({ description: 'The index the reply was computed from.' })

export const LinkDirection = textEnum(['out', 'in', 'both'], {
  default: 'both',
  description: 'out: what the article says of others; in: what others say of it.',
})
export type LinkDirection = Static<typeof LinkDirection>

const types = Type.Optional(
  listOf(refTo(ReferenceKind), {
    minItems: 1,
    maxItems: 20,
    description: 'Keep links of this type. Given several times, any of them will do.',
  }),
)

export const LinksQuery = closedObject({
  direction: Type.Optional(LinkDirection),
  type: types,
  limit,
  offset,
})
export type LinksQuery = Static<typeof LinksQuery>

export const LinkedArticle = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.Optional(
      Type.String({
        description:
          'Its own title; of an article that is not held, the one that is given to it most often.',
      }),
    ),
    held: Type.Boolean({ description: 'Whether the index holds the article.' }),
  },
  { $id: 'LinkedArticle', description: 'An article that is held, or one that is only cited.' },
)
export type LinkedArticle = Static<typeof LinkedArticle>

export const SeenTitle = closedObject(
  {
    title: Type.String(),
    count: Type.Integer({ minimum: 1, description: 'How many links give this title.' }),
  },
  { $id: 'SeenTitle', description: 'A title under which an article is cited.' },
)
export type SeenTitle = Static<typeof SeenTitle>

export const ArticleLinkView = closedObject(
  {
    direction: textEnum(['out', 'in']),
    type: refTo(ReferenceKind),
    article: refTo(LinkedArticle),
    citedTitle: Type.Optional(
      Type.String({ description: 'The title that the citing article gives the cited one.' }),
    ),
    citation: Type.Optional(refTo(Citation)),
    statement: Type.Optional(refTo(Citation)),
  },
  {
    $id: 'Link',
    description:
      'One printed reference. `citation` quotes it: number and title. `statement` quotes the ' +
      'sentence or heading that gives it its type, where one does. Siblings of another branch may ' +
      'be told by a third article, which `citation` then names.',
  },
)
export type ArticleLinkView = Static<typeof ArticleLinkView>

const TypeCount = closedObject(
  { type: refTo(ReferenceKind), count: Type.Integer({ minimum: 1 }) },
  { description: 'How many links of a type.' },
)

export const LinksResponse = closedObject(
  {
    ...LinkedArticle.properties,
    snapshot,
    titlesSeen: listOf(refTo(SeenTitle), {
      description: 'Every title under which the article is cited, the most frequent first.',
    }),
    direction: LinkDirection,
    total: Type.Integer({ minimum: 0, description: 'Exact number of links of these types.' }),
    articles: Type.Integer({ minimum: 0, description: 'How many articles they lead to.' }),
    counts: listOf(TypeCount, {
      description: 'Links in this direction by type, whatever types were asked for.',
    }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    links: listOf(refTo(ArticleLinkView), {
      description:
        'Links out first, then links in; in each, those with a stated type first, then in the ' +
        'order of the text or of the citing articles.',
    }),
  },
  { $id: 'LinksResponse' },
)
export type LinksResponse = Static<typeof LinksResponse>
