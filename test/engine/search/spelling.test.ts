import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const FILES = Object.fromEntries(
  Array.from({ length: 8 }, (_, at) => [
    `kb/${at}.txt`,
    articleText({
      number: `Q10000${at}`,
      title: 'Logon Script Fails',
      sections: { SYMPTOMS: 'The spooler stops when the logon script fails.' },
    }),
  ]),
)

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fill(FILES)
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

test('a misspelt word is corrected, and the reply says so', async () => {
  const reply = await kb.search({ q: 'logon scirpt' })
  expect(reply).toMatchObject({
    query: 'logon scirpt',
    total: 8,
    corrections: [{ from: 'scirpt', to: 'script' }],
    notices: [
      {
        code: 'spelling-corrected',
        detail: 'Searched for "script", instead of "scirpt".',
        subject: 'scirpt',
      },
    ],
  })
  const { text = '', marks = [] } = reply.hits[0]?.snippet ?? {}
  expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('script')
})

test('the query is searched as typed on demand', async () => {
  const reply = await kb.search({ q: 'scirpt', spelling: 'off' })
  expect(reply).toMatchObject({ total: 0, notices: [] })
  expect(reply).not.toHaveProperty('corrections')
})

test('operators beside a misspelt word stay what they are', async () => {
  const reply = await kb.search({ q: 'title:logon spoler -exchange id:Q100003' })
  expect(reply).toMatchObject({ total: 1, corrections: [{ from: 'spoler', to: 'spooler' }] })
  expect((await kb.search({ q: 'title:scirpt spooler' })).corrections).toBeUndefined()
})

test('a query that is spelt right has no corrections', async () => {
  expect(await kb.search({ q: 'spooler script' })).not.toHaveProperty('corrections')
})
