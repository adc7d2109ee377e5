// The second knowledge base, whole: every article against what plain expressions find in its file, and
// links between the two bases. Takes half a minute.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outgoing } from '../../src/indexes/graph/query.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Article } from '../../src/model/article.ts'
import type { SectionRole } from '../../src/model/section.ts'
import { Catalog } from '../../src/store/catalog.ts'
import { rowOf } from '../../src/store/catalog-row.ts'
import { openSnapshot } from '../../src/store/open.ts'
import {
  ARCHIVE,
  addressedIds,
  FOLDER,
  isThere,
  linkedPaths,
  listedProducts,
  mainHeadings,
  originalIds,
  plainLook,
  readSecondBase,
  type SecondBase,
  siteLinkedPaths,
} from './second-base.ts'

if (!isThere) process.stderr.write('Skipped: the archives are not unpacked in .corpus.\n')

const LIMIT_MS = 240_000

const nodesOf = ({ sections }: Article, type: Nodes['type']): Nodes[] => {
  const below = (node: Nodes): Nodes[] => [
    ...(node.type === type ? [node] : []),
    ...('children' in node ? node.children.flatMap(below) : []),
  ]
  return sections.flatMap(({ blocks }) => blocks.flatMap(below))
}

describe.skipIf(!isThere && process.env['CI'] === undefined)(
  'the second base',
  () => {
    let base: SecondBase = { articles: [], skipped: [], byPath: new Map() }
    beforeAll(async () => {
      base = await readSecondBase()
    }, LIMIT_MS)

    const offending = (isWrong: (article: Article) => boolean): string[] =>
      base.articles.filter(isWrong).map(({ source }) => source.path)

    test('holds 2,448 articles; all other files have a reason', () => {
      expect(base.articles).toHaveLength(2448)
      const markdown = base.skipped.filter(({ path }) => path.endsWith('.md'))
      expect(markdown).toHaveLength(13)
      expect(markdown.filter(({ reason }) => reason === 'include')).toHaveLength(11)
      expect(new Set(base.articles.map(({ source }) => source.format))).toEqual(
        new Set(['markdown']),
      )
    })

    const HEADINGS: readonly (readonly [RegExp, SectionRole, number])[] = [
      [/^symptoms$/, 'symptoms', 1390],
      [/^problem$/, 'symptoms', 302],
      [/^symptom$/, 'symptoms', 32],
      [/^symptoms? \d$/, 'symptoms', 3],
      [/^causes?$/, 'cause', 1368],
      [/^resolutions?$/, 'resolution', 1004],
      [/^solutions?$/, 'resolution', 254],
      [/^solution\/workaround$/, 'resolution', 21],
      [/^(?:resolution|solution) \d\b/, 'resolution', 19],
      [/^workarounds?$/, 'workaround', 432],
      [/^status$/, 'status', 106],
      [/^summary$/, 'summary', 301],
      [/^introduction$/, 'summary', 61],
      [/^more information$/, 'more-information', 1305],
      [/^references?$/, 'references', 149],
      [/^see also$/, 'references', 20],
    ]

    test.for(HEADINGS)('every article with a heading %s has the role %s', ([name, role, count]) => {
      const having = base.articles.filter((article) =>
        mainHeadings(article).some((heading) => name.test(heading)),
      )
      const without = having.filter(({ sections }) => !sections.some((one) => one.role === role))
      expect(without.map(({ source }) => source.path)).toEqual([])
      expect(having).toHaveLength(count)
    })

    test('every product of the front matter is one of the article, as printed', () => {
      const listed = base.articles.map(listedProducts)
      expect(listed.flat()).toHaveLength(6352)
      const wrong = base.articles.filter(({ appliesTo }, at) => {
        const printed = new Map(appliesTo.map(({ raw, span }) => [span.start, raw]))
        return JSON.stringify([...printed.values()]) !== JSON.stringify(listed[at])
      })
      expect(wrong.map(({ source }) => source.path)).toEqual([])
    })

    test('every relative link to an article resolves to it', () => {
      let count = 0
      const wrong = offending((article) => {
        const targets = linkedPaths(article).flatMap((path) => base.byPath.get(path) ?? [])
        count += targets.length
        const cited = new Set(article.references.map(({ id }) => id))
        return targets.some(({ id }) => !cited.has(id))
      })
      expect(wrong).toEqual([])
      expect(count).toBeGreaterThan(200)
    })

    test('every link into the site that ends as one path does resolves to it', () => {
      const catalog = new Catalog(
        base.articles.map((article) => ({ ...rowOf(article, 0), id: article.id })),
      )
      let count = 0
      const wrong = base.articles.filter((article, ordinal) => {
        const targets = new Set(
          article.references.flatMap(({ id }) => catalog.targetOf(ordinal, id) ?? []),
        )
        const paths = new Set([...targets].map((target) => catalog.at(target)?.path))
        const held = siteLinkedPaths(article, base.byPath).filter(({ length }) => length === 1)
        count += held.length
        return held.flat().some((path) => !paths.has(path))
      })
      expect(wrong.map(({ source }) => source.path)).toEqual([])
      expect(count).toBeGreaterThan(70)
    })

    test('no reference leads to a file that is only included in others', () => {
      expect(
        offending(({ references }) => references.some(({ id }) => /^includes-/.test(id))),
      ).toEqual([])
    })

    test('every support address is a reference', () => {
      let count = 0
      const wrong = offending((article) => {
        const ids = addressedIds(article)
        count += ids.length
        const cited = new Set<string>(article.references.map(({ id }) => id))
        return ids.some((id) => !cited.has(id))
      })
      expect(wrong).toEqual([])
      expect(count).toBeGreaterThan(700)
    })

    test('every original number is an alias and no id', () => {
      const numbered = base.articles.filter((article) => originalIds(article).length > 0)
      expect(numbered).toHaveLength(807)
      const wrong = numbered.filter(
        (article) =>
          `${article.aliases}` !== `${originalIds(article)}` || /^(?:Q|KB)\d/.test(article.id),
      )
      expect(wrong.map(({ source }) => source.path)).toEqual([])
    })

    test('fenced code stays code, tables stay tables', () => {
      const codes = offending((article) => {
        const printed = nodesOf(article, 'code').filter(({ position }) =>
          /^(?:```|~~~)/.test(article.source.text.slice(position?.start.offset ?? 0)),
        )
        return printed.length !== plainLook(article).fences
      })
      // One of its fences has no end; the end of its list item ends it.
      expect(codes).toEqual([
        'Exchange/ExchangeServer/client-connectivity/troubleshoot-activesync-with-exchange-server.md',
      ])
      const tables = offending((article) => {
        const rules = plainLook(article).prose.filter((line) =>
          /^\s*\|(?: *:?-+:? *\|)+\s*$/.test(line),
        )
        return nodesOf(article, 'table').length < rules.length
      })
      // Its rule lines have one column more than the headers above them.
      expect(tables).toEqual(['Outlook/Client/installation/cached-exchange-mode.md'])
    })

    test('no text holds marks of alerts, directives or tags', () => {
      const marks =
        /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INCLUDE|div)\b|:::image|<\/?(?:details|summary|li|ul|ol|br|img|table|tr|td)(?:>|\/>|\s+\w+=)/i
      const wrong = base.articles.filter((article) => {
        const code = nodesOf(article, 'code').flatMap((node) =>
          'value' in node ? [node.value] : [],
        )
        return article.sections.some(({ text }) => {
          const prose = code.reduce((rest, value) => rest.replace(value, ''), text)
          return marks.test(prose)
        })
      })
      expect(wrong.map(({ source }) => source.path)).toEqual([])
    })

    test('alerts inside steps are notes of the steps', () => {
      const labels = /^(?:note|warning|important|caution|tip)$/
      const notes = base.articles.flatMap(({ procedures }) =>
        procedures.flatMap((one) => [
          ...one.notes.map(({ kind }) => kind),
          ...one.steps.flatMap(({ parts }) => parts.map(({ kind }) => kind)),
        ]),
      )
      expect(notes.filter((kind) => labels.test(kind)).length).toBeGreaterThan(1000)
    })

    describe('beside the first base', () => {
      const root = mkdtempSync(join(tmpdir(), 'quarry-bases-'))
      afterAll(() => rmSync(root, { recursive: true, force: true }))

      const archivePath = (id: string) => `kb/${id.slice(1, -3).padStart(3, '0')}/${id}/README.md`

      /** A few articles of this base that cite held articles of the other, and what they cite. */
      function citingArchive() {
        return base.articles
          .flatMap((article) =>
            article.references
              .filter(({ id }) => /^Q\d+$/.test(id) && existsSync(join(ARCHIVE, archivePath(id))))
              .map(({ id }) => ({ from: article, id: `${id}` })),
          )
          .slice(0, 8)
      }

      /** A few that cite another by its original number. */
      function citingByAlias() {
        const holders = new Map(base.articles.flatMap((one) => one.aliases.map((id) => [id, one])))
        return base.articles
          .flatMap((from) =>
            from.references.flatMap(({ id }) => {
              const to = holders.get(id)
              return to === undefined || to === from ? [] : [{ from, to, id: `${id}` }]
            }),
          )
          .slice(0, 8)
      }

      test('articles cite one another by number, alias and path in one index', async () => {
        const across = citingArchive()
        const byAlias = citingByAlias()
        expect(across.length).toBeGreaterThan(3)
        expect(byAlias.length).toBeGreaterThan(3)
        const copy = (from: string, name: string, path: string) =>
          cpSync(join(from, path), join(root, name, path))
        for (const { from, id } of across) {
          copy(FOLDER, 'office', from.source.path)
          copy(ARCHIVE, 'archive', archivePath(id))
        }
        for (const { from, to } of byAlias) {
          for (const { source } of [from, to]) copy(FOLDER, 'office', source.path)
        }
        const indexDirectory = join(root, 'index')
        const folders = ['office', 'archive'].map((name) => ({ folder: join(root, name) }))
        await ingest({ folders, indexDirectory, workers: 0 })
        const { catalog, graph, close } = await openSnapshot(indexDirectory)
        const rows = catalog.entries
        const targetOf = (article: Article, cited: string) => {
          const ordinal = rows.findIndex(({ path }) => path === article.source.path)
          const edge = outgoing(graph, ordinal).find(({ id }) => id === cited)
          return edge?.target === undefined ? undefined : rows[edge.target]?.path
        }
        expect(across.map(({ from, id }) => targetOf(from, id))).toEqual(
          across.map(({ id }) => archivePath(id)),
        )
        expect(byAlias.map(({ from, id }) => targetOf(from, id))).toEqual(
          byAlias.map(({ to }) => to.source.path),
        )
        close()
      })
    })
  },
  LIMIT_MS,
)
