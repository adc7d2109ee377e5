// The two forms of the public archive say the same. By default every 50th article is compared;
// QUARRY_CORPUS_EVERY=1 compares all. Exceptions are those that the survey of the archive lists.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readKbMarkdown } from '../../src/formats/kb-markdown.ts'
import { readKbText } from '../../src/formats/kb-text.ts'
import { readKbTextFlat } from '../../src/formats/kb-text-flat.ts'
import type { ParsedFile } from '../../src/model/parsed-file.ts'
import { decode } from '../../src/source/decode.ts'
import { misplaced, rawFileOf } from '../formats/reader-laws.ts'
import {
  compareFlattened,
  compareForms,
  disagreeingHeader,
  disagreeingNumbers,
  mainHeadings,
  outlineOf,
} from './compare-forms.ts'

const CORPUS = join(import.meta.dirname, '..', '..', '.corpus')
const MARKDOWN = join(CORPUS, 'kbarchive-markdown', 'kb')
const TEXT = join(CORPUS, 'kbarchive-text', 'txt')
const EVERY = Number(process.env['QUARRY_CORPUS_EVERY'] ?? 50)
const WHOLE_ARCHIVE_MS = 30 * 60_000

const isSkipped = !existsSync(MARKDOWN) && process.env['CI'] === undefined
const TOPIC = isSkipped ? 'archive (skipped: run "npm run corpus" first)' : 'archive'

/** Quotation marks and controls in titles (M1, M9). */
const OTHER_TITLE = ['Q154452', 'Q162512', 'Q163522', 'Q182526', 'Q191452', 'Q202086', 'Q221690']
/** The one body that an older converter wrote (M1). */
const OTHER_BODY = ['Q192582']
/** The notice has another year (M10). */
const OTHER_YEAR = ['Q149449', 'Q149450']

function* articles(): Generator<readonly [string, string]> {
  let index = 0
  for (const folder of readdirSync(MARKDOWN).sort()) {
    for (const number of readdirSync(join(MARKDOWN, folder)).sort()) {
      if (index++ % EVERY === 0) yield [folder, number]
    }
  }
}

function readMarkdown(folder: string, number: string): ParsedFile {
  const path = join(folder, number, 'README.md')
  return readKbMarkdown(rawFileOf(readFileSync(join(MARKDOWN, path), 'utf8'), path))
}

function readText(folder: string, number: string): ParsedFile | undefined {
  const path = join(TEXT, folder, `${number}.TXT`)
  if (!existsSync(path)) return undefined
  const { text } = decode(readFileSync(path), 'windows-1252')
  return readKbText(rawFileOf(text, `${number}.TXT`))
}

/** Problem → the articles that have it. */
const found = new Map<string, string[]>()
let compared = 0
let alone = 0

function report(number: string, problems: readonly string[]): void {
  for (const problem of problems) found.set(problem, [...(found.get(problem) ?? []), number])
}

function articlesWith(problem: string, exceptions: readonly string[] = []): string[] {
  return (found.get(problem) ?? []).filter((number) => !exceptions.includes(number))
}

function compareArticle(folder: string, number: string): void {
  const markdown = readMarkdown(folder, number)
  report(number, disagreeingNumbers(markdown))
  report(number, misplaced(markdown).length > 0 ? ['misplaced'] : [])
  const text = readText(folder, number)
  if (text === undefined) {
    alone++
    report(number, mainHeadings(markdown).length > 0 ? ['sections-without-text-form'] : [])
    return
  }
  compared++
  report(number, compareForms(markdown, text))
  report(number, disagreeingHeader(text))
  report(number, compareVariants(text))
}

/** Line ends, blanks at line ends and collapsed white space change nothing (M3, M4). */
function compareVariants(text: ParsedFile): string[] {
  const lineFeeds = readKbText(rawFileOf(text.raw.text.replace(/\r\n/g, '\n')))
  const blanks = readKbText(rawFileOf(text.raw.text.replace(/\r\n/g, '  \r\n')))
  const outline = outlineOf(text).join('\n')
  const flat = readKbTextFlat(rawFileOf(text.raw.text.replace(/\s+/g, ' ')))
  return [
    ...(outlineOf(lineFeeds).join('\n') === outline ? [] : ['line-feeds']),
    ...(outlineOf(blanks).join('\n') === outline ? [] : ['trailing-blanks']),
    ...compareFlattened(text, flat).map((problem) => `flat-${problem}`),
  ]
}

describe.skipIf(isSkipped)(TOPIC, () => {
  beforeAll(() => {
    for (const [folder, number] of articles()) compareArticle(folder, number)
  }, WHOLE_ARCHIVE_MS)

  test('holds articles in both forms, and early ones in the Markdown form only', () => {
    expect(compared).toBeGreaterThan(50_000 / EVERY)
    expect(alone).toBeGreaterThan(2_000 / EVERY)
    expect(articlesWith('sections-without-text-form')).toEqual([])
  })

  test.for(['number', 'date', 'product', 'keywords', 'version', 'block', 'applies-to', 'sections'])(
    'both forms agree on %s',
    (problem) => {
      expect(articlesWith(problem)).toEqual([])
    },
  )

  test('both forms agree on the title but for seven with odd characters', () => {
    expect(articlesWith('title', OTHER_TITLE)).toEqual([])
  })

  test('both forms agree on every block of the body', () => {
    expect(articlesWith('outline', OTHER_BODY)).toEqual([])
  })

  test('path, link, heading and header name one number', () => {
    expect(articlesWith('numbers')).toEqual([])
  })

  test('header version and keywords are beginnings of those of the block', () => {
    expect(articlesWith('header-version')).toEqual([])
    expect(articlesWith('header-keywords')).toEqual([])
  })

  test('the year of the date is the year of the legal notice', () => {
    expect(articlesWith('copyright-year', OTHER_YEAR)).toEqual([])
  })

  test('line ends and blanks at line ends change nothing', () => {
    expect(articlesWith('line-feeds')).toEqual([])
    expect(articlesWith('trailing-blanks')).toEqual([])
  })

  test('spans stand inside their files', () => {
    expect(articlesWith('misplaced')).toEqual([])
  })

  test('flattened text keeps all fields', () => {
    expect(articlesWith('flat-fields')).toEqual([])
  })

  test('flattened text keeps its sections but for drawings set in', () => {
    expect(articlesWith('flat-sections', FLAT_SECTIONS)).toEqual([])
  })

  test('flattened text keeps the applies-to list but for products with a dash', () => {
    expect(articlesWith('flat-applies-to').length).toBeLessThanOrEqual(1 + 60 / EVERY)
  })
})

/** Drawings set in, whose words become headings (M4), and an article that quotes one as an example. */
const DRAWINGS = ['Q83325', 'Q85924', 'Q93469', 'Q95521', 'Q109430', 'Q126746', 'Q166867']
const QUOTED_HEADINGS = ['Q172046']
const FLAT_SECTIONS = [...DRAWINGS, ...QUOTED_HEADINGS]
