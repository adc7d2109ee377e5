// The service packs of a product, with how many fixes articles say each to hold.

import { type Static, Type } from 'typebox'
import { Citation } from './citation.ts'
import { closedObject, listOf, refTo } from './schema.ts'

export const ServicePacksParams = closedObject({
  product: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '\\S',
    description: 'Product or family, by any of its names.',
    examples: ['SMS'],
  }),
})
export type ServicePacksParams = Static<typeof ServicePacksParams>

export const ServicePackRow = closedObject(
  {
    version: Type.Optional(Type.String({ description: 'Absent where no article names it.' })),
    servicePack: Type.String({ examples: ['SP2'] }),
    fixes: Type.Integer({
      minimum: 0,
      description: 'Articles whose fix it holds, by their own words, a list of fixes or a keyword.',
    }),
    citations: listOf(refTo(Citation), { description: 'Where one of them says so.' }),
  },
  { $id: 'ServicePackRow' },
)
export type ServicePackRow = Static<typeof ServicePackRow>

export const ServicePacks = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    product: Type.String({ description: 'The product family.' }),
    servicePacks: listOf(refTo(ServicePackRow), {
      description: 'By version and service pack; those with a stated build and no fix as well.',
    }),
  },
  { $id: 'ServicePacks' },
)
export type ServicePacks = Static<typeof ServicePacks>
