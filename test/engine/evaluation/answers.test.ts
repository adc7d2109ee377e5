import { describe, expect, test } from 'vitest'
import type { Citation } from '../../../src/contract/citation.ts'
import { readAnswerPairs } from '../../../src/engine/evaluation/answer-pairs.ts'
import { evaluateAnswers } from '../../../src/engine/evaluation/evaluate-answers.ts'
import { type JudgedAnswer, judgeAnswer } from '../../../src/engine/evaluation/judge-answer.ts'

const citation = (article: string): Citation => ({
  article,
  title: 'T',
  start: 0,
  end: 1,
  quote: 'q',
  hash: 'h',
})
const answered = (text: string, ...articles: string[]): JudgedAnswer => ({
  status: 'answered',
  text,
  citations: articles.map(citation),
})
const DECLINED: JudgedAnswer = { status: 'not-answered', text: 'Not said.', citations: [] }

function pair(gold: object, citations: string[] = ['Q1'], kind = 'fact') {
  const line = JSON.stringify({ id: 'a', question: 'what is it', kind, gold, citations })
  const [read] = readAnswerPairs(line, 'f')
  if (read === undefined) throw new Error('no pair')
  return read
}
const judge = (gold: object, answer: JudgedAnswer, citations?: string[], kind?: string) =>
  judgeAnswer(pair(gold, citations, kind), answer, (id) => (id === 'KB1' ? 'Q1' : id))

describe('judgeAnswer', () => {
  const gold = { type: 'text', value: 'x', keys: ['Service  Pack 2|SP2', 'two'] }

  test('asks for every key, in any letter case and spacing, and for a gold citation', () => {
    expect(judge(gold, answered('In service\npack 2: TWO.', 'Q1'))).toBe('right')
    expect(judge(gold, answered('In SP2: two.', 'Q2', 'Q1'))).toBe('right')
    expect(judge(gold, answered('In SP2.', 'Q1'))).toBe('wrong')
    expect(judge(gold, answered('In SP2: two.', 'Q2'))).toBe('wrong')
    expect(judge(gold, answered('In SP2: two.'), [])).toBe('right')
  })

  test('knows articles by their aliases', () => {
    expect(judge(gold, answered('SP2, two', 'Q1'), ['KB1'])).toBe('right')
  })

  test('asks for every value of a gold without keys', () => {
    const values = { type: 'value', value: { max: 32, names: ['a.dll', 'b.dll'] } }
    expect(judge(values, answered('32: A.dll and B.DLL', 'Q1'))).toBe('right')
    expect(judge(values, answered('32: A.dll', 'Q1'))).toBe('wrong')
  })

  test('takes yes and no from the first sentence alone', () => {
    const no = { type: 'boolean', value: 'no' }
    expect(judge(no, answered('No. It is 2.0 only.', 'Q1'))).toBe('right')
    expect(judge(no, answered('Yes. There is no other.', 'Q1'))).toBe('wrong')
    expect(judge(no, answered('It is a note. No.', 'Q1'))).toBe('wrong')
  })

  test('tells abstaining from answering what has no answer', () => {
    expect(judge(gold, DECLINED)).toBe('abstained')
    const none = { type: 'abstain', value: 'abstain' }
    expect(judge(none, DECLINED, [], 'unanswerable')).toBe('right')
    expect(judge(none, answered('Two.', 'Q1'), [], 'unanswerable')).toBe('false')
  })
})

describe('readAnswerPairs', () => {
  test.each([
    ['{"id": "a"', 'it is no JSON object'],
    ['{"question": "q", "kind": "k", "gold": {}}', '"id"'],
    ['{"id": "a", "question": "q", "kind": "k"}', '"gold" must be an object'],
    ['{"id": "a", "question": "q", "kind": "k", "gold": {"type": "text"}}', '"keys" or a "value"'],
    [
      '{"id": "a", "question": "q", "kind": "k", "gold": {"type": "boolean", "value": true}}',
      'yes',
    ],
    ['{"id": "a", "question": "q", "kind": "k", "gold": {"type": "t", "keys": []}}', 'gold.keys'],
  ])('refuses %s and names the line', (line, reason) => {
    const read = () => readAnswerPairs(`\n${line}\n`, 'pairs.jsonl')
    expect(read).toThrow(/pairs\.jsonl, line 2/)
    expect(read).toThrow(reason)
  })

  test('refuses an id that is there twice', () => {
    const line = '{"id": "a", "question": "q", "kind": "k", "gold": {"type": "t", "value": "v"}}'
    expect(() => readAnswerPairs(`${line}\n${line}`, 'f')).toThrow('"a" is also line 1')
  })
})

describe('evaluateAnswers', () => {
  test('counts outcomes by kind and quotes by whether they hold', async () => {
    const gold = { type: 'text', value: 'two' }
    const lines = [
      { id: '1', question: 'q1', kind: 'fact', gold, citations: ['Q1'] },
      { id: '2', question: 'q2', kind: 'fact', gold, citations: ['Q1'] },
      { id: '3', question: 'q3', kind: 'unanswerable', gold: { type: 'abstain', value: 'x' } },
    ]
    const pairs = readAnswerPairs(lines.map((line) => JSON.stringify(line)).join('\n'), 'f')
    const answers = new Map([
      ['q1', answered('two', 'Q1', 'Q2')],
      ['q2', DECLINED],
      ['q3', answered('two', 'Q3')],
    ])
    const evaluation = await evaluateAnswers(
      {
        canonicalId: (id) => id,
        answer: async ({ question }) => answers.get(question) ?? DECLINED,
        verifyCitations: async ({ citations }) => ({
          checks: citations.map(({ article }) => ({
            status: article === 'Q3' ? 'gone' : 'verbatim',
          })),
        }),
      },
      pairs,
    )
    expect(evaluation?.kinds).toEqual({
      fact: { n: 2, right: 1, wrong: 0, abstained: 1, false: 0 },
      unanswerable: { n: 1, right: 0, wrong: 0, abstained: 0, false: 1 },
    })
    expect(evaluation?.all).toEqual({ n: 3, right: 1, wrong: 0, abstained: 1, false: 1 })
    expect(evaluation?.quotes).toEqual({ all: 3, verbatim: 2, ofAnswerable: 2, precise: 1 })
  })

  test('is nothing without a pair', async () => {
    const none = { canonicalId: () => undefined, answer: async () => DECLINED }
    const verifyCitations = async () => ({ checks: [] })
    expect(await evaluateAnswers({ ...none, verifyCitations }, [])).toBeUndefined()
  })
})
