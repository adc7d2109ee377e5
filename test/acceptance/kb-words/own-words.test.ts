// The articles of kb/ share facts with the public archive, never sentences: no run of eight words
// of an article stands in the archive's article of the same number, and no title is the archive's.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharedRuns, wordsOf } from './shared-runs.ts'

const LONGEST_RUN = 7
const LONGEST_TITLE_RUN = 4

const root = join(import.meta.dirname, '../../..')
const kb = join(root, 'kb')
const archive = join(root, '.corpus/kbarchive-markdown/kb')
const officeDocs = join(root, '.corpus/officedocs-support')

/** Modern articles have no number in their name. */
const OFFICE_SOURCES: Readonly<Record<string, string>> = {
  'office/outlook-reminders-missing.md':
    'Outlook/Client/user-interface/reminders-in-outlook-do-not-show.md',
  'office/outlook-mail-applet-0x8000ffff.md':
    'Outlook/Client/data-files/error-0x8000ffff-adding-data-file-in-mail-applet.md',
}

const articles = readdirSync(kb, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.\w+$/.test(path) && path !== 'README.md')
  .sort()

function archivePath(path: string): string {
  const office = OFFICE_SOURCES[path]
  if (office !== undefined) return join(officeDocs, office)
  const number = Number(/(\d+)\.\w+$/.exec(path)?.[1])
  const folder = String(Math.floor(number / 1000)).padStart(3, '0')
  return join(archive, folder, `Q${number}`, 'README.md')
}

/** The text of an article without mark-up; tags of saved HTML become spaces. */
function plain(path: string): string {
  const text = readFileSync(path, 'utf8')
  if (!/\.html?$/.test(path)) return text
  return text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Titles in use: the article's own, or those under which it cites others ("Q191014 XGEN: …"). */
function titlesOf(text: string): readonly string[] {
  const own = /^(?:title: |TITLE {3}:|## Q\d+: |# )(.+)$/gm
  const cited = /^\s*(?:[-•]\s*)?(?:Q\d{5,6}|\d{6})[ :]\s*(\S.+)$/gm
  return [...text.matchAll(own), ...text.matchAll(cited)].map((match) => match[1] ?? '')
}

const isThere = existsSync(archive) && existsSync(officeDocs)
if (!isThere) process.stderr.write('own words: skipped, no archive; run "npm run corpus" first\n')

describe.skipIf(!isThere && process.env['CI'] === undefined)('kb/ is in its own words', () => {
  test('has articles to compare', () => {
    expect(articles.length).toBeGreaterThanOrEqual(25)
  })

  for (const path of articles) {
    test(`${path} shares no long run of words with the archive`, () => {
      const own = wordsOf(plain(join(kb, path)))
      const other = wordsOf(plain(archivePath(path)))
      expect(own.length).toBeGreaterThan(60)
      expect(other.length).toBeGreaterThan(60)
      expect(sharedRuns(own, other, LONGEST_RUN + 1)).toEqual([])
    })

    test(`${path} has titles of its own`, () => {
      const other = titlesOf(plain(archivePath(path))).map(wordsOf)
      const shared = titlesOf(plain(join(kb, path)))
        .map(wordsOf)
        .flatMap((own) => other.flatMap((title) => sharedRuns(own, title, LONGEST_TITLE_RUN + 1)))
      expect(shared).toEqual([])
    })
  }

  test('finds a sentence that was copied', () => {
    const copied = 'Note that the Quick brown Ccm.dll jumps over the lazy dog.'
    expect(sharedRuns(wordsOf(copied), wordsOf(`x ${copied}`), 8)).not.toEqual([])
  })
})
