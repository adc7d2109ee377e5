// Replies depend on the snapshot and the URL alone, so the snapshot is the ETag: a client that has
// the current reply gets 304 before anything is searched.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { VERSION } from '../../contract/version.ts'

/**
 * The ETag of every reply that is computed from `snapshot` by this version of the program. Another
 * representation of the same resource ("markdown") has another one.
 */
export const etagOf = (snapshot: string, variant = ''): string =>
  `W/"${snapshot}-${VERSION}${variant && `-${variant}`}"`

/** Sets the ETag; true, with 304 sent, when the client holds that reply already. */
export function isUnchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  snapshot: string,
  variant = '',
): boolean {
  const etag = etagOf(snapshot, variant)
  reply.header('etag', etag).header('cache-control', 'no-cache')
  if (!isHeld(request.headers['if-none-match'], etag)) return false
  reply.code(304).send()
  return true
}

/** Weak comparison, as RFC 9110 asks for If-None-Match. */
function isHeld(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((held) => held.trim().replace(/^W\//, '') === etag.slice(2))
}
