// What a browser holds instead of a key: which key signed in, until when, and a proof of this process.
// Nothing is kept here, and the key cannot be got from it.
//
//   1f2e3d4c.1795200000.<43 characters>      id of the key, seconds, HMAC-SHA256

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ApiKey } from '../../contract/api-key.ts'

/** A working day. */
export const SESSION_SECONDS = 12 * 3600

/** For one life of a service. */
export const newSessionSecret = (): string => randomBytes(32).toString('base64')

export class Sessions {
  readonly #secret: string

  /** @param secret of the service; another one ends all sessions. */
  constructor(secret: string) {
    this.#secret = secret
  }

  /** For the cookie of whoever has shown `key`. */
  issue(key: ApiKey, nowMs = Date.now()): string {
    const expires = Math.floor(nowMs / 1000) + SESSION_SECONDS
    return `${key.id}.${expires}.${this.#proof(key, expires)}`
  }

  /** The key that signed in, if it is still one of `keys` and the session has not ended. */
  find(keys: readonly ApiKey[], session: string, nowMs = Date.now()): ApiKey | undefined {
    const [, id, expires, proof = ''] = SESSION.exec(session) ?? []
    const key = keys.find((one) => one.id === id)
    if (key === undefined || Number(expires) * 1000 <= nowMs) return undefined
    const expected = Buffer.from(this.#proof(key, Number(expires)))
    return timingSafeEqual(Buffer.from(proof), expected) ? key : undefined
  }

  /** Over the digest too: a key that was replaced is another one. */
  #proof({ id, sha256 }: ApiKey, expires: number): string {
    const text = `${id}.${expires}.${sha256}`
    return createHmac('sha256', this.#secret).update(text).digest('base64url')
  }
}

// "1f2e3d4c.1795200000.XLpQ…"
const SESSION = /^([\da-f]{8})\.(\d{1,12})\.([\w-]{43})$/
