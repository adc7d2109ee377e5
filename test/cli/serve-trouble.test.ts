// A service that cannot do what it was told says which setting is to blame.

import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feedbackTrouble } from '../../src/cli/serve/check-feedback.ts'
import { tryAddress } from '../../src/cli/serve/try-address.ts'
import { readSettings } from '../../src/config.ts'
import { quarry } from './capture.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quarry-trouble-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an address', () => {
  test('that is in use is told with its setting', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    await expect(tryAddress('127.0.0.1', port)).rejects.toMatchObject({
      code: 'setting-invalid',
      details: { setting: '--port', value: String(port) },
    })
    other.close()
    await once(other, 'close')
    await expect(tryAddress('127.0.0.1', port)).resolves.toBeUndefined()
  })

  test('that is none of this machine is told with its setting', async () => {
    await expect(tryAddress('192.0.2.1', 0)).rejects.toMatchObject({
      details: { setting: '--host' },
    })
  })
})

test.for([
  ['--workers', ['--workers', '2.5']],
  ['--port', ['--port', '70000']],
  ['--access', ['--access', 'maybe']],
  ["unknown option '--frobnicate'", ['--frobnicate']],
  ['too many arguments', ['extra']],
] as const)('quarry serve names %s and ends with 2', async ([expected, args]) => {
  const { code, stderr } = await quarry('serve', ...args)
  expect(stderr).toContain(expected)
  expect(code).toBe(2)
})

test.for([
  ['port: [1\n', /^quarry: Cannot read the settings file \S+: .*[^:]\.\n$/],
  ['- a\n', /it is not a mapping\.\n$/],
  ['port: x\n', /^quarry: port in \S+ is "x"; expected a port/],
  ['prot: 1\n', /^quarry: prot in \S+ is "1"; expected one of index, port/],
] as const)('a settings file of %j is refused in one line', async ([text, expected]) => {
  const file = join(folder, 'settings.yaml')
  writeFileSync(file, text)
  const { code, stderr } = await quarry('serve', '--config', file)
  expect(stderr).toMatch(expected)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
})

describe('feedback', () => {
  const troubleOf = (file: string) => feedbackTrouble(readSettings({ feedback: file }, {}))

  test('that can be kept is no trouble, also in a folder that is not there yet', async () => {
    expect(await troubleOf('off')).toBeUndefined()
    expect(await troubleOf(join(folder, 'new', 'feedback.jsonl'))).toBeUndefined()
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  test('that cannot be kept is told with its reason', async () => {
    const file = join(folder, 'plain')
    writeFileSync(file, '')
    expect(await troubleOf(join(file, 'feedback.jsonl'))).toMatchObject({
      reason: expect.stringContaining('ENOTDIR'),
    })
  })
})
