// The question back of replies without an answer, over the articles of kb/ and some that differ in
// product and release only.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REASON_CODES } from '../../../../src/contract/answers.ts'
import { NARROWINGS } from '../../../../src/engine/answers/narrowing/narrowings.table.ts'
import { KnowledgeBase } from '../../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../../build-kb.ts'

const KB = join(import.meta.dirname, '../../../../kb')

const sample = createTestIndex()
const own = createTestIndex()
let kb: KnowledgeBase
let ownKb: KnowledgeBase

const onPrinting = (number: string, product: string) => ({
  [`own/${number}.txt`]: articleText({
    number,
    title: `${number}: Ink Spills Over the Paper`,
    product,
    sections: { SYMPTOMS: 'Ink spills over the paper while a job is printed.' },
  }),
})

beforeAll(async () => {
  await sample.fillFrom(KB)
  await own.fill({
    ...onPrinting('Q100001', 'Excel version 5.0'),
    ...onPrinting('Q100002', 'Excel version 7.0'),
    ...onPrinting('Q100003', 'FoxPro version 2.6'),
  })
  kb = await KnowledgeBase.open(sample.indexDirectory)
  ownKb = await KnowledgeBase.open(own.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  await ownKb.close()
  sample.remove()
  own.remove()
})

describe('the question back', () => {
  test('is known for every reason', () => {
    expect(Object.keys(NARROWINGS).sort()).toEqual([...REASON_CODES].sort())
    for (const kinds of Object.values(NARROWINGS)) expect(kinds.length).toBeGreaterThan(0)
  })

  test.each([
    ['processor that the article has', 'How big is Ccm.dll on MIPS in Q252717?', 'Intel or Alpha?'],
    ['number of an article', 'What does Q999998 say?', 'Q999998 the right number'],
    ['product', 'Which registry value sets the size of the information store log?', 'Exchange or'],
    ['word that no article holds', 'How do I change the Frobnicator of the menu?', '“Frobnicator”'],
    ['article', 'Which German file does Q253151 bring?', 'Q253151 “SMS: The Dependency'],
  ])('asks for the %s', async (_, question, part) => {
    const answer = await kb.answer({ question })
    expect(answer.status).toBe('not-answered')
    expect(answer.narrowing).toContain(part)
    expect(answer.narrowing).toMatch(/\?$/)
  })

  test('asks which product where the nearest articles are spread over some', async () => {
    const { narrowing } = await ownKb.answer({
      question: 'Which service pack stops ink spills over paper?',
    })
    expect(narrowing).toMatch(/^Which product is it about: .*Excel.* or .*\?$/)
  })

  test('asks which release where they differ in that alone', async () => {
    const question = 'Which service pack stops ink spills of Excel?'
    const { narrowing } = await ownKb.answer({ question })
    expect(narrowing).toBe('Which version of Excel: 5.0 or 7.0?')
  })

  test('offers the releases that are covered instead of another one', async () => {
    const question = 'Why does ink spill in Excel 4.0?'
    const { reason, narrowing } = await ownKb.answer({ question })
    expect(reason?.code).toMatch(/^wrong-/)
    expect(narrowing).toBe('Which version of Excel: 5.0 or 7.0?')
  })

  test('is asked for hostile texts as well, and is short', async () => {
    for (const question of ['?', '<b>x</b> '.repeat(500), '\u0000\u202e', 'x'.repeat(9000)]) {
      const { status, narrowing } = await kb.answer({ question })
      expect(status).toBe('not-answered')
      expect(narrowing).toMatch(/\?$/)
      expect(narrowing?.length).toBeLessThan(500)
    }
  })
})
