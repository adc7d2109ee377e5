// "How do these articles hang together, and what is wrong with them?", asked of kb/ and the seeds.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'
import { FIXES, OVERVIEW, PAIRS, SIBLINGS } from './golden.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SEEDS = join(ROOT, '../shared/seeds')
if (!existsSync(SEEDS)) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

const BASES = [
  { name: 'kb/', folder: join(ROOT, 'kb'), isThere: true },
  { name: 'the five seeds', folder: SEEDS, isThere: existsSync(SEEDS) },
] as const

for (const { name, folder, isThere } of BASES) {
  describe.skipIf(!isThere)(`On ${name}`, () => {
    const index = createTestIndex()
    let kb: KnowledgeBase
    const others = async (id: string, type: string, direction: 'out' | 'in' = 'out') => {
      const links = await kb.links(id, { direction, limit: 200 })
      const found = links?.links.filter((link) => link.type === type) ?? []
      return [...new Set(found.map(({ article }) => article.id))].sort()
    }
    beforeAll(async () => {
      await index.fillFrom(folder)
      kb = await KnowledgeBase.open(index.indexDirectory)
    })
    afterAll(async () => {
      await kb?.close()
      index.remove()
    })

    test('the overview names the four fixes as required before the upgrade', async () => {
      expect(await others(OVERVIEW, 'required-before')).toEqual([...FIXES].sort())
      const links = await kb.links(OVERVIEW, { type: ['required-before'] })
      for (const { citation, statement } of links?.links ?? []) {
        expect(citation?.article).toBe(OVERVIEW)
        expect(statement?.quote).toMatch(/1239|1380/)
      }
    })

    test('each fix has its sibling for the other build, both ways', async () => {
      for (const [one, other] of SIBLINGS) {
        expect(await others(one, 'branch-sibling')).toEqual([other])
        expect(await others(other, 'branch-sibling')).toEqual([one])
        expect(await others(one, 'branch-sibling', 'in')).toEqual([other])
      }
    })

    test('the overview is where to begin reading', async () => {
      const found = await kb.neighbourhood(OVERVIEW, {})
      expect(found?.entryPoint).toBe(OVERVIEW)
      expect(found?.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([...FIXES]))
    })

    test('a fix and the article of its missing sibling are two links apart', async () => {
      const [[one], [other]] = PAIRS
      const path = await kb.path({ from: one, to: other, direction: 'both' })
      expect(path?.found).toBe(true)
      expect(path?.nodes.map(({ id }) => id)).toEqual([one, expect.any(String), other])
      expect(path?.edges).toHaveLength(2)
    })

    test('a registry article is cited but not held, with its titles', async () => {
      const links = await kb.links('Q256986', {})
      expect(links).toMatchObject({ held: false, id: 'Q256986' })
      expect(links?.titlesSeen.length).toBeGreaterThan(0)
      const hubs = await kb.hubs({ held: false, limit: 200 })
      expect(hubs.hubs.map(({ id }) => id)).toContain('Q256986')
    })

    test('the repeated step and the file that no step names are found', async () => {
      const { findings } = await kb.report('lint', { article: 'Q305209', limit: 200 })
      const repeated = findings.find(({ kind }) => kind === 'step-repeated')
      expect(repeated?.detail).toBe('9. 12.')
      expect(repeated?.citations).toHaveLength(2)
      const unused = findings.filter(({ kind }) => kind === 'table-file-unused')
      expect(unused.map(({ detail }) => detail?.toLowerCase())).toContain('preinst.exe')
    })

    test('the broken date and the dead button are found', async () => {
      const { counts } = await kb.report('lint', { article: 'Q252717' })
      const kinds = counts.map(({ kind }) => kind)
      expect(kinds).toContain('file-date-unreadable')
      expect(kinds).toContain('download-dead')
    })

    test('what the one denies and the other warns of stands side by side', async () => {
      const { findings } = await kb.report('contradictions', { kind: ['consequence-denied'] })
      const pairs = findings.map(({ citations }) => citations.map(({ article }) => article))
      expect(pairs).toContainEqual(['Q264630', 'Q252717'])
      if (folder === SEEDS) expect(pairs).toContainEqual(['Q264630', OVERVIEW])
    })
  })
}
