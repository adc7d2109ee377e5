// Under which names the service answers. A page of another site can have its own name lead to this
// machine (DNS rebinding), and would then read what is open to this machine: but its requests still
// bear its name. Numbers are nobody's name.

import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

/** Any name. */
export const ANY_HOST = '*'

/**
 * Refuses requests for other names than `hosts`, those of this machine aside; after limits, so that
 * refusals count. Behind a trusted proxy the name is the one that the proxy was asked for.
 */
export function addHostCheck(app: FastifyInstance, hosts: readonly string[]): void {
  if (hosts.includes(ANY_HOST)) return
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  app.after(() => app.addHook('onRequest', async (request) => refuseOtherNames(request, known)))
}

function refuseOtherNames(request: FastifyRequest, known: ReadonlySet<string>): void {
  if (request.routeOptions.config?.isExempt === true) return
  const host = nameOf(request.host)
  if (host === '' || isOwn(host) || known.has(host)) return
  throw new QuarryError('host-refused', { host: host.slice(0, MAX_SHOWN) })
}

/** No name is longer. */
const MAX_SHOWN = 253

/** "KB.example.org.:8080" → "kb.example.org", "[::1]:8080" → "::1" */
function nameOf(host: string | undefined): string {
  const name = (host ?? '').trim().toLowerCase()
  const [, address] = /^\[([^\]]*)\]/.exec(name) ?? []
  return address ?? name.replace(/:\d*$/, '').replace(/\.$/, '')
}

const isOwn = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || isIP(host) !== 0
