// Which release a build is: learned from what the articles state, with their sources.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

const shortText = (description: string, examples: string[]) =>
  Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', description, examples }),
  )

export const ReleasesQuery = closedObject({
  product: shortText(
    'A product or what people call it, perhaps with its version (then without `version`).',
    ['SMS', 'Exchange Server 5.5'],
  ),
  build: shortText('A build or a full version number.', ['1234', '2.00.1234.1000', '4.00.123B']),
  version: shortText('Version of the product; narrows a build, too.', ['2.0']),
  servicePack: shortText('"none" for the release without any.', ['SP2']),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
})
export type ReleasesQuery = Static<typeof ReleasesQuery>

export const ReleaseBuild = closedObject(
  {
    build: Type.String({ description: 'As the first source prints it.' }),
    component: Type.Optional(
      Type.String({ description: 'The file or part that is numbered so, when not the whole.' }),
    ),
    articles: Type.Integer({ minimum: 1, description: 'How many articles state it.' }),
    citations: listOf(refTo(Citation), { description: 'Where it is stated; the first few.' }),
  },
  { $id: 'ReleaseBuild', description: 'A number of a release. Builds may differ by component.' },
)
export type ReleaseBuild = Static<typeof ReleaseBuild>

export const Release = closedObject(
  {
    product: Type.String({ description: 'Product family.' }),
    version: Type.Optional(Type.String({ description: 'Absent where no article names it.' })),
    servicePack: Type.Optional(
      Type.String({
        description: '"none" for the release without any; absent where no article says.',
        examples: ['SP2', 'OSR2.5', 'none'],
      }),
    ),
    builds: listOf(refTo(ReleaseBuild)),
  },
  { $id: 'Release' },
)
export type Release = Static<typeof Release>

export const ReleaseSighting = closedObject(
  {
    article: refTo(ArticleLink),
    place: textEnum(['file-table', 'log', 'text']),
    number: Type.String({ description: 'As printed.', examples: ['2.0.1234.3175'] }),
    servicePacks: listOf(Type.String(), {
      description: 'Those of the product that the article speaks of; no proof of either.',
    }),
    citation: refTo(Citation),
  },
  { $id: 'ReleaseSighting', description: 'A place where the build stands, unexplained.' },
)
export type ReleaseSighting = Static<typeof ReleaseSighting>

export const RELEASE_OUTCOMES = ['known', 'ambiguous', 'approximate', 'unknown'] as const

export const ReleasesResponse = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    outcome: textEnum([...RELEASE_OUTCOMES], {
      description:
        '`ambiguous`: the build is stated for several releases. `approximate`: it lies between two ' +
        'that are stated. `unknown`: nothing is stated of it, or of the product. A build that is stated ' +
        'without version and service pack is `known` by its product alone. Without a build ' +
        '`known` says that the table has rows.',
    }),
    product: Type.Optional(Type.String({ description: 'Product family, where one is known.' })),
    total: Type.Integer({ minimum: 0, description: 'Exact number of releases.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    releases: listOf(refTo(Release), {
      description: 'Those that the build may be, or all that fit; by version and service pack.',
    }),
    below: Type.Optional(
      listOf(refTo(Release), { description: 'Of an approximate build: the nearest below.' }),
    ),
    above: Type.Optional(
      listOf(refTo(Release), { description: 'Of an approximate build: the nearest above.' }),
    ),
    sightings: listOf(refTo(ReleaseSighting), {
      description: 'Of a build that is not known for sure: where it stands. The first few.',
    }),
    products: Type.Optional(
      listOf(
        closedObject({
          product: Type.String(),
          releases: Type.Integer({ minimum: 1, description: 'Distinct releases stated of it.' }),
        }),
        {
          description: 'All products with stated releases, when none was named or it is not known.',
        },
      ),
    ),
  },
  { $id: 'ReleasesResponse' },
)
export type ReleasesResponse = Static<typeof ReleasesResponse>
