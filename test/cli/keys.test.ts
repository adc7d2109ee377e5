import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readKeys } from '../../src/http/access/key-file.ts'
import { findKey } from '../../src/http/access/key-ring.ts'
import { quarry } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'quarry-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'keys.json')
const keys = (...args: string[]) => quarry('keys', ...args, '--keys', file)

describe('quarry keys', () => {
  test('adds a key, shows it once, lists it without its secret, and removes it', async () => {
    expect((await keys('list')).stdout).toBe('There are no keys.\n')
    const added = await keys('add', 'mail desk', '--role', 'scoped', '--product', 'mail', 'web')
    expect(added.code).toBe(0)
    const token = added.stdout.trim()
    const key = findKey(readKeys(file), token)
    expect(key).toMatchObject({ name: 'mail desk', role: 'scoped', products: ['mail', 'web'] })
    expect(readFileSync(file, 'utf8')).not.toContain(token)
    const listed = await keys('list')
    expect(listed.stdout).toMatch(/scoped {2}.*mail desk {2}mail, web\n$/)
    expect(listed.stdout).not.toContain(key?.sha256)
    expect((await keys('remove', key?.id ?? '')).code).toBe(0)
    expect(readKeys(file)).toEqual([])
  })

  test.for([
    ['a role that is none', ['add', 'x', '--role', 'root'], 2],
    ['a scoped key without products', ['add', 'x', '--role', 'scoped'], 2],
    ['products of another role', ['add', 'x', '--role', 'admin', '--product', 'sms'], 2],
    ['the id of no key', ['remove', '00000000'], 1],
  ] as const)('refuses %s', async ([, args, code]) => {
    const ended = await keys(...args)
    expect(ended.code).toBe(code)
    expect(ended.stderr).toMatch(/^quarry: /)
  })
})
