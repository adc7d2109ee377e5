import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IngestEnd, IngestJob, IngestSummary } from '../../src/contract/ingests.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { createApp } from '../../src/http/app.ts'
import { IngestTasks } from '../../src/http/ingests/ingest-tasks.ts'
import { stubSource } from './stub-knowledge-base.ts'

const SUMMARY: IngestSummary = {
  outcome: 'written',
  snapshot: 'abc',
  articles: 3,
  files: { found: 3, parsed: 3, reused: 0, removed: 0, skipped: 0, duplicates: 0 },
  collections: [{ name: 'kb', count: 3 }],
  formats: [],
  skipped: [],
  diagnostics: [],
  seconds: 0.1,
}

const jobs: IngestJob[] = []
let finish: (end: IngestEnd) => void = () => {}
const tasks = new IngestTasks({
  sources: ['kb', 'notes'],
  ingest: (job) => {
    jobs.push(job)
    return new Promise((resolve) => {
      finish = resolve
    })
  },
})
const admin = makeKey({ name: 'operator', role: 'admin' })
let app: FastifyInstance
beforeAll(async () => {
  const access = { mode: 'open', keys: () => [admin.key], scopeOf: () => stubSource } as const
  app = createApp({ live: stubSource, ingests: tasks, access })
  await app.ready()
})
afterAll(() => app.close())

const headers = { authorization: `Bearer ${admin.token}` }
const post = (payload: object) =>
  app.inject({ method: 'POST', url: '/v1/ingests', payload, headers })
const get = (id: string) => app.inject({ url: `/v1/tasks/${id}`, headers })

describe('POST /v1/ingests', () => {
  test('answers at once with a task, which tells the report when the ingest has ended', async () => {
    const started = await post({ sources: ['kb'], dryRun: true })
    expect(started.statusCode).toBe(202)
    const { id } = started.json()
    expect(started.headers['location']).toBe(`/v1/tasks/${id}`)
    expect(jobs.at(-1)).toEqual({ sources: ['kb'], isDryRun: true, allowShrink: false })
    expect((await get(id)).json()).toMatchObject({ status: 'running', dryRun: true })
    finish({ report: SUMMARY })
    await tasks.idle()
    expect((await get(id)).json()).toMatchObject({ status: 'succeeded', report: SUMMARY })
  })

  test('takes all sources unless it names some, and tells how an ingest failed', async () => {
    const { id } = (await post({})).json()
    expect(jobs.at(-1)?.sources).toEqual(['kb', 'notes'])
    finish({ error: { code: 'ingest-shrinks', detail: 'Too few.' } })
    await tasks.idle()
    expect((await get(id)).json()).toMatchObject({
      status: 'failed',
      error: { code: 'ingest-shrinks' },
    })
  })

  test('refuses a second one while the first is under way, and names its task', async () => {
    const { id } = (await post({})).json()
    const second = await post({})
    expect(second.json()).toMatchObject({ status: 409, code: 'ingest-running' })
    expect(second.json().detail).toContain(id)
    finish({ report: SUMMARY })
    await tasks.idle()
  })

  test('refuses a source that is not configured', async () => {
    const reply = await post({ sources: ['kb', 'other'] })
    expect(reply.json()).toMatchObject({ status: 422, code: 'source-unknown' })
  })

  test.for([
    { sources: ['/etc'] },
    { sources: ['../kb'] },
    { sources: [] },
    { folder: '/etc' },
    { dryRun: 'yes' },
    [],
  ])('refuses %j', async (payload) => {
    const count = jobs.length
    expect((await post(payload)).json()).toMatchObject({ status: 400, code: 'request-invalid' })
    expect(jobs).toHaveLength(count)
  })
})

test('GET /v1/tasks/{id} knows no other task', async () => {
  expect((await get('none')).json()).toMatchObject({ status: 404, code: 'task-unknown' })
})
