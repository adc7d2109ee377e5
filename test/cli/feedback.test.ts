import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FeedbackBook } from '../../src/engine/feedback/feedback-book.ts'
import { quarry } from './capture.ts'

const root = mkdtempSync(join(tmpdir(), 'quarry-cli-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('quarry feedback prints votes and gaps, from the file beside the index', async () => {
  const index = join(root, 'index')
  expect(await quarry('feedback', '--index', index)).toMatchObject({ code: 1 })
  const book = new FeedbackBook({ file: `${index}-feedback.jsonl`, keepsQuestions: true })
  await book.vote({
    answerId: '0123456789ab',
    useful: false,
    reason: 'outdated',
    note: 'a\u001b[2J',
  })
  book.recordUnanswered({ intent: 'steps', products: ['SMS'], question: 'How?' })
  await book.close()
  const { code, stdout } = await quarry('feedback', '--index', index)
  expect(code).toBe(0)
  expect(stdout).toContain('0 useful, 1 not useful, 1 questions unanswered')
  expect(stdout).toMatch(/^SMS +0 +0 +1$/m)
  expect(stdout).toMatch(/^outdated +0 +1 +0$/m)
  expect(stdout).toContain('1 × How?')
  expect(stdout).not.toContain('\u001b')
  const json = await quarry('feedback', '--index', index, '--json', '--since', '2999-01-01')
  expect(JSON.parse(json.stdout)).toMatchObject({ since: '2999-01-01', notUseful: 0 })
})

test.each([
  ['a day that is none', ['--since', 'yesterday'], 2],
  ['feedback that is off', ['--feedback', 'off'], 1],
])('quarry feedback refuses %s', async (_, flags, code) => {
  const finished = await quarry('feedback', ...flags)
  expect(finished.code).toBe(code)
  expect(finished.stderr).toMatch(/^quarry: .+\n$/)
})
