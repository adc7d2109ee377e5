// Full version numbers beside releases, in articles of our own words.

import { expect, test } from 'vitest'
import type { Article } from '../../../src/model/article.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { articleOfBody } from '../support.ts'

const summary = (text: string) => articleOfBody(`SUMMARY\n=======\n\n${text}\n`)

function facts({ releaseFacts }: Article): string[] {
  return releaseFacts.map(({ release, component }) =>
    [
      release.product,
      release.version,
      release.servicePack,
      release.build,
      release.fullVersion,
      component && `[${component}]`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

test.for([
  ['It came with Exchange 4.0 SP2 (4.0.993.5).', ['Exchange 4.0 SP2 4.0.993.5']],
  ['The gate of Outlook 98 (8.5.5104.6) is shut.', ['Outlook 98 8.5.5104.6']],
  ['Launch Word 6.0 (version 6.00.8167) first.', ['Word 6.0 6.00.8167']],
  ['Outlook 3.01 (Version 3.0 (4.70.1215)) is in it.', ['Outlook 3.01 4.70.1215']],
  ['The version of Outlook is shown as 4.0 (4.71.1712.5).', ['Outlook 4.0 4.71.1712.5']],
  ['The build number of Outlook is 4.71.1712.6.', ['Outlook 4.71.1712.6']],
  ['SQL Server Service Pack 2 (06.50.0240) has it.', ['SQL Server SP2 06.50.0240']],
  ['Windows 98 version 4.10.1998 (retail release) has it.', ['Windows 98 none 4.10.1998']],
  [
    'Windows 95 version 4.00.950 B (OEM Service Release 2 and 2.1) has it.',
    ['Windows 95 OSR2 4.00.950 B', 'Windows 95 OSR2.1 4.00.950 B'],
  ],
  ['BuildNumber= 1493 for Service Pack 2 (SP2) or Service Pack 3 (SP3)', ['SP2 1493', 'SP3 1493']],
  ['Build Info : SMS 2.0 SP2 (1493)', ['SMS 2.0 SP2 1493']],
  ['Windows NT (TM) version 4.0 (Build 1381 : service pack 4) x', ['Windows NT 4.0 SP4 1381']],
  ['Any Windows NT up to 3.51 build 1057 is too old.', ['Windows NT 3.51 1057']],
] as const)('%s', ([text, expected]) => {
  expect(facts(summary(text))).toEqual(expected)
})

test.for([
  ['Take Gate32.dll version 2.65.0252 from SQL Server Service Pack 3.', 'SQL Server SP3 2.65.0252'],
  ['Version 5.00.4319 of GATE50.DLL is shipped with Word 97 SR-2.', 'Word 97 SR2 5.00.4319'],
  ['the gate32.dll driver version 3.70.0690 (Word [WD] 2.1 SP2) fails', 'Word 2.1 SP2 3.70.0690'],
  ['Overwrite the SP4 version of gate.dll (4.02.0667.05) now.', 'SP4 4.02.0667.05'],
  ['  Visual C++ 5.0 SP1   gate42.dll     4.21.7160     940,304', 'Visual C++ 5.0 SP1 4.21.7160'],
] as const)('the number of a file is told from that of the release: %s', ([text, expected]) => {
  const [first] = facts(summary(text))
  expect(first?.toLowerCase()).toMatch(/ \[gate\d*\.dll\]$/)
  expect(first).toContain(`${expected} [`)
})

test('a driver that is named after a product is a part of it', () => {
  const text = 'It fails with the SQL Server ODBC Driver version 2.65.0201.'
  expect(facts(summary(text))).toEqual([
    'SQL Server ODBC Driver 2.65.0201 [SQL Server ODBC Driver]',
  ])
})

test.for([
  '  Sample 4.0a (Build 1)\n',
  '  SMS 2.0 SP1 (2.0.1380.1000)\n',
  '  Service Pack 1:\n\n  Gate - 2.0.1380\n\n',
  'Take Gate32.dll version 2.65.0252 from SQL Server SP3. ',
])('half a megabyte of %j takes less than five seconds', (part) => {
  const started = performance.now()
  summary(part.repeat(Math.ceil(500_000 / part.length)))
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a release that stands alone is the label of the components below it', () => {
  const article = summary(
    [
      'Initial SMS 2.0:',
      '',
      'All gate parts had a version of 2.00.1239.0000.',
      '',
      'Service Pack 2:',
      '',
      '  Gate Base Parts    - 2.00.1493.2009',
      '  Gate Keeper        - 2.00.1493.2000',
      '  Hinge (WBEM)       - 698.0012',
    ].join('\n'),
  )
  expect(facts(article)).toEqual([
    'SMS 2.0 none 2.00.1239.0000 [gate parts]',
    'SP2 2.00.1493.2009 [Gate Base Parts]',
    'SP2 2.00.1493.2000 [Gate Keeper]',
  ])
  const [, base] = article.releaseFacts
  expect(base && quoteOf(article.source.text, base.span)).toBe('Gate Base Parts - 2.00.1493.2009')
})

test('a release may leave the build of the one before', () => {
  const text =
    'SNA 4.0 SP1 does not update the Gate.exe program, so the build number displays as 4.0.0.500.'
  expect(facts(summary(text))).toEqual(['SNA 4.0 SP1 4.0.0.500'])
})

test('the product may stand on the line above the version', () => {
  const text =
    'The window shows:\n\n  Microsoft(R) Windows NT (R)\n  Version 4.0 (Build 1381: Service Pack 6)'
  expect(facts(summary(text))).toEqual(['Windows NT 4.0 SP6 1381'])
})

test('a row without service pack beside one of the same version that has one is the release itself', () => {
  const text = '  SMS 2.0 (2.0.1239.0000)\n  SMS 2.0 SP1 (2.0.1380.1000)\n  SMS 1.2 (1.2.786.0000)'
  expect(facts(summary(text))).toEqual([
    'SMS 2.0 none 2.0.1239.0000',
    'SMS 2.0 SP1 2.0.1380.1000',
    'SMS 1.2 1.2.786.0000',
  ])
})

test.for([
  'Base files are version 2.0.1493.2005.',
  'The Gatekeeper 7.3.4 of another maker fails.',
  '  10-Apr-2001  17:55  2.0.1493.3175  4,800,854  Gate.exe      Alpha',
  'It occurs with SMS 2.0 SP2, Gate.exe version 2.00.1493.2011 or later.',
  'Connect to 10.0.0.12 (SP2).',
])('"%s" states none', (text) => {
  expect(facts(summary(text))).toEqual([])
})

test('a release table may name the file whose versions it lists', () => {
  const text =
    '  Service pack version         Gate32.dll version number\n  ------------------------------------------------------\n' +
    '  No service pack installed        5.5.1960\n  Service Pack 1                   5.5.2232'
  expect(facts(summary(text))).toEqual(['none 5.5.1960 [Gate32.dll]', 'SP1 5.5.2232 [Gate32.dll]'])
})
