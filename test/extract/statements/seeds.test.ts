// What the five seed documents state. They are not part of this repository: expected are ids,
// releases, offsets and digests of quotes, never text.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import type { Article } from '../../../src/model/article.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { NO_STATEMENTS, type Statements } from '../../../src/model/statement.ts'
import { parseAs } from '../support.ts'

const SEEDS = join(import.meta.dirname, '../../../../shared/seeds')
const EXPECTED = join(import.meta.dirname, '../../fixtures/extract/statements-of-seeds.golden.json')
const isThere = existsSync(SEEDS)
if (!isThere) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

const FORMATS = [
  ['000', 'kb-markdown'],
  ['001', 'kb-markdown'],
  ['002', 'kb-html-text'],
  ['003', 'kb-text-flat'],
  ['004', 'kb-markdown'],
] as const

function seedArticle([prefix, format]: readonly [string, string]): Article {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(prefix)) ?? prefix
  return extractArticle(parseAs(format, readFileSync(join(SEEDS, name), 'utf8'), name))
}

function view(article: Article) {
  const kinds = Object.keys(NO_STATEMENTS) as (keyof Statements)[]
  return Object.fromEntries(
    kinds.map((kind) => [kind, article[kind].map((stated) => digested(stated, article))]),
  )
}

/** Texts become digests; a quote is added as one. */
function digested(stated: Statements[keyof Statements][number], article: Article) {
  const quote = sha256(quoteOf(article.source.text, stated.span))
  const hidden = new Set(['text', 'under', 'product', 'edition', 'platform'])
  const json = JSON.stringify(stated, (key, value) =>
    hidden.has(key) && typeof value === 'string' ? sha256(value) : value,
  )
  return { quote, ...JSON.parse(json) }
}

describe.skipIf(!isThere && process.env['CI'] === undefined)('seed', () => {
  test('statements stand in their places', async () => {
    const found = Object.fromEntries(
      FORMATS.map((seed) => [seed[0], view(seedArticle(seed))] as const),
    )
    await expect(`${JSON.stringify(found, undefined, 2)}\n`).toMatchFileSnapshot(EXPECTED)
  })

  test('Q252717 stands at a gate for SP1, build 1380, before SP2, with Q249077 beside it', () => {
    const { requiredBefore, companions, applyConditions, checks } = seedArticle(FORMATS[1])
    expect(requiredBefore).toHaveLength(2)
    for (const { subject, scope, forReleases, before } of requiredBefore) {
      expect([subject, scope]).toEqual(['this-fix', 'any'])
      expect(forReleases).toMatchObject([{ version: '2.0', servicePack: 'SP1', build: '1380' }])
      expect(before).toMatchObject([{ version: '2.0', servicePack: 'SP2' }])
    }
    expect(companions).toMatchObject([{ count: 2, articles: [] }, { articles: ['Q249077'] }])
    expect([applyConditions.length, checks.length]).toEqual([1, 1])
  })

  test('Q261931 lists two pairs, a condition, a gate and a wait', () => {
    const { releaseLists, applyConditions, requiredBefore, waits } = seedArticle(FORMATS[4])
    expect(
      releaseLists.map(({ releases: [release], articles }) => [release?.build, articles]),
    ).toEqual([
      ['1239', ['Q251070', 'Q252718']],
      ['1380', ['Q249077', 'Q252717']],
    ])
    expect(applyConditions).toHaveLength(1)
    expect(requiredBefore).toMatchObject([
      { subject: 'these-fixes', scope: 'any', before: [{ servicePack: 'SP2' }] },
    ])
    expect(waits).toMatchObject([
      {
        articles: ['Q251070', 'Q249077'],
        files: ['Copylog.tcf'],
        before: [{ servicePack: 'SP2' }],
      },
    ])
  })

  test('Q264630 lists the same pairs under labels', () => {
    const { releaseLists } = seedArticle(FORMATS[2])
    expect(
      releaseLists.map(({ releases: [release], articles }) => [release?.servicePack, articles]),
    ).toEqual([
      ['none', ['Q251070']],
      ['SP1', ['Q249077']],
      ['none', ['Q252718']],
      ['SP1', ['Q252717']],
    ])
  })

  test('Q236596 was first corrected in SP2 and Q305209 in the rollup after SP4', () => {
    expect(seedArticle(FORMATS[3]).fixedIn[0]).toMatchObject({
      isFirst: true,
      releases: [{ version: '2.0', servicePack: 'SP2' }],
    })
    expect(seedArticle(FORMATS[0]).fixedIn[0]).toMatchObject({
      isFirst: true,
      releases: [{ servicePack: 'SP4', package: 'hotfix-rollup' }],
    })
  })
})
