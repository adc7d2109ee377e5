// Two worker processes of the built program behave as one service.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeKeys } from '../../src/http/access/key-file.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { isBuilt, type ServiceProcess, startProcess } from './service-process.ts'

const LIMIT = 30
const index = createTestIndex()
const admin = makeKey({ name: 'operator', role: 'admin' })
const reader = makeKey({ name: 'bot', role: 'search' })

describe.runIf(isBuilt('test/cli/workers'))('quarry serve --workers 2', () => {
  let service: ServiceProcess
  beforeAll(async () => {
    const kb = {
      'kb/a.txt': articleText({ number: 'Q100001', title: 'A', sections: { SUMMARY: 'A.' } }),
    }
    await index.fill(kb)
    const keys = join(index.indexDirectory, '..', 'keys.json')
    writeKeys(keys, [admin.key, reader.key])
    service = await startProcess(['--workers', '2', '--index', index.indexDirectory], {
      QUARRY_KEYS: keys,
      QUARRY_MAX_DELAY: '0', // machines that test are busy
      QUARRY_RATE_LIMIT: `${LIMIT}/hour`,
      QUARRY_SOURCES: `kb=${join(index.indexDirectory, '../folders/kb')}`,
    })
  })
  afterAll(async () => {
    expect(await service.stop()).toBe(0)
    index.remove()
  })

  /** On a connection of its own, so that any worker may take it. */
  const ask = (path: string, token: string, body?: object) =>
    fetch(`${service.address}${path}`, {
      headers: {
        authorization: `Bearer ${token}`,
        connection: 'close',
        'content-type': 'application/json',
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })

  test('counts the requests of all workers against one limit', async () => {
    const statuses: number[] = []
    for (let at = 0; at < LIMIT + 10; at++) {
      statuses.push((await ask('/v1/search?q=a', reader.token)).status)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(LIMIT)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  })

  test('shows the metrics of all workers', async () => {
    const counts = new Set<string>()
    for (let at = 0; at < 4; at++) {
      const text = await (await ask('/metrics', reader.token)).text()
      const line = /quarry_http_requests_total\{[^}]*"\/v1\/search"[^}]*status="200"\} (\d+)/.exec(
        text,
      )
      counts.add(line?.[1] ?? 'none')
      expect(text.match(/^# TYPE quarry_ingests_total/gm)).toHaveLength(1)
    }
    expect([...counts]).toEqual([String(LIMIT)])
  })

  test('keeps votes in one place, whichever worker gave the answer', async () => {
    const asked = await ask('/v1/answers', admin.token, { question: 'What is A?' })
    const { id } = JSON.parse(await asked.text())
    for (let at = 0; at < 4; at++) {
      const vote = await ask('/v1/feedback', admin.token, { answerId: id, useful: true })
      expect(vote.status).toBeLessThan(300)
    }
    const lines = readFileSync(`${index.indexDirectory}-feedback.jsonl`, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(4)
    const intents = lines.map((line) => JSON.parse(line).intent)
    expect(new Set(intents).size).toBe(1)
  })

  test('knows a task in whichever worker it is asked for', async () => {
    const started = await ask('/v1/ingests', admin.token, { dryRun: true })
    expect(started.status).toBe(202)
    const { id } = JSON.parse(await started.text())
    for (let at = 0; at < 4; at++) {
      expect((await ask(`/v1/tasks/${id}`, admin.token)).status).toBe(200)
    }
    await expect
      .poll(async () => (await ask(`/v1/tasks/${id}`, admin.token)).text(), {
        timeout: 30_000,
        interval: 2000,
      })
      .toContain('"succeeded"')
    expect((await ask('/v1/ingests', admin.token, { sources: ['other'] })).status).toBe(422)
  })
})
