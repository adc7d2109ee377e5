// What an article states is found again in its page, whatever its layout: every quote of the fixtures
// and of thirty articles of the archive is marked, with its own words.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { SourceSpan } from '../../src/model/span.ts'
import { renderBody } from '../../src/render/html/body.ts'
import { articleOfFile } from '../extract/support.ts'

const ROOT = join(import.meta.dirname, '../..')
const ARCHIVE = join(ROOT, '.corpus/kbarchive-markdown/kb')
const TEXTS = join(ROOT, '.corpus/kbarchive-text/txt')
const isThere = existsSync(ARCHIVE) && existsSync(TEXTS)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${ARCHIVE}.\n`)

const FIXTURES = ['extract', 'html', 'markdown', 'kb-text', 'kb-markdown', 'kb-html-text']
  .map((folder) => join(ROOT, 'test/fixtures', folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => /\.(?:txt|md|html)$/.test(path))

/** Every second text, fifteen articles of either form. */
function drawn(): (readonly [string, BufferEncoding])[] {
  return Array.from({ length: 15 }, (_, at) => at).flatMap((at) => {
    const pick = (folder: string, index: number) => {
      const names = readdirSync(folder).sort()
      return join(folder, names[index % names.length] ?? '')
    }
    const markdown = join(pick(pick(ARCHIVE, at * 23), at * 7), 'README.md')
    const text = pick(pick(TEXTS, at * 19 + 3), at * 5)
    return [[markdown, 'utf8'] as const, [text, 'latin1'] as const]
  })
}

const places = (article: Article): SourceSpan[] => {
  const { references, errors, commands, registryKeys, filePaths, downloads } = article
  const rows = article.fileTables.flatMap((table) => table.rows)
  const stated = [...article.fixedIn, ...article.requires, ...article.requiredBefore]
  const mentions = [references, errors, commands, registryKeys, filePaths, downloads, rows, stated]
  return mentions
    .flatMap((all) => all.map(({ span }) => span))
    .filter(({ start }) =>
      article.sections.some(({ span }) => span.start <= start && start < span.end),
    )
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
/** Of a source that is Markdown or HTML, without its markup. */
const bare = (text: string) =>
  letters(text.replace(/\]\([^()]*\)|<[^<>]*>|&(?:\w{1,8}|#\d{1,6});/g, ' '))

function unmarked(article: Article): string[] {
  return places(article).flatMap((passage) => {
    const { html, passage: found } = renderBody(article, { passage })
    const marks = [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, words]) => words)
    const shown = letters(marks.join(' ').replaceAll('&#x3C;', '<'))
    const words = [letters(found?.quote ?? ''), bare(found?.quote ?? '')]
    const isRight = found?.isMarked === true && words.includes(shown)
    return isRight ? [] : [`${article.source.path} ${passage.start}-${passage.end}`]
  })
}

test('every quote of the fixtures is marked in its page', () => {
  const articles = FIXTURES.flatMap((path) => {
    try {
      return [articleOfFile(readFileSync(path, 'utf8'), path)]
    } catch {
      return [] // of those that are read by one reader only
    }
  })
  expect(articles.length).toBeGreaterThan(20)
  expect(articles.flatMap(places).length).toBeGreaterThan(100)
  expect(articles.flatMap(unmarked)).toEqual([])
})

describe.skipIf(!isThere && process.env['CI'] === undefined)(
  'thirty articles of the archive',
  () => {
    test('have every quote marked in their pages', () => {
      const articles = drawn().map(([path, encoding]) =>
        articleOfFile(readFileSync(path, encoding), path),
      )
      expect(articles).toHaveLength(30)
      expect(articles.flatMap(places).length).toBeGreaterThan(40)
      expect(articles.flatMap(unmarked)).toEqual([])
    })
  },
)
