import { describe, expect, test } from 'vitest'
import type { InventoryFile, InventoryFiles } from '../../../src/contract/inventory-files.ts'
import { inventoryCsv } from '../../../src/portal/inventory/inventory-csv.ts'
import { inventoryPage } from '../../../src/portal/inventory/inventory-page.ts'

const BEHIND: InventoryFile = {
  row: 2,
  file: 'C:\\SMS\\Ccm.dll',
  version: '2.0.1380.1100',
  platform: 'Intel',
  standing: 'behind',
  shippedBy: { total: 1, articles: [{ id: 'Q100001', title: 'First "fix"' }] },
  newer: {
    total: 7,
    articles: ['Q100005', 'Q100004', 'Q100003', 'Q100002', 'Q100009'].map((id) => ({
      id,
      title: 'Later fix',
    })),
  },
  newest: {
    version: '2.0.1380.1200',
    citation: { article: 'Q100005', title: '', start: 10, end: 90, quote: '', hash: '' },
  },
}
const NONE = { total: 0, articles: [] }
const UNKNOWN: InventoryFile = {
  row: 3,
  file: '=1+1\u202e.dll',
  version: '<b>',
  standing: 'unknown',
  shippedBy: NONE,
  newer: NONE,
}

const report = (files: InventoryFile[], total = files.length): InventoryFiles => ({
  snapshot: 's',
  rows: 1234,
  different: 1200,
  remarks: [{ row: 9, text: 'The <version> is not read.' }],
  remarksTotal: 3,
  totals: { behind: 1, differs: 0, undecided: 0, current: 0, ahead: 0, unknown: 1 },
  fixes: 7,
  total,
  files,
  limit: 200,
  offset: 0,
})
const FORM = { fields: { show: 'all' as const }, products: [], limitMegabytes: 4 }
const page = (files: InventoryFile[], total?: number) =>
  inventoryPage({ ...FORM, text: 'a', report: report(files, total) }).main.markup

describe('the page of the inventory check', () => {
  test('sums up first, then tells of each file who ships newer and what proves it', () => {
    const markup = page([BEHIND, UNKNOWN])
    expect(markup).toContain('1,234 rows read, 1,200 different')
    expect(markup).toContain('<b>1 file is behind</b>; 7 articles ship newer ones')
    expect(markup).toContain(
      'href="/files/Ccm.dll?version=2.0.1380.1100&amp;platform=Intel">Ccm.dll',
    )
    expect(markup).toContain('<a href="/articles/Q100005?quote=10-90#quote">2.0.1380.1200</a>')
    expect(markup).toContain('4 more</a>')
    expect(markup.indexOf('class="standings"')).toBeLessThan(markup.indexOf('<table'))
  })

  test('what was sent is text, also what nobody sees', () => {
    const markup = page([UNKNOWN])
    expect(markup).toContain('=1+1\ufffd.dll')
    expect(markup).toContain('&lt;b&gt;')
    expect(markup).toContain('The &lt;version&gt; is not read.')
  })

  test('shows as many files as a page holds and says where the others are', () => {
    const files = Array.from({ length: 200 }, (_, at) => ({ ...BEHIND, row: at + 1 }))
    const markup = page(files, 5000)
    expect(markup.length).toBeLessThan(80_000)
    expect(markup).toMatch(/The first \d+ of 5,000 files are shown/)
  })
})

describe('the CSV of the inventory check', () => {
  test('has a row a file, and no cell that a spreadsheet would compute', () => {
    const [head, first, second, ...more] = inventoryCsv(report([BEHIND, UNKNOWN])).split('\n')
    expect(more).toEqual([])
    expect(head).toContain('fixes behind')
    expect(first).toContain('2,C:\\SMS\\Ccm.dll,2.0.1380.1100,Intel,,,behind,7,2.0.1380.1200,')
    expect(second).toContain("'=1+1")
  })
})
