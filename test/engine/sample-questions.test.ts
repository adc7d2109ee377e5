import { afterAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from './build-kb.ts'

const index = createTestIndex()
afterAll(index.remove)

test('Questions to try are about the most cited articles where nothing is needed before an upgrade', async () => {
  const about = (number: string, text: string) =>
    articleText({
      number,
      title: `Queue of ${number} Stops`,
      sections: { SYMPTOMS: text, CAUSE: `The spool folder of ${number} is full.` },
    })
  await index.fill({
    'kb/a.txt': about('Q100001', 'It stops.'),
    'kb/b.txt': about('Q100002', 'It stops. See Q100001.'),
    'kb/c.txt': about('Q100003', 'It stops. See Q100001.'),
  })
  const kb = await KnowledgeBase.open(index.indexDirectory)
  const questions = await kb.sampleQuestions()
  expect(questions[0]).toContain('Q100001')
  expect(questions.length).toBeGreaterThan(1)
  for (const question of questions) {
    expect((await kb.answer({ question })).status).toBe('answered')
  }
  await kb.close()
})

test('A knowledge base that is closed while it gets ready gives up without harm', async () => {
  const kb = await KnowledgeBase.open(index.indexDirectory)
  await kb.prepare()
  const settled = kb.settled()
  await kb.close()
  await expect(settled).resolves.toBeUndefined()
})
