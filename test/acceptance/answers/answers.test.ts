// The answers of the program over the whole archive, measured on the pairs: only where
// QUARRY_WHOLE_INDEX names an index of it, as in ../fixes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerEvaluation } from '../../../src/contract/answer-evaluation.ts'
import { readAnswerPairs } from '../../../src/engine/evaluation/answer-pairs.ts'
import { evaluateAnswers } from '../../../src/engine/evaluation/evaluate-answers.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'

const WHOLE = process.env['QUARRY_WHOLE_INDEX']
if (WHOLE === undefined) {
  process.stderr.write('answers: skipped, QUARRY_WHOLE_INDEX names no index of the archive\n')
}

/** File → how many of its pairs were right, and how many answered without an answer, when last measured. */
const REACHED = {
  'questions.jsonl': { right: 297, untrue: 0 },
  'held-out.jsonl': { right: 54, untrue: 1 },
  'held-out-2.jsonl': { right: 38, untrue: 0 },
  'held-out-3.jsonl': { right: 52, untrue: 3 },
  'off-topic.jsonl': { right: 58, untrue: 3 },
}

describe.skipIf(WHOLE === undefined).each(Object.entries(REACHED))('%s', (name, reached) => {
  let kb: KnowledgeBase
  let evaluation: AnswerEvaluation | undefined
  beforeAll(async () => {
    kb = await KnowledgeBase.open(WHOLE ?? '')
    const text = readFileSync(join(import.meta.dirname, name), 'utf8')
    evaluation = await evaluateAnswers(kb, readAnswerPairs(text, name))
  }, 120_000)
  afterAll(() => kb.close())

  test('is answered right as often as before', () => {
    expect(evaluation?.all.right).toBeGreaterThanOrEqual(reached.right)
  })

  test('answers no more often than before where there is no answer', () => {
    expect(evaluation?.all.false).toBeLessThanOrEqual(reached.untrue)
  })

  test('is proved by quotes that all hold', () => {
    expect(evaluation?.quotes.all).toBeGreaterThan(0)
    expect(evaluation?.quotes.verbatim).toBe(evaluation?.quotes.all)
  })
})
