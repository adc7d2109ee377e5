// One count of requests for all worker processes. The primary keeps it, with the same library that
// limits a single process: an application that nobody can reach but by `hit`.

import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'

export interface RateState {
  /** Requests of the window, this one included; one above the limit when it is exceeded. */
  readonly current: number
  /** Milliseconds until the window ends. */
  readonly ttl: number
}

export interface SharedRate {
  hit(key: string): Promise<RateState>
  close(): Promise<void>
}

const KEY_HEADER = 'x-key'

/** @param rate what one key may do. */
export async function createSharedRate(rate: {
  readonly requests: number
  readonly windowMs: number
}): Promise<SharedRate> {
  const app = Fastify()
  await app.register(rateLimit, {
    max: rate.requests,
    timeWindow: rate.windowMs,
    enableDraftSpec: true,
    keyGenerator: ({ headers }) => String(headers[KEY_HEADER]),
  })
  app.get('/', async () => '')
  return {
    async hit(key) {
      const { statusCode, headers } = await app.inject({ url: '/', headers: { [KEY_HEADER]: key } })
      const left = Number(headers['ratelimit-remaining'])
      const ttl = Number(headers['ratelimit-reset']) * 1000
      return { current: statusCode === 429 ? rate.requests + 1 : rate.requests - left, ttl }
    },
    close: () => app.close(),
  }
}

type Report = (error: Error | null, state?: RateState) => void

/** The store of a worker: asks wherever the count is kept. */
export function rateStoreOver(hit: (key: string) => Promise<RateState>) {
  return class SharedStore {
    incr(key: string, report: Report): void {
      hit(key).then(
        (state) => report(null, state),
        (error: unknown) => report(error instanceof Error ? error : new Error(String(error))),
      )
    }

    child(): SharedStore {
      return this
    }
  }
}
