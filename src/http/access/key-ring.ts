// Keys: how they are made, and how the one that a client sends is recognised.
//
//   quarry_1f2e3d4c_<43 characters>      id, then 256 random bits

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ApiKey, KeyRole } from '../../contract/api-key.ts'

const ID_BYTES = 4
const SECRET_BYTES = 32
// "quarry_1f2e3d4c_" and 43 characters of base64url.
const TOKEN = /^quarry_([\da-f]{8})_[\w-]{43}$/

export interface NewKey {
  readonly name: string
  readonly role: KeyRole
  readonly products?: readonly string[]
}

/** A key for the file, and the text that its holder sends; that text is kept nowhere. */
export function makeKey({ name, role, products }: NewKey): { key: ApiKey; token: string } {
  const id = randomBytes(ID_BYTES).toString('hex')
  const token = `quarry_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  const created = new Date().toISOString().slice(0, 10)
  const sha256 = digestOf(token).toString('hex')
  return {
    token,
    key: { id, name, role, ...(products && { products: [...products] }), sha256, created },
  }
}

/** The key whose text this is. Takes as long for a wrong text as for a right one. */
export function findKey(keys: readonly ApiKey[], token: string): ApiKey | undefined {
  const id = TOKEN.exec(token)?.[1]
  const key = keys.find((one) => one.id === id)
  const expected = Buffer.from(key?.sha256 ?? NO_DIGEST, 'hex')
  return timingSafeEqual(digestOf(token), expected) ? key : undefined
}

const NO_DIGEST = '0'.repeat(64)

const digestOf = (token: string) => createHash('sha256').update(token).digest()
