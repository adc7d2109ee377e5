// Answers from tables, links, statements and counts, over our own kb/.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, AnswerQuery } from '../../../src/contract/answers.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fillFrom(join(import.meta.dirname, '../../../kb'))
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})
const ask = (question: string, more: Partial<AnswerQuery> = {}) => kb.answer({ question, ...more })
const cited = ({ citations }: Answer) => [...new Set(citations.map(({ article }) => article))]

async function expectVerbatim(answer: Answer): Promise<void> {
  const { totals } = await kb.verifyCitations({ citations: [...answer.citations] })
  expect(totals).toMatchObject({ moved: 0, changed: 0, gone: 0 })
}

describe('A file', () => {
  test('is told with its row', async () => {
    const answer = await ask('What size is Ccm.dll for Alpha in Q252717?')
    expect(answer).toMatchObject({ status: 'answered', kind: 'file-table', certainty: 'stated' })
    expect(answer.text).toContain('227 KB')
    expect(answer.citations[0]?.quote).toContain('Alpha')
    expect(answer.data?.files?.[0]).toMatchObject({ name: 'Ccm.dll', version: '2.0.1380.1125' })
    await expectVerbatim(answer)
  })

  test('for a processor that no table knows is not made up', async () => {
    const answer = await ask('What version of Ccm.dll does Q252717 ship for Itanium?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'wrong-platform' } })
    expect(answer.reason?.text).toContain('Itanium')
  })

  test('for another processor is not made up', async () => {
    const answer = await ask('What version of Ccm.dll does Q252717 ship for MIPS?')
    expect(answer).toMatchObject({
      status: 'not-answered',
      reason: { code: 'wrong-platform' },
      nearest: [{ id: 'Q252717' }],
    })
    expect(answer.text).toContain('Intel and Alpha only')
  })

  test('that the article does not name is not told from another one', async () => {
    const answer = await ask('What version of Kernel32.dll is in Q252717?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'unknown-file' } })
  })

  test('is found by its version', async () => {
    const answer = await ask('Which article ships Ccm.dll 2.00.1380.1125?')
    expect(answer).toMatchObject({ status: 'answered', kind: 'ships' })
    expect(cited(answer)).toEqual(['Q252717'])
    const other = await ask('Which article ships Ccm.dll 2.0.1380.9999?')
    expect(other).toMatchObject({ status: 'not-answered', reason: { code: 'not-stated' } })
  })

  test('is compared between two articles', async () => {
    const answer = await ask('Do Q252717 and Q252718 bring the same Ccm.dll?')
    expect(answer).toMatchObject({ kind: 'comparison', data: { verdict: false } })
    expect(answer.text).toMatch(/^No, they differ: Q252717 has the newer one/)
  })
})

describe('An article', () => {
  test('that is only cited is never answered for', async () => {
    const answer = await ask('What did Q256986 say?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'article-not-held' } })
    expect(answer.nearest.length).toBeGreaterThan(0)
    expect(answer.citations).toEqual([])
  })

  test('is told with what refers to it, held or not', async () => {
    const held = await ask('Which articles refer to Q261931?')
    expect(held).toMatchObject({ kind: 'cited-by', data: { count: 6 } })
    await expectVerbatim(held)
    const ghost = await ask('Which articles refer to Q256986?')
    expect(ghost.status).toBe('answered')
  })

  test('is told with what it refers to', async () => {
    const answer = await ask('What does Q261931 refer to?')
    expect(answer.kind).toBe('cites')
    expect(answer.data?.articles?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['Q249077', 'Q251070', 'Q252717', 'Q252718']),
    )
  })

  test('is told with what it applies to', async () => {
    const answer = await ask('Which versions does Q252717 apply to?')
    expect(answer.text).toContain('2.0 SP1')
    expect(await ask('Does Q252717 also apply to SMS 1.2?')).toMatchObject({
      data: { verdict: false },
    })
  })

  test('is set against another', async () => {
    const answer = await ask('What is the difference between Q252717 and Q252718?')
    expect(answer.text).toContain('1380')
    expect(answer.text).toContain('1239')
    await expectVerbatim(answer)
  })
})

describe('A release', () => {
  test('is told by its build, and the build by its release', async () => {
    expect((await ask('Which SMS release has build 1380?')).text).toContain('2.0 SP1')
    expect((await ask('which build is sms 2.0 sp1?')).text).toContain('1380')
  })

  test('without a stated build is not guessed', async () => {
    const answer = await ask('Which SMS release has build 7777?')
    expect(answer.status).toBe('not-answered')
  })
})

describe('A fix', () => {
  test('is still needed where its release is, and not elsewhere', async () => {
    const yes = await ask('Is Q252717 still needed on SMS 2.0 SP1?')
    expect(yes).toMatchObject({ kind: 'still-needed', data: { verdict: true } })
    const no = await ask('Is Q252717 still needed on SMS 2.0 SP2?')
    expect(no).toMatchObject({ data: { verdict: false } })
    await expectVerbatim(no)
  })

  test('of an unknown release is asked back about', async () => {
    const answer = await ask('Is Q252717 still needed?')
    expect(answer.status).toBe('not-answered')
    expect(answer.narrowing).toMatch(/\?$/)
  })

  test('is judged for the site of the profile', async () => {
    const profile = { product: 'SMS', build: '1380' }
    const answer = await ask('Is Q252717 still needed?', { profile })
    expect(answer).toMatchObject({ status: 'answered', data: { verdict: true } })
  })

  test('list of a release names all', async () => {
    const answer = await ask('List the hotfixes for SMS 2.0 SP1')
    expect(answer).toMatchObject({ kind: 'list' })
    expect(answer.text).toContain('Q252717')
  })
})

describe('A keyword', () => {
  test('is counted, and its articles are listed with their places', async () => {
    expect((await ask('How many articles carry kbsms200?')).data).toMatchObject({ count: 10 })
    const list = await ask('List the articles with the keyword kbsms200.')
    expect(list.citations).toHaveLength(10)
    await expectVerbatim(list)
  })

  test('that no article carries is said to be unknown', async () => {
    const answer = await ask('How many articles carry kbnosuchword?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'unknown-keyword' } })
  })
})

describe('An unknown code', () => {
  test('is not answered from articles about other codes', async () => {
    const answer = await ask('What does event ID 98765 mean?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'unknown-code' } })
  })
})

describe('A conversation', () => {
  test('keeps the file when the processor changes', async () => {
    const previous = { question: 'How big is Ccm.dll in Q252717 on Intel?' }
    const answer = await ask('and on Alpha?', { previous })
    expect(answer.text).toContain('227 KB')
    expect(answer.question).toContain('Alpha')
  })

  test('takes "it" for what the earlier answer told', async () => {
    const previous = { question: 'Which article ships Ccm.dll 2.0.1380.1125?' }
    const answer = await ask('What does it apply to?', { previous })
    expect(answer).toMatchObject({ kind: 'applies-to', status: 'answered' })
    expect(cited(answer)).toEqual(['Q252717'])
  })

  test('keeps the profile', async () => {
    const profile = { product: 'SMS', build: '1380' }
    const previous = { question: 'Which fixes before SP2?', profile }
    const answer = await ask('Is Q249077 still needed?', { previous })
    expect(answer.data).toMatchObject({ verdict: true })
  })

  test.for([
    'Which fixes does a build 1380 SMS site need before SP2?',
    'What size is Ccm.dll for Alpha in Q252717?',
    'How many articles carry kbsms200?',
    'Which articles refer to Q261931?',
    'Which service pack fixed Q305209?',
  ])('is led on only to what would be answered: %s', async (question) => {
    const { followUps } = await ask(question)
    expect(followUps.length).toBeGreaterThan(0)
    for (const next of followUps) expect((await ask(next)).status, next).not.toBe('not-answered')
  })
})

describe('An answer', () => {
  test('has one id for one question, index and profile', async () => {
    const [one, other] = [await ask('Who cites Q261931?'), await ask('  Who cites\tQ261931? ')]
    expect(one.id).toBe(other.id)
    const ofSite = await ask('Who cites Q261931?', { profile: { product: 'SMS' } })
    expect(ofSite.id).not.toBe(one.id)
  })

  test('has a quote for every sentence', async () => {
    const answer = await ask('Which fixes does a build 1380 SMS site need before SP2?')
    for (const { citations } of answer.sentences) expect(citations.length).toBeGreaterThan(0)
  })
})
