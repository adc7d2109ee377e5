// The products that the articles apply to.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, refTo } from './schema.ts'

export const DEFAULT_PRODUCTS = 50

export const ProductsQuery = closedObject({
  contains: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description:
        'Keep products with these characters in their name or family, in any letter case.',
      examples: ['exchange'],
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 500,
      default: DEFAULT_PRODUCTS,
      description: 'How many products to return at most.',
    }),
  ),
  offset: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 100_000,
      default: 0,
      description: 'How many products to skip.',
    }),
  ),
})
export type ProductsQuery = Static<typeof ProductsQuery>

export const ProductView = closedObject(
  {
    name: Type.String({ description: 'As printed.', examples: ['Microsoft Windows NT Server'] }),
    family: Type.Optional(Type.String({ examples: ['Windows NT'] })),
    versions: listOf(Type.String({ examples: ['4.0'] }), {
      description: 'Versions that articles apply to, the most frequent first.',
    }),
    articles: Type.Integer({ minimum: 1, description: 'How many articles apply to it.' }),
  },
  { $id: 'Product' },
)
export type ProductView = Static<typeof ProductView>

export const ProductsResponse = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    total: Type.Integer({
      minimum: 0,
      description: 'How many products there are to page through.',
    }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    products: listOf(refTo(ProductView), { description: 'The most frequent first.' }),
  },
  { $id: 'ProductsResponse' },
)
export type ProductsResponse = Static<typeof ProductsResponse>
