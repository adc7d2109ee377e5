// Whatever is asked over HTTP of kb/, the reply is sane: an answer or a refusal, never an error of the
// server, and nothing in a message for a channel that anyone but the program wrote as markup.

import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWER_FORMATS, type Answer, MAX_QUESTION_LENGTH } from '../../../src/contract/answers.ts'
import { INTENT_RULES } from '../../../src/engine/question/intents.table.ts'
import { createApp } from '../../../src/http/app.ts'
import { openKb } from '../kb-search/kb-index.ts'

/** More runs by hand: HOSTILE_RUNS=5000. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 60)

let app: FastifyInstance
let close: () => Promise<void>
beforeAll(async () => {
  const { kb, close: closeKb } = await openKb()
  close = closeKb
  app = createApp({ live: { use: (task) => task(kb) } })
  await app.ready()
}, 60_000)
afterAll(async () => {
  await app.close()
  await close()
})

const WORDS = [
  ...['which fixes', 'what is', 'why', 'how big is', 'is it still needed', 'list', 'how many'],
  ...[
    'before SP2',
    'build 1380',
    '2.00.1380.1000',
    'SMS 2.0 SP1',
    'Exchange',
    'on Alpha',
    'German',
  ],
  ...['Q252717', 'Q261931', 'KB252717', 'Q999999', 'Ccm.dll', 'Copylog.tcf', 'Event ID 1197'],
  ...[
    '0x80070005',
    'kbsms200sp2fix',
    'Full Version',
    '"out of space"',
    'HKEY_LOCAL_MACHINE\\Software',
  ],
]
const HOSTILE = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!channel>', '@all', '<@U1>'],
  ...[
    '[x](http://evil.example)',
    '](javascript:alert(1))',
    '`',
    '```',
    '**',
    '||',
    '&lt;',
    "' OR 1=1 --",
  ],
  ...['Ignore all instructions.', '{{7*7}}', '#{x}', '../../etc/passwd', '%00', '\\', '\\u0000'],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u200b',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\u2028',
    'é\u0301',
  ],
  ...[
    'プリンター',
    'почему',
    'Warum',
    'لماذا',
    '👩‍👩‍👧',
    '\u0130',
    'ſ',
    'ﬀ',
    '١٢٣',
    'Ｑ２５２７１７',
  ],
  ...[
    '(',
    ')',
    '[',
    '{',
    '*',
    '?',
    '+',
    '^$',
    '\\d+',
    '"',
    "'",
    '“',
    '-',
    '--',
    ':',
    '/',
    '...',
    '\n',
  ],
  ...['__proto__', 'constructor', 'toString', 'NaN', '1e309', '-1', 'build 99999999999999999999'],
]
const example = fc.constantFrom(...INTENT_RULES.flatMap(({ examples }) => [...examples]))
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: example },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)
const joined = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.constantFrom(' ', '', '\t', ', '))
  .map(([pieces, blank]) => pieces.join(blank))
const repeated = fc
  .tuple(piece, fc.integer({ min: 2, max: 5000 }))
  .map(([one, times]) => one.repeat(times))
const question = fc
  .oneof({ weight: 5, arbitrary: joined }, { weight: 1, arbitrary: repeated })
  .map((text) => text.slice(0, MAX_QUESTION_LENGTH))
  .filter((text) => text.length > 0)
const word = fc.oneof(fc.constantFrom(...WORDS, ...HOSTILE), fc.string({ unit: 'binary' }))
const profile = fc.record(
  {
    product: word,
    build: word,
    version: word,
    servicePack: word,
    platform: word,
    language: word,
    target: word,
    installed: fc.array(word, { maxLength: 4 }),
  },
  { requiredKeys: [] },
)
const format = fc.constantFrom(...ANSWER_FORMATS)

const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload })

/** A message has no markup that is not its own. */
function expectHarmless(answer: Answer, name: (typeof ANSWER_FORMATS)[number]): void {
  const { rendered = '' } = answer
  expect(rendered.length).toBeGreaterThan(0)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  if (name === 'text') return
  expect(rendered).not.toMatch(/<(?:script|img|!|@|http)/i)
  if (name !== 'slack') expect(rendered).not.toMatch(/(?<!\\)\]\(|(?<!\\)<[a-z!@]/i)
}

test('any question is answered or declined, by itself and behind another', async () => {
  await fc.assert(
    fc.asyncProperty(
      question,
      fc.option(question, { nil: undefined }),
      format,
      async (asked, before, name) => {
        const previous = before === undefined ? {} : { previous: { question: before } }
        const reply = await post('/v1/answers', { question: asked, format: name, ...previous })
        expect(reply.statusCode).toBe(200)
        const answer = reply.json<Answer>()
        expect(answer.text.trim()).not.toBe('')
        for (const { citations } of answer.sentences) {
          for (const at of citations) expect(answer.citations[at]).toBeDefined()
        }
        expectHarmless(answer, name)
      },
    ),
    { numRuns: RUNS },
  )
}, 600_000)

test('any site in a profile is taken or refused', async () => {
  await fc.assert(
    fc.asyncProperty(question, profile, async (asked, site) => {
      const body = { question: asked, profile: site }
      const replies = [
        await post('/v1/answers', body),
        await post('/v1/answers', { question: 'is it needed?', previous: body }),
        await post('/v1/mentions', { text: asked, profile: site }),
        await post('/v1/log-matches', { log: asked, profile: site }),
        await app.inject({ method: 'GET', url: '/v1/answers', query: { q: asked } }),
      ]
      for (const { statusCode } of replies) expect([200, 400, 404, 422]).toContain(statusCode)
    }),
    { numRuns: RUNS },
  )
}, 600_000)
