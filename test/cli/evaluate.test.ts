// `quarry evaluate` over a small index, run in this process.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const index = createTestIndex()
const root = mkdtempSync(`${index.indexDirectory}-`)

const QUERIES = [
  { _id: 'q1', text: 'outbound queue', kind: 'error' },
  { _id: 'q2', text: 'restart the spooler', kind: 'citation', exclude: ['Q100001'] },
]
const QRELS = ['q1\tQ100001\t2', 'q2\tKB100002\t2']

let files = 0

function fileOf(text: string): string {
  const file = join(root, `${files++}.txt`)
  writeFileSync(file, text)
  return file
}

const queriesFile = (queries: readonly object[] = QUERIES) =>
  fileOf(queries.map((query) => `${JSON.stringify(query)}\n`).join(''))
const qrelsFile = (lines: readonly string[] = QRELS) =>
  fileOf(['query-id\tcorpus-id\tscore', ...lines, ''].join('\n'))

function evaluateFiles(queries: string, qrels: string, ...flags: string[]) {
  const named = ['--queries', queries, '--qrels', qrels, '--index', index.indexDirectory]
  return quarry('evaluate', ...named, ...flags)
}

beforeAll(() =>
  index.fill({
    'mail/queue.txt': articleText({
      number: 'Q100001',
      title: 'Messages Stay in the Outbound Queue',
      sections: { RESOLUTION: 'Restart the spooler. Restart the spooler again.' },
    }),
    'mail/spooler.txt': articleText({
      number: 'Q100002',
      title: 'Spooler Does Not Print',
      sections: { RESOLUTION: 'Start it once more.' },
    }),
  }),
)
afterAll(() => {
  index.remove()
  rmSync(root, { recursive: true, force: true })
})

describe('quarry evaluate', () => {
  test('prints a row a kind and the macro with and without citations', async () => {
    const { code, stdout, stderr } = await evaluateFiles(queriesFile(), qrelsFile())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['', 'queries', 'nDCG@10', 'Recall@10', 'MRR'],
      ['citation', '1', '1.0000', '1.0000', '1.0000'],
      ['error', '1', '1.0000', '1.0000', '1.0000'],
      ['macro', '2', '1.0000', '1.0000', '1.0000'],
      ['macro without citation', '1', '1.0000', '1.0000', '1.0000'],
      [''],
    ])
  })

  test('prints macro and kinds with --json', async () => {
    const { stdout } = await evaluateFiles(queriesFile(), qrelsFile(), '--json')
    const all = { ndcg10: 1, recall10: 1, mrr: 1 }
    expect(JSON.parse(stdout)).toEqual({
      macro: all,
      macroWithoutCitation: all,
      kinds: { citation: { n: 1, ...all }, error: { n: 1, ...all } },
    })
  })

  test('ranks an excluded article first when it is not excluded', async () => {
    const queries = queriesFile(QUERIES.map(({ exclude: _, ...query }) => query))
    const { stdout } = await evaluateFiles(queries, qrelsFile(), '--json')
    expect(JSON.parse(stdout).kinds.citation.mrr).toBe(0.5)
  })

  test('names the queries that got better and worse than a saved run', async () => {
    const baseline = join(root, 'baseline.json')
    await evaluateFiles(queriesFile(), qrelsFile(), '--save', baseline)
    expect(JSON.parse(readFileSync(baseline, 'utf8')).queries).toHaveLength(2)

    const worse = qrelsFile(['q1\tQ100001\t2', 'q2\tQ100003\t2'])
    const { code, stdout } = await evaluateFiles(queriesFile(), worse, '--against', baseline)
    expect(code).toBe(0)
    expect(stdout).toContain('0 better, 1 worse, 1 the same')
    expect(stdout).toContain('worse   q2  1.000 → 0.000  citation')
    const { stdout: json } = await evaluateFiles(
      queriesFile(),
      worse,
      '--against',
      baseline,
      '--json',
    )
    expect(JSON.parse(json).changes).toMatchObject({ better: [], worse: [{ id: 'q2' }], same: 1 })
  })

  test('compares a kind that the saved run does not have with nothing', async () => {
    const baseline = join(root, 'other.json')
    await evaluateFiles(queriesFile(), qrelsFile(), '--save', baseline)
    const queries = queriesFile([{ _id: 'q1', text: 'outbound queue', kind: 'constructor' }])
    const { stdout } = await evaluateFiles(queries, qrelsFile(), '--against', baseline)
    expect(stdout).toMatch(/^constructor +1 +1\.0000 +1\.0000 +1\.0000$/m)
    expect(stdout).toContain('Only in one of the two: q2')
  })

  test('notes ids that lead nowhere, with file and line', async () => {
    const qrels = qrelsFile([...QRELS, 'q1\tQ999999\t1', 'q7\tQ100001\t1'])
    const { code, stderr } = await evaluateFiles(queriesFile(), qrels)
    expect(code).toBe(0)
    expect(stderr).toContain(`${qrels}, line 4: the article Q999999 is not held`)
    expect(stderr).toContain(`${qrels}, line 5: there is no query q7`)
    expect((await evaluateFiles(queriesFile(), qrels, '--strict')).code).toBe(2)
  })

  test.for([
    ['a bad line of queries', () => [fileOf('{"_id": "q1"}\n'), qrelsFile()], 'line 1: "text"', 2],
    ['a bad judgement', () => [queriesFile(), qrelsFile(['q1 Q100001'])], 'line 2: expected', 2],
    ['a file that is not there', () => [queriesFile(), join(root, 'none')], 'no such file', 2],
    ['no judged query', () => [queriesFile(), qrelsFile(['q1\tQ100001\t0'])], 'No query of', 1],
  ] as const)('refuses %s', async ([, filesOf, message, expected], { expect }) => {
    const [queries = '', qrels = ''] = filesOf()
    const { code, stdout, stderr } = await evaluateFiles(queries, qrels)
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('refuses a baseline that --save did not write', async () => {
    const flags = ['--against', fileOf('{"macro": {}}')]
    const { code, stderr } = await evaluateFiles(queriesFile(), qrelsFile(), ...flags)
    expect(code).toBe(2)
    expect(stderr).toContain('it was not written by --save')
  })
})
