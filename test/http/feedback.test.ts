import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FeedbackBook, unansweredFileOf } from '../../src/engine/feedback/feedback-book.ts'
import { readJournal } from '../../src/engine/feedback/journal.ts'
import { createApp } from '../../src/http/app.ts'
import { sourceOf, stubKnowledgeBase, stubSource } from './stub-knowledge-base.ts'

const root = mkdtempSync(join(tmpdir(), 'quarry-feedback-'))
const file = join(root, 'feedback.jsonl')
const feedback = new FeedbackBook({ file, keepsQuestions: false })
let app: FastifyInstance
beforeAll(async () => {
  const answer: typeof stubKnowledgeBase.answer = async (query) => ({
    ...(await stubKnowledgeBase.answer(query)),
    id: 'fedcba9876543210',
    status: 'not-answered',
    kind: 'steps',
    reason: { code: 'not-covered', text: 'Nothing covers it.' },
  })
  app = createApp({ live: sourceOf({ ...stubKnowledgeBase, answer }), feedback })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})
const post = (body: object) => supertest(app.server).post('/v1/feedback').send(body)

const VOTE = { answerId: '0123456789abcdef', useful: false }

describe('POST /v1/feedback', () => {
  test('keeps a vote with all that it says', async () => {
    const vote = { ...VOTE, reason: 'incomplete', note: 'ü\n', products: ['SMS'], voter: 'v:1' }
    const reply = await post({ ...vote, intent: 'cause', question: 'Why?' }).expect(200)
    expect(reply.body).toEqual(VOTE)
    const { values } = await readJournal(file)
    expect(values).toMatchObject([{ ...vote, intent: 'cause', question: 'Why?' }])
  })

  test.for([
    {},
    { answerId: VOTE.answerId },
    { ...VOTE, answerId: '../../etc/passwd' },
    { ...VOTE, useful: 'yes' },
    { ...VOTE, reason: 'because' },
    { ...VOTE, note: 'a'.repeat(1001) },
    { ...VOTE, question: 'a'.repeat(10_001) },
    { ...VOTE, products: Array(11).fill('SMS') },
    { ...VOTE, intent: 'A B' },
    { ...VOTE, voter: 'a b' },
    { ...VOTE, at: '2026-01-01' },
  ])('refuses %#', async (body) => {
    const reply = await post(body).expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
  })

  test('is refused where none is kept', async () => {
    const none = createApp({ live: stubSource })
    await none.ready()
    const reply = await supertest(none.server).post('/v1/feedback').send(VOTE).expect(403)
    expect(reply.body).toMatchObject({ code: 'feedback-off' })
    await none.close()
  })

  test('says so when the disk does not take it', async () => {
    writeFileSync(join(root, 'file'), '')
    const book = new FeedbackBook({ file: join(root, 'file', 'x.jsonl'), keepsQuestions: false })
    const broken = createApp({ live: stubSource, feedback: book })
    await broken.ready()
    const reply = await supertest(broken.server).post('/v1/feedback').send(VOTE).expect(503)
    expect(reply.body).toMatchObject({ code: 'feedback-unwritable' })
    expect(reply.body.detail).toContain('not kept')
    expect(JSON.stringify(reply.body)).not.toContain(root)
    await broken.close()
  })
})

test('questions without an answer are counted, and votes on them know what they are about', async () => {
  const question = 'How do I add an SMS 2.0 site?'
  await supertest(app.server).get('/v1/answers').query({ q: question }).expect(200)
  await supertest(app.server).post('/v1/answers').send({ question }).expect(200)
  await post({ answerId: 'fedcba9876543210', useful: true }).expect(200)
  await feedback.close()
  const facts = { intent: 'steps', products: ['Systems Management Server'] }
  const { values } = await readJournal(unansweredFileOf(file))
  expect(values).toMatchObject([facts, facts].map((one) => ({ ...one, reason: 'not-covered' })))
  expect(JSON.stringify(values)).not.toContain('How do I')
  expect((await readJournal(file)).values.at(-1)).toMatchObject({ ...facts, useful: true })
})
