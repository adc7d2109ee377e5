// The commands over a small index, run in this process.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { readRendering } from '../render/same-article.ts'
import { quarry, startQuarry } from './capture.ts'

const FILES = {
  'mail/queue.txt': articleText({
    number: 'Q100001',
    title: 'Messages Stay in the Outbound Queue',
    sections: {
      SYMPTOMS: 'Messages to other sites stay in the outbound queue.',
      RESOLUTION: 'Restart the connector. See also:\n\n   Q100002 Connector Does Not Start',
    },
  }),
  'mail/odd.txt': articleText({
    number: 'Q100003',
    title: 'An Article with a Date That Is None',
    date: '99-XXX-2001',
    sections: { SUMMARY: 'The date of this article cannot be read.' },
  }),
}

const index = createTestIndex()
const root = mkdtempSync(`${index.indexDirectory}-`)
const ask = (...args: string[]) => quarry(...args, '--index', index.indexDirectory)

beforeAll(() => index.fill(FILES))
afterAll(() => {
  index.remove()
  rmSync(root, { recursive: true, force: true })
})

describe('quarry search', () => {
  test('prints ranked hits', async () => {
    const { code, stdout, stderr } = await ask('search', 'outbound', 'queue')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('  1. Q100001  Messages Stay in the Outbound Queue\n')
    expect(stdout).toContain('SYMPTOMS: Messages to other sites stay')
    expect(stdout).toMatch(/\n1 of 1\n$/)
  })

  test('prints the reply of the REST API with --json', async () => {
    const { stdout } = await ask('search', 'queue', '--json', '--limit', '1', '--match', 'all')
    expect(JSON.parse(stdout)).toMatchObject({
      query: 'queue',
      limit: 1,
      hits: [{ id: 'Q100001' }],
    })
  })

  test('narrows by flags, which may be repeated', async () => {
    const found = async (...flags: string[]) =>
      JSON.parse((await ask('search', '*', '--json', ...flags)).stdout).total
    expect(await found()).toBe(2)
    expect(await found('--collection', 'mail', '--year', '2001', '--year', '1999')).toBe(1)
    expect(await found('--section', 'resolution', '--date', '2001-03..2001-04')).toBe(1)
    expect(await found('--has-fix', 'yes')).toBe(0)
    expect(await found('--has-workaround', 'no', '--product', 'Example Mail Server')).toBe(2)
    expect(await found('--product-version', '4.00')).toBe(2)
  })

  test('refuses a flag with a value that means nothing', async () => {
    const { code, stderr } = await ask('search', 'x', '--section', 'elsewhere')
    expect(code).toBe(2)
    expect(stderr).toContain('section.0')
    expect((await ask('search', 'x', '--has-fix', 'perhaps')).stderr).toContain('hasFix')
    expect((await ask('search', 'x', '--facets', 'colour')).stderr).toContain('facets.0')
  })

  test('prints facets, explanations and notices', async () => {
    const options = ['--facets', 'year, section', '--facet-limit', '1', '--explain']
    const { stdout } = await ask('search', 'queue', 'product:nosuch', ...options)
    expect(stdout).toMatch(/^Nothing was left with "product:nosuch"/)
    expect(stdout).toMatch(/\d+\.\d\d = stems \d+\.\d\d/)
    expect(stdout).toContain('year\n       1  2001\n')
    expect(stdout).toMatch(/section \(1 of 2\)\n {7}1 {2}\w+\n$/)
    const { stdout: ghost } = await ask('search', 'KB: Q100002')
    expect(ghost).toMatch(/^Q100002 is not held/)
    expect(ghost).toContain('cited by Q100001')
  })

  test('exits with 1 when nothing is found', async () => {
    const { code, stdout } = await ask('search', 'zyxwvut')
    expect(code).toBe(1)
    expect(stdout).toBe('Nothing found for "zyxwvut".\n')
  })
})

describe('quarry suggest', () => {
  test('prints completions by kind', async () => {
    const { code, stdout } = await ask('suggest', 'messages', 'st')
    expect(code).toBe(0)
    expect(stdout).toBe('article\n  Q100001  Messages Stay in the Outbound Queue\n')
  })

  test('prints the reply of the REST API with --json', async () => {
    const { stdout } = await ask('suggest', 'exam', '--json', '--limit', '1')
    expect(JSON.parse(stdout)).toMatchObject({
      query: 'exam',
      groups: [{ kind: 'product', suggestions: [{ articles: 2 }] }],
    })
  })

  test('exits with 1 when nothing begins so, and with 2 for a bad limit', async () => {
    expect((await ask('suggest', 'zyxwvut')).code).toBe(1)
    expect((await ask('suggest', 'exam', '--limit', '99')).code).toBe(2)
  })
})

describe('quarry article', () => {
  test('prints title, products, sections and references', async () => {
    const { code, stdout } = await ask('article', '100001')
    expect(code).toBe(0)
    expect(stdout).toContain('Q100001: Messages Stay in the Outbound Queue\n===')
    expect(stdout).toContain('Example Mail Server')
    expect(stdout).toContain('SYMPTOMS\n--------\nMessages to other sites')
    expect(stdout).toContain('Q100002  Connector Does Not Start  (not held)')
  })

  test('prints the reply of the REST API with --json', async () => {
    const { stdout } = await ask('article', 'kb100001', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ id: 'Q100001', citedBy: 0 })
  })

  test.for([
    ['markdown', '---\ntitle: '],
    ['text', 'DOCUMENT:Q100001  '],
    ['html', '<!doctype html>\n'],
  ] as const)('prints a %s document', async ([format, start]) => {
    const { code, stdout } = await ask('article', '100001', '--format', format)
    expect(code).toBe(0)
    expect(stdout.slice(0, start.length)).toBe(start)
    const readBack = readRendering(stdout, format)
    expect(readBack).toMatchObject({ id: 'Q100001' })
  })

  test('refuses a format that it does not know, and one together with --json', async () => {
    expect((await ask('article', '100001', '--format', 'pdf')).code).toBe(2)
    expect((await ask('article', '100001', '--format', 'text', '--json')).code).toBe(2)
  })

  test('exits with 1 for a document of an article that is not held', async () => {
    const { code, stderr } = await ask('article', 'Q100002', '--format', 'text')
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('Q100002') })
  })

  test('exits with 1 for an article that is not held, and tells who cites it', async () => {
    const { code, stdout, stderr } = await ask('article', 'Q100002')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('There is no article Q100002.')
    expect(stderr).toContain('Q100001  Messages Stay in the Outbound Queue')
    const { stdout: json } = await ask('article', 'Q100002', '--json')
    expect(JSON.parse(json)).toMatchObject({ code: 'article-unknown', id: 'Q100002' })
  })
})

describe('quarry similar', () => {
  test('prints articles with the reasons', async () => {
    const { code, stdout } = await ask('similar', '100003')
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'No article is like Q100003.\n' })
    const { stdout: json } = await ask('similar', 'kb100001', '--json', '--limit', '3')
    expect(JSON.parse(json)).toMatchObject({ id: 'Q100001', similar: [] })
  })

  test('exits with 1 for an article that is not held, and tells who cites it', async () => {
    const { code, stderr } = await ask('similar', 'Q100002')
    expect(code).toBe(1)
    expect(stderr).toContain('Q100001  Messages Stay in the Outbound Queue')
  })
})

describe('quarry stats', () => {
  test('prints numbers', async () => {
    const { code, stdout } = await ask('stats')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^articles +2\n {2}in mail +2\n/)
    expect(stdout).toMatch(/^applies-to items +2$/m)
    expect(stdout).toMatch(/^distinct edges +1\n {2}resolved +0\n {2}dangling +1$/m)
    expect(JSON.parse((await ask('stats', '--json')).stdout)).toMatchObject({ articles: 2 })
  })
})

describe('quarry openapi', () => {
  test('prints and writes the committed document', async () => {
    const committed = readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')
    expect((await quarry('openapi')).stdout).toBe(committed)
    const file = join(root, 'openapi.yaml')
    expect(await quarry('openapi', '--output', file)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe(committed)
    expect(JSON.parse((await quarry('openapi', '--json')).stdout)).toMatchObject({
      openapi: '3.1.0',
    })
  })
})

describe('quarry ingest', () => {
  const target = join(root, 'fresh')
  const folder = join(index.indexDirectory, '..', 'folders', 'mail')
  const ingest = (...args: string[]) =>
    quarry('ingest', ...args, '--index', target, '--workers', '0')

  test('reads folders into an index and reports', async () => {
    const report = join(root, 'report.json')
    const { code, stdout, stderr } = await ingest(
      folder,
      '--collection',
      'post',
      '--report',
      report,
    )
    expect(code, stderr).toBe(0)
    expect(stdout).toContain('2 articles in ')
    expect(stdout).toContain('2 in post')
    expect(stderr).toContain('Parsing 2 of 2 files')
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      articles: 2,
      collections: { post: 2 },
    })
    const found = await quarry('search', 'queue', '--index', target, '--json')
    expect(JSON.parse(found.stdout).hits[0].collection).toBe('post')
  })

  test('exits with 2 for a warning when it is strict, and keeps the index', async () => {
    const { code, stdout } = await ingest(folder, '--strict', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout).diagnostics).toMatchObject({ 'date-unreadable': 1 })
  })

  test('refuses --collection for several folders', async () => {
    const { code, stderr } = await ingest(folder, root, '--collection', 'x')
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain('--collection')
  })

  test('exits with 1 when a folder holds no article, and with 2 when there is none', async () => {
    expect((await ingest(join(root, '..', 'index', 'snapshots'))).code).toBe(1)
    const { code, stderr } = await ingest(join(root, 'nowhere'))
    expect(code).toBe(2)
    expect(stderr).toContain('nowhere')
  })

  test('leaves the index as it is when it is interrupted', async () => {
    const { done, stderr } = startQuarry(
      ['ingest', folder, '--index', target, '--workers', '0', '--charset', 'cp437'],
      { signal: AbortSignal.abort() },
    )
    expect(await done).toBe(1)
    expect(stderr.text).toContain('Interrupted')
    expect((await quarry('stats', '--index', target)).code).toBe(0)
  })
})
