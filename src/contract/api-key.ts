// The file of the API keys. It holds digests; a key itself is shown once, when it is made.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, textEnum } from './schema.ts'

/** `admin` does everything, `search` reads everything, `scoped` reads the articles of some products. */
export const KeyRole = textEnum(['admin', 'search', 'scoped'])
export type KeyRole = Static<typeof KeyRole>

export const ApiKey = closedObject({
  id: Type.String({ pattern: '^[0-9a-f]{8}$' }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  role: KeyRole,
  products: Type.Optional(
    listOf(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), {
      minItems: 1,
      maxItems: 50,
    }),
  ),
  /** SHA-256 of the whole key, which holds 256 random bits: there is nothing to guess. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  created: Type.String({ description: 'ISO day.' }),
})
export type ApiKey = Static<typeof ApiKey>

export const KeyFile = closedObject({ version: Type.Literal(1), keys: listOf(ApiKey) })
export type KeyFile = Static<typeof KeyFile>
