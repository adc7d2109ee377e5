// The form below an answer: kept through the feedback operation, taken from this service only.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FeedbackBook, unansweredFileOf } from '../../src/engine/feedback/feedback-book.ts'
import { readJournal } from '../../src/engine/feedback/journal.ts'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const root = mkdtempSync(join(tmpdir(), 'quarry-portal-feedback-'))
const file = join(root, 'feedback.jsonl')
const feedback = new FeedbackBook({ file, keepsQuestions: true })
const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
beforeAll(async () => {
  await index.fillFrom('kb')
  await live.open()
  app = createApp({ live, feedback, limits: { rate: { requests: 60, windowMs: 600_000 } } })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  await feedback.close()
  index.remove()
  rmSync(root, { recursive: true, force: true })
})

const QUESTION = 'Which fixes does a build 1380 site need before SP2?'
const page = (query: string) =>
  supertest(app.server).get(`/search?${query}`).set('accept', 'text/html')
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  supertest(app.server)
    .post('/feedback')
    .set({ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers })
    .send(new URLSearchParams(fields).toString())
const votes = async () => (await readJournal(file)).values

async function answerId(): Promise<string> {
  const { text } = await page(new URLSearchParams({ q: QUESTION }).toString())
  return /name="answerId" value="([0-9a-f]+)"/.exec(text)?.[1] ?? ''
}

describe('POST /feedback of the pages', () => {
  test('keeps a vote and leads back to the answer, where it thanks', async () => {
    const id = await answerId()
    const { headers } = await post({ answerId: id, q: QUESTION, useful: 'yes', voter: 'a' }).expect(
      303,
    )
    expect(headers['location']).toMatch(/^\/search\?q=Which\+fixes.*&thanks=yes#useful$/)
    const [address = ''] = (headers['location'] ?? '').slice('/search?'.length).split('#')
    const { text } = await page(address).expect(200)
    expect(text).toContain('Thank you')
    expect(JSON.stringify(await votes())).toContain(`"answerId":"${id}","useful":true`)
  })

  test('keeps the reason and the note, and the question only where that is wished', async () => {
    const id = await answerId()
    const vote = { answerId: id, q: QUESTION, useful: 'no', reason: 'outdated', note: 'Old <b>.' }
    await post({ ...vote, voter: 'b' }, { 'sec-fetch-site': 'same-origin' }).expect(303)
    await post({ ...vote, voter: 'c', withQuestion: 'yes' }).expect(303)
    const kept = (await votes()).map((line) => JSON.stringify(line))
    expect(kept.find((line) => line.includes('"voter":"b"'))).toContain('"reason":"outdated"')
    expect(kept.find((line) => line.includes('"voter":"b"'))).not.toContain('build 1380')
    expect(kept.find((line) => line.includes('"voter":"c"'))).toContain('build 1380')
  })

  test('says JSON to a script', async () => {
    const id = await answerId()
    const { body } = await post({ answerId: id, useful: 'yes' }, { accept: 'application/json' })
    expect(body).toEqual({ answerId: id, useful: true })
  })

  test.for<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ])('takes nothing from another site: %o', async (headers) => {
    const before = (await votes()).length
    await post({ answerId: '0123456789abcdef', useful: 'yes' }, headers).expect(403)
    expect(await votes()).toHaveLength(before)
  })

  test.for<Record<string, string>>([
    {},
    { answerId: 'nothing', useful: 'yes' },
    { answerId: '0123456789abcdef', useful: 'perhaps' },
    { answerId: '0123456789abcdef', useful: 'no', reason: 'nonsense' },
    { answerId: '0123456789abcdef', useful: 'no', note: 'x'.repeat(1001) },
  ])('refuses what is no vote: %o', async (fields) => {
    const { text } = await post(fields).expect(400)
    expect(text).toContain('<h1>Request invalid</h1>')
  })

  test('a question without an answer is noted, words to search for are not', async () => {
    await page('q=Which+fixes+does+a+Frobnicator+4711+need%3F').expect(200)
    await page('q=frobnicator').expect(200)
    await feedback.close()
    const { values } = await readJournal(unansweredFileOf(file))
    const questions = values.map((value) => JSON.stringify(value))
    expect(questions.join('\n')).toContain('Frobnicator 4711')
    expect(questions.join('\n')).not.toContain('"frobnicator"')
  })

  test('is counted against the limit like any request', async () => {
    const statuses: number[] = []
    for (let sent = 0; sent < 60; sent++) {
      statuses.push((await post({ answerId: 'no', useful: 'yes' })).status)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})
