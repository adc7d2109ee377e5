// The whole way: ingest kb/, ask for a document, read the document, compare with the article held.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import { readFormat } from '../../../src/formats/registry.ts'
import type { Article } from '../../../src/model/article.ts'
import { RENDER_FORMATS } from '../../../src/model/render-format.ts'
import { renderArticle } from '../../../src/render/render-article.ts'
import { decode } from '../../../src/source/decode.ts'
import { rawFileOf } from '../../formats/reader-laws.ts'
import { differences, readRendering } from '../../render/same-article.ts'
import { EXPECTED_ARTICLES } from '../kb-search/kb.table.ts'
import { KB_FOLDER, openKb } from '../kb-search/kb-index.ts'

let opened: Awaited<ReturnType<typeof openKb>>
beforeAll(async () => {
  opened = await openKb()
})
afterAll(() => opened.close())

function articleAt(path: string): Article {
  const { text } = decode(readFileSync(join(KB_FOLDER, path)), 'windows-1252')
  const parsed = readFormat(rawFileOf(text, path))
  if ('reason' in parsed) throw new Error(`${path} was skipped: ${parsed.detail}`)
  return extractArticle(parsed)
}

describe.for(RENDER_FORMATS)('as %s', (format) => {
  test.for(EXPECTED_ARTICLES)('$path reads back as the same article', async ({ id, path }) => {
    const document = await opened.kb.renderArticle(id, format)
    if (document === undefined) throw new Error(`kb/ does not hold ${id}`)
    const readBack = readRendering(document, format)
    if (typeof readBack === 'string') throw new Error(readBack)
    expect(differences(articleAt(path), readBack)).toEqual([])
  })

  test('a document rendered from a document is the same document', async () => {
    for (const { id } of EXPECTED_ARTICLES) {
      const document = (await opened.kb.renderArticle(id, format)) ?? ''
      const readBack = readRendering(document, format)
      if (typeof readBack === 'string') throw new Error(readBack)

      expect(renderArticle(readBack, format)).toBe(document)
    }
  })
})
