// Whether the process lives and whether it can answer.

import { type Static, Type } from 'typebox'
import { closedObject } from './schema.ts'

export const Health = closedObject(
  {
    status: Type.Literal('ok'),
    snapshot: Type.Optional(Type.String({ description: 'The index that is being served.' })),
  },
  { $id: 'Health', examples: [{ status: 'ok' }] },
)
export type Health = Static<typeof Health>
