// What an index holds, in numbers.

import { type Static, Type } from 'typebox'
import { closedObject, listOf } from './schema.ts'

const Count = (description: string) => Type.Integer({ minimum: 0, description })

const Content = closedObject(
  {
    appliesToItems: Count('Lines of applies-to lists.'),
    ruledFileTables: Count('File tables with a ruled header.'),
    ruledFileRows: Count('Their rows.'),
    gridFileTables: Count('File tables drawn as a grid.'),
    gridFileRows: Count('Their rows.'),
    otherFileTables: Count('Directory listings, lists without frame, tables of Markdown and HTML.'),
    otherFileRows: Count('Their rows.'),
    numberedLists: Count('Lists of numbered steps.'),
    numberedSteps: Count('Their steps.'),
    queryWordLines: Count('Articles with a line of query words.'),
    references: Count('Printed pointers to articles, repeated ones and those to itself as well.'),
    selfReferences: Count('Pointers of an article to itself.'),
  },
  { description: 'What the articles hold, in sums.' },
)

const Links = closedObject(
  {
    distinct: Count('Distinct pairs of an article and an id that it names.'),
    resolved: Count('Pairs whose id an article holds.'),
    dangling: Count('Pairs whose id no article holds.'),
  },
  { description: 'The link graph without repetition.' },
)

const NamedCount = closedObject({ name: Type.String(), articles: Type.Integer({ minimum: 0 }) })

export const Stats = closedObject(
  {
    snapshot: Type.String(),
    articles: Type.Integer({ minimum: 0 }),
    collections: listOf(NamedCount),
    formats: listOf(NamedCount),
    products: Type.Integer({ minimum: 0, description: 'Distinct product names.' }),
    terms: Type.Integer({ minimum: 0, description: 'Distinct terms of the text index.' }),
    references: Type.Integer({ minimum: 0, description: 'Edges of the link graph.' }),
    ghosts: Type.Integer({ minimum: 0, description: 'Articles that are cited but not held.' }),
    content: Content,
    links: Links,
    diagnostics: listOf(closedObject({ code: Type.String(), count: Type.Integer({ minimum: 0 }) })),
    sizeBytes: Type.Integer({ minimum: 0 }),
  },
  { $id: 'Stats' },
)
export type Stats = Static<typeof Stats>
