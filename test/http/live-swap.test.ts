// Snapshots are swapped under continuous requests: none is lost, and none sees two snapshots.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const SWAPS = 6

/** Edition n holds n + 1 articles, all of which say "edition" and n. */
function edition(n: number): Record<string, string> {
  const files = Array.from({ length: n + 1 }, (_, article) => [
    `kb/${article}.txt`,
    articleText({
      number: `Q10000${article}`,
      title: `Edition ${n} of article ${article}`,
      sections: { SUMMARY: `This is edition ${n}.` },
    }),
  ])
  return Object.fromEntries(files)
}

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory, pollMs: 5 })
let app: FastifyInstance
beforeAll(async () => {
  await index.fill(edition(1))
  await live.open()
  live.watch()
  app = createApp({ live })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

test('no request is dropped, and every reply is of one snapshot', async () => {
  const seen = new Map<string, Set<string>>()
  let isDone = false
  const ask = async () => {
    let replies = 0
    while (!isDone) {
      const reply = await supertest(app.server).get('/v1/search?q=edition&limit=50')
      expect(reply.status).toBe(200)
      const { snapshot, total, hits } = reply.body
      expect(reply.headers['etag']).toContain(snapshot)
      expect(hits).toHaveLength(total)
      const editions = hits.map(({ title }: { title: string }) => title.split(' of ', 1)[0])
      expect(new Set(editions)).toEqual(new Set([`Edition ${total - 1}`]))
      seen.set(snapshot, new Set([...(seen.get(snapshot) ?? []), String(total)]))
      replies++
    }
    return replies
  }
  const clients = [ask(), ask(), ask(), ask()]
  for (let n = 2; n < 2 + SWAPS; n++) {
    const snapshot = await index.fill(edition(n))
    await expect.poll(() => seen.has(snapshot), { timeout: 15_000, interval: 5 }).toBe(true)
  }
  isDone = true
  const replies = await Promise.all(clients)
  expect(Math.min(...replies)).toBeGreaterThan(SWAPS)
  expect(seen.size).toBe(SWAPS + 1)
  for (const totals of seen.values()) expect(totals.size).toBe(1)
})
