// Sends one request and gives its reply: time limit, cancellation, retries when the server asks to wait.

import type { Problem } from '../contract/problem.ts'
import type { OperationRequest } from './operation.ts'
import { QuarryRequestError } from './request-error.ts'

export interface ClientOptions {
  /** Where the service answers, e.g. "https://kb.example.com"; a path in front of /v1 is kept. */
  readonly baseUrl: string
  /** Sent as `Authorization: Bearer …`. */
  readonly apiKey?: string
  /** `globalThis.fetch` unless given. */
  readonly fetch?: typeof fetch
  /** How often a request is repeated after 429 and 503; 2 unless given. */
  readonly retries?: number
  /** For one try; 30,000 unless given. */
  readonly timeoutMs?: number
  /** A server that asks to wait longer is not waited for; 30 unless given. */
  readonly maxWaitSeconds?: number
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

export interface TransportRequest extends OperationRequest {
  readonly accept: string
}

export type Transport = (request: TransportRequest, call: CallOptions) => Promise<Response>

const RETRIES = 2
const TIMEOUT_MS = 30_000
const MAX_WAIT_SECONDS = 30
/** Before the first repetition when the server names no time; it doubles each time. */
const FIRST_WAIT_SECONDS = 0.25

/** Replies of success only: anything else is thrown as `QuarryRequestError`. */
export function createTransport(options: ClientOptions): Transport {
  const { retries = RETRIES, maxWaitSeconds = MAX_WAIT_SECONDS } = options
  const base = options.baseUrl.replace(/\/+$/, '')
  if (!/^https?:\/\/./i.test(base)) throw new TypeError('baseUrl must begin with http(s)://.')
  return async (request, { signal }) => {
    for (let attempt = 0; ; attempt++) {
      const reply = await sendOnce(base, request, signal, options)
      if (reply.ok) return reply
      const wait = waitSeconds(reply, attempt)
      const mayRepeat = isBusy(reply) && attempt < retries && wait <= maxWaitSeconds
      if (!mayRepeat) throw await errorOf(reply)
      await reply.body?.cancel()
      await pause(wait * 1000, signal)
    }
  }
}

function sendOnce(
  base: string,
  { method, target, body, accept }: TransportRequest,
  signal: AbortSignal | undefined,
  { fetch = globalThis.fetch, apiKey, timeoutMs = TIMEOUT_MS }: ClientOptions,
): Promise<Response> {
  const limit = AbortSignal.timeout(timeoutMs)
  return fetch(`${base}${target}`, {
    method,
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    headers: {
      accept,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    },
    ...(body !== undefined && { body }),
  })
}

const isBusy = ({ status }: Response) => status === 429 || status === 503

function waitSeconds(reply: Response, attempt: number): number {
  return retryAfterOf(reply) ?? FIRST_WAIT_SECONDS * 2 ** attempt
}

/** `Retry-After` is a number of seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text)
  const date = text === '' ? Number.NaN : Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000)
}

async function errorOf(reply: Response): Promise<QuarryRequestError> {
  const problem = await problemOf(reply)
  const retryAfterSeconds = retryAfterOf(reply)
  return new QuarryRequestError({
    status: reply.status,
    ...(problem && { problem }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  })
}

async function problemOf(reply: Response): Promise<Problem | undefined> {
  const isProblem = reply.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem) return undefined
  const body: unknown = await reply.json().catch(() => undefined)
  return isProblemBody(body) ? body : undefined
}

const isProblemBody = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
