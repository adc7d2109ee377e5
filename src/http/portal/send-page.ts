// Pages leave under a policy that lets them load what this service serves and nothing else.

import type { FastifyReply } from 'fastify'
import { type Assets, layOut, type Page } from '../../portal/layout.ts'
import { unknownParameters } from './unknown-parameters.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function sendPage(reply: FastifyReply, assets: Assets, page: Page): FastifyReply {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
  return reply
    .header('content-security-policy', POLICY)
    .type('text/html; charset=utf-8')
    .send(layOut(assets, page, unknownParameters(reply.request)))
}
