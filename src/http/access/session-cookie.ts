// The cookie in which a browser keeps its session: for no script, and for pages of this service only.

import type { FastifyRequest } from 'fastify'
import { SESSION_SECONDS } from './sessions.ts'

const NAME = 'quarry-session'
// "…; quarry-session=1f2e3d4c.1795200000.XLpQ…; …"
const COOKIE = new RegExp(`(?:^|;)\\s*${NAME}=([\\w.-]{1,200})(?:;|$)`)

export const sessionOf = ({ headers }: FastifyRequest): string | undefined =>
  COOKIE.exec(headers.cookie ?? '')?.[1]

/** For `Set-Cookie`; without a session it is taken back. */
export function sessionCookie(session: string | undefined, isSecure: boolean): string {
  const age = session === undefined ? 0 : SESSION_SECONDS
  const cookie = `${NAME}=${session ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict`
  return isSecure ? `${cookie}; Secure` : cookie
}
