import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InventoryFilesQuery } from '../../../src/contract/inventory-files.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase

const HEAD = '   Date        Time     Version         Size     File name     Platform\n   '
const table = (...rows: string[]) =>
  `The fix has the following file attributes or later:\n\n${HEAD}${'-'.repeat(70)}\n${rows
    .map((row) => `   ${row}\n`)
    .join('')}`
const article = (number: string, title: string, ...rows: string[]) =>
  articleText({
    number,
    title,
    product: 'Systems Management Server 2.0',
    sections: { RESOLUTION: table(...rows) },
  })

beforeAll(async () => {
  await index.fill({
    'kb/a.txt': article(
      'Q100001',
      'First fix',
      '1/10/2000   10:49AM  2.0.1380.1100   143 KB   Queue.dll     Intel',
      '1/10/2000   10:49AM  2.0.1380.1100   203 KB   Queue.dll     Alpha',
    ),
    'kb/b.txt': article(
      'Q100002',
      'Second fix',
      '2/20/2000   10:49AM  2.0.1380.1150   144 KB   Queue.dll     Intel',
      '2/20/2000   10:49AM  2.0.1380.1150    20 KB   Other.exe     Intel',
    ),
    'kb/c.txt': article(
      'Q100003',
      'Third fix',
      '3/30/2000   10:49AM  2.0.1380.1200   145 KB   Queue.dll     Intel',
    ),
  })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const check = (csv: string, more: Partial<InventoryFilesQuery> = {}) =>
  kb.checkFiles({ csv: `file,version,platform,size,date\n${csv}`, ...more })

describe('each file of an inventory', () => {
  test('tells who ships just it, who ships a newer one, and which is the newest', async () => {
    const { files, totals, fixes } = await check('C:\\SMS\\QUEUE.DLL,2.0.1380.1100,Intel')
    expect(files).toMatchObject([
      {
        row: 2,
        file: 'C:\\SMS\\QUEUE.DLL',
        version: '2.0.1380.1100',
        standing: 'behind',
        shippedBy: { total: 1, articles: [{ id: 'Q100001' }] },
        newer: { total: 2, articles: [{ id: 'Q100003' }, { id: 'Q100002' }] },
        newest: { version: '2.0.1380.1200', citation: { article: 'Q100003' } },
      },
    ])
    expect(totals.behind).toBe(1)
    expect(fixes).toBe(2)
  })

  test.for([
    ['Queue.dll,2.0.1380.1200,Intel', 'current'],
    ['Queue.dll,2.0.1380.1300,Intel', 'ahead'],
    ['Queue.dll,2.0.1380.1200,Intel,9999999', 'differs'],
    ['Queue.dll,3.5.1.2', 'undecided'],
    ['Queue.dll,2.0.1380.1150,MIPS', 'undecided'],
    ['Nobody.dll,1.0', 'unknown'],
    ['Queue.dll,,Intel,,2000-02-20', 'undecided'],
    ['Queue.dll,,Intel,,1999-02-20', 'behind'],
    ['Queue.dll,,Intel,,2000-03-30', 'current'],
  ])('%s stands %s', async ([row, standing]) => {
    const { files } = await check(row ?? '')
    expect(files.map((file) => file.standing)).toEqual([standing])
  })

  test('lists what is behind most fixes first, then as sent, equal rows once', async () => {
    const report = await check(
      'Nobody.dll,1.0\nOther.exe,2.0.1380.1000\nQueue.dll,2.0.1380.1000\nNobody.dll,1.0\n',
    )
    expect(report.files.map(({ row }) => row)).toEqual([4, 3, 2])
    expect(report).toMatchObject({ rows: 4, different: 3, total: 3 })
  })

  test('lists files of a standing, page by page, and counts them all', async () => {
    const csv = Array.from({ length: 30 }, (_, at) => `Queue.dll,2.0.1380.${at}`).join('\n')
    const query = { standing: ['behind' as const], limit: 10, offset: 25 }
    const report = await check(`${csv}\nNobody.dll,1`, query)
    expect(report.files).toHaveLength(5)
    expect(report).toMatchObject({ total: 30, totals: { behind: 30, unknown: 1 } })
  })

  test('of another product nobody ships any', async () => {
    const { files } = await check('Queue.dll,2.0.1380.1', { product: 'SMS' })
    expect(files).toMatchObject([{ standing: 'behind' }])
    await expect(check('Queue.dll,1', { product: 'Nothing Server' })).rejects.toMatchObject({
      code: 'product-unknown',
    })
  })

  test('agrees with the check by articles', async () => {
    const rows = [1000, 1100, 1149, 1150, 1199, 1200, 1300].map((build) => ({
      file: 'Queue.dll',
      version: `2.0.1380.${build}`,
      platform: 'Intel',
    }))
    for (const row of rows) {
      const { articles } = await kb.checkInventory({ rows: [row] })
      const missing = articles.filter(({ files }) => files.some((one) => one.verdict === 'older'))
      const { files } = await kb.checkFiles({ rows: [row] })
      expect(files[0]?.newer.total).toBe(missing.length)
    }
  })
})
