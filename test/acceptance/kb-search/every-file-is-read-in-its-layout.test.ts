import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleView } from '../../../src/contract/article.ts'
import { EXPECTED_ARTICLES } from './kb.table.ts'
import { KB_FOLDER, openKb } from './kb-index.ts'

describe('kb/', () => {
  let opened: Awaited<ReturnType<typeof openKb>>

  beforeAll(async () => {
    opened = await openKb()
  })
  afterAll(() => opened.close())

  const getArticle = async (id: string): Promise<ArticleView> => {
    const article = await opened.kb.getArticle(id)
    if (article === undefined) throw new Error(`kb/ does not hold ${id}`)
    return article
  }

  test('holds the files of the table, and its README', async () => {
    const found = await readdir(KB_FOLDER, { recursive: true, withFileTypes: true })
    const paths = found
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(KB_FOLDER.length + 1)}/${entry.name}`)
    const expected = EXPECTED_ARTICLES.map(({ path }) => path)
    expect(paths.sort()).toEqual([...expected, '/README.md'].sort())
  })

  test('gives an article for every file but the README, which is reported', () => {
    expect(opened.kb.articleCount).toBe(EXPECTED_ARTICLES.length)
    expect(opened.report.skipped).toEqual([
      expect.objectContaining({ path: 'README.md', reason: 'no-article-layout' }),
    ])
  })

  for (const expected of EXPECTED_ARTICLES) {
    test(`${expected.path} is read as ${expected.format}, whole`, async () => {
      const article = await getArticle(expected.id)
      expect(article.id).toBe(expected.id)
      expect(article.source).toMatchObject({ path: expected.path, format: expected.format })
      expect(article.lastModified?.date).toBe(expected.date)
      expect(article.shortTitleCut).toBe(false)
      expect(article.sections.map(({ role }) => role)).toEqual(expected.sections)
      const cited = new Set(article.references.map(({ id }) => id))
      expect([...cited].sort()).toEqual(expected.references)
      if (expected.rows !== undefined) {
        expect(article.fileTables.flatMap(({ rows }) => rows)).toHaveLength(expected.rows)
      }
    })
  }

  test('keeps the date that cannot be read, and reports it', async () => {
    const article = await getArticle('Q252717')
    const rows = article.fileTables.flatMap((table) => table.rows)
    const broken = rows.filter(({ date }) => date?.date === undefined)
    expect(broken).toMatchObject([
      { name: 'Baseobj.dll', date: { raw: '12/20/199' }, platform: 'Alpha', time: '5:18PM' },
    ])
    expect(article.diagnostics.map(({ code }) => code)).toContain('file-date-unreadable')
  })

  test('names version, size and platform of a row', async () => {
    const { fileTables } = await getArticle('Q252717')
    expect(fileTables[0]?.rows[0]).toMatchObject({
      name: 'Ccm.dll',
      version: '2.0.1380.1125',
      date: { raw: '1/28/2000', date: '2000-01-28' },
      size: { raw: '143 KB' },
      platform: 'Intel',
    })
  })

  test('reads rows whose version or platform is blank', async () => {
    const { fileTables } = await getArticle('Q305209')
    const rows = fileTables.flatMap((table) => table.rows)
    const blank = rows.filter(({ version }) => version === undefined)
    expect(blank.map(({ name }) => name)).toEqual(['Compverbase.ini', 'Compverbase.ini'])
    expect(rows[0]).toMatchObject({ name: 'Q305209.exe', size: { bytes: 253_957 } })
    expect(rows[0]?.platform).toBeUndefined()
  })

  test('names the component of an Exchange fix', async () => {
    const { fileTables } = await getArticle('Q270133')
    expect(fileTables).toMatchObject([{ component: 'Exchange Notes Connector' }])
  })

  test('names the language a fix is made for', async () => {
    const languagesOf = async (id: string) =>
      (await getArticle(id)).fileTables.map(({ language }) => language)
    expect(await languagesOf('Q252717')).toEqual(['English'])
    expect(await languagesOf('Q305209')).toEqual(['English'])
    expect(await languagesOf('Q270133')).toEqual(['Japanese'])
  })

  test('decodes a byte of Windows-1252', async () => {
    const article = await getArticle('Q305209')
    expect(article.source.encoding).toBe('windows-1252')
    expect(article.sections[0]?.text).toContain('Norton AntiVirus® 6.0')
  })

  test('knows the products of both editions of SMS 2.0', async () => {
    const { appliesTo } = await getArticle('Q261931')
    expect(appliesTo).toMatchObject([
      { product: 'Microsoft Systems Management Server', version: '2.0' },
      { product: 'Microsoft Systems Management Server', version: '2.0', servicePack: 'SP1' },
    ])
  })

  test('finds a modern article by the number it was first published under', async () => {
    const article = await getArticle('2787708')
    expect(article.id).toBe('office-outlook-reminders-missing')
    expect(article.aliases).toEqual(['KB2787708'])
  })
})
