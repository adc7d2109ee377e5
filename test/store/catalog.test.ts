import { describe, expect, test } from 'vitest'
import { slugOfPath, trustArticleId } from '../../src/model/article-id.ts'
import { Catalog } from '../../src/store/catalog.ts'
import { rowOf } from '../../src/store/catalog-row.ts'
import { articleOfFile } from '../extract/support.ts'

const text = 'DOCUMENT:Q100100  22-JUN-2000  [x]\nTITLE   :Gates\n\nSUMMARY\n=======\n\nText.\n'

function entryAt(path: string, collection = 'site', ownId: string = slugOfPath(path)) {
  const row = rowOf(articleOfFile(text, 'Q100100.TXT'), 0)
  return { ...row, id: trustArticleId(ownId), ownId: trustArticleId(ownId), path, collection }
}

describe('a name that is the end of paths', () => {
  const catalog = new Catalog([
    entryAt('gates/online/setup/version-error.md'),
    entryAt('halls/setup/locked.md'),
    entryAt('gates/setup/locked.md'),
    entryAt('kb/100/Q100300/README.md', 'site', 'Q100300'),
    entryAt('other/mail/lost.md', 'elsewhere'),
  ])

  test('means the one article whose path ends so', () => {
    expect(catalog.targetOf(1, 'setup-version-error')).toBe(0)
    expect(catalog.targetOf(1, 'online-setup-version-error')).toBe(0)
    expect(catalog.targetOf(1, 'gates-setup-locked')).toBe(2)
  })

  test('means none when several do, in another collection, or by the file name alone', () => {
    expect(catalog.targetOf(0, 'setup-locked')).toBeUndefined()
    expect(catalog.targetOf(0, 'mail-lost')).toBeUndefined()
    expect(catalog.targetOf(1, 'version-error')).toBeUndefined()
    expect(catalog.targetOf(1, 'q100300-readme')).toBeUndefined()
  })
})
