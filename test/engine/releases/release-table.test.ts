// What is believed of the statements of releases.

import { describe, expect, test } from 'vitest'
import { KnownVersions, plainVersion } from '../../../src/engine/releases/known-versions.ts'
import { countsForWhole, ReleaseTable } from '../../../src/engine/releases/release-table.ts'
import { extractArticle } from '../../../src/extract/article.ts'
import { fixIndex } from '../../../src/indexes/fixes/fix-index.ts'
import { parsedBody } from '../../extract/support.ts'

/** The table of one article each. */
function tableOf(...articles: readonly (readonly [appliesTo: string, text: string])[]) {
  const parsed = articles.map(([appliesTo, text]) =>
    extractArticle(parsedBody(`SUMMARY\n=======\n\n${text}\n`, ` - ${appliesTo} `)),
  )
  return new ReleaseTable(fixIndex.build(parsed))
}

const rows = (table: ReleaseTable, family: string) =>
  table
    .of(family)
    .map(({ version = '?', servicePack = '?', printed }) => `${version} ${servicePack} ${printed}`)

describe('A stated release', () => {
  test('without product is of the only product of its article', () => {
    const table = tableOf([
      'Microsoft Systems Management Server version 2.0',
      'SP1 version (build 1380): 2.00.1380.1000',
    ])
    expect(rows(table, 'Systems Management Server')).toEqual(['2.0 SP1 2.00.1380.1000'])
  })

  test('of a year is of the family that the year names', () => {
    const table = tableOf([
      'Microsoft Word 97',
      'It needs Windows 2000 Server build 2195 or later.',
    ])
    expect(table.families()).toEqual(['Windows 2000'])
    expect(rows(table, 'Windows 2000')).toEqual(['2000 ? 2195'])
  })

  test('of a product that nobody knows is left out', () => {
    const table = tableOf(['Microsoft Word 97', 'It needs Gatekeeper 4.0 (build 1234).'])
    expect(table.families()).toEqual([])
  })

  test('without product and of a version that its article does not list is of something else', () => {
    const article = 'Microsoft Windows NT Server version 4.0'
    expect(tableOf([article, 'The tool shows 1.5 (Build 145).']).families()).toEqual([])
    expect(rows(tableOf([article, 'It shows 4.0 (Build 1381).']), 'Windows NT')).toEqual([
      '4.0 ? 1381',
    ])
  })

  test('has the version that its number begins with, as the product spells it', () => {
    const table = tableOf(
      ['Microsoft SQL Server version 6.5', 'SQL Server 6.5 SP1 (6.50.213) came first.'],
      ['Microsoft Word 97', 'The SQL Server Service Pack 2 (06.50.0240) has it.'],
    )
    expect(rows(table, 'SQL Server')).toEqual(['6.5 SP1 6.50.213', '6.5 SP2 06.50.0240'])
  })
})

test('A number of a part that is not numbered as the product is no build of the product', () => {
  const table = tableOf([
    'Microsoft Visual C++ version 5.0',
    '  Visual C++ 5.0 SP1   gate42.dll     4.21.7160     940,304\n  Visual C++ 5.0 SP2 (5.0.7200)',
  ])
  expect(table.of('Visual C++').map(countsForWhole)).toEqual([false, true])
  expect([7160, 7200].map((number) => table.isBuild('Visual C++', number))).toEqual([false, true])
  expect(table.isBuild('Word', 7200)).toBe(false)
})

test.for([
  ['2.00', undefined, '2.0'],
  ['06.5', undefined, '6.5'],
  ['2.10', '2.1', '2.1'],
  ['2.10', '2.10', '2.10'],
  ['4.01', '4.71', '4.01'],
  ['4.0a', '4.0', '4.0a'],
] as const)('version %s beside a number of %s is %s', ([printed, front, expected]) => {
  expect(plainVersion(printed, front)).toBe(expected)
})

test('A number that begins as another version does is not of the only one listed', () => {
  const known = new KnownVersions()
  const scopes = [{ product: 'Gate', family: 'Gate', version: '4.0', span: { start: 0, end: 1 } }]
  known.add('Gate', scopes, undefined)
  const release = (version: string) => ({
    family: 'Gate',
    build: { parts: [5], letter: '', version },
    printed: `${version}.5`,
    article: 0,
    span: { start: 0, end: 1 },
  })
  expect(known.complete(release('1.3'), scopes).version).toBeUndefined()
  expect(known.complete(release('4.71'), scopes).version).toBe('4.0')
})
