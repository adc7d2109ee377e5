// Small knowledge bases through the real ingest, in a temporary folder.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ingest } from '../../src/ingest/ingest.ts'

export interface SampleArticle {
  readonly number: string
  readonly title: string
  readonly product?: string
  readonly keywords?: string
  readonly date?: string
  /** Heading → text. */
  readonly sections: Readonly<Record<string, string>>
}

/** An article in the text layout with underlined headings. */
export function articleText(article: SampleArticle): string {
  const { number, title, product = 'Example Mail Server 4.0', keywords = '', date } = article
  const rule = '-'.repeat(79)
  const head = [
    `DOCUMENT:${number}  ${date ?? '14-MAR-2001'}  [example]`,
    `TITLE   :${title}`,
    `PRODUCT :${product}`,
    'PROD/VER::4.0',
    'OPER/SYS:',
    `KEYWORDS:${keywords}`,
    '',
    '='.repeat(70),
    rule,
    'The information in this article applies to:',
    '',
    ` - Microsoft ${product} `,
    rule,
    '',
  ]
  const sections = Object.entries(article.sections).flatMap(([heading, text]) => [
    heading,
    '='.repeat(heading.length),
    '',
    text,
    '',
  ])
  return [...head, ...sections, '='.repeat(77), ''].join('\n')
}

export interface TestIndex {
  readonly indexDirectory: string
  /** Replaces what the index holds by these files; path → text, the first folder a collection. */
  readonly fill: (files: Readonly<Record<string, string>>) => Promise<string>
  /** Replaces what the index holds by the articles of a folder. */
  readonly fillFrom: (...folders: string[]) => Promise<string>
  readonly remove: () => void
}

/** An empty index in a folder of its own. */
export function createTestIndex(): TestIndex {
  const root = mkdtempSync(join(tmpdir(), 'quarry-engine-'))
  const indexDirectory = join(root, 'index')
  const fillFrom = async (...paths: string[]) => {
    const folders = paths.map((folder) => ({ folder }))
    const options = { folders, indexDirectory, workers: 0, allowShrink: true }
    return (await ingest(options)).snapshot.id
  }
  return {
    indexDirectory,
    fill: (files) => {
      rmSync(join(root, 'folders'), { recursive: true, force: true })
      for (const [path, text] of Object.entries(files)) {
        const file = join(root, 'folders', path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      const names = new Set(Object.keys(files).map((path) => path.split('/', 1)[0] ?? ''))
      return fillFrom(...[...names].map((name) => join(root, 'folders', name)))
    },
    fillFrom,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
