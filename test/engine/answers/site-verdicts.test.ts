// Questions about named articles: whether they are for a site, which files they list, how old they are;
// over our own kb/.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lowerFirst } from '../../../src/engine/answers/wording.ts'
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

async function ask(question: string) {
  const answer = await kb.answer({ question })
  const { totals } = await kb.verifyCitations({ citations: [...answer.citations] })
  expect(totals).toMatchObject({ moved: 0, changed: 0, gone: 0 })
  return answer
}

describe('Whether a fix is for a site', () => {
  test.for([
    ['do I need Q249077 on build 1380?', true],
    ['is Q252717 required for build 1380?', true],
    ['Must Q252717 be applied to a 1380 site?', true],
    ['do I need Q251070 on build 1380?', false],
    ['does Q252717 apply to build 1239?', false],
    ['should I install Q251070 on SMS 2.0 SP1?', false],
  ] as const)('is told: %s', async ([question, verdict]) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ status: 'answered', kind: 'still-needed', data: { verdict } })
    expect(answer.text).toMatch(verdict ? /^Yes, / : /^No, /)
  })

  test.for([
    ['do I need Q251070 on build 1380?', 'Q249077'],
    ['does Q252717 apply to build 1239?', 'Q252718'],
  ] as const)('names the one that is, where there is one: %s', async ([question, sibling]) => {
    const { text, citations } = await ask(question)
    expect(text).toContain(`For this site there is ${sibling}`)
    expect(citations.map(({ article }) => article)).toContain(sibling)
  })

  test('holds under a condition', async () => {
    const { text } = await ask('do I need Q249077 on build 1380 before SP2?')
    expect(text).toMatch(/^Yes, .* Q249077 is needed only if /)
  })

  test.for([
    'Q251070 or Q249077 for build 1380?',
    'which of Q251070 and Q249077 is for build 1380?',
  ])('is told of each: %s', async (question) => {
    const answer = await ask(question)
    expect(answer.text).toMatch(/^Q251070: no, .*\bQ249077: yes, /)
    expect(answer.data?.values).toEqual(['Q249077'])
  })

  test('is not judged without a release', async () => {
    expect((await ask('do I need Q251070?')).kind).not.toBe('still-needed')
  })
})

describe('The files of an article', () => {
  test('are listed row by row', async () => {
    const answer = await ask('what files does Q252717 contain')
    expect(answer).toMatchObject({ status: 'answered', kind: 'file-table', data: { count: 3 } })
    expect(answer.text.split('\n')).toContain('- Ccm.dll 2.0.1380.1125, 143 KB, 1/28/2000 (Intel)')
  })

  test('are those of the processor that is named', async () => {
    const { text } = await ask('Which files does Q252717 replace on Alpha?')
    expect(text).toContain('(Alpha)')
    expect(text).not.toContain('(Intel)')
    const none = await ask('Which files does Q252717 ship for MIPS?')
    expect(none).toMatchObject({ status: 'not-answered', reason: { code: 'wrong-platform' } })
  })
})

describe('The date of an article', () => {
  test.for(['when was Q252717 last changed', 'How old is Q252717?'])(
    'is the one that it prints: %s',
    async (question) => {
      const { lastModified } = (await kb.getArticle('Q252717')) ?? {}
      const answer = await ask(question)
      expect(answer).toMatchObject({ status: 'answered', data: { values: [lastModified?.date] } })
      expect(answer.citations[0]?.quote).toContain(lastModified?.raw)
    },
  )
})

test('A word in capitals stays as it is behind a comma', () => {
  expect(['It is', 'SP2 holds it', 'SMS needs it', 'A fix'].map(lowerFirst)).toEqual([
    'it is',
    'SP2 holds it',
    'SMS needs it',
    'a fix',
  ])
})
