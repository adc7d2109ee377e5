// A sample of the real archive: the Markdown and the text form of an article must say the same, and
// an independent count of numbers must agree with the references.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { articleOfFile } from './support.ts'

const CORPUS = join(import.meta.dirname, '../../.corpus')
const TEXT = join(CORPUS, 'kbarchive-text')
const MARKDOWN = join(CORPUS, 'kbarchive-markdown')
const isThere = existsSync(TEXT) && existsSync(MARKDOWN)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${CORPUS}.\n`)

/** One article of every fourth directory, each time another one. */
function samplePaths(): string[] {
  const directories = readdirSync(join(TEXT, 'txt')).sort()
  return directories.flatMap((directory, index) => {
    if (index % 4 !== 0) return []
    const names = readdirSync(join(TEXT, 'txt', directory)).sort()
    const name = names[(index * 7) % names.length] ?? ''
    return [`${directory}/${name.replace(/\.TXT$/, '')}`]
  })
}

const readText = (path: string) =>
  articleOfFile(readFileSync(join(TEXT, 'txt', `${path}.TXT`), 'latin1'), `txt/${path}.TXT`)
const readMarkdown = (path: string) =>
  articleOfFile(
    readFileSync(join(MARKDOWN, 'kb', path, 'README.md'), 'utf8'),
    `kb/${path}/README.md`,
  )

function facts(article: Article) {
  return {
    id: article.id,
    title: article.title,
    date: article.lastModified?.date,
    keywords: article.keywords,
    technology: article.technology,
    versionField: article.versionField,
    types: [article.issueTypes, article.solutionTypes, article.hardware],
    queryWords: article.queryWords,
    products: article.products,
    appliesTo: article.appliesTo.map(({ span, ...rest }) => rest),
    sections: article.sections.map(({ role, heading }) => [role, heading]),
    references: article.references.map(({ span, ...rest }) => rest),
    rows: article.fileTables.map(({ rows }) => rows.map(({ span, ...rest }) => rest)),
    boilerplate: article.boilerplate.map(({ kind }) => kind),
  }
}

const isAscii = ({ source }: Article) => !/[\u0080-\u00ff]/.test(source.text)

describe.skipIf(!isThere && process.env['CI'] === undefined)('archive', () => {
  const paths = isThere ? samplePaths() : []

  test('both forms of an article give the same facts', () => {
    const differing = paths.filter((path) => {
      const text = readText(path)
      if (!isAscii(text) || !existsSync(join(MARKDOWN, 'kb', path))) return false
      return JSON.stringify(facts(text)) !== JSON.stringify(facts(readMarkdown(path)))
    })
    expect(paths.length).toBeGreaterThan(50)
    expect(differing).toEqual([])
  })

  test('every number that stands alone in the text is a reference', () => {
    const differing = paths.filter((path) => {
      const { references, source } = readText(path)
      const body = source.text.slice(source.text.indexOf('\n'))
      const numbers = body.matchAll(/(?<![\w/\\=;])Q(\d{5,6})(?![\w/\\*]|\.\w)/g)
      const cited = new Set(references.map(({ id }) => `${id}`))
      return [...numbers].some(([, digits]) => !cited.has(`Q${digits}`))
    })
    expect(differing).toEqual([])
  })
})
