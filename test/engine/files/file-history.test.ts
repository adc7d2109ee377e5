import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
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

test('an administrator with one version learns who ships a newer one for the same processor', async () => {
  const { shipments } = await kb.files('CCM.DLL', { version: '2.0.1380.1101', platform: 'Intel' })
  const seen = shipments.map((one) => [one.article.id, one.version, one.comparison])
  expect(seen).toEqual([
    ['Q252717', '2.0.1380.1125', 'newer'],
    ['Q253151', '2.0.1380.1130', 'newer'],
    ['Q252718', '2.0.1239.64', 'other-platform'],
    ['Q252717', '2.0.1380.1125', 'other-platform'],
    ['Q253151', '2.0.1380.1130', 'other-platform'],
    ['Q252718', '2.0.1239.64', 'other-branch'],
  ])
})

test('each branch names its newest version and what every step fixes', async () => {
  const { branches } = await kb.files('ccm.dll', {})
  const intel = branches.find(({ line, platform }) => line === '2.0.1380' && platform === 'Intel')
  expect(intel).toMatchObject({
    product: 'Systems Management Server',
    newest: '2.0.1380.1130',
    steps: [
      { version: '2.0.1380.1125', date: '2000-01-28', articles: [{ id: 'Q252717' }] },
      { version: '2.0.1380.1130', articles: [{ id: 'Q253151' }] },
    ],
  })
})

test('every row is cited so that it can be checked', async () => {
  const { shipments } = await kb.files('ccm.dll', {})
  for (const { citation, version, name } of shipments) {
    expect(citation.quote).toContain(version)
    expect(citation.quote.toLowerCase()).toContain(name.toLowerCase())
    expect(citation.hash).toBe(sha256(citation.quote))
  }
})

test('a page is a slice of the whole list', async () => {
  const whole = await kb.files('ccm.dll', {})
  const page = await kb.files('ccm.dll', { limit: 2, offset: 3 })
  expect(page).toMatchObject({ total: whole.total, articles: whole.articles, limit: 2, offset: 3 })
  expect(page.shipments).toEqual(whole.shipments.slice(3, 5))
  expect(page.branches).toEqual(whole.branches)
})

test('a file that nobody ships is an answer without rows', async () => {
  expect(await kb.files('nothing.dll', {})).toMatchObject({ total: 0, shipments: [], branches: [] })
})

test.for([{ version: 'abc' }, { platform: 'toaster' }, { version: '1.0', platform: '68000' }])(
  'what cannot be read is refused: %j',
  async (query) => {
    await expect(kb.files('ccm.dll', query)).rejects.toMatchObject({ code: 'request-invalid' })
  },
)

test('rows are listed for one processor or language, and counted by both', async () => {
  const all = await kb.files('ccm.dll', {})
  const alpha = await kb.files('ccm.dll', { processor: 'AXP' })
  expect(all.processors.map(({ value }) => value).sort()).toEqual(['Alpha', 'Intel'])
  expect(alpha.shipments.every(({ platform }) => platform === 'Alpha')).toBe(true)
  expect(alpha.shipments.length).toBe(alpha.listed)
  expect(alpha).toMatchObject({ total: all.total, processors: all.processors })
  expect(alpha.branches.every(({ platform }) => platform === 'Alpha')).toBe(true)
  for (const { value, rows } of all.languages) {
    expect(await kb.files('ccm.dll', { language: value.toUpperCase() })).toMatchObject({
      listed: rows,
    })
  }
  await expect(kb.files('ccm.dll', { processor: 'toaster' })).rejects.toMatchObject({
    code: 'request-invalid',
  })
})

test('rows are counted by how they compare with the version asked about', async () => {
  const { comparisons } = await kb.files('CCM.DLL', { version: '2.0.1380.1101', platform: 'Intel' })
  expect(comparisons).toEqual({
    same: 0,
    newer: 2,
    older: 0,
    'other-branch': 1,
    'other-platform': 3,
    'not-comparable': 0,
  })
  expect((await kb.files('ccm.dll', {})).comparisons).toBeUndefined()
})

test('names are found by a part of them, those that begin so first', async () => {
  const found = await kb.listFiles({ contains: 'CCM' })
  const names = found.files.map(({ name }) => name)
  expect(names.slice(0, 2).sort()).toEqual(['ccm.dll', 'ccmbtldr.exe'])
  expect(names.every((name) => name.includes('ccm'))).toBe(true)
  const all = await kb.listFiles({ limit: 500 })
  expect(await kb.listFiles({ limit: 3, offset: 2 })).toMatchObject({
    total: all.total,
    files: all.files.slice(2, 5),
  })
  for (const { name, rows, articles } of all.files.slice(0, 20)) {
    expect(await kb.files(name, {})).toMatchObject({ total: rows, articles })
  }
})
