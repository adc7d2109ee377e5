// Tables of builds, in articles of our own words.

import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import type { Article } from '../../../src/model/article.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { articleOfBody, parseAs } from '../support.ts'

const archived = (table: string) => articleOfBody(`SUMMARY\n=======\n\nLook here:\n\n${table}\n`)
const modern = (table: string) =>
  extractArticle(parseAs('markdown', `# Gates\n\n## Resolution\n\n${table}\n`, 'gates.md'))

function facts({ releaseFacts }: Article): string[] {
  return releaseFacts.map(({ release }) =>
    [release.product, release.version, release.servicePack, release.build, release.fullVersion]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

describe('a table with a column of builds', () => {
  test('states a release a row, whatever stands between the two columns', () => {
    const article = modern(
      '|Version|Release date|Build number|\n|---|---|---|\n' +
        '|Gate 2016 (slow ring)|May 3, 2016|Build 16.0.68.20|\n|[Hall 2013](x.md)|June 7, 2016|15.0.48.10|',
    )
    expect(facts(article)).toEqual(['Gate 2016 16.0.68.20', 'Hall 2013 15.0.48.10'])
    const quotes = article.releaseFacts.map(({ span }) => quoteOf(article.source.text, span))
    expect(quotes[0]).toMatch(/^Gate 2016.*68\.20$/)
  })

  test('may be ruled, with right-aligned numbers and a note behind them', () => {
    const table =
      '  Version             Build Number\n  --------------------------------\n  4.0 RTM                      737\n' +
      '  4.0 SP1                      738 (two gates)\n  5.0 SP1 (Gate 5.0a)         1358'
    expect(facts(archived(table))).toEqual(['4.0 none 737', '4.0 SP1 738', '5.0 SP1 1358'])
  })

  test('may be drawn; its header names the product, a cell may hold two builds', () => {
    const table =
      '+---------------------+---------------+\n| Sample Gate Version | Build Number  |\n' +
      '+---------------------+---------------+\n| 4.0                 | 711, 731      |\n' +
      '+---------------------+---------------+\n| 5.0 SP1             | Build 2219.4  |\n' +
      '+---------------------+---------------+'
    expect(facts(archived(table))).toEqual([
      'Sample Gate 4.0 711',
      'Sample Gate 4.0 731',
      'Sample Gate 5.0 SP1 2219.4',
    ])
  })

  test('is told by its cells alone, too', () => {
    const table =
      '+-------------------+--------------+\n| Installed Version | Gate Version |\n' +
      '+-------------------+--------------+\n| 4,61,0,3328       | Build 3328.1 |\n' +
      '+-------------------+--------------+\n| 4,61,0,2618       | GATE95 1.2   |\n' +
      '+-------------------+--------------+'
    expect(facts(archived(table))).toEqual(['4,61,0,3328 3328.1'])
  })

  test('reads cumulative updates and builds in parentheses', () => {
    const table =
      '| Cumulative Update | SerialNumber |\n| - | - |\n| Gate Server 2019 CU12 | Version 15.2 (Build 311.007) |'
    expect(facts(modern(table))).toEqual(['Gate Server 2019 CU12 311.007'])
  })
})

test('a table without header has its first release in the first row', () => {
  const table =
    'Gate Server 2016 CU1 | 15.1 (Build 396.30)\n-|-\nGate Server 2016 RTM | 15.1 (Build 225.42)'
  expect(facts(modern(table))).toEqual([
    'Gate Server 2016 CU1 396.30',
    'Gate Server 2016 none 225.42',
  ])
})

describe('a table of releases and full versions', () => {
  test('states them', () => {
    const table =
      '| Release  | Version  |\n| - | - |\n| 1911 (November 2019) | 16.0.125.20 |\n| Gate Insiders | 16.0.126.0 |'
    expect(facts(modern(table))).toEqual(['1911 16.0.125.20', 'Gate Insiders 16.0.126.0'])
  })

  test.for([
    '|File|Version|\n|-|-|\n|Gate.exe|16.0.125.20|',
    '|Release date|Version of the tool|\n|-|-|\n|Sep 10, 2024|17.01.2276.000|',
    '|Gate version|Registry|\n|-|-|\n|Gate 2016|HKEY_CURRENT_USER\\Gate\\16.0|',
    '|Gate version|Key|\n|-|-|\n|Gate 2016|16.0|',
    '|Version|Digit mask|Example|\n|-|-|-|\n|Old|4.4|build 1234.5678|',
  ])('states none in %j', (table) => {
    expect(facts(modern(table))).toEqual([])
  })
})
