import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { stubSource } from './stub-knowledge-base.ts'

const metrics = createMetrics({ hasProcess: true })
let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource, metrics })
  await app.ready()
})
afterAll(() => app.close())

async function lines(): Promise<string[]> {
  const reply = await app.inject('/metrics')
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  return reply.body.split('\n')
}

describe('GET /metrics', () => {
  test('counts requests by route pattern and status, without the text of any', async () => {
    await app.inject('/v1/articles/Q100001')
    await app.inject('/v1/articles/Q999999')
    await app.inject('/v1/search?q=private')
    await app.inject('/private')
    const found = await lines()
    const of = (route: string, status: number) =>
      `quarry_http_requests_total{method="GET",route="${route}",status="${status}"} 1`
    expect(found).toContain(of('/v1/articles/:id', 200))
    expect(found).toContain(of('/v1/articles/:id', 404))
    expect(found).toContain(of('/v1/search', 200))
    expect(found).toContain(of('unknown', 404))
    expect(found.join('\n')).not.toContain('private')
    expect(found).toContain('quarry_operation_seconds_count{operation="search"} 1')
  })

  test('tells the size and age of the index, and of ingests', async () => {
    metrics.noteSnapshot({ id: 'a', articles: 7, bytes: 100, publishedMs: Date.now() - 5000 })
    metrics.noteIngest('written', 1.5)
    const found = await lines()
    expect(found).toContain('quarry_snapshot_articles 7')
    expect(found).toContain('quarry_snapshot_bytes 100')
    const age = found.find((line) => line.startsWith('quarry_snapshot_age_seconds '))
    expect(Number(age?.split(' ')[1])).toBeGreaterThanOrEqual(5)
    expect(found).toContain('quarry_ingests_total{outcome="written"} 1')
    expect(found).toContain('quarry_ingest_last_seconds 1.5')
  })

  test('tells event-loop delay and memory of the process', async () => {
    const found = (await lines()).join('\n')
    expect(found).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m)
    expect(found).toMatch(/^process_resident_memory_bytes \d/m)
  })
})
