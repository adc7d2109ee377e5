// Readers of renderings keep the laws of readers, and nothing in a rendering can make them slow.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../src/formats/html.ts'
import { readKbText } from '../../../src/formats/kb-text.ts'
import { readMarkdown } from '../../../src/formats/markdown.ts'
import { readFormat } from '../../../src/formats/registry.ts'
import type { RenderFormat } from '../../../src/model/render-format.ts'
import { renderArticle } from '../../../src/render/render-article.ts'
import { articleOfFile } from '../../extract/support.ts'
import { describeReaderLaws, mustRead, rawFileOf } from '../reader-laws.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const SOURCES = [
  'kb-text/six-line-header.txt',
  'kb-markdown/nested-lists.md',
  'kb-markdown/grid-tables.md',
  'kb-markdown/listings-and-prose.md',
  'markdown/article.md',
  'html/headed.html',
]

// The title heading, keys of front matter, where the source stood; signs without letters; link
// targets; how a table was drawn
const MARKDOWN_MARKUP =
  /^(?:# .*|<!-- \w+-table -->|[\w-]+: ?"?|source-.*|[^A-Za-z]*|`{3}.*|\]\(\S+\)[^A-Za-z]*|\+ \S{1,4})$/
// Tags; the title, the heading of the list and the facts once more
const HTML_MARKUP = /^(?:<.*>|<meta name="[\w-]+" content="|.*<\/h2>.*|[^A-Za-z]*)$/

const renderings = (format: RenderFormat) =>
  Object.fromEntries(
    SOURCES.map((path) => {
      const article = articleOfFile(readFileSync(join(FIXTURES, path), 'utf8'), path)
      return [path, renderArticle(article, format)]
    }),
  )

// Rules, markers, bars and borders; the lines around header, list and block; ".. code"
const TEXT_MARKUP =
  /^(?:FROM .*|[=~^"+|-]+|[|\s]+|DOCUMENT:|[A-Z][\w ]+:|The information in this article applies to:|(?:[-*+o•·~]|<B7>|\(?\w{1,3}[.)])|\.\..*)$/

describeReaderLaws({
  name: 'reader of text renderings',
  read: readKbText,
  samples: renderings('text'),
  isMarkup: (leftOver) => TEXT_MARKUP.test(leftOver),
})

describeReaderLaws({
  name: 'reader of Markdown renderings',
  read: readMarkdown,
  samples: renderings('markdown'),
  unescapes: true,
  isMarkup: (leftOver) => MARKDOWN_MARKUP.test(leftOver),
})

describeReaderLaws({
  name: 'reader of HTML renderings',
  read: readHtml,
  samples: renderings('html'),
  unescapes: true,
  isMarkup: (leftOver) => HTML_MARKUP.test(leftOver),
})

const HEAD = `DOCUMENT:Q100200  06-AUG-2002\nTITLE   :Depths\nFROM    :kb-text a.txt\n\n${'='.repeat(70)}\n\n`

describe('a text rendering', () => {
  test('without its last part is read as far as it goes', () => {
    const parsed = mustRead({ read: readKbText }, `${HEAD}SYMPTOMS\n========\n\nIt fails.`)
    expect(parsed.root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(parsed.origin).toEqual({ format: 'kb-text', path: 'a.txt' })
  })

  test('with an unknown announcement, a link to nothing and a table that is none loses no text', () => {
    const body = '.. banner\n\nText.\n\n.. _gone: http://a.example\n\n.. table\n\n    no bars\n'
    const parsed = mustRead({ read: readKbText }, HEAD + body)
    expect(JSON.stringify(parsed.root)).toContain('Text.')
    expect(JSON.stringify(parsed.root)).toContain('no bars')
  })

  test('of an unknown origin is no rendering', () => {
    const text = HEAD.replace('FROM    :kb-text', 'FROM    :somewhere')
    expect(readKbText(rawFileOf(text)).origin).toBeUndefined()
  })

  test.for([
    ['lists in lists', (at: number) => `${'  '.repeat(at)}- a`, 2_000],
    ['quotes in quotes', (at: number) => `${'    '.repeat(at)}.. quote\n`, 1_000],
    ['links to one word', () => '.. _word: http://a.example', 20_000],
    ['grids', () => '.. table\n\n    +---+\n    | a |\n    +---+\n', 20_000],
    ['markers', () => '1. a', 100_000],
    ['blank lines', () => '', 1_000_000],
  ] as const)('is read in time, whatever it holds: %s', ([, lineAt, count]) => {
    const text = HEAD + Array.from({ length: count }, (_, at) => lineAt(at)).join('\n')
    const start = performance.now()
    readFormat(rawFileOf(text))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
