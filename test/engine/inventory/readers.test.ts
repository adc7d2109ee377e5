import { expect, test } from 'vitest'
import { readInventory } from '../../../src/engine/inventory/inventory-rows.ts'
import { readCsv } from '../../../src/engine/inventory/read-csv.ts'
import { readListing } from '../../../src/engine/inventory/read-listing.ts'
import { QuarryError } from '../../../src/model/errors.ts'

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

test('an inventory is given once', () => {
  expect(() => readInventory({})).toThrow(QuarryError)
  expect(() => readInventory({ csv: 'file', listing: '' })).toThrow(QuarryError)
})

test('equal rows count once, and cells that cannot be read are remarked on', () => {
  const row = { file: 'C:\\x\\A.DLL', version: 'one', date: '12/20/199' }
  const { files, rows, remarks } = readInventory({ rows: [row, row] })
  expect(rows).toBe(2)
  expect([...files].map(([name, copies]) => [name, copies.length])).toEqual([['a.dll', 1]])
  expect(remarks.map(({ text }) => text)).toContain('The version is not read.')
  expect(remarks.map(({ text }) => text)).toContain('The date is not read.')
})

test('more rows than one inventory may have are refused', () => {
  expect(() => readInventory({ csv: `file\n${'a\n'.repeat(100_001)}` })).toThrow(/at most 100000/)
})
