// What people paste, asked of kb/.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Citation } from '../../../src/contract/citation.ts'
import type { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { quoteOf, type SourceSpan } from '../../../src/model/span.ts'
import { decode } from '../../../src/source/decode.ts'
import { KB_FOLDER, openKb } from '../kb-search/kb-index.ts'

let kb: KnowledgeBase
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await openKb()
  kb = opened.kb
  close = opened.close
}, 60_000)
afterAll(() => close())

const best = async (log: string) => (await kb.matchLog({ log })).articles[0]

test('a client log of another site finds the article on mixed service packs', async () => {
  const log = [
    'Client agent thread 812 is starting  $$<CLISVC><Tue Mar 7 09:12:44 2000~><thread=812 (0x32C)>',
    'AppRegister return code =1060  $$<WN_LOGON><Tue Mar 7 09:12:45 2000~><thread=99>',
    'Could not launch/register CCIM - 1060  $$<WN_LOGON><Tue Mar 7 09:12:45 2000~><thread=99>',
    'Polling interval is 1380 minutes',
    'Current clibase version is 2.0.1380.1101  $$<CLICORE><Tue Mar 7 09:13:02 2000~><thread=99>',
    'Base client files are version 2.0.1493.2005  $$<CLICORE><Tue Mar 7 09:13:02 2000~><thread=99>',
    'Unable to establish a connection with APM  $$<CCIM32><Tue Mar 7 09:14:10 2000~><thread=4>',
  ].join('\r\n')
  const report = await kb.matchLog({ log })
  expect(report.articles[0]).toMatchObject({ article: { id: 'Q264630' }, release: 'fits' })
  expect(report.versions.map(({ build }) => build)).toEqual(['1380', '1493'])
})

test('an event copied from the event viewer finds the article on the information store', async () => {
  const event = [
    'Event Type:\tError',
    'Event Source:\tMSExchangeIS Private',
    'Event Category:\tGeneral',
    'Event ID:\t1197',
    'Date:\t\t3/7/2000',
    'Computer:\tMAIL7',
    'Description:',
    'The database is too new.',
  ].join('\r\n')
  expect(await best(event)).toMatchObject({ article: { id: 'Q244976' } })
})

test('a line of a quiet log finds nothing', async () => {
  expect(await best('Inventory pass finished, 318 items, next pass at 23:00')).toBeUndefined()
})

test('a ticket is read for the articles it names, whatever they are called', async () => {
  const text = [
    'Hi, site MS1 still runs build 1380. The vendor says we need kb;en-us;249077 and Q 252717,',
    'somebody else applied KB251070 instead. See http://support.microsoft.com/?kbid=261931',
    'and article 256986 for the registry backup. Ticket 118204.',
  ].join('\n')
  const profile = { product: 'SMS', build: '1380', target: 'SP2' }
  const { articles } = await kb.findMentions({ text, profile })
  expect(articles.map(({ id, status, verdict }) => [id, status, verdict?.verdict])).toEqual([
    ['Q249077', 'held', 'applies'],
    ['Q252717', 'held', 'applies'],
    ['Q251070', 'held', 'does-not-apply'],
    ['Q261931', 'held', expect.anything()],
    ['Q256986', 'ghost', undefined],
  ])
})

test('whatever stands in an article of kb/ is verbatim when it is cited', async () => {
  const { hits } = await kb.search({ q: '*', limit: 50 })
  expect(hits.length).toBeGreaterThan(20)
  const citations: Citation[] = []
  for (const { id, title } of hits) {
    const article = await kb.getArticle(id)
    const pieces = [
      ...(article?.sections ?? []),
      ...(article?.errors ?? []),
      ...(article?.references ?? []),
      ...(article?.logExcerpts.flatMap(({ lines }) => lines) ?? []),
    ]
    const text = sourceOf(article?.source.path ?? '')
    citations.push(...pieces.flatMap(({ span }) => cite({ article: id, title, text }, span)))
  }
  for (let at = 0; at < citations.length; at += 200) {
    const { totals } = await kb.verifyCitations({ citations: citations.slice(at, at + 200) })
    expect(totals).toEqual({
      verbatim: Math.min(200, citations.length - at),
      moved: 0,
      changed: 0,
      gone: 0,
    })
  }
})

function sourceOf(path: string): string {
  return decode(readFileSync(join(KB_FOLDER, path)), 'windows-1252').text
}

interface CitedText {
  readonly article: string
  readonly title: string
  readonly text: string
}

/** As a client would that has nothing but the file; an empty section proves nothing. */
function cite({ text, ...about }: CitedText, { start, end }: SourceSpan): Citation[] {
  const quote = quoteOf(text, { start, end })
  return quote === '' ? [] : [{ ...about, start, end, quote, hash: sha256(quote) }]
}
