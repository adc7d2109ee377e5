// quarry plan and quarry inventory over a small index, run in this process.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const FILES = {
  'kb/a.txt': articleText({
    number: 'Q100001',
    title: 'Clients Stop Reporting',
    product: 'Systems Management Server version 2.0',
    sections: {
      RESOLUTION: [
        'The fix has the following file attributes or later:',
        '',
        '   Date        Time     Version         Size     File name',
        '   --------------------------------------------------------',
        '   01/28/2000  10:49AM  2.0.1380.1125   146,432  Ccm.dll',
      ].join('\n'),
    },
  }),
  'kb/b.txt': articleText({
    number: 'Q100002',
    title: 'How to Install Service Pack 4',
    product: 'Systems Management Server version 2.0',
    sections: { SUMMARY: 'You must install SP2 before you install SP4.' },
  }),
}

const index = createTestIndex()
const root = mkdtempSync(join(tmpdir(), 'quarry-cli-'))
const ask = (...args: string[]) => quarry(...args, '--index', index.indexDirectory)
const write = (name: string, text: string) => {
  writeFileSync(join(root, name), text)
  return join(root, name)
}

beforeAll(async () => {
  await index.fill(FILES)
})
afterAll(() => {
  index.remove()
  rmSync(root, { recursive: true, force: true })
})

describe('quarry inventory', () => {
  test('prints the fixes that a table of files lacks', async () => {
    const { code, stdout } = await ask(
      'inventory',
      write('list.csv', 'file;version\nCcm.dll;2.0.1380.1101'),
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Q100001 +missing +1 /m)
    expect(stdout).toContain('1 fixes missing, 0 undecided, 0 present')
  })

  test('reads what DIR prints', async () => {
    const listing = write('list.txt', '01/28/00  10:49a         146,432 Ccm.dll\r\n')
    const { stdout } = await ask('inventory', listing, '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [{ status: 'present', files: [{ verdict: 'satisfied', orLater: true, row: 1 }] }],
    })
  })

  test.each([
    ['list', 'Name,Version\nCcm.dll,2.0.1380.1101\n'],
    ['list.txt', '"Length";"FullName"\r\n"146,432";"C:\\SMS\\Ccm.dll"\r\n'],
    ['dir.log.txt', ' Directory of C:\\SMS\n\n01/28/00  10:49a         146,432 Ccm.dll\n'],
  ])('tells a table from a listing by the first line of %s', async (name, text) => {
    const { code, stdout } = await ask('inventory', write(name, text), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 1, known: 1, remarksTotal: 0 })
  })

  test('tells that an empty file has no rows', async () => {
    const { code, stdout } = await ask('inventory', write('empty.txt', ' \r\n'))
    expect(code).toBe(1)
    expect(stdout).toContain('0 rows')
  })

  test.each([['no-such.csv'], ['nameless.csv']])('refuses %s', async (name) => {
    write('nameless.csv', 'a,b\n1,2')
    const { code, stderr } = await ask('inventory', join(root, name))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^quarry: .+\n$/)
  })
})

describe('quarry plan', () => {
  const sites = 'sites:\n  - {name: A, product: SMS, version: 2.0, servicePack: SP1}\n'

  test('reads sites from YAML, their versions as they are written', async () => {
    const { code, stdout } = await ask('plan', write('plan.yaml', `target: SP4\n${sites}`))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^A +2\.0 SP1 +to-upgrade +SP2, SP4$/m)
  })

  test('reads answers to conditions from JSON', async () => {
    const site = { name: 'A', product: 'SMS', version: '2.0', servicePack: 'SP1' }
    const query = { target: 'SP4', conditions: { '0123456789ab': false }, sites: [site] }
    const { stdout } = await ask('plan', write('plan.json', JSON.stringify(query)), '--json')
    expect(JSON.parse(stdout)).toMatchObject({ target: 'SP4', sites: [{ name: 'A' }] })
  })

  test.each([
    ['no target', sites],
    ['an unknown field', `target: SP4\ncolour: red\n${sites}`],
    ['no YAML', 'target: [SP4'],
  ])('refuses a document with %s', async (_, text) => {
    const { code, stderr } = await ask('plan', write('bad.yaml', text))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^quarry: .+\n$/)
  })
})
