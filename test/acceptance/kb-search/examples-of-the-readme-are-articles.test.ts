import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import { readFormat } from '../../../src/formats/registry.ts'
import type { Article } from '../../../src/model/article.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { KB_FOLDER } from './kb-index.ts'

/** The example under a heading of kb/README.md; "→" stands for a tab there. */
async function exampleUnder(heading: string): Promise<string> {
  const readme = await readFile(join(KB_FOLDER, 'README.md'), 'utf8')
  const section = readme.slice(readme.indexOf(`\n### ${heading}\n`))
  const example = /\n```\w+\n([\s\S]*?)\n```\n/.exec(section)?.[1]
  if (example === undefined) throw new Error(`no example under "${heading}"`)
  return `${example.replaceAll('→', '\t')}\n`
}

function read(text: string): Article {
  const parsed = readFormat({
    collection: 'kb',
    path: 'print/blank-pages.txt',
    text,
    encoding: 'utf-8',
    sizeBytes: Buffer.byteLength(text),
    sha256: sha256(text),
    diagnostics: [],
  })
  if ('reason' in parsed) throw new Error(parsed.detail)
  return extractArticle(parsed)
}

describe('an example of kb/README.md', () => {
  const cases = [
    ['Modern Markdown', 'markdown', 'print-blank-pages', '2024-03-05'],
    ['Archive Markdown', 'kb-markdown', 'Q900001', '2002-03-05'],
    ['Plain text', 'kb-text', 'Q900001', '2002-03-05'],
    ['Text of a web page', 'kb-html-text', 'Q900001', '2002-03-05'],
    ['Saved HTML', 'html', 'Q900001', '2002-03-05'],
  ] as const
  for (const [heading, format, id, date] of cases) {
    test(`under "${heading}" is read as ${format}`, async () => {
      const article = read(await exampleUnder(heading))
      expect(article.source.format).toBe(format)
      expect(article.id).toBe(id)
      expect(article.title).toMatch(/^The printer prints blank pages$/i)
      expect(article.lastModified?.date).toBe(date)
      expect(article.appliesTo).toMatchObject([{ product: 'Contoso Print', version: '3.1' }])
      expect(article.sections[0]).toMatchObject({
        role: 'symptoms',
        text: 'Every second page stays blank.',
      })
    })
  }

  test('under "File tables" gives a file of a fix', async () => {
    const fix = `${await exampleUnder('Plain text')}\n${await exampleUnder('File tables')}`
    expect(read(fix).fileTables.flatMap(({ rows }) => rows)).toMatchObject([
      { name: 'Blankpg.dll', version: '3.1.0.7', platform: 'Intel', size: { bytes: 12_288 } },
    ])
  })
})
