import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportName, ReportQuery } from '../../../src/contract/reports.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { articleText, createTestIndex, type SampleArticle } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase

const article = (number: string, title: string, more: Partial<SampleArticle>) => ({
  [`kb/${number}.txt`]: articleText({ number, title, sections: {}, ...more }),
})
const see = (...lines: string[]) =>
  `For more information, see the following articles in the Microsoft Knowledge Base:\n\n${lines
    .map((line) => `   ${line}\n`)
    .join('\n')}`

const PRODUCT = 'Systems Management Server version 2.0'

beforeAll(async () => {
  await index.fill({
    ...article('Q310001', 'Hook Service Stops When the Spool Folder Fills Up With Reports', {
      date: '02-FEB-2001',
      sections: {
        'MORE INFORMATION': see(
          'Q310002 Gate Keeper Forgets Its Key After a Power Failure',
          'Q310009 Layout of the Spool Folder',
          'Q310030 Ledger Import Skips the Second Page of Each Batch',
          'Q310005 Report Printer Pauses at Twelve',
        ),
      },
    }),
    ...article('Q310002', 'Gate Keeper Forgets Its Key After a Power Failure', {
      sections: { SYMPTOMS: 'It forgets.' },
    }),
    ...article('Q310003', 'Ledger Import Skips the Second Page of Each Batch', {
      sections: { SYMPTOMS: 'It skips.', CAUSE: '' },
    }),
    ...article('Q310030', 'Window Manager Draws Frames Twice on Large Screens', {
      sections: { SYMPTOMS: 'It draws.' },
    }),
    ...article('Q310005', 'Report Printer Pauses at Noon', {
      product: PRODUCT,
      date: '05-MAY-2002',
      sections: {
        RESOLUTION:
          'DownloadDownload Q310005.exe now\n\n' +
          'To install the update manually:\n\n' +
          '1. Replace the Hooka.dll file with the version from the update.\n' +
          '2. Replace the Hookb.dll file with the version from the update.\n' +
          '3. Replace the Hookc.dll file with the version from the update.\n' +
          '4. Replace the Hookb.dll file with the version from the update.\n' +
          '5. Replace the Hookz.dll file with the version from the update.\n\n' +
          '   Date      Version        Size    File name    Platform\n' +
          '   ------------------------------------------------------\n' +
          '   5/1/2002  2.0.1380.1125  10,000  Hooka.dll    Intel\n' +
          '   5/1/2002  2.0.1380.1125  10,000  Hookb.dll    Intel\n' +
          '   7/1/2002  2.0.1380.1125  10,000  Hookc.dll    Intel\n' +
          '   5/1/2002  2.0.1380.1125  10,000  Hookd.dll    Intel\n',
        'MORE INFORMATION':
          'Not applying the update does not cause printers to get into a waiting state.\n\n' +
          see('Q310006 Printers Wait'),
      },
    }),
    ...article('Q310006', 'Printers Wait', {
      product: PRODUCT,
      sections: {
        SUMMARY:
          'If you do not apply the updates, this condition may cause the printer to enter a ' +
          'frozen state. Please read on.',
        'MORE INFORMATION': see('Q310005 Report Printer Pauses at Noon'),
      },
    }),
    ...article('Q310007', 'Files of Another Time', {
      product: PRODUCT,
      date: '05-MAY-2003',
      sections: {
        RESOLUTION:
          'A supported fix is now available from Microsoft.\n\n' +
          '   Date      Version        Size    File name    Platform\n' +
          '   ------------------------------------------------------\n' +
          '   1/1/2003  2.0.1380.1100  10,000  Hooka.dll    Intel\n',
      },
    }),
  })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const kindsOf = async (name: ReportName, query: ReportQuery = {}) => {
  const { findings } = await kb.report(name, query)
  return findings.map(({ kind, article, target, detail }) =>
    [kind, article.id, target?.id ?? detail].filter(Boolean).join(' '),
  )
}

test('the report on links tells dangling, drifted and wrong ones apart', async () => {
  expect((await kindsOf('links')).sort()).toEqual([
    'dangling Q310001 Q310009',
    'title-drift Q310001 Q310005',
    'wrong-number Q310001 Q310030',
  ])
  const { findings } = await kb.report('links', { kind: ['wrong-number'] })
  expect(findings[0]).toMatchObject({
    citedTitle: 'Ledger Import Skips the Second Page of Each Batch',
    suggestions: [{ id: 'Q310003' }],
    lastModified: '2001-02-02',
  })
})

test('the report on articles names steps and tables that do not go together', async () => {
  const found = await kindsOf('lint', { article: 'kb310005' })
  expect(found).toEqual([
    'download-dead Q310005',
    'step-repeated Q310005 2. 4.',
    'step-file-unlisted Q310005 Hookz.dll',
    'file-date-late Q310005 Hookc.dll: 7/1/2002',
    'table-file-unused Q310005 Hookd.dll',
  ])
  expect(await kindsOf('lint', { article: 'Q310003' })).toEqual(['section-empty Q310003 CAUSE'])
})

test('contradictions quote both places', async () => {
  const { findings } = await kb.report('contradictions', { kind: ['consequence-denied'] })
  expect(findings.map(({ citations }) => citations.map(({ article }) => article))).toEqual([
    ['Q310005', 'Q310006'],
  ])
  const [denied, warned] = findings[0]?.citations ?? []
  expect(denied?.quote).toMatch(/^Not applying the update does not cause/)
  expect(warned?.quote).toMatch(/^If you do not apply the updates.* frozen state\.$/)
})

test('a lower version with a later date is a contradiction of two articles', async () => {
  const { findings } = await kb.report('contradictions', { kind: ['file-version-date'] })
  expect(findings.map(({ citations }) => citations.map(({ article }) => article))).toEqual([
    ['Q310007', 'Q310005'],
  ])
})

test('every quote of every report verifies', async () => {
  for (const name of ['links', 'lint', 'contradictions'] as const) {
    const { findings, total } = await kb.report(name, {})
    expect(findings).toHaveLength(total)
    for (const { citations } of findings) {
      expect(citations.length).toBeGreaterThan(0)
      for (const { quote, hash } of citations) expect(hash).toBe(sha256(quote))
    }
  }
})

test('filters by product, by severity and by kind; counts leave the kind out of account', async () => {
  const sms = await kb.report('lint', { product: ['SMS'], kind: ['step-repeated'] })
  expect(sms.total).toBe(1)
  expect(sms.counts.map(({ kind }) => kind)).toContain('download-dead')
  expect(await kindsOf('links', { product: ['SMS'] })).toEqual([])
  const infos = await kb.report('lint', { severity: 'info' })
  expect(infos.findings.every(({ severity }) => severity === 'info')).toBe(true)
})

test('the most recently changed articles come first, page by page', async () => {
  const all = await kb.report('lint', {})
  const days = all.findings.map(({ lastModified = '' }) => lastModified)
  expect(days).toEqual([...days].sort().reverse())
  const pages = await Promise.all(
    all.findings.map((_, offset) => kb.report('lint', { limit: 1, offset })),
  )
  expect(pages.flatMap(({ findings }) => findings)).toEqual(all.findings)
})

test('two who ask at once are given one report', async () => {
  const other = await KnowledgeBase.open(index.indexDirectory)
  const [one, two] = await Promise.all([other.report('links', {}), other.report('links', {})])
  expect(one).toEqual(two)
  await other.close()
})
