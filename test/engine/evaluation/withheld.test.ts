// What a withheld article says of others does not count: the rule by which queries are judged whose
// text stands in an article.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const note = (number: string) =>
  articleText({
    number,
    title: 'Service Notes of the Spooler',
    sections: { SUMMARY: 'The spooler writes its service notes to a file.' },
  })

const citing = (number: string, cited: string) =>
  articleText({
    number,
    title: 'Where to Read More',
    sections: { 'MORE INFORMATION': `See also:\n\n   ${cited} Zebra Stripes in the Print-Out` },
  })

const FILES = {
  'kb/a.txt': note('Q100001'),
  'kb/b.txt': note('Q100002'),
  'kb/c.txt': citing('Q100003', 'Q100002'),
  'kb/d.txt': citing('Q100004', 'Q100001'),
}

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

const rank = (q: string, ...withheld: string[]) => kb.rank({ q, limit: 10, withheld })

test('a title under which a withheld article cites another does not raise it', async () => {
  const q = 'service notes about zebra stripes'
  expect(await rank(q, 'Q100003')).toEqual(['Q100001', 'Q100002', 'Q100004'])
  expect(await rank(q, 'Q100004')).toEqual(['Q100002', 'Q100001', 'Q100003'])
})

test('the citation of a withheld article does not raise another', async () => {
  const q = 'service notes spooler'
  expect(await rank(q, 'Q100004')).toEqual(['Q100002', 'Q100001'])
  expect(await rank(q, 'Q100003', 'Q100004')).toEqual(['Q100001', 'Q100002'])
})
