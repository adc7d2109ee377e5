// Products that no table knows, found by the names that articles list.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from './build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase

const FIX = (product: string, short: string) => ({
  RESOLUTION: `This fix is required for ${short} 2.0 Service Pack 1 (build 4711) sites before any site can be upgraded to Service Pack 2.`,
  product,
})

function article(number: string, product: string, short: string): string {
  const { RESOLUTION } = FIX(product, short)
  return articleText({
    number,
    title: `${short}: A Fix`,
    product: `${product} version 2.0 SP1`,
    sections: { RESOLUTION },
  })
}

beforeAll(async () => {
  await index.fill({
    'kb/a.txt': article('Q100001', 'Contoso Fleet Director', 'CFD'),
    'kb/b.txt': article('Q100002', 'Contoso Farm Diary', 'Contoso Farm Diary'),
    'kb/c.txt': article('Q100003', 'Northwind Crane Keeper', 'NCK'),
  })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const ask = (product: string) =>
  kb.fixes({ product, version: '2.0', servicePack: 'SP1', target: 'SP2' })

describe('A product that no table knows', () => {
  test.each([
    'Northwind Crane Keeper',
    'northwind  crane keeper',
    'Northwind Crane Keeper 2.0',
    'Northwind Crane',
    'Crane Keeper',
    'NCK',
    'nck 2.0',
  ])('is found as "%s"', async (product) => {
    const set = await ask(product)
    expect(set.product).toBe('Northwind Crane Keeper')
    expect(set.groups.required.map(({ id }) => id)).toEqual(['Q100003'])
  })

  test.each(['Contoso', 'CFD', 'Crane Keepr', 'Toaster'])(
    'is not guessed from "%s", which means several or none',
    async (product) => {
      await expect(ask(product)).rejects.toMatchObject({ code: 'product-unknown' })
    },
  )

  test('is named to a caller who misspells it', async () => {
    await expect(ask('Northwind Crane Keepr')).rejects.toThrow('Northwind Crane Keeper')
    await expect(ask('Toaster')).rejects.not.toThrow('Known are')
  })

  test('has releases that are stated under its short name', async () => {
    const { outcome, releases } = await kb.releases({ product: 'NCK', build: '4711' })
    expect(outcome).toBe('known')
    expect(releases).toMatchObject([{ product: 'Northwind Crane Keeper', servicePack: 'SP1' }])
    const set = await kb.fixes({ product: 'NCK', build: '4711', target: 'SP2' })
    expect(set.certainty).toBe('known')
    expect(set.groups.required.map(({ id }) => id)).toEqual(['Q100003'])
  })

  test('is none of its neighbours, though they begin alike', async () => {
    const set = await ask('Contoso Farm Diary')
    expect(set.groups.required.map(({ id }) => id)).toEqual(['Q100002'])
  })
})
