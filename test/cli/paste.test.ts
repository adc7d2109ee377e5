// quarry mentions, quarry logs and quarry verify over a small index, run in this process.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const TEXT = articleText({
  number: 'Q100001',
  title: 'Printers Vanish',
  sections: {
    SYMPTOMS:
      'The spooler stops. Spool.log shows the following:\n\n   Could not open port 5, giving up~\n',
  },
})
const index = createTestIndex()
const root = mkdtempSync(join(tmpdir(), 'quarry-cli-'))
const ask = (...args: string[]) => quarry(...args, '--index', index.indexDirectory)
const write = (name: string, text: string) => {
  writeFileSync(join(root, name), text)
  return join(root, name)
}
beforeAll(async () => {
  await index.fill({ 'kb/a.txt': TEXT })
})
afterAll(() => {
  index.remove()
  rmSync(root, { recursive: true, force: true })
})

const quote = 'The spooler stops.'
const start = TEXT.indexOf(quote)
const CLAIM = { article: 'Q100001', start, end: start + quote.length, quote, hash: sha256(quote) }

describe('quarry verify', () => {
  test('prints a row for each citation and fails when one does not hold', async () => {
    const file = write('two.json', JSON.stringify([CLAIM, { ...CLAIM, article: 'Q7' }]))
    const { code, stdout } = await ask('verify', file)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^1 +verbatim +Q100001/m)
    expect(stdout).toMatch(/^2 +gone +Q7/m)
    expect(stdout).toContain('1 verbatim, 0 moved, 0 changed, 1 gone')
  })

  test('checks more than fit into one request', async () => {
    const file = write('many.json', JSON.stringify({ citations: Array(450).fill(CLAIM) }))
    const { code, stdout } = await ask('verify', file, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ totals: { verbatim: 450 } })
  })

  test.each([
    ['no JSON', 'citations'],
    ['no citations', '[]'],
    ['something else', '{"hits": 3}'],
  ])('refuses a file with %s', async (_, text) => {
    const { code, stderr } = await ask('verify', write('bad.json', text))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^quarry: .+\n$/)
  })
})

describe('quarry mentions', () => {
  test('prints what is known of each article', async () => {
    const { code, stdout } = await ask('mentions', write('mail.txt', 'kb100001; article 765432'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Q100001 +held +1 +Printers Vanish$/m)
    expect(stdout).toMatch(/^Q765432 +unknown/m)
    expect(stdout).toContain('2 articles: 1 held, 0 cited only, 1 unknown')
  })

  test('tells of a text that names none, and refuses a site without a product', async () => {
    const file = write('none.txt', 'nothing')
    expect(await ask('mentions', file)).toMatchObject({ code: 1 })
    expect(await ask('mentions', file, '--build', '1380')).toMatchObject({ code: 2 })
    expect(await ask('mentions', join(root, 'missing.txt'))).toMatchObject({ code: 2 })
  })
})

describe('quarry logs', () => {
  test('prints lines of the log beside those of the article', async () => {
    const file = write('spool.log', '\ufeffstart\r\n10:11:12 could not open port 12, giving up\r\n')
    const { code, stdout } = await ask('logs', file)
    expect(code).toBe(0)
    expect(stdout).toContain('2 lines; 1 articles quote some')
    expect(stdout).toContain('Q100001  Printers Vanish\n  1 of 1 quoted lines seen\n')
    expect(stdout).toMatch(/^ {2}line 2 +could not open port 12, giving up$/m)
    expect(stdout).toMatch(/^ {2}Spool\.log +Could not open port 5, giving up~$/m)
  })

  test('tells of a log that no article quotes', async () => {
    const { code, stdout } = await ask('logs', write('other.log', 'all is well'))
    expect(code).toBe(1)
    expect(stdout).toContain('no article quotes any')
  })
})
