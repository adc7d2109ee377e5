// "Site A is 1239, B is 1380, C is SP2; A and C share a domain: what breaks, what do I install where,
// in which order?", asked of the five seed documents and of kb/.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Plan, PlanQuery } from '../../../src/contract/plan.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SEEDS = join(ROOT, '../shared/seeds')
if (!existsSync(SEEDS)) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

const FOR_1239 = ['Q251070', 'Q252718']
const FOR_1380 = ['Q249077', 'Q252717']

const SITES: PlanQuery['sites'] = [
  { name: 'A', product: 'SMS', build: '1239', sharesDomainWith: ['C'] },
  { name: 'B', product: 'SMS', build: '1380' },
  { name: 'C', product: 'SMS', version: '2.0', servicePack: 'SP2' },
]

const siteOf = ({ sites }: Plan, wanted: string) => sites.find(({ name }) => name === wanted)
const requiredAt = (plan: Plan, wanted: string) =>
  siteOf(plan, wanted)
    ?.hops.flatMap(({ required }) => required.map(({ id }) => id))
    .sort()
const stepsFor = ({ steps }: Plan, site: string, kind: string) =>
  steps.filter((step) => step.kind === kind && step.sites.includes(site))

describe.each([
  { name: 'the five seeds', folder: SEEDS },
  { name: 'kb/', folder: join(ROOT, 'kb') },
])('On $name', ({ folder }) => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  const ask = (sites = SITES, more: Partial<PlanQuery> = {}) =>
    kb.plan({ sites, target: 'SP2', ...more })

  beforeAll(async () => {
    if (!existsSync(folder)) return
    await index.fillFrom(folder)
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  describe.skipIf(!existsSync(folder))('three sites', () => {
    test('each install the pair of their own release', async () => {
      const plan = await ask()
      expect(requiredAt(plan, 'A')).toEqual(FOR_1239)
      expect(requiredAt(plan, 'B')).toEqual(FOR_1380)
      expect(siteOf(plan, 'C')).toMatchObject({ state: 'at-target', hops: [] })
    })

    test('are told what breaks: C is past a gate that A of its domain stands before', async () => {
      const { conflicts } = await ask()
      expect(conflicts).toMatchObject([{ sites: ['C', 'A'], articles: FOR_1239 }])
      expect(conflicts[0]?.citations.length).toBeGreaterThan(0)
    })

    test('apply their fixes before they wait, and wait before they upgrade', async () => {
      const plan = await ask()
      for (const site of ['A', 'B']) {
        const orders = ['fix', 'wait', 'upgrade'].map((kind) =>
          stepsFor(plan, site, kind).map(({ order }) => order),
        )
        const [fix = [], wait = [], upgrade = []] = orders
        expect(fix.length).toBe(2)
        expect(wait.length).toBeGreaterThan(0)
        expect(Math.max(...fix)).toBeLessThan(Math.min(...wait))
        expect(Math.max(...wait)).toBeLessThan(Math.min(...upgrade))
      }
    })

    test('answer for themselves whether they share a domain, else they are asked', async () => {
      const { questions } = await ask()
      expect([...new Set(questions.flatMap(({ sites }) => sites))]).toEqual(['B'])
      const alone = await ask(
        SITES.map((site) => (site.name === 'B' ? { ...site, sharesDomainWith: [] } : site)),
      )
      expect(alone.questions).toEqual([])
      expect(requiredAt(alone, 'B')).toEqual([])
    })

    test('of one domain all get their fixes before the first is upgraded', async () => {
      const plan = await ask([
        { name: 'A', product: 'SMS', build: '1239', sharesDomainWith: ['B'] },
        { name: 'B', product: 'SMS', build: '1380' },
      ])
      const fixes = plan.steps.filter(({ kind }) => kind === 'fix')
      const upgrades = plan.steps.filter(({ kind }) => kind === 'upgrade')
      expect(fixes.flatMap(({ articles }) => articles).sort()).toEqual(
        [...FOR_1239, ...FOR_1380].sort(),
      )
      expect(Math.max(...fixes.map(({ order }) => order))).toBeLessThan(
        Math.min(...upgrades.map(({ order }) => order)),
      )
      expect(plan.conflicts).toEqual([])
    })

    test.each([
      { title: 'one name twice', sites: [...SITES, ...SITES.slice(0, 1)] },
      {
        title: 'an unknown name',
        sites: [{ name: 'A', product: 'SMS', build: '1239', sharesDomainWith: ['Z'] }],
      },
      {
        title: 'two products',
        sites: [...SITES, { name: 'D', product: 'Exchange', version: '5.5', servicePack: 'SP1' }],
      },
    ])('are refused with $title', async ({ sites }) => {
      await expect(ask(sites)).rejects.toMatchObject({ code: 'request-invalid' })
    })
  })
})
