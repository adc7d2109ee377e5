import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import { articleOfBody, parseAs, printed } from '../support.ts'

function logsOf(text: string) {
  return articleOfBody(`SYMPTOMS\n========\n\n${text}`).logExcerpts
}

describe('lines of Systems Management Server', () => {
  const LINES =
    'Looking at the %Windir%\\Logs\\Gate32.log file, you may see entries similar to the following:\n\n' +
    '   Gate "Main hall, northern side" opened by the keeper of the depot at\n' +
    '   01:25~  $$<GATE32><Tue Jun 22 01:26:12.050 1999><thread=429\n' +
    '   (0xFFF)>\n' +
    '   Warning: no key  $$<GATE32><Tue Jun 22\n   01:26:13 1999~><thread=7>\n\nThe end.'

  test('have text, component, time and thread; the sentence above names the log', () => {
    const [log, ...others] = logsOf(LINES)
    expect(others).toEqual([])
    expect(log).toMatchObject({ log: 'Gate32.log', shape: 'sms' })
    expect(log?.lines.map(({ span: _, ...line }) => line)).toEqual([
      {
        text: 'Gate "Main hall, northern side" opened by the keeper of the depot at 01:25',
        component: 'GATE32',
        time: 'Tue Jun 22 01:26:12.050 1999',
        thread: '429 (0xFFF)',
      },
      {
        text: 'Warning: no key',
        component: 'GATE32',
        time: 'Tue Jun 22 01:26:13 1999',
        thread: '7',
      },
    ])
  })

  test('have spans from their first to their last character', () => {
    const article = articleOfBody(`SYMPTOMS\n========\n\n${LINES}`)
    const spans = article.logExcerpts.flatMap(({ lines }) => lines.map(({ span }) => span))
    const [first = '', second = ''] = spans.map((span) => printed(article, span))
    expect(first).toMatch(/^Gate "Main.*\(0xFFF\)>$/s)
    expect(second).toMatch(/^Warning: no key.*<thread=7>$/s)
  })

  test('may end with "~" only; a short line goes on in none', () => {
    const [log] = logsOf(
      'Gate.log\n--------\n\n      Opening gate 1\n      Gate opened.~\n      Done.~\n',
    )
    expect(log).toMatchObject({ log: 'Gate.log', shape: 'sms' })
    expect(log?.lines.map(({ text }) => text)).toEqual(['Opening gate 1', 'Gate opened.', 'Done.'])
  })

  test('open behind their sentence in flattened text', () => {
    const text =
      'DOCUMENT:Q100301 22-JUN-2000 [x] TITLE :Gates PRODUCT :Sample PROD/VER:1 OPER/SYS: KEYWORDS: ' +
      `${'='.repeat(70)} SYMPTOMS ======== In the Gate.log file you may see entries similar to the ` +
      'following: Gate opened $$ Warning: no key $$ CAUSE ===== None.'
    const [log] = extractArticle(parseAs('kb-text-flat', text)).logExcerpts
    expect(log).toMatchObject({ log: 'Gate.log', shape: 'sms' })
    expect(log?.lines.map((line) => line.text)).toEqual(['Gate opened', 'Warning: no key'])
  })
})

test('lines opened by a time are a log; rows of a directory are none', () => {
  const lines = '   10/19/1997 11:34:05 Gate one opened\n   10/19/1997 11:34:09 Gate two is shut\n'
  expect(logsOf(`This happens:\n\n${lines}`)).toMatchObject([
    {
      shape: 'timestamped',
      lines: [
        { time: '10/19/1997 11:34:05', text: 'Gate one opened' },
        { time: '10/19/1997 11:34:09', text: 'Gate two is shut' },
      ],
    },
  ])
  const rows = '   06/04/97 02:35p    117,648 Gate.sys\n   06/04/97 02:35p    215,792 Door.sys\n'
  expect(logsOf(`The fix has these files:\n\n${rows}`)).toEqual([])
})

test('entries of an event log are lines, the sentence above names the log', () => {
  const text =
    'The following events appear in the application event log:\n\n   Event ID: 1\n   Source: ONE\n' +
    '   Description: First.\n\n   Event ID: 2\n   Source: TWO\n   Description: Second.\n\nThe end.'
  expect(logsOf(text)).toMatchObject([
    { log: 'application event log', shape: 'event', lines: [{}, {}] },
  ])
})

test('a sentence or a heading makes any lines a log; prose is none', () => {
  const text = 'The Gate.log file contains the following line:\n\n   No gate is open\n\nYou wait.'
  expect(logsOf(text)).toMatchObject([
    { log: 'Gate.log', shape: 'plain', lines: [{ text: 'No gate is open' }] },
  ])
  expect(logsOf('The Gate.log file is the following:\n\nGates. You may delete it.')).toEqual([])
  expect(logsOf('To log on, type the following command:\n\n   gate\n')).toEqual([])
})

test('what an event says below its number is a line of the same excerpt', () => {
  const text =
    'This appears in the event log as:\n\n   Event ID 17\n\n   Gate failed: no key sent\n\nYou wait.'
  expect(logsOf(text).map(({ lines }) => lines.map((line) => line.text))).toEqual([
    ['Event ID 17', 'Gate failed: no key sent'],
  ])
})

test('a line of a log may hold sentences', () => {
  const text =
    'Search the log for an entry that resembles this:\n\n   Too many keys. The limit is 10\n\nYou wait.'
  expect(logsOf(text)).toMatchObject([{ lines: [{ text: 'Too many keys. The limit is 10' }] }])
})

test('the name of a log as a list item names nothing below it', () => {
  const list = 'The folder holds these files:\n\n - Gate.log\n\n - Door.txt (open)\n\nWait here.'
  expect(logsOf(list)).toEqual([])
})

test('short lines of a log are one each, a filled one goes on in the next', () => {
  const text =
    'The Gate.log file contains the following:\n\n   Opened gate one\n   Copied key\n   The keeper ' +
    'of the northern hall could not find the key of the\n   second door\n\nYou wait.'
  expect(logsOf(text)[0]?.lines.map((line) => line.text)).toEqual([
    'Opened gate one',
    'Copied key',
    'The keeper of the northern hall could not find the key of the second door',
  ])
})

test('a standing text below the name of a log is none of its lines', () => {
  const log = 'Gate.log:\n\n  Gate one has no key\n\n'
  const notice = 'In no event shall Microsoft be liable, whatever the gates do.\n'
  expect(logsOf(log + notice)).toEqual(logsOf(log))
})
