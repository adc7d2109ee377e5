// Errors, logs, keys, paths, addresses, downloads, commands and procedures of the five seed documents.
// The documents are not part of this repository: words are kept as digests.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import type { Article } from '../../../src/model/article.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { parseAs } from '../support.ts'

const SEEDS = join(import.meta.dirname, '../../../../shared/seeds')
const isThere = existsSync(SEEDS)
if (!isThere) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

const FORMATS = {
  '000': 'kb-markdown',
  '001': 'kb-markdown',
  '002': 'kb-html-text',
  '003': 'kb-text-flat',
  '004': 'kb-markdown',
}

function seedArticle(prefix: string, format: string): Article {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(prefix)) ?? prefix
  return extractArticle(parseAs(format, readFileSync(join(SEEDS, name), 'utf8'), name))
}

const WORDS = new Set(['raw', 'text'])
const FIELDS = [
  'errors',
  'logExcerpts',
  'registryKeys',
  'filePaths',
  'urls',
  'downloads',
  'commands',
  'procedures',
] as const

/** Longer words become the first sixteen digits of their digest. */
function view(article: Article): unknown {
  const fields = FIELDS.map((field) => [field, article[field]])
  return JSON.parse(
    JSON.stringify(Object.fromEntries(fields), (key, value) => {
      const isWords = WORDS.has(key) && typeof value === 'string' && value.length > 20
      return isWords ? sha256(value).slice(0, 16) : value
    }),
  )
}

describe.skipIf(!isThere && process.env['CI'] === undefined)('seed', () => {
  test.for(Object.entries(FORMATS))(
    '%s has its material in its place',
    async ([prefix, format], { expect }) => {
      const found = `${JSON.stringify(view(seedArticle(prefix, format)), undefined, 1)}\n`
      await expect(found).toMatchFileSnapshot(`../../fixtures/seed-material/${prefix}.golden.json`)
    },
  )

  test.for(Object.entries(FORMATS))('%s: quotes are what was read', ([prefix, format]) => {
    const { source, errors, filePaths, urls, procedures } = seedArticle(prefix, format)
    for (const { raw, span } of errors) expect(quoteOf(source.text, span)).toBe(raw)
    for (const { path, span } of filePaths) expect(quoteOf(source.text, span)).toBe(path)
    for (const { url, span } of urls) expect(quoteOf(source.text, span)).toBe(url)
    for (const { kind, text, span } of procedures.flatMap(({ steps }) =>
      steps.flatMap(({ parts }) => parts),
    )) {
      if (kind === 'text') expect(quoteOf(source.text, span)).toBe(text)
    }
  })

  test('Q252717 has two methods, and lettered steps for two editors', () => {
    const { procedures } = seedArticle('001', 'kb-markdown')
    expect(procedures.map(({ steps }) => steps.length)).toEqual([3, 3, 5, 5, 7, 5, 5, 3])
    expect(procedures.map(({ method }) => method !== undefined).indexOf(true)).toBe(3)
    const kinds = procedures[2]?.steps[2]?.parts.map(({ kind }) => kind)
    expect(kinds).toEqual(['text', 'note'])
  })

  test('Q264630 quotes six logs by name', () => {
    const names = seedArticle('002', 'kb-html-text').logExcerpts.map(({ log }) =>
      log?.toLowerCase(),
    )
    expect(names).toHaveLength(6)
    expect(names).toEqual(expect.arrayContaining(['smscli.log', 'clisvc.log', 'ccim32.log']))
  })

  test('Q236596 quotes one log, named in the sentence that the flattened lines follow', () => {
    const [log, ...others] = seedArticle('003', 'kb-text-flat').logExcerpts
    expect(others).toEqual([])
    expect(log).toMatchObject({ log: 'Ccim32.log', shape: 'sms' })
  })
})
