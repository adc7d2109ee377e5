import { expect, test } from 'vitest'
import { readKbText } from '../../../src/formats/kb-text.ts'
import { rawFileOf } from '../reader-laws.ts'

const RULE = '-'.repeat(79)

function bodyBelow(...above: readonly string[]): string[] {
  const text = [
    'DOCUMENT:Q100100  22-JUN-2000  [sample]',
    'TITLE   :A Sample',
    'PRODUCT :Sample Server',
    'PROD/VER::2.0',
    'OPER/SYS:',
    'KEYWORDS:',
    '',
    '='.repeat(70),
    ...above,
    RULE,
    'The information in this article applies to:',
    '',
    ' - Sample Server version 2.0 ',
    RULE,
    '',
    'SUMMARY',
    '=======',
    '',
    'Queues.',
    '',
  ].join('\n')
  return readKbText(rawFileOf(text)).root.children.map(({ type }) => type)
}

test.for([
  [['3.00 3.10', 'WINDOWS', 'kbprg kbref']],
  [['7.00', 'WINDOWS', 'KBBUG kbusage']],
  [['2.0a', 'Windows 95', 'KBENV']],
  [["'95-'96", 'WINDOWS | MACINTOSH', 'kbfaq']],
  [['1.00', 'MACINTOSH', 'unconfirmed kbprb']],
] as const)('an echo of the header above the list is no text: %j', ([lines]) => {
  expect(bodyBelow(...lines)).toEqual(['heading', 'paragraph'])
})

test.for(['NOTE: Queues changed.', '2 queues changed'])('%s above the list is text', (line) => {
  expect(bodyBelow(line)).toEqual(['paragraph', 'heading', 'paragraph'])
})
