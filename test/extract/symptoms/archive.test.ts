// A sample of the real archive: quotes are what was read, both forms of an article say the same, and
// independent counts agree.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/model/article.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { articleOfFile } from '../support.ts'

const CORPUS = join(import.meta.dirname, '../../../.corpus')
const TEXT = join(CORPUS, 'kbarchive-text')
const MARKDOWN = join(CORPUS, 'kbarchive-markdown')
const isThere = existsSync(TEXT) && existsSync(MARKDOWN)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${CORPUS}.\n`)

/** Two articles of every fifth directory. */
function samplePaths(): string[] {
  return readdirSync(join(TEXT, 'txt'))
    .sort()
    .filter((_, index) => index % 5 === 1)
    .flatMap((directory, index) => {
      const names = readdirSync(join(TEXT, 'txt', directory)).sort()
      return [index * 11, index * 17 + 5]
        .flatMap((at) => names[at % names.length] ?? [])
        .map((name) => `${directory}/${name.replace(/\.TXT$/, '')}`)
    })
}

const readText = (path: string) =>
  articleOfFile(readFileSync(join(TEXT, 'txt', `${path}.TXT`), 'latin1'), `txt/${path}.TXT`)
const readMarkdown = (path: string) =>
  articleOfFile(
    readFileSync(join(MARKDOWN, 'kb', path, 'README.md'), 'utf8'),
    `kb/${path}/README.md`,
  )

function facts(article: Article): string {
  const { errors, logExcerpts, registryKeys, filePaths, urls } = article
  const { downloads, commands, procedures } = article
  const all = {
    errors,
    logExcerpts,
    registryKeys,
    filePaths,
    urls,
    downloads,
    commands,
    procedures,
  }
  return JSON.stringify(all, (key, value) => (key === 'span' ? undefined : value))
}

/** What was read, on one line, with its place. */
function quotes({ errors, filePaths, procedures }: Article) {
  const parts = procedures.flatMap(({ steps }) => steps.flatMap((step) => step.parts))
  return [
    ...errors.map(({ raw, span }) => ({ words: raw, span })),
    ...filePaths.map(({ path, span }) => ({ words: path, span })),
    ...parts
      .filter(({ kind }) => kind === 'text' || kind === 'code')
      .map(({ text, span }) => ({ words: text.replace(/\s+/g, ' ').trim(), span })),
  ]
}

const isAscii = ({ source }: Article) => !/[\u0080-\u00ff]/.test(source.text)

describe.skipIf(!isThere && process.env['CI'] === undefined)('archive', () => {
  const paths = isThere ? samplePaths() : []

  test('both forms of an article give the same material and procedures', () => {
    const differing = paths.filter((path) => {
      const text = readText(path)
      return isAscii(text) && facts(text) !== facts(readMarkdown(path))
    })
    expect(paths.length).toBeGreaterThan(100)
    expect(differing).toEqual([])
  })

  test('a quote is what was read', () => {
    for (const path of paths) {
      const article = readText(path)
      for (const { words, span } of quotes(article)) {
        expect([path, quoteOf(article.source.text, span)]).toEqual([path, words])
      }
    }
  })

  test('every "HKEY_" of a body is a registry key, every "://" an address', () => {
    for (const path of paths) {
      const { source, sections, registryKeys, urls } = readText(path)
      const bodies = sections.map(({ text }) => text).join('\n')
      const keys = registryKeys.filter(
        ({ section, span }) =>
          section !== undefined && /HKEY_/i.test(source.text.slice(span.start, span.end)),
      )
      expect([path, keys.length]).toEqual([path, bodies.match(/HKEY_[A-Z]/gi)?.length ?? 0])
      const printed = bodies.match(/\b(?:https?|ftp):\/\/(?:[\w%[]|<[\w %.-]{1,40}>)/gi) ?? []
      expect([path, urls.length]).toEqual([path, printed.length])
    }
  })
})
