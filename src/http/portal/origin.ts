import type { FastifyRequest } from 'fastify'

/** Where this service is reached, for links that leave it; "" where the request does not say. */
export function originOf({ protocol, host }: FastifyRequest): string {
  const address = `${protocol}://${host}`
  return URL.canParse(address) ? new URL(address).origin : ''
}
