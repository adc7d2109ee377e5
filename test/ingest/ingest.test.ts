import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { citedBy, outgoing } from '../../src/indexes/graph/query.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { IngestOptions } from '../../src/ingest/options.ts'
import { openSnapshot } from '../../src/store/open.ts'
import { bytesBelow, type Files, tinyKb, writeFiles } from './tiny-kb.ts'

const FILES: Files = {
  'a/Q1001.md': 'Q1001 Printer queue stops\n2001-05-04\nproduct Spooler names Q1002 names Q9999',
  'b/Q1002.md': 'Q1002 Spooler crashes at start\n2000-01-02\nproduct Spooler names Q1001',
  'guide/Read me.md': 'How to print\nalias Q77 names Q1001',
  'index.md': '# list',
  'broken.md': 'boom',
}

async function inSnapshot<Result>(
  { indexDirectory }: IngestOptions,
  ask: (snapshot: Awaited<ReturnType<typeof openSnapshot>>) => Result,
): Promise<Result> {
  const snapshot = await openSnapshot(indexDirectory)
  try {
    return ask(snapshot)
  } finally {
    snapshot.close()
  }
}

const current = async ({ indexDirectory }: IngestOptions) =>
  readFile(join(indexDirectory, 'CURRENT'), 'utf8')

describe('a first ingest', () => {
  test('writes a snapshot that opens with every article', async () => {
    const kb = await tinyKb(FILES)
    await ingest(kb)
    const articles = await inSnapshot(kb, ({ catalog, articles }) =>
      catalog.entries.map(({ id, title }, ordinal) => [
        id,
        title,
        articles.readArticle(ordinal)?.id,
      ]),
    )
    expect(articles).toEqual([
      ['Q1001', 'Printer queue stops', 'Q1001'],
      ['Q1002', 'Spooler crashes at start', 'Q1002'],
      ['guide-read-me', 'How to print', 'guide-read-me'],
    ])
  })

  test('binds references and keeps those to missing articles', async () => {
    const kb = await tinyKb(FILES)
    await ingest(kb)
    const [edges, citing] = await inSnapshot(kb, ({ graph }) => [
      outgoing(graph, 0).map(({ id, target }) => [id, target]),
      citedBy(graph, 'Q9999'),
    ])
    expect(edges).toEqual([
      ['Q1002', 1],
      ['Q9999', undefined],
    ])
    expect(citing).toEqual([0])
  })

  test('reports articles, skipped files with their reasons, and diagnostics', async () => {
    const report = await ingest(await tinyKb(FILES))
    expect(report).toMatchObject({
      outcome: 'written',
      articles: 3,
      formats: { 'kb-markdown': 3 },
      collections: { tiny: 3 },
      files: { found: 5, parsed: 5, reused: 0, removed: 0 },
      skippedByReason: { 'index-page': 1, unreadable: 1 },
      diagnostics: { 'date-unreadable': 1 },
      duplicates: [],
      coldBecause: 'There was no index.',
    })
    expect(report.skipped.map(({ path, detail }) => [path, detail])).toEqual([
      ['broken.md', 'It could not be parsed: Error: cannot read this.'],
      ['index.md', 'A list of articles.'],
    ])
  })

  test('refuses a folder without articles and one that is not there', async () => {
    const kb = await tinyKb({ 'index.md': '# list' })
    await expect(ingest(kb)).rejects.toMatchObject({ code: 'ingest-empty' })
    const missing = { ...kb, folders: [{ folder: join(kb.folder, 'none') }] }
    await expect(ingest(missing)).rejects.toMatchObject({ code: 'folder-unreadable' })
  })

  test('refuses two folders of one name', async () => {
    const kb = await tinyKb(FILES)
    const twice = { ...kb, folders: [{ folder: kb.folder }, { folder: kb.folder }] }
    await expect(ingest(twice)).rejects.toMatchObject({ code: 'collection-repeated' })
  })

  test('does not ingest an index that lies in the folder', async () => {
    const kb = await tinyKb(FILES)
    const inside = { ...kb, indexDirectory: join(kb.folder, 'index') }
    await ingest(inside)
    const second = await ingest(inside)
    expect(second).toMatchObject({ outcome: 'unchanged', files: { found: 5 } })
  })
})

describe('several collections', () => {
  test('keep their articles of one id apart, the later one with a prefix', async () => {
    const kb = await tinyKb(FILES)
    const other = await tinyKb({ 'x.md': 'Q1001 Another story\nnames Q1001', 'y.md': 'Y\nnames x' })
    const both = {
      ...kb,
      folders: [{ folder: other.folder, collection: 'zoo' }, { folder: kb.folder }],
    }
    await ingest(both)
    const [ids, edges] = await inSnapshot(both, ({ catalog, graph }) => [
      catalog.entries.map(({ id }) => id),
      outgoing(graph, 4),
    ])
    expect(ids).toEqual(['Q1001', 'Q1002', 'guide-read-me', 'zoo:Q1001', 'y'])
    expect(edges).toMatchObject([{ id: 'x', target: 3 }])
  })
})

describe('duplicates', () => {
  const TWINS: Files = {
    'md/Q5.md': 'Q5 Twin\n2001-01-01\nmarkdown',
    'txt/Q5.TXT': 'Q5 Twin\n1999-01-01\ntext',
    'z/Q6.md': 'Q6 Other\n1999-01-01',
  }

  test('the more complete form wins and the other file is reported', async () => {
    const kb = await tinyKb(TWINS)
    const report = await ingest(kb)
    expect(report.duplicates).toEqual([
      { id: 'Q5', collection: 'tiny', kept: 'txt/Q5.TXT', dropped: 'md/Q5.md' },
    ])
    const again = await ingest(kb)
    expect(again).toMatchObject({ outcome: 'unchanged', duplicates: report.duplicates })
  })

  test('the loser comes back when the winner goes', async () => {
    const kb = await tinyKb(TWINS)
    await ingest(kb)
    await rm(join(kb.folder, 'txt/Q5.TXT'))
    await ingest(kb)
    const text = await inSnapshot(kb, ({ articles }) => articles.readText(0)?.text)
    expect(text).toContain('markdown')
  })

  test('two paths of one slug both stay', async () => {
    const kb = await tinyKb({ 'a b.md': 'One', 'a-b.md': 'Two' })
    await ingest(kb)
    const ids = await inSnapshot(kb, ({ catalog }) => catalog.entries.map(({ id }) => id))
    expect(ids).toEqual(['a-b', expect.stringMatching(/^a-b-[0-9a-f]{6}$/)])
  })
})

describe('a second ingest', () => {
  test('of unchanged files writes nothing', async () => {
    const kb = await tinyKb(FILES)
    const first = await ingest(kb)
    const long = new Date(Date.now() - 60_000)
    for (const path of Object.keys(FILES)) await utimes(join(kb.folder, path), long, long)
    await ingest(kb)
    const before = await bytesBelow(kb.indexDirectory)
    const time = (await stat(join(kb.indexDirectory, 'CURRENT'))).mtimeMs
    const report = await ingest(kb)
    expect(report).toMatchObject({
      outcome: 'unchanged',
      snapshot: first.snapshot,
      articles: 3,
      diagnostics: first.diagnostics,
      files: { found: 5, reused: 4, parsed: 1, removed: 0 },
    })
    expect(await bytesBelow(kb.indexDirectory)).toEqual(before)
    expect((await stat(join(kb.indexDirectory, 'CURRENT'))).mtimeMs).toBe(time)
  })

  test('reuses a file that was only touched', async () => {
    const kb = await tinyKb(FILES)
    await ingest(kb)
    await writeFile(join(kb.folder, 'a/Q1001.md'), FILES['a/Q1001.md'] ?? '')
    const report = await ingest({
      ...kb,
      parse: (raw) => ({ path: raw.path, reason: 'index-page', detail: 'parsed again' }),
    })
    expect(report).toMatchObject({ outcome: 'unchanged', articles: 3 })
  })

  test('sees a change that leaves size and time as they were', async () => {
    const kb = await tinyKb(FILES)
    await ingest(kb)
    const file = join(kb.folder, 'b/Q1002.md')
    const { mtime } = await stat(file)
    await writeFile(file, (FILES['b/Q1002.md'] ?? '').replace('crashes', 'dies in'))
    await utimes(file, mtime, mtime)
    await ingest(kb)
    const title = await inSnapshot(kb, ({ catalog }) => catalog.at(1)?.title)
    expect(title).toBe('Spooler dies in at start')
  })

  test('keeps the current and the previous snapshot and removes older and unfinished ones', async () => {
    const kb = await tinyKb(FILES)
    const names = []
    for (const title of ['One', 'Two', 'Three']) {
      await writeFiles(kb.folder, { 'new.md': title })
      await writeFiles(kb.indexDirectory, { 'snapshots/.unfinished-x/articles.bin': 'left over' })
      names.push((await ingest(kb)).snapshot.id)
    }
    const kept = await readdir(join(kb.indexDirectory, 'snapshots'))
    expect(kept.sort()).toEqual(names.slice(1).sort())
  })

  test('repairs a damaged snapshot', async () => {
    const kb = await tinyKb(FILES)
    const { snapshot } = await ingest(kb)
    const part = join(kb.indexDirectory, 'snapshots', snapshot.id, 'catalog.json')
    await writeFile(part, '{}')
    await expect(openSnapshot(kb.indexDirectory)).rejects.toMatchObject({ code: 'index-damaged' })
    const report = await ingest(kb)
    expect(report.coldBecause).toContain('damaged')
    expect(await inSnapshot(kb, ({ catalog }) => catalog.size)).toBe(3)
  })

  test('starts anew with other settings', async () => {
    const kb = await tinyKb(FILES)
    await ingest(kb)
    const report = await ingest({ ...kb, fallbackCharset: 'cp437' })
    expect(report).toMatchObject({
      coldBecause: 'The settings have changed.',
      outcome: 'unchanged',
    })
  })
})

describe('what must not happen to an index', () => {
  const many = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`Q${i + 1}.md`, `Q${i + 1} T`]))

  test('shrinking by more than a tenth is refused unless it is meant', async () => {
    const kb = await tinyKb(many(20))
    await ingest(kb)
    const before = await current(kb)
    for (const name of ['Q1.md', 'Q2.md', 'Q3.md']) await rm(join(kb.folder, name))
    await expect(ingest(kb)).rejects.toMatchObject({
      code: 'ingest-shrinks',
      details: { before: 20, gone: 3 },
    })
    expect(await current(kb)).toBe(before)
    expect(await ingest({ ...kb, allowShrink: true })).toMatchObject({ articles: 17 })
  })

  test('a tenth may go', async () => {
    const kb = await tinyKb(many(20))
    await ingest(kb)
    for (const name of ['Q1.md', 'Q2.md']) await rm(join(kb.folder, name))
    expect(await ingest(kb)).toMatchObject({ articles: 18, files: { removed: 2 } })
  })

  test.for(['scan', 'parse', 'merge', 'write'])(
    'aborting at %s leaves it as it was',
    async (stage) => {
      const kb = await tinyKb(many(5))
      await ingest(kb)
      const before = await bytesBelow(kb.indexDirectory)
      await writeFiles(kb.folder, { 'new.md': 'New' })
      const stop = new AbortController()
      const aborted = ingest({
        ...kb,
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.stage === stage) stop.abort()
        },
      })
      await expect(aborted).rejects.toMatchObject({ code: 'ingest-interrupted' })
      expect(await bytesBelow(kb.indexDirectory)).toEqual(before)
    },
  )

  test('a second ingest at the same time is refused', async () => {
    const kb = await tinyKb(many(5))
    const [first, second] = await Promise.allSettled([ingest(kb), ingest(kb)])
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
    const refused = first.status === 'rejected' ? first : second
    expect(refused).toMatchObject({ reason: { code: 'index-locked' } })
  })
})
