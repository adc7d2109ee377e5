import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLineFinder } from '../../src/text/line-finder.ts'
import { articleText } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const TEXT = articleText({
  number: 'Q100001',
  title: 'Messages Stay in the Outbound Queue',
  date: '99-XXX-2001',
  sections: {
    SYMPTOMS: 'The following error message appears:\n\n   Error 5: queue is locked.',
    RESOLUTION: [
      '1. Stop the connector.',
      '',
      '2. Start it again.',
      '',
      '   Date      Time    Version   Size    File name',
      '   ----------------------------------------------',
      '   03/14/01  11:34a  4.0.1.2   17,496  Queue.dll',
      '   03/1/201  11:34a  4.0.1.2   1,496   Link.dll',
    ].join('\n'),
    STATUS: 'See also:\n\n   Q100002 Connector Does Not Start',
  },
})

const root = mkdtempSync(join(tmpdir(), 'quarry-inspect-'))
const file = join(root, 'mail', 'queue.txt')
const lineOf = (text: string) => TEXT.slice(0, TEXT.indexOf(text)).split('\n').length

beforeAll(() => {
  mkdirSync(join(root, 'mail'))
  writeFileSync(file, TEXT)
  writeFileSync(join(root, 'notes.bin'), Uint8Array.of(0, 1, 2, 3, 0, 0))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('quarry inspect', () => {
  test('prints format, encoding and every finding with its lines', async () => {
    const { code, stdout, stderr } = await quarry('inspect', file)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^format +kb-text$/m)
    expect(stdout).toMatch(/^encoding +utf-8$/m)
    const symptoms = lineOf('SYMPTOMS')
    expect(stdout).toContain(`${symptoms}-${symptoms + 5}  symptoms  SYMPTOMS`)
    const reference = lineOf('   Q100002')
    expect(stdout).toMatch(new RegExp(`^ +${reference}  Q100002 .*Connector Does Not Start`, 'm'))
    expect(stdout).toMatch(new RegExp(`^ +${lineOf('03/14/01')} +Queue\\.dll`, 'm'))
    expect(stdout).toMatch(new RegExp(`^ +${lineOf('2. Start')}-\\d+ .*2\\.`, 'm'))
    expect(stdout).toMatch(/^DIAGNOSTICS \(\d+\)$/m)
    expect(stdout).toMatch(/^ +1 {2}date-unreadable {2}severity: warning {2}detail: 99-XXX-2001/m)
  })

  test('prints the same as JSON, with lines in place of offsets', async () => {
    const { stdout } = await quarry('inspect', file, '--json')
    const found = JSON.parse(stdout)
    expect(found).toMatchObject({ file: 'queue.txt', format: 'kb-text', id: 'Q100001' })
    const line = lineOf('03/14/01')
    expect(found.fileTables[0].rows[0]).toMatchObject({
      name: 'Queue.dll',
      lines: { first: line, last: line },
    })
    expect(found.references[0]).toMatchObject({ id: 'Q100002', section: 2 })
    expect(found.lineCount).toBe(TEXT.split('\n').length - 1)
    expect(stdout).not.toContain('"start"')
  })

  test('names a path-named article after the folder it is ingested from', async () => {
    const plain = join(root, 'mail', 'plain.md')
    writeFileSync(
      plain,
      '---\ntitle: Queues Stand Still\n---\n# Queues Stand Still\n\n## Symptoms\n\nNothing moves.\n\n## Resolution\n\nWait.\n',
    )
    const ids = await Promise.all(
      [[], ['--folder', root]].map(async (flags) => {
        const { stdout } = await quarry('inspect', plain, '--json', ...flags)
        return JSON.parse(stdout).id
      }),
    )
    expect(ids).toEqual(['plain', 'mail-plain'])
  })

  test('exits with 1 and the reason for a file that is no article', async () => {
    const binary = join(root, 'notes.bin')
    const { code, stdout, stderr } = await quarry('inspect', binary)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(`quarry: ${binary} is no article (binary): The file is not text.\n`)
    const json = await quarry('inspect', binary, '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({ reason: 'binary' })
  })

  test.for([
    [['/nowhere/article.txt'], 'There is no file /nowhere/article.txt.'],
    [[root], 'is a folder'],
    [[file, '--folder', '/nowhere'], 'is not in the folder /nowhere'],
  ] as const)('exits with 2 for %j', async ([args, message]) => {
    const { code, stdout, stderr } = await quarry('inspect', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('line numbers', () => {
  test.for([
    ['', { start: 0, end: 0 }, 1, 1, 1],
    ['a\nb\n', { start: 0, end: 4 }, 1, 2, 2],
    ['a\nb\n', { start: 2, end: 3 }, 2, 2, 2],
    ['a\r\n\r\nb', { start: 5, end: 6 }, 3, 3, 3],
    ['a\nb', { start: 2, end: 2 }, 2, 2, 2],
  ] as const)('of %j', ([text, span, first, last, count]) => {
    const finder = createLineFinder(text)
    expect(finder.linesOf(span)).toEqual({ first, last })
    expect(finder.count).toBe(count)
  })
})
