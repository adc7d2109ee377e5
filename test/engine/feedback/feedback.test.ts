import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/contract/answers.ts'
import { FeedbackBook, unansweredFileOf } from '../../../src/engine/feedback/feedback-book.ts'
import { Journal, readJournal } from '../../../src/engine/feedback/journal.ts'
import { readFeedback } from '../../../src/engine/feedback/report.ts'

let root: string
let file: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quarry-feedback-'))
  file = join(root, 'deep', 'feedback.jsonl')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a journal', () => {
  test('keeps every line of many writers in their order', async () => {
    const journal = new Journal({ file })
    const all = Array.from({ length: 200 }, (_, number) => ({ number, text: 'a\nb' }))
    await Promise.all(all.map((value) => journal.append(value)))
    expect(await readJournal(file)).toEqual({ values: all, unreadable: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('goes on behind a line that a crash has torn', async () => {
    await new Journal({ file }).append({ number: 1 })
    appendFileSync(file, '{"number": 2, "te')
    await new Journal({ file }).append({ number: 3 })
    expect(await readJournal(file)).toEqual({
      values: [{ number: 1 }, { number: 3 }],
      unreadable: 1,
    })
  })

  test('stays within twice its size and keeps the latest', async () => {
    const journal = new Journal({ file, maxBytes: 1000, isDurable: false })
    for (let number = 0; number < 500; number++) await journal.append({ number })
    const size = statSync(file).size + statSync(`${file}.1`).size
    expect(size).toBeLessThanOrEqual(2000)
    const { values } = await readJournal(file)
    expect(values.at(-1)).toEqual({ number: 499 })
    expect(values.length).toBeGreaterThan(50)
  })

  test('says when it cannot be written, and goes on when it can', async () => {
    writeFileSync(join(root, 'deep'), 'in the way')
    const journal = new Journal({ file })
    await expect(journal.append({ number: 1 })).rejects.toThrow()
    rmSync(join(root, 'deep'))
    await journal.append({ number: 2 })
    expect((await readJournal(file)).values).toEqual([{ number: 2 }])
  })

  test('that is not there is empty', async () => {
    expect(await readJournal(file)).toEqual({ values: [], unreadable: 0 })
  })
})

const NOT_ANSWERED: Answer = {
  id: 'abcdef0123456789',
  snapshot: 'x',
  question: 'x',
  status: 'not-answered',
  kind: 'cause',
  text: '',
  sentences: [],
  citations: [],
  followUps: [],
  reason: { code: 'not-covered', text: 'Nothing covers it.' },
  nearest: [],
}
const ID = 'abcdef0123456789'
const SECRET = 'Why does SMS 2.0 lose my secret?'
const now = () => new Date('2026-03-04T05:06:07Z')

describe('the book', () => {
  const bookWith = (keepsQuestions: boolean) => new FeedbackBook({ file, keepsQuestions, now })

  test('fills in what a vote leaves out from the answer it is about', async () => {
    const book = bookWith(false)
    book.noteAnswer({ ...NOT_ANSWERED, status: 'answered' }, { question: SECRET })
    await book.close()
    await book.vote({ answerId: ID, useful: false, reason: 'outdated', note: 'Old.' })
    expect((await readJournal(file)).values).toEqual([
      {
        at: '2026-03-04T05:06:07.000Z',
        intent: 'cause',
        products: ['Systems Management Server'],
        answerId: ID,
        useful: false,
        reason: 'outdated',
        note: 'Old.',
      },
    ])
    expect((await readJournal(unansweredFileOf(file))).values).toEqual([])
  })

  test.each([false, true])('keeps the text of a question where it may: %s', async (may) => {
    const book = bookWith(may)
    book.noteAnswer(NOT_ANSWERED, { question: SECRET })
    await book.close()
    const text = readFileSync(unansweredFileOf(file), 'utf8')
    expect(text.includes('secret')).toBe(may)
    expect(JSON.parse(text)).toMatchObject({ intent: 'cause', reason: 'not-covered' })
  })

  test('never fails an answer', async () => {
    writeFileSync(join(root, 'deep'), 'in the way')
    const book = bookWith(true)
    book.noteAnswer(NOT_ANSWERED, { question: SECRET })
    await book.close()
    await expect(book.vote({ answerId: ID, useful: true })).rejects.toThrow('could not be written')
  })
})

describe('the report', () => {
  test('counts the latest vote of each voter on each answer', async () => {
    const book = new FeedbackBook({ file, keepsQuestions: true, now })
    await book.vote({ answerId: ID, useful: false, voter: 'a', products: ['SMS'] })
    await book.vote({ answerId: ID, useful: true, voter: 'a', products: ['SMS'] })
    await book.vote({ answerId: ID, useful: false, voter: 'b', reason: 'unclear' })
    await book.vote({ answerId: ID, useful: false, question: ' Is it\nso? ', note: 'No.' })
    book.recordUnanswered({ intent: 'steps', products: ['SMS'], reason: 'not-covered' })
    book.recordUnanswered({ question: 'Is it so?' })
    await book.close()
    expect(await readFeedback(file)).toEqual({
      useful: 1,
      notUseful: 2,
      unanswered: 2,
      unreadable: 0,
      byIntent: [
        { name: '(none)', useful: 1, notUseful: 2, unanswered: 1 },
        { name: 'steps', useful: 0, notUseful: 0, unanswered: 1 },
      ],
      byProduct: [
        { name: '(none)', useful: 0, notUseful: 2, unanswered: 1 },
        { name: 'SMS', useful: 1, notUseful: 0, unanswered: 1 },
      ],
      byReason: [
        { name: '(none)', useful: 0, notUseful: 1, unanswered: 1 },
        { name: 'not-covered', useful: 0, notUseful: 0, unanswered: 1 },
        { name: 'unclear', useful: 0, notUseful: 1, unanswered: 0 },
      ],
      notes: [{ at: '2026-03-04T05:06:07.000Z', answerId: ID, useful: false, note: 'No.' }],
      questions: [{ question: 'Is it so?', times: 2 }],
    })
    expect(await readFeedback(file, '2026-03-05')).toMatchObject({ useful: 0, unanswered: 0 })
    expect(await readFeedback(file, '2026-03-04')).toMatchObject({ useful: 1, unanswered: 2 })
  })

  test('takes any file, and counts what it cannot read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json(), { maxLength: 5 }), async (lines) => {
        file = join(root, 'any.jsonl')
        writeFileSync(file, [...lines, 'torn {'].join('\n'))
        expect((await readFeedback(file)).unreadable).toBe(lines.length + 1)
      }),
      { numRuns: 30 },
    )
  })
})
