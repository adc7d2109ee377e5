import { expect, test } from 'vitest'
import type { InventoryQuery } from '../../../src/contract/inventory.ts'
import { Pauses } from '../../../src/engine/idle-work.ts'
import { readInventory } from '../../../src/engine/inventory/inventory-rows.ts'
import { QuarryError } from '../../../src/model/errors.ts'
import { readCsv, readListing } from './read-at-once.ts'

test.each([
  ['file,version\nCcm.dll,2.0.1380.1101', 2],
  ['\uFEFFVersion;File Name\r\n2.0.1380.1101;Ccm.dll\r\n', 2],
  ['Size (Bytes)\tFILE\tFileVersion\n"146,432"\t"Ccm.dll"\t2.0.1380.1101', 2],
  ['\n\nName,Version\n\nCcm.dll,2.0.1380.1101', 5],
])('a table names its columns in any order: %j', (text, line) => {
  const { rows, remarks } = readCsv(text)
  expect(rows).toMatchObject([{ file: 'Ccm.dll', version: '2.0.1380.1101', line }])
  expect(remarks).toEqual([])
})

test.each([
  ['what Excel writes', 'sep=;\r\nName;Version\r\nCcm.dll;1.0\r\n', 3],
  ['what Export-Csv writes', '#TYPE System.IO.FileInfo\r\n"Name","Version"\r\n"Ccm.dll","1.0"', 3],
  ['a byte order mark before it', '\uFEFFsep=,\nName,Version\nCcm.dll,1.0', 3],
  ['a quote that is never closed', 'Version,Name\n1.0,"Ccm.dll', 2],
  ['text behind a closed quote', 'Name,Version\n"Ccm".dll,1.0', 2],
  ['more cells than columns', 'Name,Version\nCcm.dll,1.0,,,', 2],
  ['line ends of old Macintoshes', 'Name,Version\rCcm.dll,1.0\r', 2],
  ['separators that are quoted', 'Name;Note;Version\n"Ccm.dll";"a;b\nc";1.0', 2],
])('a table with %s is read', (_what, text, line) => {
  const { rows, remarks } = readCsv(text)
  expect(rows).toEqual([{ file: 'Ccm.dll', version: '1.0', line }])
  expect(remarks).toEqual([])
})

test.each([
  ['one cell', `Name,Version\n${'x'.repeat(1_000_000)},1.0`],
  ['one quoted cell', `Name,Version\n"${'""'.repeat(500_000)}",1.0`],
  ['a million separators', `Name,Version\n${','.repeat(1_000_000)}`],
  ['a head of a million columns', `Name${',x'.repeat(500_000)}\nCcm.dll`],
])('a line of a megabyte takes little time: %s', (_what, text) => {
  const began = performance.now()
  readCsv(text)
  readListing(text)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('a table without a column for the file is refused', () => {
  expect(() => readCsv('version,size\n1.0,5')).toThrow(QuarryError)
})

test('a line of a table that names no file is remarked on', () => {
  expect(readCsv('file,size\n,12\nA.dll,12')).toMatchObject({
    rows: [{ file: 'A.dll', line: 3 }],
    remarks: [{ row: 2 }],
  })
})

test.each([
  ['05/11/99  09:05a                80,652 Invdos.exe', 'Invdos.exe', '80652', '05/11/99'],
  ['05/11/1999  09:05 AM            80,652 Invdos.exe', 'Invdos.exe', '80652', '05/11/1999'],
  ['11.05.1999  09:05            80.652 Invdos.exe', 'Invdos.exe', '80652', '11.05.1999'],
  ['11/05/1999  09:05            80\u00A0652 Invdos.exe', 'Invdos.exe', '80652', '11/05/1999'],
  ['05/11/1999  09:05 AM       146,432,999 it is.exe', 'it is.exe', '146432999', '05/11/1999'],
  ['1999-05-11  09:05               80.652 Invdos.exe', 'Invdos.exe', '80652', '1999-05-11'],
  ['05/11/99  09:05a      80,652 INVDOS~1.EXE Invdos it.exe', 'Invdos it.exe', '80652', '05/11/99'],
  ['INVDOS   EXE        80,652  05-11-99   9:05a', 'INVDOS.EXE', '80652', '05-11-99'],
  [
    'INVDOS~1 EXE        80,652  05-11-99   9:05a Invdos it.exe',
    'Invdos it.exe',
    '80652',
    '05-11-99',
  ],
  ['COPYING       12345  3-07-88', 'COPYING', '12345', '3-07-88'],
])('a line of DIR is read: %s', (text, file, size, date) => {
  expect(readListing(text)).toEqual({ rows: [{ file, size, date, line: 1 }], remarks: [] })
})

test('what DIR prints around its files is passed over, anything else is remarked on', () => {
  const listing = [
    ' Volume in drive C is SYSTEM',
    ' Directory of C:\\SMS',
    '',
    '05/11/99  09:05a        <DIR>          ..',
    '               1 File(s)         80,652 bytes',
    'something else',
  ]
  expect(readListing(listing.join('\r\n'))).toEqual({
    rows: [],
    remarks: [{ row: 6, text: 'The line is none that DIR prints for a file.' }],
  })
})

const read = (query: InventoryQuery) => readInventory(query, new Pauses())

test('an inventory is given once', async () => {
  await expect(read({})).rejects.toThrow(QuarryError)
  await expect(read({ csv: 'file', listing: '' })).rejects.toThrow(QuarryError)
})

test.each([{ rows: [] }, { csv: '' }, { csv: '\uFEFF\r\n' }, { listing: '' }])(
  'an empty inventory has no rows: %j',
  async (query) => {
    expect(await read(query)).toEqual({ files: new Map(), rows: 0, remarks: [] })
  },
)

test('equal rows count once, and cells that cannot be read are remarked on', async () => {
  const row = { file: 'C:\\x\\A.DLL', version: 'one', date: '12/20/199' }
  const { files, rows, remarks } = await read({ rows: [row, row] })
  expect(rows).toBe(2)
  expect([...files].map(([name, copies]) => [name, copies.length])).toEqual([['a.dll', 1]])
  expect(remarks.map(({ text }) => text)).toContain('The version is not read.')
  expect(remarks.map(({ text }) => text)).toContain('The date is not read.')
})

test('more rows than one inventory may have are refused', async () => {
  const many = { csv: `file\n${'a\n'.repeat(100_001)}` }
  await expect(read(many)).rejects.toThrow(/at most 100000/)
})
