// What is read back from a rendering is the article that was rendered (relation M24): Markdown and
// text for every article, HTML for every tenth. By default every 200th article is checked;
// QUARRY_CORPUS_EVERY=1 checks all.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { readFormat } from '../../src/formats/registry.ts'
import type { Article } from '../../src/model/article.ts'
import { RENDER_FORMATS, type RenderFormat } from '../../src/model/render-format.ts'
import { decode } from '../../src/source/decode.ts'
import { rawFileOf } from '../formats/reader-laws.ts'
import { renderedDifferences } from '../render/same-article.ts'
import { EXCEPTIONS } from './render-exceptions.table.ts'

const CORPUS = join(import.meta.dirname, '..', '..', '.corpus')
const EVERY = Number(process.env['QUARRY_CORPUS_EVERY'] ?? 200)
const HTML_EVERY = 10
const WHOLE_ARCHIVE_MS = 60 * 60_000

const isSkipped = !existsSync(CORPUS) && process.env['CI'] === undefined
const TOPIC = isSkipped ? 'archive (skipped: run "npm run corpus" first)' : 'archive'

/** A folder of the corpus, and which of its files are looked at. */
const SOURCES = [
  ['Markdown form', 'kbarchive-markdown/kb', EVERY],
  ['text form', 'kbarchive-text/txt', EVERY],
  ['officedocs-support', 'officedocs-support', Math.max(1, Math.round(EVERY / 20))],
] as const

describe.skipIf(isSkipped)(TOPIC, () => {
  test.for(SOURCES)(
    '%s is read back from all renderings',
    { timeout: WHOLE_ARCHIVE_MS },
    (source) => {
      const [name, folder, every] = source
      const tally = new Tally()
      filesOf(join(CORPUS, folder)).forEach((path, index) => {
        if (index % every !== 0) return
        const article = readArticle(join(CORPUS, folder), path)
        if (article === undefined) return
        for (const format of RENDER_FORMATS) {
          if (format !== 'html' || index % HTML_EVERY === 0) tally.check(article, format)
        }
      })
      // biome-ignore lint/suspicious/noConsole: the figures are what a run over all articles is for.
      console.info(`${name}, every ${every}: ${tally.summary()}`)
      expect(tally.unexpected).toEqual([])
      expect(tally.checked).toBeGreaterThan(0)
    },
  )
})

/** Paths below a folder, sorted, with "/" between their parts. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

/** The article of a file; `undefined` for files that hold none (indexes, includes). */
function readArticle(folder: string, path: string): Article | undefined {
  const { text } = decode(readFileSync(join(folder, path)), 'windows-1252')
  const parsed = readFormat(rawFileOf(text, path))
  return 'reason' in parsed ? undefined : extractArticle(parsed)
}

class Tally {
  /** Articles and fields that differ without being listed. */
  readonly unexpected: string[] = []
  checked = 0
  readonly #counts = new Map<RenderFormat, { checked: number; equal: number; excepted: number }>()

  check(article: Article, format: RenderFormat): void {
    const count = this.#counts.get(format) ?? { checked: 0, equal: 0, excepted: 0 }
    this.#counts.set(format, count)
    this.checked++
    count.checked++
    const differences = renderedDifferences(article, format)
    if (differences.length === 0) count.equal++
    else if (EXCEPTIONS.has(article.id)) count.excepted++
    else {
      const [first] = differences
      const about = `${first?.field}: ${first?.original} ≠ ${first?.readBack}`
      this.unexpected.push(`${article.id} as ${format}: ${about}`)
    }
  }

  summary(): string {
    return [...this.#counts]
      .map(([format, { checked, equal, excepted }]) => {
        return `${format} ${checked} checked, ${equal} equal, ${excepted} listed exceptions`
      })
      .join('; ')
  }
}
