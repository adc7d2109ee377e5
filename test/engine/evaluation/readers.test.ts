import { describe, expect, test } from 'vitest'
import { readJudgedQueries } from '../../../src/engine/evaluation/judged-queries.ts'
import { readJudgements } from '../../../src/engine/evaluation/judgements.ts'

const queries = (...lines: string[]) => readJudgedQueries(lines.join('\n'), 'q.jsonl')
const judgements = (...lines: string[]) => readJudgements(lines.join('\n'), 'qrels.tsv')

describe('readJudgedQueries', () => {
  test('reads a query a line and passes over blank lines and other properties', () => {
    const lines = [
      '\ufeff{"_id": "q1", "text": "printer", "kind": "error", "metadata": {}}\r',
      '',
      '{"_id": "q2", "text": "queue", "exclude": ["Q100001"]}',
    ]
    expect(queries(...lines)).toEqual([
      { id: 'q1', text: 'printer', kind: 'error', exclude: [], line: 1 },
      { id: 'q2', text: 'queue', kind: 'query', exclude: ['Q100001'], line: 3 },
    ])
  })

  test.for([
    ['{', 'it is no JSON object'],
    ['["q1"]', 'it is no JSON object'],
    ['{"text": "x"}', '"_id" must be a text that is not empty'],
    ['{"_id": 7, "text": "x"}', '"_id" must be a text that is not empty'],
    ['{"_id": "q2", "text": " "}', '"text" must be a text that is not empty'],
    ['{"_id": "q2", "text": "x", "kind": 1}', '"kind" must be a text that is not empty'],
    ['{"_id": "q2", "text": "x", "exclude": "Q1"}', '"exclude" must be a list of article ids'],
    ['{"_id": "q1", "text": "x"}', '"q1" is also line 1'],
  ] as const)('refuses %s', ([line, reason], { expect }) => {
    const message = `Cannot use q.jsonl, line 2: ${reason}.`
    expect(() => queries('{"_id": "q1", "text": "x"}', line)).toThrow(message)
  })
})

describe('readJudgements', () => {
  const JUDGEMENT = { query: 'q1', article: 'Q100001', score: 2 }

  test('reads a judgement a line, with and without a head line', () => {
    const line = 'q1\tQ100001\t2\r'
    expect(judgements('query-id\tcorpus-id\tscore\r', line, '')).toEqual([
      { ...JUDGEMENT, line: 2 },
    ])
    expect(judgements(line)).toEqual([{ ...JUDGEMENT, line: 1 }])
  })

  test.for([
    ['q1 Q100002 1', 'expected query-id, article id and score, separated by tabs'],
    ['q1\tQ100002', 'expected query-id, article id and score, separated by tabs'],
    ['\tQ100002\t1', 'expected query-id, article id and score, separated by tabs'],
    ['q1\tQ100002\tgood', 'the score must be a whole number from 0 to 30'],
    ['q1\tQ100002\t-1', 'the score must be a whole number from 0 to 30'],
    ['q1\tQ100002\t31', 'the score must be a whole number from 0 to 30'],
    ['q1\tQ100001\t1', 'Q100001 is also judged in line 1'],
  ] as const)('refuses "%s"', ([line, reason], { expect }) => {
    const message = `Cannot use qrels.tsv, line 2: ${reason}.`
    expect(() => judgements('q1\tQ100001\t2', line)).toThrow(message)
  })
})
