// Known problems by what helps, and remedies that walk into another problem, on articles made up here.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const CONFIRMED = 'Acme has confirmed this to be a problem in Exchange Server 5.5.'
const FIX =
  'A supported fix is now available from Microsoft, but it is only intended to correct it.'

const article = (
  number: string,
  sections: Readonly<Record<string, string>>,
  product = 'Exchange Server version 5.5',
) => articleText({ number, title: `Sample Stops in Case ${number}`, product, sections })

const FILES = {
  'kb/1.txt': article('Q100101', {
    RESOLUTION: 'To resolve this problem, obtain the latest service pack for Exchange Server 5.5.',
    STATUS: `${CONFIRMED} This problem was first corrected in Exchange Server 5.5 Service Pack 2.`,
  }),
  'kb/2.txt': article('Q100102', {
    SYMPTOMS: 'After you apply Service Pack 2 for Exchange Server 5.5, the queue is empty.',
    WORKAROUND: 'To work around this problem, restart the service.',
    STATUS: CONFIRMED,
  }),
  'kb/3.txt': article('Q100103', {
    SYMPTOMS: 'After you install Exchange Server 5.5 Service Pack 3, the list is empty.',
    STATUS: `${CONFIRMED} This problem was corrected in Exchange Server 5.5 Service Pack 4.`,
  }),
  'kb/4.txt': article('Q100104', {
    SYMPTOMS: 'After you apply the fix of Q100105, the service stops.',
    STATUS: CONFIRMED,
  }),
  'kb/5.txt': article('Q100105', { RESOLUTION: FIX, STATUS: CONFIRMED }),
  'kb/6.txt': article('Q100106', {
    SYMPTOMS: 'After you install Exchange Server 5.5 Service Pack 2, the pipe is shut.',
    STATUS: `${CONFIRMED} This problem was corrected in Exchange Server 5.5 Service Pack 2.`,
  }),
  'kb/7.txt': article('Q100107', {
    STATUS: `${CONFIRMED} This problem was corrected in Windows NT 4.0 Service Pack 4.`,
  }),
}

describe('Problems', () => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  beforeAll(async () => {
    await index.fill(FILES)
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  const site = { product: 'Exchange', version: '5.5' }
  const byRemedy = async (servicePack: string) => {
    const { problems, counts } = await kb.knownProblems({ ...site, servicePack })
    const told = problems.map(({ id, remedy }) => [id, remedy] as const)
    return { told: Object.fromEntries(told), counts }
  }

  test.for([
    ['known problems of Exchange 5.5 SP1', 7],
    ['list the open bugs in Exchange 5.5 SP1 without a fix', 1],
    ['Which known issues of Exchange 5.5 SP1 have only a workaround?', 1],
  ] as const)('are listed for who asks in words: %s', async ([question, count]) => {
    const answer = await kb.answer({ question })
    expect(answer).toMatchObject({ status: 'answered', kind: 'list', data: { count } })
    expect(answer.text.split('\n')).toHaveLength(count + 1)
    const { totals } = await kb.verifyCitations({ citations: [...answer.citations] })
    expect(totals).toMatchObject({ moved: 0, changed: 0, gone: 0 })
  })

  test('of a release are told with the best that is known to help', async () => {
    const { told, counts } = await byRemedy('SP1')
    expect(told).toEqual({
      Q100101: 'later-release',
      Q100102: 'workaround',
      Q100103: 'later-release',
      Q100104: 'none',
      Q100105: 'fix',
      Q100106: 'later-release',
      // In a release of another product.
      Q100107: 'later-release',
    })
    expect(counts).toEqual({ fix: 1, 'later-release': 4, workaround: 1, none: 1 })
  })

  test('that the release corrected are gone', async () => {
    expect(Object.keys((await byRemedy('SP2')).told).sort()).toEqual([
      'Q100102',
      'Q100103',
      'Q100104',
      'Q100105',
      'Q100107',
    ])
  })

  test('may be asked for by remedy, and are counted all the same', async () => {
    const found = await kb.knownProblems({ ...site, servicePack: 'SP1', remedy: 'none', limit: 1 })
    expect(found.problems.map(({ id }) => id)).toEqual(['Q100104'])
    expect([found.total, found.counts.fix]).toEqual([1, 1])
  })

  test('come with the release that a remedy names, and with the latest', async () => {
    const found = await kb.remedies('Q100101', {})
    expect(found?.remedies.map(({ release, source }) => [release, source])).toEqual([
      ['5.5 SP2', 'text'],
    ])
    expect(found?.conflicts).toMatchObject([{ release: '5.5 SP2', problem: { id: 'Q100102' } }])
  })

  test('come with a fix', async () => {
    const found = await kb.remedies('Q100105', {})
    expect(found?.conflicts.map(({ release, problem }) => [release, problem.id])).toEqual([
      [undefined, 'Q100104'],
    ])
  })

  test('that come with each release on the way stand in the plan', async () => {
    const sites = [{ name: 'A', ...site, servicePack: 'SP1' }]
    const { sites: planned } = await kb.plan({ sites, target: 'SP3' })
    const [hop] = planned[0]?.hops ?? []
    expect(hop?.knownProblems.map(({ id, correctedIn }) => [id, correctedIn])).toEqual([
      ['Q100103', 'Exchange Server 5.5 SP4'],
    ])
    expect(hop?.knownProblemsTotal).toBe(1)
  })

  test('of an article that is not held are not known', async () => {
    expect(await kb.remedies('Q999999', {})).toBeUndefined()
  })
})
