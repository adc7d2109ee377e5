// Fixes whose files another fix brings as well.

import { describe, expect, test } from 'vitest'
import { Coverage, ShippedRows } from '../../../src/engine/fixes/coverage.ts'
import type { FixEntry } from '../../../src/engine/fixes/fix-entries.ts'
import { EMPTY_RECORD, type FixFile } from '../../../src/indexes/fixes/fix-record.ts'
import { TABLE_LAYOUTS } from '../../../src/model/file-table.ts'

type Row = readonly [name: string, version: string, platform?: FixFile['platforms'][number]]

function entry(id: string, rows: readonly Row[], more: { rows?: number; language?: string } = {}) {
  const files = rows.map(([name, version, platform]) => ({
    name,
    version,
    platforms: platform === undefined ? [] : [platform],
  }))
  const table = {
    layout: TABLE_LAYOUTS[0],
    platforms: [],
    families: [],
    rows: files.length,
    files,
    unreadableRows: 0,
    span: { start: 0, end: 1 },
    ...more,
  }
  const record = { ...EMPTY_RECORD, tables: [table] }
  const made: FixEntry = {
    member: { ordinal: 1, id, ownId: id, record },
    outcome: { verdict: 'applies' },
    judgement: { verdict: 'applies', because: '', certainty: 'derived', places: [] },
    group: 'available',
  }
  return made
}

function coverageOf(entries: readonly FixEntry[]) {
  const shipped = new ShippedRows(entries.map(({ member }) => member))
  const applying = entries.filter(({ outcome }) => outcome.verdict === 'applies')
  const ids = new Set(applying.map(({ member }) => member.id))
  return new Coverage(
    shipped,
    (id) => ids.has(id),
    () => false,
  )
}

function covering(one: FixEntry, ...others: readonly FixEntry[]) {
  return coverageOf([one, ...others])
    .of(one)
    .map(({ id }) => id)
}

const OLD = entry('Q100100', [
  ['a.dll', '2.0.1.5'],
  ['b.dll', '2.0.1.5'],
])

describe('A fix', () => {
  test('is covered by one that ships all its files and newer', () => {
    const newer = entry('Q100200', [
      ['a.dll', '2.0.1.9'],
      ['b.dll', '2.0.1.5'],
      ['c.dll', '2.0.1.9'],
    ])
    expect(coverageOf([OLD, newer]).of(OLD)).toEqual([
      { id: 'Q100200', grade: 'all-files', rows: 2 },
    ])
    expect(covering(newer, OLD)).toEqual([])
  })

  test.each([
    [
      'one file is older',
      entry('Q1', [
        ['a.dll', '2.0.1.9'],
        ['b.dll', '2.0.1.4'],
      ]),
    ],
    ['one file is missing', entry('Q1', [['a.dll', '2.0.1.9']])],
    [
      'they are of another version',
      entry('Q1', [
        ['a.dll', '2.1.1.9'],
        ['b.dll', '2.1.1.9'],
      ]),
    ],
    [
      'one is for another processor',
      entry('Q1', [
        ['a.dll', '2.0.1.9', 'alpha'],
        ['b.dll', '2.0.1.9'],
      ]),
    ],
    [
      'they are in another language',
      entry(
        'Q1',
        [
          ['a.dll', '2.0.1.9'],
          ['b.dll', '2.0.1.9'],
        ],
        { language: 'German' },
      ),
    ],
  ])('is not covered where %s', (_why, other) => {
    expect(covering(OLD, other)).toEqual([])
  })

  test('with a row that has no version is compared with none', () => {
    const half = entry('Q100100', [['a.dll', '2.0.1.5']], { rows: 2 })
    expect(covering(half, OLD)).toEqual([])
  })

  test('is not covered by one that does not apply', () => {
    const same = entry('Q100200', [
      ['a.dll', '2.0.1.9'],
      ['b.dll', '2.0.1.9'],
    ])
    const outcome = { verdict: 'does-not-apply' } as const
    expect(covering(OLD, { ...same, outcome })).toEqual([])
  })
})
