import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellHints, readCells } from '../../src/extract/file-cells.ts'
import { columnKind, readHeader } from '../../src/extract/file-header.ts'
import { parseSize } from '../../src/text/file-size.ts'
import { articleOfBody, printed } from './support.ts'

const HINTS: CellHints = { hasSizes: true, hasVersions: true }
const kinds = (line: string, hints = HINTS) =>
  readCells(line, hints).map(({ kind, text }) => [kind, text])

describe('cells', () => {
  test('are told apart by type, whatever is missing and however narrow the gaps', () => {
    expect(kinds('01-Mar-2001  17:55                        67  Base.ini')).toEqual([
      ['date', '01-Mar-2001'],
      ['time', '17:55'],
      ['size', '67'],
      ['name', 'Base.ini'],
    ])
    expect(kinds('11:12p 4.2.751.1 60,192 wam.dll Alpha')).toEqual([
      ['time', '11:12p'],
      ['version', '4.2.751.1'],
      ['size', '60,192'],
      ['name', 'wam.dll'],
      ['text', 'Alpha'],
    ])
  })

  test.for([
    ['date', ['09/22/99', '18-Sep-2001', '03-24-93', '12/20/199', '98/10/28', 'Aug-09-2000']],
    ['date', ['Jan 12, 1999', '29 May 2001', '29-JUNE-2001']],
    [
      'time',
      ['11:34a', '18:00', '3:12pm', '2:17:44PM', '06:11 PM', '12:00 A.M.', '08:00P', '20:00:46'],
    ],
    ['version', ['2.0.1493.3175', '5.0:2195.2097', '06.00.8764', '4.00', '4.2.751']],
    ['size', ['170,496', '14592', '576 KB', '46,677 bytes', '18KB', '29K', '1.79 MB', '185,760b']],
    [
      'name',
      [
        'Ccm.dll',
        '54831.sql',
        '%Windir%\\System32\\Ism.dll',
        'Q305209.exe',
        '_NWNDS.BAT',
        'A~1.X_',
      ],
    ],
    ['text', ['x86', '(Alpha)', 'Windows 95 OSR2', 'Pan-Chinese', 'n/a', '-', '<x86>']],
  ] as const)('are of kind %s: %j', ([kind, examples]) => {
    expect(examples.map((text) => kinds(text))).toEqual(examples.map((text) => [[kind, text]]))
  })

  test('that are numbers go by the header', () => {
    expect(kinds('Ccm.dll  12  4.0', { hasSizes: false, hasVersions: false })).toEqual([
      ['name', 'Ccm.dll'],
      ['text', '12'],
      ['text', '4.0'],
    ])
  })

  test('read the names of directory rows', () => {
    expect(kinds('RAMDRIVE SYS      5873 10-01-92   3:11a')[0]).toEqual(['name', 'RAMDRIVE SYS'])
    expect(kinds('A4       WMF    12,700  12-09-96')[0]).toEqual(['name', 'A4       WMF'])
  })

  test('hold every printed character, in order', () => {
    const cell = fc.constantFrom(
      '09/22/99',
      '11:34a',
      '4.0.1.2',
      '1,024',
      'A.dll',
      'x86',
      'some text',
      '-',
    )
    const gap = fc.constantFrom(' ', '  ', '     ')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, gap), { maxLength: 9 }), (parts) => {
        const line = parts.flat().join('')
        const cells = readCells(line, HINTS)
        const joined = cells.map(({ text }) => text).join(' ')
        expect(joined.split(/\s+/).filter(Boolean)).toEqual(line.split(/\s+/).filter(Boolean))
        for (const { text, start } of cells) {
          expect(line.slice(start).replace(/\s+/g, ' ').startsWith(text.replace(/\s+/g, ' '))).toBe(
            true,
          )
        }
      }),
    )
  })
})

describe('size', () => {
  test.for([
    ['253,957', 253_957, 0],
    ['14592', 14_592, 0],
    ['46,677 bytes', 46_677, 0],
    ['185,760b', 185_760, 0],
    ['143 KB', 146_432, 512],
    ['29K', 29_696, 512],
    ['67.5KB', 69_120, 51],
    ['1.33 MB', 1_394_606, 5243],
  ] as const)('%s is %d bytes, give or take %d', ([raw, bytes, precisionBytes]) => {
    expect(parseSize(raw)).toEqual({ raw, bytes, precisionBytes })
  })

  test('takes the unit of the header', () => {
    expect(parseSize('143', 'KB')).toEqual({ raw: '143', bytes: 146_432, precisionBytes: 512 })
  })

  test('keeps what it cannot read', () => {
    expect(parseSize('about 5')).toEqual({ raw: 'about 5' })
  })
})

describe('header', () => {
  test('cuts names at gaps and where known names stand glued', () => {
    const text = '  File Name          File Size File Date  File Time  File Version'
    const columns = readHeader({ pieces: [{ text, start: 0 }], start: 0, end: text.length })
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['File Name', 'name'],
      ['File Size', 'size'],
      ['File Date', 'date'],
      ['File Time', 'time'],
      ['File Version', 'version'],
    ])
  })

  test.for([
    ['Filename', 'name'],
    ['Size (bytes)', 'size'],
    ['Version#', 'version'],
    ['Locale', 'language'],
    ['Meaning', undefined],
    ['toString', undefined],
  ] as const)('%s stands for %s', ([name, kind]) => {
    expect(columnKind(name)).toBe(kind)
  })
})

const TABLE = [
  '   Date        Time    Version        Size     File name     Platform',
  '   ------------------------------------------------------------------',
]
const tables = (...lines: string[]) => articleOfBody(lines.join('\n')).fileTables

describe('file table', () => {
  test('gives a row a line, with what could be read', () => {
    const [table] = tables(
      ...TABLE,
      '   09/22/1999  11:34a  4.0.1381.7006  170,496  Winsrv.dll    x86',
      '   09/22/1999  11:35a                      67  Setup.ini',
    )
    expect(table?.header).toEqual(['Date', 'Time', 'Version', 'Size', 'File name', 'Platform'])
    expect(table?.rows.map(({ span, ...row }) => row)).toEqual([
      {
        name: 'Winsrv.dll',
        version: '4.0.1381.7006',
        date: { raw: '09/22/1999', date: '1999-09-22' },
        time: '11:34a',
        size: { raw: '170,496', bytes: 170_496, precisionBytes: 0 },
        platform: 'x86',
        cells: ['09/22/1999', '11:34a', '4.0.1381.7006', '170,496', 'Winsrv.dll', 'x86'],
      },
      {
        name: 'Setup.ini',
        date: { raw: '09/22/1999', date: '1999-09-22' },
        time: '11:35a',
        size: { raw: '67', bytes: 67, precisionBytes: 0 },
        cells: ['09/22/1999', '11:35a', '67', 'Setup.ini'],
      },
    ])
  })

  test('joins a wrapped last cell to the row above', () => {
    const row = '   09/22/1999  11:34a  4.0.1381.7006  170,496  Winsrv.dll    Windows 98'
    const article = articleOfBody([...TABLE, row, `${' '.repeat(63)}Second Edition`].join('\n'))
    const [first, ...others] = article.fileTables[0]?.rows ?? []
    expect(others).toEqual([])
    expect(first?.platform).toBe('Windows 98 Second Edition')
    expect(first && printed(article, first.span).endsWith('Second Edition')).toBe(true)
  })

  test('takes words under the header of names for part of the name', () => {
    const [table] = tables(
      '   File Name          Size     Date',
      '   -----------------------------------',
      '   3d Flower Box.scr  94112    05/11/98',
    )
    expect(table?.rows.map(({ name }) => name)).toEqual(['3d Flower Box.scr'])
  })

  test('leaves out totals, alternatives and footnotes', () => {
    const [table] = tables(
      ...TABLE,
      '   09/22/1999  11:34a  4.0.1381.7006  170,496  Winsrv.dll    x86',
      '   -or-',
      '   09/23/1999  11:34a  4.0.1381.7007  170,497  Winsrv.dll    x86',
      '   * This one is newer.',
      '     2 file(s)  340,993 bytes',
    )
    expect(table?.rows.map(({ version }) => version)).toEqual(['4.0.1381.7006', '4.0.1381.7007'])
  })

  test('counts directories, which are no files', () => {
    const [table] = tables(
      '   File Name          Size     Date',
      '   ------------------------------------',
      '   ..             <DIR>        12-17-96',
      '   HALLS          <DIR>        12-17-96',
      '   GATES    DLL       680,960  12-09-96',
      '        1 file(s)        680,960 bytes',
    )
    expect(table).toMatchObject({ directories: 2, total: { files: 1 } })
    expect(table?.rows.map(({ name }) => name)).toEqual(['GATES.DLL'])
  })

  test('has the total among its rows or right below them', () => {
    const rows = ['   09/22/1999  11:34a  4.0.1381.7006  170,496  Winsrv.dll    x86']
    const total = '     1 file(s)  170,496 bytes'
    for (const lines of [
      [...rows, total],
      [...rows, '', total],
    ]) {
      const { fileTables, source } = articleOfBody([...TABLE, ...lines, '', 'The end.'].join('\n'))
      expect(fileTables[0]).toMatchObject({ layout: 'ruled', total: { files: 1 } })
      const { start, end } = fileTables[0]?.total?.span ?? { start: 0, end: 0 }
      expect(source.text.slice(start, end)).toBe(total.trim())
    }
  })

  test('keeps a date that cannot be read and says so', () => {
    const row = '   12/20/199   5:18PM  2.0.1380.1101  1.33 MB  Base.dll      Alpha'
    const { fileTables, diagnostics } = articleOfBody([...TABLE, row].join('\n'))
    expect(fileTables[0]?.rows[0]?.date).toEqual({ raw: '12/20/199' })
    expect(diagnostics).toMatchObject([{ code: 'file-date-unreadable', detail: '12/20/199' }])
  })

  test('says which row names no file', () => {
    const rows = [
      '   09/22/1999  11:34a  1.2.3.4  170,496  A.dll    x86',
      '   09/22/1999  11:34a  1.2.3.5',
    ]
    const { fileTables, diagnostics } = articleOfBody([...TABLE, ...rows].join('\n'))
    expect(fileTables[0]?.rows).toHaveLength(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-row-unreadable'])
  })

  test('has the caption, component and language printed before it', () => {
    const [table] = tables(
      'The German version of this fix should have the following file attributes or later:',
      '',
      'Component: Information Store',
      '',
      ...TABLE,
      '   09/22/1999  11:34a  4.0.1381.7006  170,496  Winsrv.dll    x86',
    )
    expect(table).toMatchObject({
      caption: 'Component: Information Store',
      component: 'Information Store',
      language: 'German',
    })
  })

  test('has the sub-heading above it as caption, and as platform when it is one', () => {
    const row = '   09/22/1999  11:34a  4.0.1381.7006  170,496  Winsrv.dll'
    expect(tables('Alpha', '-----', '', ...TABLE, row)[0]).toMatchObject({
      caption: 'Alpha',
      platform: 'Alpha',
    })
  })

  test('may be drawn, with or without a header, two values in a cell', () => {
    const rule = '+-------------+-----------------+'
    const row = (one: string, two: string) => `| ${one.padEnd(11)} | ${two.padEnd(15)} |`
    const headed = tables(rule, row('File name', 'Version'), rule, row('Win.dll', '4.0'), rule)
    expect(headed[0]?.rows.map(({ name, version }) => [name, version])).toEqual([
      ['Win.dll', '4.0'],
    ])
    const bare = tables(
      rule,
      row('Win.dll', '72,896 4.0.1381'),
      rule,
      row('Spl.dll', '11,264'),
      rule,
    )
    expect(bare[0]?.header).toEqual([])
    expect(bare[0]?.rows.map(({ name, size }) => [name, size?.bytes])).toEqual([
      ['Win.dll', 72_896],
      ['Spl.dll', 11_264],
    ])
  })

  test('is not a table of something else', () => {
    const rule = '   -----------------------------'
    expect(tables('   Field     Offset   Meaning', rule, '   Length    0        size')).toEqual([])
    expect(tables('   Name      Size (in Inches)', rule, '   Legal     8.5 x 14.0')).toEqual([])
    expect(tables('   Port      Date     Owner', rule, '   LPT1      09/22/99 root')).toEqual([])
  })

  test('reads rows that begin with their date and have no frame', () => {
    const found = tables(
      'The files of the fix are:',
      '',
      '   01/09/98  08:16a               143,664 Queue.sys   (Intel)',
      '   01/09/98  08:13a               263,536 Queue.sys   (Alpha)',
      '',
      '01/09/98 12:00:01 Queue.exe has started.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.layout).toBe('plain')
    expect(found[0]?.rows.map(({ name, platform }) => [name, platform])).toEqual([
      ['Queue.sys', '(Intel)'],
      ['Queue.sys', '(Alpha)'],
    ])
  })

  test('a directory is named by the line above a blank one', () => {
    const [table] = tables(
      ' Volume in drive A is GATE3',
      ' Directory of A:\\GATES',
      '',
      'GATEMSG  MDX             711790 08/27/93  09:19a',
      '               1 File(s)     711790 bytes',
    )
    expect(table).toMatchObject({ caption: 'Directory of A:\\GATES', total: { files: 1 } })
  })

  test('a directory ends with its total, which old systems count with folders', () => {
    const found = tables(
      ' Directory of A:\\DRIVERS',
      '',
      '.            <DIR>     02-17-93   3:10a',
      '4201     CPI      6404 04-09-91   5:00a',
      'QUEUE01 DRV     1,404 04-09-91   5:00a',
      '        3 file(s)      7808 bytes',
      '',
      ' Directory of A:\\HELP',
      '',
      'QUEUES   HL$     2,404  04-09-91   5:00a QueuesLong.hlp',
      '        1 file(s)      2404 bytes',
    )
    expect(found.map(({ caption, rows, total }) => [caption, rows.length, total?.files])).toEqual([
      ['Directory of A:\\DRIVERS', 2, 3],
      ['Directory of A:\\HELP', 1, 1],
    ])
    expect(found[0]?.directories).toBe(1)
    expect(found.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
      '4201.CPI',
      'QUEUE01.DRV',
      'QueuesLong.hlp',
    ])
  })

  test('lines of a log that end with their thread are none', () => {
    const line = '1/16/2001 2:27:39 PM  No gate found   Gate32.dll  4294896193 (0xFFFEEA41)'
    expect(articleOfBody(`${line}\n${line}\n`).fileTables).toEqual([])
  })

  test('words behind a row go on below their column, and names stand where they like', () => {
    const lines = [
      'GATE         EXE    49543  12-13-88  11:32a  Opens the',
      '                                             gates',
      'QC           C       1114  12-14-88  12:31p  Example',
      '     2 File(s)      4096 bytes free',
    ]
    const { fileTables } = articleOfBody(lines.map((line) => ` ${line}`).join('\n'))
    expect(fileTables).toMatchObject([
      { rows: [{ name: 'GATE.EXE' }, { name: 'QC.C' }], total: { files: 2 } },
    ])
  })

  test('two files stand on one line, packed and unpacked or of two directories', () => {
    const [table] = tables(
      '   QUEUE    SY_       6,260     QUEUE.SYS        9,065  09-30-93   6:20a',
      '   COPIES   EX_      11,093     COPIES.EXE      16,930  09-30-93   6:20a',
    )
    expect(table?.rows.map(({ name, size, date }) => [name, size?.bytes, date?.date])).toEqual([
      ['QUEUE.SY_', 6260, undefined],
      ['QUEUE.SYS', 9065, '1993-09-30'],
      ['COPIES.EX_', 11_093, undefined],
      ['COPIES.EXE', 16_930, '1993-09-30'],
    ])
  })

  test('products as column names are no hindrance when the cells are versions', () => {
    const [table] = tables(
      '   File Name     Office 97     Sample 3.51',
      '   ---------------------------------------',
      '   QUEUE35.DLL   3.50.3428.0   3.51.0623.4',
      '   COPY35.DLL    3.50.3428.0',
    )
    expect(table?.rows.map(({ name, version }) => [name, version])).toEqual([
      ['QUEUE35.DLL', '3.50.3428.0'],
      ['COPY35.DLL', '3.50.3428.0'],
    ])
  })

  test('a line with the name of a product above each of two tables is its caption', () => {
    const rows = ['', ...TABLE, '   22-Aug-2001 17:24   2.0.1493.3175  253,957  Queue.exe', '']
    const found = tables('Sample Server 7.0', ...rows, 'Sample Server 2000', ...rows)
    expect(found.map(({ caption }) => caption)).toEqual(['Sample Server 7.0', 'Sample Server 2000'])
  })

  test('reads two files a line where the columns stand there twice', () => {
    const [table] = tables(
      '   Name        Size      Name        Size',
      '   ---------------------------------------',
      '   QUEUE.DLL   12,345    COPY.EXE    1,234',
      '   LOGON.EXE   2,345',
    )
    expect(table?.rows.map(({ name, size }) => [name, size?.bytes])).toEqual([
      ['QUEUE.DLL', 12_345],
      ['COPY.EXE', 1234],
      ['LOGON.EXE', 2345],
    ])
  })

  test('a blank line and a heading over a rule keep the total with its rows', () => {
    const found = tables(
      'Disk      1',
      '-----------',
      '',
      'QUEUE    SY_      2,404  04-09-91   5:00a',
      'COPIES   EX_      1,404  04-09-91   5:00a',
      '',
      '        2 file(s)      3,808 bytes',
      '',
      'That is all.',
    )
    expect(found.map(({ rows, total }) => [rows.length, total?.files])).toEqual([[2, 2]])
  })
})
