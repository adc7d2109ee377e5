// "Which fixes does a build 1380 site need?", asked in the words of users, of the five seed documents,
// where most of the fixes are only cited, and of kb/, which holds them all.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/contract/answers.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SEEDS = join(ROOT, '../shared/seeds')
if (!existsSync(SEEDS)) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

const USERS_WORDS = [
  'Which fixes does a build 1380 site need?',
  'Which fixes does a build 1380 site need before SP2?',
  'we are on build 1380, which hotfixes before going to SP2?',
  'What patches must we install on our SMS 2.0 SP1 sites before SP2?',
  'SMS 2.0 Service Pack 1: which hotfixes are required before Service Pack 2?',
  'site 1380 which hotfixes before SP2',
  'what do I need to install on SMS 2.0 SP1 before upgrading to SP2',
  'what do we need before SP2 on build 1380?',
  'fixes for sms 2.0 build 1380',
  'what should be installed before SMS 2.0 SP2 on a build 1380 site',
  'we run SMS 2.0 SP1 build 1380 and want to go to SP2. what has to be installed first?',
  'Upgrading from build 1380 to SP2: what do I need first?',
  'we are on 1380. what is required before SP2?',
  'required hotfixes sms 2.0 sp1 sp2 upgrade',
  'hotfixes build 1380',
  '1380 -> SP2, which fixes?',
  'which updates are mandatory before we upgrade our 2.00.1380.1000 sites to SP2',
  'pre-SP2 hotfixes for build 1380',
  'prerequisites for SP2 on a build 1380 site',
  'what must be applied at a 1380 site prior to Service Pack 2?',
  'Can I upgrade a build 1380 site to SP2 right away?',
  'Is there anything to install before SP2 on build 1380?',
  'Which KB articles apply to a build 1380 site before SP2?',
  'list the fixes a build 1380 site needs before SP2',
  'we are on SMS 2.0 build 1380, what do we need before SP2?',
  'Our SMS sites are at 1380. Planning SP2 next week. Anything to install first?',
  'build 1380, prerequisites for SP2?',
  'what do we need before upgrading SMS 2.0 SP1 to SP2?',
  'site is 2.00.1380.1000',
]

describe.each([
  { name: 'the five seeds', folder: SEEDS, ghosts: ['Q249077'] },
  { name: 'kb/', folder: join(ROOT, 'kb'), ghosts: [] },
])('On $name', ({ folder, ghosts }) => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  beforeAll(async () => {
    if (!existsSync(folder)) return
    await index.fillFrom(folder)
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  describe.skipIf(!existsSync(folder))('the golden answer', () => {
    test.for(USERS_WORDS)('answers "%s"', async (question) => {
      const answer = await kb.answer({ question })
      expect(answer).toMatchObject({ status: 'answered', kind: 'fixes-needed' })
      expectGolden(answer)
      for (const { citations } of answer.sentences) expect(citations.length).toBeGreaterThan(0)
      const { totals } = await kb.verifyCitations({ citations: [...answer.citations] })
      expect(totals).toEqual({ verbatim: answer.citations.length, moved: 0, changed: 0, gone: 0 })
    })

    test('says which of the fixes is not held', async () => {
      const { text } = await kb.answer({ question: USERS_WORDS[0] ?? '' })
      for (const id of ghosts) expect(text).toMatch(new RegExp(`- ${id}\\b.* is not held here`))
      if (ghosts.length === 0) expect(text).not.toContain('not held')
    })

    test('changes with the build', async () => {
      const { text } = await kb.answer({ question: 'Which fixes does a build 1239 site need?' })
      expect(text.split('\n')[0]).toMatch(/Q251070 and Q252718|Q252718 and Q251070/)
    })

    test('is asked for with a profile alone', async () => {
      const profile = { product: 'SMS', build: '1380', target: 'SP2' }
      const question = 'Which fixes do we need?'
      const answer = await kb.answer({ question, profile })
      expectGolden(answer)
      const asked = answer.data?.fixes?.questions ?? []
      const conditions = Object.fromEntries(asked.map(({ id }) => [id, false]))
      const excused = await kb.answer({ question, profile: { ...profile, conditions } })
      expect(excused.text).toMatch(
        /does not need Q\d+ and Q\d+ before SP2\. The condition does not hold/,
      )
    })

    test('is declined at a build of which nothing is said', async () => {
      const { reason } = await kb.answer({ question: 'Which fixes does a build 9999 site need?' })
      expect(reason?.code).toBe('unknown-build')
    })

    test('is declined for a release of which nothing is said', async () => {
      const question = 'Which two hotfixes must an SMS 1.2 SP4 site get before SMS 2.0 SP2?'
      expect((await kb.answer({ question })).status).toBe('not-answered')
    })
  })
})

/** Set, exclusion, condition, order, wait and check, each as a line of its own. */
function expectGolden({ text, data }: Answer): void {
  const [first = '', ...lines] = text.split('\n')
  expect(first).toMatch(/needs (?:Q249077 and Q252717|Q252717 and Q249077) before SP2\.$/)
  expect(lines).toEqual([
    ...lines.filter((line) => /^- Q(?:249077|252717)(?::| \()/.test(line)),
    expect.stringMatching(/^- It does not need Q251070 and Q252718: .*build 1239/),
    expect.stringMatching(/^- Q249077 and Q252717 are needed only if .*(?:multiple|several) sites/),
    ...lines.filter((line) => line.includes('is needed on all')),
    expect.stringMatching(
      /^- First check .*secondary sites(?: that the Full Version value in|:) HKEY_LOCAL_MACHINE\\Software\\Microsoft\\SMS/,
    ),
    ...lines.filter((line) => /^- Without it, .*may not install/.test(line)),
    expect.stringMatching(/^- Apply them on every such site before any site is upgraded\.$/),
    expect.stringMatching(/^- After Q249077, wait until .*Copylog\.tcf.*before you install SP2\.$/),
  ])
  expect(lines.filter((line) => /^- Q(?:249077|252717)(?::| \()/.test(line))).toHaveLength(2)
  expect(data?.fixes?.target).toBe('SP2')
}
