// The cases of POST /v1/inventory-checks, asked of the articles they were judged by.
// QUARRY_WHOLE_INDEX names an index of the whole archive to ask instead.

import { describe, expect, test } from 'vitest'
import type { ArticleCheck } from '../../../src/contract/inventory.ts'
import { type InventoryCase, readCases } from './case-files.ts'
import { canRun, evidenceIds, useCaseIndex } from './case-index.ts'

const CASES = readCases('inventory')

const kb = useCaseIndex(evidenceIds(CASES))

describe.skipIf(!canRun)('An inventory', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }) => {
    const checks = await checkedArticles(request)
    for (const [id, files] of Object.entries(expected)) {
      const found = new Map(
        checks.get(id)?.files.map(({ file, verdict }) => [file.toLowerCase(), verdict]),
      )
      const verdicts = Object.keys(files).map((file) => [
        file,
        found.get(file.toLowerCase()) ?? found.get(withFolder(found, file)),
      ])
      expect([id, Object.fromEntries(verdicts)]).toEqual([id, files])
    }
  })
})

/** Some tables print the folder with the name. */
const withFolder = (found: ReadonlyMap<string, unknown>, file: string) =>
  [...found.keys()].find((name) => name.endsWith(`\\${file.toLowerCase()}`)) ?? ''

async function checkedArticles({ rows }: InventoryCase['request']) {
  const found = new Map<string, ArticleCheck>()
  const limit = 200
  for (let offset = 0; ; offset += limit) {
    const { articles } = await kb().checkInventory({ rows: [...rows], limit, offset })
    for (const one of articles) found.set(one.article.id, one)
    if (articles.length < limit) return found
  }
}
