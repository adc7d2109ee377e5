// What an index holds, in numbers.

import { type Static, Type } from 'typebox'
import { closedObject, listOf } from './schema.ts'

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
    diagnostics: listOf(closedObject({ code: Type.String(), count: Type.Integer({ minimum: 0 }) })),
    sizeBytes: Type.Integer({ minimum: 0 }),
  },
  { $id: 'Stats' },
)
export type Stats = Static<typeof Stats>
