// Every refusal of the server as application/problem+json, including those that Fastify and Node
// make before a route is reached.

import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { MissingArticle, Problem } from '../../contract/problem.ts'
import { QuarryError } from '../../model/errors.ts'
import { problemPage } from '../../portal/problem-page.ts'
import { portalAssets } from '../portal/portal-assets.ts'
import { sendPage } from '../portal/send-page.ts'
import { preferredType } from './accept.ts'
import { logMalformed } from './access-log.ts'
import { problemOf } from './problem-of.ts'

export const PROBLEM_TYPE = 'application/problem+json'

/** Of what is said to people and programs about a path that there is not. */
const TYPES = [PROBLEM_TYPE, 'text/html']

/** Seconds after which a client may try again while there is no index, or too much to do. */
const RETRY_AFTER_SECONDS = 2

/** Installs the handlers for errors and for unknown routes. */
export function addProblems(app: FastifyInstance): void {
  const assets = portalAssets()
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const error = new QuarryError('route-unknown', { method: request.method, path })
    if (preferredType(request.headers.accept, TYPES) !== 'text/html') {
      return answerError(error, request, reply)
    }
    reply.header('cache-control', 'no-store').header('vary', 'accept').code(404)
    return sendPage(reply, assets, problemPage(problemOf(error, request.id)))
  })
}

/** Sends the problem for any thrown value; only failures of the server are logged with their cause. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error, request.id, request.routeOptions?.bodyLimit)
  if (problem.status === 503 && problem.code === 'overloaded') {
    request.log.warn('request shed')
  } else if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
  if (error instanceof QuarryError && error.code === 'method-not-allowed') {
    reply.header('allow', allowedOf(error))
  }
  return sendProblem(reply, problem)
}

/** Answers an address that cannot be read, before any hook could. */
export function answerMalformed(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  logMalformed(request, reply)
  return answerError(error, request, reply)
}

/** 404 for an article that is not held, with what citing articles tell about it. */
export function answerMissing(
  request: FastifyRequest,
  reply: FastifyReply,
  missing: MissingArticle,
) {
  const problem = problemOf(new QuarryError('article-unknown', { id: missing.id }), request.id)
  const { citedBy, titlesSeen } = missing
  return sendProblem(reply, { ...problem, citedBy: [...citedBy], titlesSeen: [...titlesSeen] })
}

function sendProblem(reply: FastifyReply, problem: Problem) {
  reply.removeHeader('etag').header('cache-control', 'no-store')
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="quarry"')
  return reply
    .header('x-request-id', reply.request.id)
    .code(problem.status)
    .type(PROBLEM_TYPE)
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem)
}

function allowedOf({ details }: QuarryError): string {
  return 'allowed' in details ? details.allowed : ''
}

/**
 * Answers what Node could not read as HTTP (a header bomb, a broken request line, a request that
 * never ends), says so in the log once, and hangs up.
 */
export function answerBrokenRequest(
  this: FastifyInstance,
  error: ConnectionError,
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const id = randomUUID()
  const problem = problemOf(refusalOfConnection(error.code), id)
  this.log.warn({ reqId: id, status: problem.status, reason: error.code }, 'broken request')
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function refusalOfConnection(code: string): QuarryError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new QuarryError('headers-too-large', {})
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new QuarryError('request-timeout', {})
    default:
      return new QuarryError('request-invalid', { detail: 'This is not an HTTP request.' })
  }
}
