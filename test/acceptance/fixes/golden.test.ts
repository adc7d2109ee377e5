// "Which fixes does a build 1380 site need before SP2?", asked of the five seed documents, where most
// of the fixes are only cited, and of kb/, which holds them all and has words of its own.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FixesQuery, FixGroup, FixSet } from '../../../src/contract/fixes.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SEEDS = join(ROOT, '../shared/seeds')
if (!existsSync(SEEDS)) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

/** The release version's pair, SP1's pair. */
const FOR_1239 = ['Q251070', 'Q252718']
const FOR_1380 = ['Q249077', 'Q252717']

const ids = ({ groups }: FixSet, group: FixGroup) => groups[group].map(({ id }) => id).sort()

describe.each([
  { name: 'the five seeds', folder: SEEDS, isHeld: false },
  { name: 'kb/', folder: join(ROOT, 'kb'), isHeld: true },
])('On $name', ({ folder, isHeld }) => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  const ask = (query: Omit<FixesQuery, 'product'>) => kb.fixes({ product: 'SMS', ...query })

  beforeAll(async () => {
    if (!existsSync(folder)) return
    await index.fillFrom(folder)
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  describe.skipIf(!existsSync(folder))('build 1380 before SP2', () => {
    test('needs the two fixes for SP1 and not the two for the release version', async () => {
      const set = await ask({ build: '1380', target: 'SP2' })
      expect(set).toMatchObject({
        certainty: 'known',
        releases: [{ version: '2.0', servicePack: 'SP1' }],
      })
      expect(ids(set, 'required')).toEqual(FOR_1380)
      expect(ids(set, 'doesNotApply')).toEqual(expect.arrayContaining(FOR_1239))
      const held = set.groups.required.filter((fix) => fix.held).length
      expect(held).toBe(isHeld ? 2 : 1)
    })

    test('is the same question in every spelling', async () => {
      const { groups } = await ask({ build: '1380', target: 'SP2' })
      for (const query of [
        { build: '2.00.1380.1000', target: 'Service Pack 2' },
        { build: '1380', target: ' sp2 ' },
        { version: '2.0', servicePack: '1', target: '2' },
        { version: '2.0', servicePack: 'service pack 1', target: 'sp2' },
      ]) {
        expect((await ask(query)).groups).toEqual(groups)
      }
    })

    test('hangs on a condition that the caller can answer', async () => {
      const { questions } = await ask({ build: '1380', target: 'SP2' })
      const condition = questions.find(({ articles }) => articles.length === 2)
      expect(condition).toMatchObject({
        answer: null,
        articles: expect.arrayContaining(FOR_1380),
      })
      const id = condition?.id ?? ''
      const denied = await ask({ build: '1380', target: 'SP2', conditions: { [id]: false } })
      expect(ids(denied, 'required')).toEqual([])
      expect(ids(denied, 'doesNotApply')).toEqual(expect.arrayContaining(FOR_1380))
      const granted = await ask({ build: '1380', target: 'SP2', conditions: { [id]: true } })
      expect(ids(granted, 'required')).toEqual(FOR_1380)
      expect(granted.questions.map((question) => question.id)).not.toContain(id)
    })

    test('says what comes first, what to check and what to wait for', async () => {
      const { steps } = await ask({ build: '1380', target: 'SP2' })
      const gate = steps.find(({ kind, articles }) => kind === 'gate' && articles.length === 2)
      expect(gate).toMatchObject({ citation: { article: 'Q261931' } })
      expect(gate?.text).toContain('before any site')
      const checked = steps.flatMap(({ kind, articles }) => (kind === 'check' ? articles : []))
      expect(checked).toContain('Q252717')
      const wait = steps.find(({ kind }) => kind === 'wait')
      expect(wait).toMatchObject({ articles: ['Q249077'], citation: { article: 'Q261931' } })
      expect(wait?.text).toContain('Copylog.tcf')
    })

    test('proves every verdict with quotes that stand where they are said to stand', async () => {
      const { groups, steps, questions } = await ask({ build: '1380', target: 'SP2' })
      const cited = [
        ...groups.required.flatMap(({ citations }) => citations),
        ...groups.doesNotApply.flatMap(({ citations }) => citations),
        ...[...steps, ...questions].map(({ citation }) => citation),
      ]
      expect(groups.required.every(({ citations }) => citations.length > 0)).toBe(true)
      for (const { quote, hash } of cited) {
        expect(quote).not.toBe('')
        expect(hash).toBe(sha256(quote))
      }
    })
  })

  describe.skipIf(!existsSync(folder))('other sites', () => {
    test('build 1239 needs the other pair', async () => {
      const set = await ask({ build: '1239', target: 'SP2' })
      expect(ids(set, 'required')).toEqual(FOR_1239)
      expect(ids(set, 'doesNotApply')).toEqual(expect.arrayContaining(FOR_1380))
    })

    test.for(['SP2', 'SP3', 'SP4'])('a site at %s needs neither', async (servicePack) => {
      const set = await ask({ version: '2.0', servicePack, limit: 200 })
      const offered = [...ids(set, 'required'), ...ids(set, 'available')]
      for (const id of [...FOR_1239, ...FOR_1380]) expect(offered).not.toContain(id)
    })

    test('a build that nobody states leaves everything undecided', async () => {
      const set = await ask({ build: '7777', target: 'SP2' })
      expect(set).toMatchObject({ certainty: 'unknown', releases: [] })
      expect(ids(set, 'required')).toEqual([])
      expect(set.totals.undecided).toBeGreaterThan(0)
    })

    test('a target may be named by its build', async () => {
      const byBuild = await ask({ build: '1239', target: '1380' })
      const byName = await ask({ build: '1239', target: 'SP1' })
      expect(byBuild).toEqual(byName)
      expect(byBuild.target).toBe('SP1')
    })

    test('a fix that is installed is not needed again', async () => {
      const set = await ask({ build: '1380', target: 'SP2', installed: ['kb252717'] })
      expect(ids(set, 'required')).toEqual(['Q249077'])
    })
  })

  describe.skipIf(!existsSync(folder))('why not', () => {
    test('the fix for the release version: its sibling is the one for this build', async () => {
      const found = await kb.explainFix({
        product: 'SMS',
        build: '1380',
        target: 'SP2',
        id: '252718',
      })
      expect(found).toMatchObject({
        group: 'doesNotApply',
        fix: { id: 'Q252718', failed: 'release' },
      })
      expect(found?.nearest.map(({ id }) => id)).toContain('Q252717')
    })

    test('an article that nobody knows', async () => {
      const query = { product: 'SMS', build: '1380', id: 'Q999999' }
      expect(await kb.explainFix(query)).toBeUndefined()
    })
  })

  describe.skipIf(!existsSync(folder))('what is refused', () => {
    test.for([
      { product: 'SMS' },
      { product: 'SMS', build: '1380', servicePack: 'SP1' },
      { product: 'SMS', build: '1380', version: '2.0' },
      { product: 'SMS 1.2', version: '2.0', servicePack: 'SP1' },
      { product: 'SMS', build: 'SP1' },
      { product: 'SMS', version: '2.0', servicePack: 'latest' },
      { product: 'SMS', build: '1380', platform: 'toaster' },
      { product: 'SMS', build: '1380', target: 'tomorrow' },
      { product: 'SMS', build: '1380', target: '7777' },
    ])('%j', async (query) => {
      await expect(kb.fixes(query)).rejects.toMatchObject({ code: 'request-invalid' })
    })

    test('a product that no article lists', async () => {
      const ask = kb.fixes({ product: 'Toaster', build: '1380' })
      await expect(ask).rejects.toMatchObject({ code: 'product-unknown' })
    })
  })
})
