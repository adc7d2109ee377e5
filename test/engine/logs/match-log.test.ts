import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const sms = (version: string) => `Systems Management Server version ${version}`
const quoting = (number: string, ...lines: string[]) =>
  articleText({
    number,
    title: `Lines of ${number}`,
    sections: {
      SYMPTOMS: [
        'The Mailer.log file contains the following lines:',
        '',
        ...lines.map((line) => `   ${line}`),
      ].join('\n'),
    },
  })

const FILES = {
  'kb/a.txt': articleText({
    number: 'Q100001',
    title: 'Clients Stop Reporting',
    product: sms('2.0'),
    sections: {
      SYMPTOMS: [
        'The Clisvc.log file contains the following lines:',
        '',
        '   Could not open the queue of site ABC, error 5~',
        '   Waiting 60 seconds before the helper is started again~',
        '   Giving up on the remote inventory agent~',
      ].join('\n'),
    },
  }),
  'kb/b.txt': articleText({
    number: 'Q100002',
    title: 'Clients Wait',
    product: sms('1.2'),
    sections: {
      SYMPTOMS: [
        'The Clisvc.log file contains the following lines:',
        '',
        '   Giving up on the remote inventory agent~',
        '   Waiting 60 seconds before the helper is started again~',
      ].join('\n'),
    },
  }),
  'kb/c.txt': articleText({
    number: 'Q100003',
    title: 'Disk Is Full',
    sections: {
      SYMPTOMS: [
        'The following event is logged in the system event log:',
        '',
        '   Event ID: 4242',
        '   Source: DiskWatch',
        '   Description: The volume is nearly out of space on the second spindle.',
      ].join('\n'),
    },
  }),
  'kb/e.txt': quoting(
    'Q100005',
    'The mailer could not hand over the letter to the second post office~',
  ),
  'kb/f.txt': quoting(
    'Q100006',
    'The gateway could not hand over the letter to the second post office~',
  ),
  'kb/g.txt': quoting(
    'Q100007',
    'Mirror set is broken. The third spindle was taken out of the set by the driver~',
  ),
  'kb/h.txt': quoting(
    'Q100008',
    'The third spindle was taken out of the set~',
    'third spindle was taken out of the set by~',
    'spindle was taken out of the set by the driver~',
  ),
  'kb/d.txt': articleText({
    number: 'Q100004',
    title: 'Builds',
    product: sms('2.0'),
    sections: { SUMMARY: 'Systems Management Server 2.0 Service Pack 1 (build 1380) is current.' },
  }),
}

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fill(FILES)
  kb = await KnowledgeBase.open(index.indexDirectory)
  await kb.prepare()
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const LOG = [
  'Starting up at 10:00:01',
  'could not open the queue of site S00, error 67  $$<CLISVC><Mon Jan 3 10:00:00 2000><thread=1>',
  'nothing of note',
  'Waiting 15 seconds before the helper is started again  $$<CLISVC><Mon Jan 3>',
  'Giving up on the remote inventory agent',
].join('\r\n')
const ids = async (log: string, more = {}) =>
  (await kb.matchLog({ log, ...more })).articles.map(({ article }) => article.id)

describe('a log', () => {
  test('leads to the article whose lines it has in their order, line beside line', async () => {
    const { articles, lines, total } = await kb.matchLog({ log: LOG })
    expect({ lines, total }).toEqual({ lines: 5, total: 2 })
    const [first, second] = articles
    expect(first).toMatchObject({
      article: { id: 'Q100001', title: 'Clients Stop Reporting' },
      coverage: { quoted: 3, seen: 3, inOrder: 3 },
      pairs: [{ kind: 'log', logName: 'Clisvc.log', similarity: 1, quotedBy: 1 }, {}, {}],
    })
    expect(second).toMatchObject({ coverage: { quoted: 2, seen: 2, inOrder: 1 } })
    expect(first?.pairs.map(({ log }) => log.line)).toEqual([2, 4, 5])
    for (const { log } of first?.pairs ?? []) {
      expect(log.text).toBe(LOG.slice(log.start, log.end))
    }
    const citations = first?.pairs.map(({ citation }) => citation) ?? []
    expect((await kb.verifyCitations({ citations })).totals.verbatim).toBe(3)
  })

  test('may have other words where names stand, and more or fewer of them', async () => {
    const log = 'Waiting some 9 seconds before the new helper was started again'
    const { articles } = await kb.matchLog({ log })
    const similarity = articles[0]?.pairs[0]?.similarity ?? 0
    expect(similarity).toBeGreaterThanOrEqual(0.75)
    expect(similarity).toBeLessThan(1)
  })

  test('may be wrapped by a mail program', async () => {
    expect(await ids('> Giving up on the\r\n> remote inventory\r\n> agent')).toHaveLength(2)
  })

  test('of other words leads nowhere', async () => {
    const report = await kb.matchLog({ log: 'giving queue helper agent\nwaiting disk' })
    expect(report).toMatchObject({ total: 0, articles: [] })
    expect(await kb.matchLog({ log: '' })).toMatchObject({ lines: 0, total: 0 })
  })

  test('is answered page by page', async () => {
    expect(await ids(LOG, { limit: 1, offset: 1 })).toEqual(['Q100002'])
  })
})

describe('an event', () => {
  test.each([
    'Event Type: Error\nEvent Source: DISKWATCH\nEvent ID: 4242',
    'Error,1/28/2000,12:00:01 PM,DiskWatch,None,4242,N/A,SRV01\n',
    'The volume is nearly out of space on the third spindle.',
  ])('%j leads to its article', async (log) => {
    expect(await ids(log)).toEqual(['Q100003'])
  })

  test('of another source leads nowhere, one without a source counts less', async () => {
    expect(await ids('Event ID: 4242 Source: Cdrom')).toEqual([])
    const [bare] = (await kb.matchLog({ log: 'Event ID: 4242' })).articles
    expect(bare?.pairs[0]).toMatchObject({ kind: 'event', similarity: 0.5 })
  })
})

describe('the release', () => {
  const line = 'Giving up on the remote inventory agent'

  test('that the log tells puts articles for another one lower', async () => {
    const log = `Current clibase version is 2.0.1380.1101\n${line}`
    const { articles, versions } = await kb.matchLog({ log })
    expect(versions).toMatchObject([
      {
        text: '2.0.1380.1101',
        build: '1380',
        log: { line: 1 },
        releases: [{ product: 'Systems Management Server', version: '2.0', servicePack: 'SP1' }],
      },
    ])
    expect(articles.map(({ article, release }) => [article.id, release])).toEqual([
      ['Q100001', 'fits'],
      ['Q100002', 'other-release'],
    ])
  })

  test('of the profile counts, not that of the log', async () => {
    const profile = { product: 'SMS', version: '1.2' }
    const log = `Current clibase version is 2.0.1380.1101\n${line}`
    const { articles } = await kb.matchLog({ log, profile })
    expect(articles.map(({ article }) => article.id)).toEqual(['Q100002', 'Q100001'])
    await expect(kb.matchLog({ log, profile: { product: 'Nonesuch' } })).rejects.toThrow(
      'not known',
    )
  })
})

test.each([
  ['one line of four megabytes', `${LOG} `.repeat(2 ** 22 / LOG.length)],
  [
    'rubbish',
    Array.from({ length: 2 ** 20 }, (_, at) => String.fromCharCode((at * 7919) % 65_536)).join(''),
  ],
  ['a line a hundred thousand times', 'Giving up on the remote inventory agent\n'.repeat(100_000)],
])('%s is answered in time', async (_, log) => {
  const start = performance.now()
  await kb.matchLog({ log })
  expect(performance.now() - start).toBeLessThan(8000)
})

test('another question is answered before a long log is done', async () => {
  const answered: string[] = []
  const log = kb
    .matchLog({ log: `${LOG}\r\n`.repeat(2 ** 22 / LOG.length) })
    .then(() => answered.push('log'))
  const question = kb.search({ q: 'inventory agent' }).then(() => answered.push('question'))
  await Promise.all([log, question])
  expect(answered).toEqual(['question', 'log'])
})

test('a line is as common as the lines that are the same but for a word', async () => {
  const log = 'The mailer could not hand over the letter to the second post office'
  const [exact, loose] = (await kb.matchLog({ log })).articles
  expect(exact).toMatchObject({ article: { id: 'Q100005' }, pairs: [{ quotedBy: 1 }] })
  expect(loose).toMatchObject({ article: { id: 'Q100006' }, pairs: [{ quotedBy: 2 }] })
})

test('what stands in a log once counts once, in however many pieces it is quoted', async () => {
  const log = 'Mirror set is broken. The third spindle was taken out of the set by the driver.'
  const { articles } = await kb.matchLog({ log })
  expect(articles.map(({ article }) => article.id)).toEqual(['Q100007', 'Q100008'])
  const [whole, pieces] = articles
  expect(pieces?.coverage.seen).toBeGreaterThan(whole?.coverage.seen ?? 0)
})
