// Forms that change something are taken from pages of this service only.

import type { FastifyRequest } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

/** For a hook of a route. */
export const refuseOtherSites = async (request: FastifyRequest): Promise<void> =>
  refuseOtherSite(request)

/**
 * Throws `forbidden` for a form of another site. Browsers tell where a form comes from; what tells
 * nothing is no browser, and holds nobody's cookies.
 */
export function refuseOtherSite({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  const isOwn = site === undefined ? isOwnOrigin(headers) : OWN_SITES.includes(String(site))
  if (!isOwn) throw new QuarryError('forbidden', { needed: 'a form of this service' })
}

/** `none`: typed into the address bar. */
const OWN_SITES: readonly string[] = ['same-origin', 'none']

/** Of browsers that do not send Sec-Fetch-Site. A proxy must leave Host as it is, or name it. */
function isOwnOrigin({ origin, host, ...others }: FastifyRequest['headers']): boolean {
  if (origin === undefined) return true
  const hosts = [host, others['x-forwarded-host']].flat()
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
