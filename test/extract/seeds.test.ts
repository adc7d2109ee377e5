// The five seed documents, field by field. They are not part of this repository: what is expected of
// them is kept as ids, cells, offsets and digests, never as text.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { sha256 } from '../../src/model/sha256.ts'
import expected from './seeds.expected.json' with { type: 'json' }
import { articleOfFile } from './support.ts'

const SEEDS = join(import.meta.dirname, '../../../shared/seeds')
const isThere = existsSync(SEEDS)
if (!isThere) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

function seedArticle(prefix: string): Article {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(prefix)) ?? prefix
  return articleOfFile(readFileSync(join(SEEDS, name), 'utf8'), name)
}

function view(article: Article) {
  return {
    format: article.source.format,
    id: article.id,
    aliases: article.aliases,
    title: sha256(article.title),
    shortTitleCut: article.shortTitleCut,
    date: article.lastModified?.date,
    keywords: article.keywords,
    technology: article.technology,
    versionField: article.versionField,
    issueTypes: article.issueTypes,
    solutionTypes: article.solutionTypes,
    hardware: article.hardware,
    queryWords: article.queryWords,
    appliesTo: article.appliesTo.map(({ product, raw, ...rest }) => ({
      product: sha256(product),
      raw: sha256(raw),
      ...rest,
    })),
    sections: article.sections.map(({ role, heading, text, span }) => ({
      role,
      heading: sha256(heading),
      text: sha256(text.replace(/\s+/g, ' ')),
      span,
    })),
    references: article.references.map(({ title, ...rest }) => ({
      ...rest,
      ...(title !== undefined && { title: sha256(title) }),
    })),
    fileTables: article.fileTables.map(({ caption, rows, ...rest }) => ({
      ...rest,
      ...(caption !== undefined && { caption: sha256(caption) }),
      rows,
    })),
    boilerplate: article.boilerplate,
    diagnostics: article.diagnostics,
  }
}

describe.skipIf(!isThere && process.env['CI'] === undefined)('seed', () => {
  test.for(Object.entries(expected))('%s has every field in its place', ([prefix, seed]) => {
    const found = JSON.parse(JSON.stringify(view(seedArticle(prefix))))
    expect(found).toEqual(seed)
  })

  test('Q305209 lists 22 files, two of them without version and platform', () => {
    const rows = seedArticle('000').fileTables.flatMap((table) => table.rows)
    expect(rows).toHaveLength(22)
    expect(rows.filter(({ version, platform }) => version === platform)).toHaveLength(2)
  })

  test('Q252717 lists 6 files and keeps the date that cannot be read', () => {
    const [table] = seedArticle('001').fileTables
    expect(table?.rows).toHaveLength(6)
    expect(table?.rows.at(-1)?.date).toEqual({ raw: '12/20/199' })
  })

  test('Q264630 cites the four updates with and without letter', () => {
    const { references } = seedArticle('002')
    const ids = references.map(({ id }) => id).sort()
    expect(ids).toEqual(['Q249077', 'Q251070', 'Q252717', 'Q252718'].flatMap((id) => [id, id]))
  })

  test('Q236596 cites Q236325', () => {
    const { references } = seedArticle('003')
    expect(references.map(({ id }) => id)).toEqual(['Q236325'])
  })
})
