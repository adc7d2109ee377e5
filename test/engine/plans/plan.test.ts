// Plans over a few articles made for it.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanQuery } from '../../../src/contract/plan.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const product = 'Exchange Server, version 5.5'

const FILES = {
  'kb/a.txt': articleText({
    number: 'Q100001',
    title: 'How to Install Service Pack 4',
    product,
    sections: { SUMMARY: 'You must install SP3 before you install SP4.' },
  }),
  'kb/b.txt': articleText({
    number: 'Q100002',
    title: 'How to Install Service Pack 3',
    product,
    sections: { SUMMARY: 'You must install SP1 before you install SP3.' },
  }),
  'kb/c.txt': articleText({
    number: 'Q100003',
    title: 'A Circle',
    product,
    sections: { SUMMARY: 'You must install SP4 before you install SP3.' },
  }),
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

const site = (name: string, servicePack: string) => ({
  name,
  product: 'Exchange',
  version: '5.5',
  servicePack,
})
const plan = (sites: PlanQuery['sites'], target = 'SP4') => kb.plan({ sites, target })

test('a site passes every release that must be there first, each with its source', async () => {
  const { sites } = await plan([site('A', 'none')])
  expect(sites[0]?.hops.map(({ from, to }) => [from, to])).toEqual([
    ['none', 'SP1'],
    ['SP1', 'SP3'],
    ['SP3', 'SP4'],
  ])
  expect(sites[0]?.hops.map(({ because }) => because.map(({ article }) => article))).toEqual([
    ['Q100002'],
    ['Q100001'],
    [],
  ])
})

test('releases that ask for one another end in an answer that says so', async () => {
  const { undecided } = await plan([site('A', 'SP1')], 'SP3')
  expect(undecided).toMatchObject([{ sites: ['A'], citations: [{ article: 'Q100003' }] }])
})

test('sites of one domain make their hops together, the one that has most of them first', async () => {
  const { steps } = await plan([
    site('A', 'SP1'),
    { ...site('B', 'SP3'), sharesDomainWith: ['A'] },
    site('C', 'SP4'),
    site('D', 'SP5'),
  ])
  const upgrades = steps.map(({ order, kind, to, sites }) => [order, kind, to, sites.join()])
  expect(upgrades).toEqual([
    [1, 'upgrade', 'SP3', 'A'],
    [1, 'upgrade', 'SP4', 'B'],
    [2, 'upgrade', 'SP4', 'A'],
  ])
})

test('a site at the target or beyond it stays as it is', async () => {
  const { sites } = await plan([site('C', 'SP4'), site('D', 'SP5')])
  expect(sites.map(({ state }) => state)).toEqual(['at-target', 'beyond-target'])
})

test('a site of an unknown build is undecided', async () => {
  const { sites, undecided } = await plan([{ name: 'A', product: 'Exchange', build: '9999' }])
  expect(sites).toMatchObject([{ state: 'unknown', hops: [] }])
  expect(undecided).toMatchObject([{ sites: ['A'] }])
})
