import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/config.ts'
import { QuarryError } from '../../src/model/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'quarry-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function settingsFile(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function refusalOf(task: () => unknown): QuarryError {
  try {
    task()
  } catch (error) {
    if (error instanceof QuarryError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('settings', () => {
  test('have defaults', () => {
    const { port, host, index, workers, charset } = readSettings({}, {})
    expect(port).toEqual({ value: 8080, from: 'default' })
    expect(host.value).toBe('127.0.0.1')
    expect(index.value).toBe('index')
    expect(workers.value).toBeUndefined()
    expect(charset.value).toBe('windows-1252')
  })

  test('come from the flag, then the environment, then the file', () => {
    const config = settingsFile('all.yaml', 'port: 1\nhost: "::1"\nindex: from-file\n')
    const environment = { QUARRY_PORT: '2', QUARRY_HOST: 'kb.example.org', QUARRY_CONFIG: config }
    const { port, host, index } = readSettings({ port: '3' }, environment)
    expect(port).toEqual({ value: 3, from: 'flag' })
    expect(host).toEqual({ value: 'kb.example.org', from: 'QUARRY_HOST' })
    expect(index).toEqual({ value: 'from-file', from: config })
  })

  test('are read from JSON as well, and from an empty file', () => {
    const json = settingsFile('a.json', '{"port": 8081, "workers": "0"}')
    expect(readSettings({ config: json }, {})).toMatchObject({
      port: { value: 8081 },
      workers: { value: 0 },
    })
    expect(readSettings({ config: settingsFile('b.yaml', '') }, {}).port.from).toBe('default')
  })

  test('the flag --config is asked before QUARRY_CONFIG', () => {
    const flag = settingsFile('flag.yaml', 'port: 1')
    const variable = settingsFile('variable.yaml', 'port: 2')
    expect(readSettings({ config: flag }, { QUARRY_CONFIG: variable }).port.value).toBe(1)
  })

  test('a rate limit of "off" is accepted, because that is what there is', () => {
    expect(readSettings({}, { QUARRY_RATE_LIMIT: 'off' }).rateLimit.value).toBe('off')
    const { details } = refusalOf(() => readSettings({}, { QUARRY_RATE_LIMIT: '100' }))
    expect(details).toMatchObject({ setting: 'QUARRY_RATE_LIMIT', value: '100' })
  })
})

describe('settings refuse', () => {
  test.for(['65536', '-1', '80a', '', '1e3', ' 80'])('the port "%s"', (port) => {
    const { code, message } = refusalOf(() => readSettings({ port }, {}))
    expect(code).toBe('setting-invalid')
    expect(message).toBe(`--port is "${port}"; expected a port from 0 to 65535.`)
  })

  test('an empty index folder and a host with a space', () => {
    expect(refusalOf(() => readSettings({ index: ' ' }, {})).code).toBe('setting-invalid')
    expect(refusalOf(() => readSettings({ host: 'a b' }, {})).code).toBe('setting-invalid')
  })

  test('a name in the file that is no setting', () => {
    const config = settingsFile('typo.yaml', 'prot: 8081')
    expect(refusalOf(() => readSettings({ config }, {})).message).toContain(`prot in ${config}`)
  })

  test('a value in the file that is no value', () => {
    const config = settingsFile('list.yaml', 'port: [1, 2]')
    expect(refusalOf(() => readSettings({ config }, {})).message).toContain('"[1,2]"')
  })

  test.for([
    ['that does not exist', join(folder, 'none.yaml')],
    ['that is no YAML', settingsFile('broken.yaml', 'port: [')],
    ['that is a list', settingsFile('array.yaml', '- 1')],
  ])('a file %s', ([, config]) => {
    const { code } = refusalOf(() => readSettings({ config }, {}))
    expect(code).toBe('settings-file-unreadable')
  })
})
