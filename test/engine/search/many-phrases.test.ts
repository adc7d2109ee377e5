// Queries of more phrases and exclusions than a person types: bounded work, and the reply says so.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { MAX_PHRASES } from '../../../src/indexes/text/phrase.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const COMMON = ['in the queue', 'of the queue', 'on the queue', 'to the queue', 'at the queue']
const RARE = ['red fish', 'blue fish', 'green fish', 'grey fish']

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  const article = (number: string, text: string) =>
    articleText({ number, title: `Queue ${number}`, sections: { SUMMARY: text } })
  await index.fill({
    'kb/1.txt': article('Q200001', [...COMMON, ...RARE].join(', ')),
    'kb/2.txt': article('Q200002', RARE.join(', ')),
    'kb/3.txt': article('Q200003', COMMON.join(', ')),
    'kb/4.txt': article('Q200004', COMMON.join(', ')),
  })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const quoted = (phrases: readonly string[]) => phrases.map((phrase) => `"${phrase}"`).join(' ')
const find = async (q: string) => {
  const { hits, notices } = await kb.search({ q })
  return { ids: hits.map(({ id }) => id).sort(), codes: notices.map(({ code }) => code) }
}

test('all phrases are demanded as long as there are few', async () => {
  const phrases = [...RARE, ...COMMON].slice(0, MAX_PHRASES)
  expect(await find(quoted(phrases))).toEqual({ ids: ['Q200001'], codes: [] })
})

test('of more phrases the rarest are demanded, and the reply says so', async () => {
  const phrases = [...COMMON, ...RARE, 'yellow fish']
  expect(phrases.length).toBeGreaterThan(MAX_PHRASES)
  const found = await find(quoted([...COMMON, ...RARE]))
  expect(found).toEqual({ ids: ['Q200001'], codes: ['query-shortened'] })
  expect((await kb.search({ q: quoted([...COMMON, ...RARE]) })).notices[0]?.detail).toBe(
    'Of the 9 phrases the 8 rarest were demanded.',
  )
  // A word that no article holds makes its phrase the rarest.
  expect((await find(quoted(phrases))).codes).toEqual(['phrase-ignored', 'query-shortened'])
})

test('a phrase that is said again is one phrase', async () => {
  expect(await find(`${quoted(RARE)} `.repeat(20))).toMatchObject({ ids: ['Q200001', 'Q200002'] })
})

test('an exclusion that is said again excludes the same', async () => {
  const once = await find('queue -"red fish"')
  expect(once.ids).toEqual(['Q200003', 'Q200004'])
  expect(await find(`queue ${'-"red fish" '.repeat(12)}`)).toEqual(once)
})
