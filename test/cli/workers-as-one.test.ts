// Two worker processes behave as one where messages, articles and ingests are concerned.

import { createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeKeys } from '../../src/http/access/key-file.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { isBuilt, type ServiceProcess, startProcess } from './service-process.ts'

const SECRET = 'signing secret'
const index = createTestIndex()
const folder = join(index.indexDirectory, '../folders/kb')
const admin = makeKey({ name: 'operator', role: 'admin' })
const article = (title: string) =>
  articleText({ number: 'Q100001', title, sections: { SUMMARY: 'A.' } })

describe.runIf(isBuilt('test/cli/workers-as-one'))('two workers', () => {
  let service: ServiceProcess
  beforeAll(async () => {
    await index.fill({ 'kb/a.txt': article('A') })
    const keys = join(index.indexDirectory, '..', 'keys.json')
    writeKeys(keys, [admin.key])
    service = await startProcess(['--workers', '2', '--index', index.indexDirectory], {
      QUARRY_KEYS: keys,
      QUARRY_SOURCES: `kb=${folder}`,
      QUARRY_SLACK_SECRET: SECRET,
      QUARRY_ACCESS: 'keys',
      QUARRY_MAX_DELAY: '0', // machines that test are busy
    })
  })
  afterAll(async () => {
    expect(await service.stop()).toBe(0)
    index.remove()
  })

  /** On a connection of its own, so that any worker may take it. */
  const ask = (path: string, body?: object) =>
    fetch(`${service.address}${path}`, {
      headers: {
        authorization: `Bearer ${admin.token}`,
        connection: 'close',
        'content-type': 'application/json',
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })

  test('refuses a chat message that another worker has taken', async () => {
    const body = 'command=%2Fquarry&text=help'
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signed = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
    const headers = {
      connection: 'close',
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signed}`,
    }
    const statuses: number[] = []
    for (let at = 0; at < 6; at++) {
      const url = `${service.address}/v1/chat/slack`
      statuses.push((await fetch(url, { method: 'POST', headers, body })).status)
    }
    expect(statuses).toEqual([200, 401, 401, 401, 401, 401])
    await expect.poll(() => workersOf('/v1/chat/slack').size).toBe(2)
  })

  test('knows a session in whichever worker signed in', async () => {
    const signedIn = await fetch(`${service.address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { connection: 'close' },
      body: new URLSearchParams({ key: admin.token, next: '/products' }),
    })
    expect(signedIn.status).toBe(303)
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    for (let at = 0; at < 6; at++) {
      const page = await fetch(`${service.address}/products`, {
        headers: { connection: 'close', cookie },
      })
      expect(page.status).toBe(200)
    }
    await expect.poll(() => workersOf('/products').size).toBe(2)
  })

  test('answers from the new articles everywhere as soon as a task is done', async () => {
    for (let round = 1; round <= 3; round++) {
      const title = `Round ${round}`
      writeFileSync(join(folder, 'a.txt'), article(title))
      const { id = '' } = await answerOf('/v1/ingests', {})
      await expect.poll(() => taskOf(id), { timeout: 30_000, interval: 20 }).toBe('succeeded')
      const titles = new Set<string | undefined>()
      for (let at = 0; at < 6; at++) titles.add(await titleNow())
      expect([...titles]).toEqual([title])
    }
    await expect.poll(() => workersOf('/v1/articles/:id').size).toBe(2)
  })

  test('answers from them everywhere after SIGHUP', async () => {
    writeFileSync(join(folder, 'a.txt'), article('After SIGHUP'))
    const ended = () => service.log().filter(({ msg }) => msg === 'ingest').length
    const before = ended()
    service.signal('SIGHUP')
    await expect.poll(ended, { timeout: 30_000, interval: 20 }).toBe(before + 1)
    for (let at = 0; at < 6; at++) expect(await titleNow()).toBe('After SIGHUP')
  })

  test('counts one ingest, whichever worker was asked for it', async () => {
    const metrics = await (await ask('/metrics')).text()
    expect(metrics).toMatch(/^quarry_ingests_total\{outcome="written"\} 4$/m)
    const both = await Promise.all([ask('/v1/ingests', {}), ask('/v1/ingests', {})])
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409])
  })

  /** Which processes have answered on a route. */
  const workersOf = (route: string) =>
    new Set(
      service
        .log()
        .filter((line) => line.route === route)
        .map(({ pid }) => pid),
    )
  const answerOf = async (path: string, body?: object) => {
    const answer: { id?: string; status?: string; title?: string } = JSON.parse(
      await (await ask(path, body)).text(),
    )
    return answer
  }
  const taskOf = async (id: string) => (await answerOf(`/v1/tasks/${id}`)).status
  const titleNow = async () => (await answerOf('/v1/articles/Q100001')).title
})
