// What is kept from one question to the next changes no answer: questions drawn by a seed get the same
// reply from a knowledge base that has answered many and from one that has answered none.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIX_GROUPS, type FixesQuery } from '../../../src/contract/fixes.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const KB = join(import.meta.dirname, '../../../kb')
const QUESTIONS = 60

const index = createTestIndex()
let warm: KnowledgeBase

beforeAll(async () => {
  await index.fillFrom(KB)
  warm = await KnowledgeBase.open(index.indexDirectory)
  await warm.prepare()
  await warm.settled()
}, 120_000)
afterAll(async () => {
  await warm.close()
  index.remove()
})

/** Numbers from 0 up to `limit`, the same every time. */
function random(seed: number) {
  let state = seed
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

async function drawQuestions(): Promise<FixesQuery[]> {
  const next = random(20_261_120)
  const pick = <Item>(list: readonly Item[]) => list[next(list.length)]
  const { products } = await warm.listProducts({ limit: 500 })
  const { releases } = await warm.releases({ limit: 200 })
  const builds = releases.flatMap(({ product, builds: stated }) =>
    stated.map(({ build }) => ({ product, build })),
  )
  return Array.from({ length: QUESTIONS }, () => {
    const { name = '', versions = [] } = pick(products) ?? {}
    const given = {
      product: name,
      version: pick(versions) ?? '4.0',
      servicePack: pick(PACKS) ?? 'none',
    }
    const site = next(3) === 0 ? (pick(builds) ?? given) : given
    const optional = {
      target: pick(['SP1', 'SP2', 'SP4', undefined]),
      platform: pick(['Alpha', 'Intel', undefined]),
      language: pick(['German', undefined]),
      installed: pick([['Q249077'], undefined, undefined]),
    }
    const stated = Object.entries(optional).filter(([, value]) => value !== undefined)
    return { ...site, ...Object.fromEntries(stated), include: ['doesNotApply'], limit: 200 }
  })
}

const PACKS = ['none', 'SP1', 'SP2', 'SP3', 'SP6a']

test('a reply hangs on nothing that was asked before', async () => {
  const questions = await drawQuestions()
  for (const query of questions) await warm.fixes(query)
  for (const query of questions) {
    const cold = await KnowledgeBase.open(index.indexDirectory)
    expect(await warm.fixes(query)).toEqual(await cold.fixes(query))
    await cold.close()
  }
}, 120_000)

test('every verdict of a list is that of its explanation, and totals count the lists', async () => {
  for (const query of (await drawQuestions()).slice(0, 20)) {
    const set = await warm.fixes(query)
    for (const group of FIX_GROUPS) {
      expect(set.groups[group]).toHaveLength(Math.min(200, set.totals[group]))
      for (const { id, verdict, failed, because } of set.groups[group]) {
        const told = await warm.explainFix({ ...query, id })
        expect(told).toMatchObject({ group, fix: { id, verdict, because } })
        expect(told?.fix.failed).toBe(failed)
      }
    }
  }
}, 120_000)
