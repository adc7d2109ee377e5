import { describe, expect, test } from 'vitest'
import type { FileHistory, FileShipment } from '../../../src/contract/file.ts'
import { filePage } from '../../../src/portal/files/file-page.ts'
import { filesPage } from '../../../src/portal/files/files-page.ts'

const link = (id: string) => ({ id, title: `Fix <${id}>` })
const shipment = (id: string, version: string, more: Partial<FileShipment> = {}): FileShipment => ({
  article: link(id),
  name: 'Queue.dll',
  version,
  date: '2000-01-28',
  rawSize: '143 KB',
  platform: 'Intel',
  citation: { article: id, title: '', start: 10, end: 60, quote: '', hash: '' },
  ...more,
})

const HISTORY: FileHistory = {
  name: 'queue.dll',
  snapshot: 's',
  total: 3,
  articles: 3,
  listed: 3,
  processors: [
    { value: 'Intel', rows: 2 },
    { value: 'Alpha', rows: 1 },
  ],
  languages: [],
  limit: 100,
  offset: 0,
  shipments: [shipment('Q100001', '2.0.1380.1100'), shipment('Q100002', '2.0.1380.1200')],
  branches: [
    {
      product: 'Example',
      line: '2.0.1380',
      platform: 'Intel',
      newest: '2.0.1380.1200',
      steps: [
        { version: '2.0.1380.1100', date: '2000-01-28', articles: [link('Q100001')] },
        { version: '2.0.1380.1200', date: '2000-03-28', articles: [link('Q100002')] },
      ],
    },
  ],
}
const none = {
  same: 0,
  newer: 0,
  older: 0,
  'other-branch': 0,
  'other-platform': 0,
  'not-comparable': 0,
}
const page = (history: FileHistory, fields = {}, compared?: FileHistory) =>
  filePage({ name: 'Queue.dll', fields, history, compared }).main.markup

describe('the page of a file', () => {
  test('shows versions as a chart with links and a table, and step by step, the newest first', () => {
    const markup = page(HISTORY)
    expect(markup).toMatch(/<svg[^>]+role="group"/)
    expect(markup).toContain('Versions of Queue.dll by branch as a table')
    const [older, newer] = ['<b>2.0.1380.1100</b>', '<b>2.0.1380.1200</b>'].map((version) =>
      markup.indexOf(version),
    )
    expect(newer).toBeGreaterThan(0)
    expect(newer).toBeLessThan(older ?? 0)
    expect(markup.match(/newest on this branch/g)).toHaveLength(1)
    expect(markup).toContain('Fix &lt;Q100001&gt;')
    expect(markup).toContain('<td>143 KB</td>')
  })

  test('answers who ships newer than the version at hand', () => {
    const compared: FileHistory = {
      ...HISTORY,
      comparisons: { ...none, same: 1, newer: 2 },
      shipments: [
        shipment('Q100001', '2.0.1380.1100', { comparison: 'same' }),
        shipment('Q100003', '2.0.1380.1300', { comparison: 'newer' }),
        shipment('Q100002', '2.0.1380.1200', { comparison: 'newer' }),
      ],
    }
    const markup = page(HISTORY, { version: '2.0.1380.1100', platform: 'Intel' }, compared)
    expect(markup).toContain('<b>2 articles ship a newer one.</b>')
    expect(markup).toContain('<a href="/articles/Q100003?quote=10-60#quote">2.0.1380.1300</a>')
    expect(markup).toContain(
      'Shipped by <a class="number" href="/articles/Q100001?quote=10-60#quote"',
    )
    expect(markup).toContain('<option value="Intel" selected>Intel (2)</option>')
  })

  test('tells a newest version from one that cannot be compared', () => {
    const fields = { version: '9.9' }
    const newest = { ...HISTORY, comparisons: { ...none, same: 1 }, shipments: [] }
    expect(page(HISTORY, fields, newest)).toContain('No article ships a newer one on this branch.')
    const apart = { ...HISTORY, comparisons: { ...none, 'other-branch': 2 }, shipments: [] }
    expect(page(HISTORY, fields, apart)).toContain('that can be compared with it')
  })

  test('stays small for a file of many rows, and leads to the next ones', () => {
    const steps = Array.from({ length: 400 }, (_, at) => ({
      version: `2.0.1380.${at}`,
      date: `2000-01-${String((at % 28) + 1).padStart(2, '0')}`,
      articles: [link(`Q10${at}`), link(`Q20${at}`)],
    }))
    const shipments = Array.from({ length: 100 }, (_, at) => shipment(`Q1${at}`, `2.0.1380.${at}`))
    const branches = HISTORY.branches.flatMap((branch) => [
      { ...branch, steps },
      { ...branch, steps },
    ])
    const markup = page({ ...HISTORY, listed: 400, total: 500, shipments, branches })
    expect(markup.length).toBeLessThan(90_000)
    expect(markup).toMatch(/1–\d+ of 400 \(of 500 in all\)/)
    expect(markup).toMatch(/rel="next" href="\/files\/Queue\.dll\?offset=\d+#rows"/)
  })
})

test('names of files are found by a part of them, and are text', () => {
  const list = { snapshot: 's', total: 300, limit: 200, offset: 0 }
  const files = [{ name: '<b>.dll', rows: 3, articles: 2 }]
  const { markup } = filesPage({ contains: '"<' }, { ...list, files }).main
  expect(markup).toContain('value="&quot;&lt;"')
  expect(markup).toContain('href="/files/%3Cb%3E.dll">&lt;b&gt;.dll</a>')
  expect(markup).toContain('href="/files?contains=%22%3C&amp;offset=200"')
})
