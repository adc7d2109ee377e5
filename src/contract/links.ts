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

export const LinkEdge = closedObject(
  {
    from: Type.String({ description: 'The article that the relation starts from.' }),
    to: Type.String(),
    type: refTo(ReferenceKind),
    citedTitle: Type.Optional(Type.String()),
    citation: Type.Optional(refTo(Citation)),
    statement: Type.Optional(refTo(Citation)),
  },
  { $id: 'LinkEdge', description: 'A link between two articles of a reply, with its quotes.' },
)
export type LinkEdge = Static<typeof LinkEdge>

const articleId = (description: string) =>
  Type.String({ minLength: 1, maxLength: 1000, description, examples: ['Q123456'] })

export const PathQuery = closedObject({
  from: articleId('An article by any spelling of its number; it may be only cited.'),
  to: articleId('Another one.'),
  direction: Type.Optional(
    textEnum(['out', 'in', 'both'], {
      default: 'both',
      description: 'out: follow links as they are cited; in: against them; both: either way.',
    }),
  ),
})
export type PathQuery = Static<typeof PathQuery>

export const PathResponse = closedObject(
  {
    snapshot,
    direction: LinkDirection,
    found: Type.Boolean(),
    nodes: listOf(refTo(LinkedArticle), {
      description:
        'From the one to the other, both included; empty where no way leads. Of several ' +
        'shortest ways one that avoids articles with many links.',
    }),
    edges: listOf(refTo(LinkEdge), { description: 'The link between each two that follow.' }),
  },
  { $id: 'PathResponse' },
)
export type PathResponse = Static<typeof PathResponse>

export const MAX_NEIGHBOURS = 200
export const DEFAULT_NEIGHBOURS = 30

export const NeighbourhoodQuery = closedObject({
  depth: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 3, default: 1, description: 'How many links away.' }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MAX_NEIGHBOURS,
      default: DEFAULT_NEIGHBOURS,
      description: 'How many articles to return at most, the one in the middle included.',
    }),
  ),
})
export type NeighbourhoodQuery = Static<typeof NeighbourhoodQuery>

export const NeighbourNode = closedObject(
  {
    ...LinkedArticle.properties,
    distance: Type.Integer({ minimum: 0, description: 'Links from the article in the middle.' }),
    citedBy: Type.Integer({ minimum: 0, description: 'Articles of the whole index that cite it.' }),
    cites: Type.Integer({ minimum: 0 }),
    isHub: Type.Boolean({
      description: 'So many articles cite it that what lies beyond it is left out.',
    }),
  },
  { $id: 'NeighbourNode' },
)
export type NeighbourNode = Static<typeof NeighbourNode>

export const Neighbourhood = closedObject(
  {
    id: Type.String({ description: 'The article in the middle.' }),
    snapshot,
    depth: Type.Integer({ minimum: 1 }),
    total: Type.Integer({ minimum: 1, description: 'Exact number of articles within that depth.' }),
    limit: Type.Integer({ minimum: 1 }),
    entryPoint: Type.Optional(
      Type.String({
        description: 'The held article that cites most of the others: where to begin reading.',
      }),
    ),
    nodes: listOf(refTo(NeighbourNode), {
      description:
        'By distance; in one distance those with most links to nearer ones first, then the most ' +
        'cited. Every one is linked to a nearer one of the list.',
    }),
    edges: listOf(refTo(LinkEdge), { description: 'All links between these articles.' }),
  },
  { $id: 'Neighbourhood' },
)
export type Neighbourhood = Static<typeof Neighbourhood>

export const HubsQuery = closedObject({
  held: Type.Optional(
    Type.Boolean({ description: 'Only articles that are held, or only those that are not.' }),
  ),
  product: Type.Optional(
    listOf(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), {
      minItems: 1,
      maxItems: 50,
      description: 'Count only citing articles that apply to one of these products.',
    }),
  ),
  limit,
  offset,
})
export type HubsQuery = Static<typeof HubsQuery>

export const Hub = closedObject(
  {
    ...LinkedArticle.properties,
    citedBy: Type.Integer({ minimum: 1, description: 'How many articles cite it.' }),
    cites: Type.Integer({ minimum: 0, description: 'How many it cites.' }),
    titlesSeen: listOf(refTo(SeenTitle), {
      description: 'Titles under which it is cited, the most frequent first, at most 20.',
    }),
  },
  { $id: 'Hub' },
)
export type Hub = Static<typeof Hub>

export const HubsResponse = closedObject(
  {
    snapshot,
    total: Type.Integer({ minimum: 0, description: 'Exact number of cited articles.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    hubs: listOf(refTo(Hub), { description: 'The most cited first.' }),
  },
  { $id: 'HubsResponse' },
)
export type HubsResponse = Static<typeof HubsResponse>
