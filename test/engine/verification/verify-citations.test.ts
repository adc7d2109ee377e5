import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Citation } from '../../../src/contract/citation.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const SENTENCE = 'The spooler stops when the second printer is added.'
const article = (...lines: string[]) =>
  articleText({
    number: 'Q100001',
    title: 'Printers Vanish',
    sections: { SYMPTOMS: lines.join('\n') },
  })

const index = createTestIndex()
let kb: KnowledgeBase
const openWith = async (files: Record<string, string>) => {
  await kb?.close()
  await index.fill(files)
  kb = await KnowledgeBase.open(index.indexDirectory)
}
afterAll(async () => {
  await kb.close()
  index.remove()
})

/** A citation of the sentence as it stands now. */
async function cite(): Promise<Citation> {
  const text = article(SENTENCE)
  const start = text.indexOf(SENTENCE)
  const end = start + SENTENCE.length
  const quote = SENTENCE
  return { article: 'Q100001', title: 'x', start, end, quote, hash: sha256(quote) }
}

const statusOf = async (claim: Record<string, unknown>) => {
  const citations = [{ ...(await cite()), ...claim }]
  const { checks } = await kb.verifyCitations({ citations })
  return checks[0]
}

describe('in the index it came from', () => {
  beforeAll(() => openWith({ 'kb/a.txt': article(SENTENCE) }))

  test('a citation is verbatim, in any spelling of the number and letter case of the hash', async () => {
    const { hash, start } = await cite()
    const claim = { article: 'kb 100001', hash: hash.toUpperCase() }
    expect(await statusOf(claim)).toMatchObject({
      status: 'verbatim',
      article: 'Q100001',
      citation: { start, quote: SENTENCE, section: 'SYMPTOMS' },
    })
  })

  test('a wrong place of the right quote is moved, with the right place', async () => {
    const { start, end } = await cite()
    expect(await statusOf({ start: 3, end: 9 })).toMatchObject({
      status: 'moved',
      citation: { start, end },
    })
    expect(await statusOf({ start: 2 ** 30, end: 2 ** 31 })).toMatchObject({ status: 'moved' })
  })

  test.each([
    ['another hash', { hash: 'a'.repeat(64) }],
    ['another quote', { quote: 'The spooler runs.', hash: sha256('The spooler runs.') }],
    [
      'a quote stitched together',
      { quote: 'The spooler is added.', hash: sha256('The spooler is added.') },
    ],
    ['an empty slice', { start: 5, end: 5, quote: '', hash: sha256('') }],
    ['an end before the start', { start: 9, end: 3, quote: undefined }],
  ])('%s is changed', async (_, claim) => {
    const check = await statusOf(claim)
    expect(check).toMatchObject({ status: 'changed', article: 'Q100001' })
    expect(check?.because).toMatch(/\.$/)
  })

  test('a citation of an article that is not held is gone', async () => {
    expect(await statusOf({ article: 'Q999999' })).toMatchObject({
      status: 'gone',
      article: 'Q999999',
    })
  })

  test('checks stand in the order of the citations', async () => {
    const one = await cite()
    const citations = [
      { ...one, article: 'Q7' },
      one,
      { ...one, article: 'Q8' },
      { ...one, start: 0 },
    ]
    const { checks, totals } = await kb.verifyCitations({ citations })
    expect(checks.map(({ status }) => status)).toEqual(['gone', 'verbatim', 'gone', 'moved'])
    expect(totals).toEqual({ verbatim: 1, moved: 1, changed: 0, gone: 2 })
  })
})

describe('in a later index', () => {
  beforeAll(() =>
    openWith({ 'kb/a.txt': article('First of all:', '', SENTENCE.replace('when', '\n when')) }),
  )

  test('a quote that was wrapped and pushed down is moved', async () => {
    const check = await statusOf({})
    expect(check).toMatchObject({ status: 'moved', citation: { quote: SENTENCE } })
    const again = await kb.verifyCitations({ citations: check?.citation ? [check.citation] : [] })
    expect(again.totals.verbatim).toBe(1)
  })

  test('without its quote it cannot be found again', async () => {
    expect(await statusOf({ quote: undefined })).toMatchObject({ status: 'changed' })
  })
})
