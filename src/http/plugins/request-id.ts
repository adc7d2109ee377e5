// The id under which a request stands in the log: the client's own (X-Request-Id) where it is sane.

import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

// "7f3b1f7a-11", "trace:42/1", no blanks and nothing that a log or a URN would have to escape.
const SANE_ID = /^[\w.:/-]{1,128}$/
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** The id of a request; one is made where the client gives none that can be logged as it is. */
export function requestIdOf({ headers }: { readonly headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID()
}

/** The id as a URI, for `instance` of a problem. */
export const requestUri = (id: string): string =>
  UUID.test(id) ? `urn:uuid:${id}` : `urn:quarry:request:${id}`
