// `quarry evaluate-answers` over a small index, run in this process.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const index = createTestIndex()
const root = mkdtempSync(`${index.indexDirectory}-`)

const PAIRS = [
  {
    id: 'p1',
    question: 'How many articles carry the keyword kbspooler?',
    kind: 'count',
    gold: { type: 'number', value: 1 },
  },
  {
    id: 'p2',
    question: 'Which colour has the sky over Q999999?',
    kind: 'unanswerable',
    gold: { type: 'abstain', value: 'abstain' },
  },
  {
    id: 'p3',
    question: 'How many articles carry the keyword kbspooler, counted twice?',
    kind: 'count',
    gold: { type: 'number', value: 77 },
  },
]

let files = 0

function fileOf(text: string): string {
  const file = join(root, `${files++}.jsonl`)
  writeFileSync(file, text)
  return file
}

const pairsFile = () => fileOf(PAIRS.map((pair) => JSON.stringify(pair)).join('\n'))

function evaluateFile(file: string, ...flags: string[]) {
  const named = ['--questions', file, '--index', index.indexDirectory]
  return quarry('evaluate-answers', ...named, ...flags)
}

beforeAll(() =>
  index.fill({
    'mail/spooler.txt': articleText({
      number: 'Q100002',
      title: 'Spooler Does Not Print',
      keywords: 'kbspooler',
      sections: { RESOLUTION: 'Start it once more.' },
    }),
  }),
)
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
  index.remove()
})

describe('evaluate-answers', () => {
  test('prints a table by kind', async () => {
    const { code, stdout } = await evaluateFile(pairsFile())
    expect(code).toBe(0)
    expect(stdout).toMatch(/^count +2 +1 +1 +0 +0$/m)
    expect(stdout).toMatch(/^unanswerable +1 +1 +0 +0 +0$/m)
    expect(stdout).toMatch(/^all +3 +2 +1 +0 +0$/m)
  })

  test('prints counts as JSON', async () => {
    const { stdout } = await evaluateFile(pairsFile(), '--json')
    const { all, kinds, quotes } = JSON.parse(stdout)
    expect(all).toEqual({ n: 3, right: 2, wrong: 1, abstained: 0, false: 0 })
    expect(kinds.count).toEqual({ n: 2, right: 1, wrong: 1, abstained: 0, false: 0 })
    expect(quotes).toEqual({ all: 0, verbatim: 0, ofAnswerable: 0, precise: 0 })
  })

  test('lists the questions that came out in one way', async () => {
    const { stdout } = await evaluateFile(pairsFile(), '--list', 'wrong')
    expect(stdout).toContain('p3  count  How many articles')
    expect(stdout).not.toContain('p1  count')
  })

  test('names the line that is wrong', async () => {
    const { code, stderr } = await evaluateFile(fileOf('{"id": "p1"}\n'))
    expect(code).toBe(2)
    expect(stderr).toContain('line 1')
  })

  test('refuses an outcome that there is not, and a file without pairs', async () => {
    expect((await evaluateFile(pairsFile(), '--list', 'best')).code).toBe(2)
    const empty = await evaluateFile(fileOf('\n'))
    expect(empty.stderr).toContain('no pair')
  })
})
