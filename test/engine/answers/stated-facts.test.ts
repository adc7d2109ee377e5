// Package names, languages, waits and corrections, over articles made for it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const PRODUCT = 'Exchange Server version 5.5'
const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  const packages = articleText({
    number: 'Q910001',
    title: 'Spooler stops when the queue holds envelopes',
    product: PRODUCT,
    sections: {
      SYMPTOMS: 'The spooler stops when the queue holds envelopes.',
      RESOLUTION: 'The update can be downloaded as Envfixi.exe (x86) and Envfixa.exe (Alpha).',
      STATUS: 'This problem was first corrected in Exchange Server 5.5 Service Pack 2.',
    },
  })
  const languages = articleText({
    number: 'Q910002',
    title: 'Address book shows umlauts as question marks',
    product: PRODUCT,
    sections: {
      RESOLUTION:
        'The update is available in the following languages:\n\n- English\n\n- German\n\n- Dutch\n\nAsk for it.',
    },
  })
  const waiting = articleText({
    number: 'Q910003',
    title: 'Replies arrive twice',
    product: PRODUCT,
    sections: {
      RESOLUTION:
        'After you apply this fix, you must wait until the Route.tab file is updated on each server before installing SP2.',
    },
  })
  await index.fill({ 'kb/1.txt': packages, 'kb/2.txt': languages, 'kb/3.txt': waiting })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})
const ask = (question: string) => kb.answer({ question })

describe('The package of a fix', () => {
  test('is told for the processor that is asked about', async () => {
    const answer = await ask('File name of the Alpha download for Q910001?')
    expect(answer).toMatchObject({ status: 'answered', data: { values: ['Envfixa.exe'] } })
    expect(answer.text).toMatch(/^It is Envfixa\.exe\./)
  })

  test('is not made up for another processor', async () => {
    const answer = await ask('File name of the MIPS download for Q910001?')
    expect(answer.text).not.toMatch(/^It is /)
  })
})

describe('The languages of an update', () => {
  test('are listed with the list as quote', async () => {
    const answer = await ask('In which languages is the update of Q910002 available?')
    expect(answer.data?.values).toEqual(['English', 'German', 'Dutch'])
    expect(answer.citations[0]?.quote).toContain('Dutch')
  })
})

describe('What to wait for', () => {
  test('is told of the fix that is named', async () => {
    const answer = await ask('I put Q910003 on. What do I have to wait for before SP2?')
    expect(answer.status).toBe('answered')
    expect(answer.text).toContain('Route.tab')
  })
})

describe('A correction', () => {
  test('is told as it is stated', async () => {
    const answer = await ask('Spooler stops on envelopes in Exchange 5.5: in which SP is it fixed?')
    expect(answer).toMatchObject({ status: 'answered', kind: 'fixed-in', certainty: 'stated' })
    expect(answer.text).toContain('Service Pack 2')
  })

  test('is not told for another version of the product', async () => {
    const answer = await ask('Spooler stops on envelopes in Exchange 4.0: in which SP is it fixed?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'wrong-version' } })
  })
})

describe('A product that no article names', () => {
  test('is not answered for from articles on another', async () => {
    const answer = await ask('How do I make the spooler keep envelopes on Sample Mobile 5?')
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'unknown-product' } })
  })

  test('is not answered for when it is the product of the site', async () => {
    const question = 'In which service pack is the spooler that stops on envelopes fixed?'
    const answer = await kb.answer({ question, profile: { product: 'Sample Mobile' } })
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'unknown-product' } })
    expect(answer.narrowing).toMatch(/product/)
    const fixes = await ask('Which hotfixes does a Frobnicator site need?')
    expect(fixes).toMatchObject({ status: 'not-answered', reason: { code: 'unknown-product' } })
  })
})
