// quarry answer and quarry ask over our own kb/.

import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestIndex } from '../engine/build-kb.ts'
import { quarry, startQuarry } from './capture.ts'

const index = createTestIndex()
const answer = (...args: string[]) => quarry('answer', ...args, '--index', index.indexDirectory)

beforeAll(() => index.fillFrom(join(import.meta.dirname, '../../kb')))
afterAll(() => index.remove())

describe('quarry answer', () => {
  test('prints the answer with its sources', async () => {
    const { code, stdout, stderr } = await answer('What size is Ccm.dll for Alpha in Q252717?')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Q252717 lists Ccm\.dll \(Alpha.*227 KB/)
    expect(stdout).toMatch(/\nSources\n- \[1\] Q252717 /)
  })

  test('takes the question as several words', async () => {
    const { stdout } = await answer('who', 'cites', 'Q261931?')
    expect(stdout).toMatch(/^6 articles refer to Q261931:/)
  })

  test('prints the reply of the REST API with --json', async () => {
    const { stdout } = await answer('who cites Q261931?', '--json', '--limit', '2')
    expect(JSON.parse(stdout)).toMatchObject({ status: 'answered', kind: 'cited-by' })
  })

  test('ends with 1 and the nearest articles when there is no answer', async () => {
    const { code, stdout } = await answer('What did Q256986 say?')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^The knowledge base does not hold Q256986/)
    expect(stdout).toMatch(/nearest articles:\n- Q/)
  })

  test('asks one question back when there is no answer', async () => {
    const { code, stdout } = await answer('How big is Ccm.dll on MIPS in Q252717?')
    expect(code).toBe(1)
    expect(stdout).toContain('Which processor does it have: Intel or Alpha?')
  })

  test('writes for a channel', async () => {
    const { stdout } = await answer('who cites Q261931?', '--format', 'slack')
    expect(stdout).toContain('*Sources*')
  })

  test.for([['x', '--format', 'html'], ['x', '--limit', '0'], ['x'.repeat(10_001)]])(
    'refuses %j',
    async (args) => {
      expect((await answer(...args)).code).toBe(2)
    },
  )
})

describe('quarry ask', () => {
  const converse = async (lines: string, ...args: string[]) => {
    const input = Readable.from([lines])
    const all = ['ask', ...args, '--index', index.indexDirectory]
    const { done, stdout, stderr } = startQuarry(all, { input })
    return { code: await done, stdout: stdout.text, stderr: stderr.text }
  }

  test('keeps what the question before said', async () => {
    const lines = 'How big is Ccm.dll in Q252717 on Intel?\nand on Alpha?\nand on MIPS?\n'
    const { code, stdout } = await converse(lines)
    expect(code).toBe(0)
    expect(stdout).toContain('143 KB')
    expect(stdout).toContain('227 KB')
    expect(stdout).toContain('Intel and Alpha only')
  })

  test.for(['exit\n', '\n', 'QUIT\n', ''])('ends at %j', async (end) => {
    const { code, stdout } = await converse(`who cites Q261931?\n${end}who cites Q256986?\n`)
    expect(code).toBe(0)
    expect(stdout.includes('Q256986')).toBe(end === '')
  })

  test('knows the site', async () => {
    const site = ['--product', 'sms', '--build', '1380']
    const { stdout } = await converse('Is Q252717 still needed?\n', ...site)
    expect(stdout).toMatch(/^Yes, /)
  })

  test('prints one JSON value a question with --json', async () => {
    const { stdout } = await converse('who cites Q261931?\n', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'cited-by' })
  })
})
