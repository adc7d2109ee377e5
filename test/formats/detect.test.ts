import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detectFormat } from '../../src/formats/detect.ts'
import { rawFileOf } from './reader-laws.ts'

const DETECT = join(import.meta.dirname, '..', 'fixtures', 'detect')

function verdict(text: string, path: string): string {
  const detected = detectFormat(rawFileOf(text, path))
  return 'format' in detected ? detected.format : detected.reason
}

describe('detectFormat', () => {
  test.for([
    ['301555/README.md', 'kb-markdown'],
    ['upper-case.txt', 'kb-html-text'],
    ['underlined.txt', 'kb-text'],
    ['plain-article.md', 'markdown'],
    ['project-readme.md', 'markdown'],
    ['table-of-contents.md', 'index-page'],
    ['index-page.md', 'index-page'],
    ['include.md', 'include'],
    ['declared-include.md', 'include'],
    ['contents.json', 'no-article-layout'],
    ['pipeline.yaml', 'no-article-layout'],
    ['rows.csv', 'no-article-layout'],
    ['tool.py', 'no-article-layout'],
    ['server.log', 'no-article-layout'],
    ['notes.txt', 'no-article-layout'],
  ])('takes %s for %s', ([name = '', expected]) => {
    expect(verdict(readFileSync(join(DETECT, name), 'utf8'), name)).toBe(expected)
  })

  test('every fixture has its verdict above', () => {
    const files = readdirSync(DETECT, { recursive: true, withFileTypes: true })
    expect(files.filter((entry) => entry.isFile())).toHaveLength(15)
  })

  test.for(['README.md', 'docs/readme.txt', 'CONTRIBUTING.md', 'LICENSE', 'SECURITY.md'])(
    'skips the same text as %s, the name of a file about a repository',
    (path) => {
      const text = readFileSync(join(DETECT, 'project-readme.md'), 'utf8')
      expect(verdict(text, path)).toBe('no-article-layout')
    },
  )

  test('takes an article that is named README.md when its sections say so', () => {
    const text = '# Sound is missing\n\n## Symptoms\n\nNo sound.\n\n## Cause\n\nThe cable.\n'
    expect(verdict(text, 'kb/sound/README.md')).toBe('markdown')
  })

  test.for(['.md', '.txt', '.html', '.bin', ''])(
    'does not let the ending "%s" mislead it',
    (ending) => {
      const page = '<!-- saved -->\n<!DOCTYPE html>\n<html><body><h1>T</h1></body></html>'
      const text = 'DOCUMENT:Q301555  01-FEB-2001  [x]\r\nTITLE   :T\r\n'
      const flat = 'DOCUMENT:Q301555 01-FEB-2001 [x] TITLE :T PRODUCT :P SUMMARY ======= Text.'
      const modern = '---\ntitle: T\n---\n# T\n\n## Cause\n\nText.\n\n## Resolution\n\nText.\n'
      expect([page, text, flat, modern].map((one) => verdict(one, `file${ending}`))).toEqual([
        'html',
        'kb-text',
        'kb-text-flat',
        'markdown',
      ])
    },
  )

  test('does not take a guide that shows an archive article for one', () => {
    const text = '# Layouts\n\nThe header:\n\n```\nSYMPTOMS\n========\n\nCAUSE\n=====\n```\n'
    expect(verdict(text, 'README.md')).toBe('no-article-layout')
  })

  test.for([
    ['', 'empty'],
    [' \n\t\r\n', 'empty'],
    ['\u0000\u0001\u0002PNG\u0003\u0004data\u0005', 'binary'],
    ['\uFFFD\uFFFDab\uFFFD\uFFFD', 'binary'],
  ])('skips %j as %s', ([text = '', reason]) => {
    expect(verdict(text, 'file.md')).toBe(reason)
  })

  test.for([
    ['one line of a megabyte', 'x'.repeat(1_000_000)],
    ['100,000 dashes', '-'.repeat(100_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['links', '[a](b '.repeat(200_000)],
    ['lines of dashes', '---\n'.repeat(300_000)],
    ['front matter without end', `---\n${'a: b\n'.repeat(300_000)}`],
    ['comments', '<!-- - '.repeat(150_000)],
    ['headings', '# a\n'.repeat(300_000)],
    ['blanks and a dot', `${' '.repeat(1_000_000)}.`],
  ])('looks at %s in time', ([, text = '']) => {
    const start = performance.now()
    expect(verdict(text, 'file.md')).toBeTypeOf('string')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
