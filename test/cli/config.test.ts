import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { showSettings } from '../../src/cli/commands/config.ts'
import { resolveSetting, type SettingSpec } from '../../src/config/setting.ts'
import { SETTINGS } from '../../src/config/settings.table.ts'
import { readSettings } from '../../src/config.ts'
import { QuarryError } from '../../src/model/errors.ts'
import { startQuarry } from './capture.ts'

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

  test('lists are texts with commas, or lists and mappings in a file', () => {
    const text = { QUARRY_SOURCES: 'kb=/srv/kb, notes=/srv/n', QUARRY_CORS_ORIGINS: '' }
    const wanted = [
      { name: 'kb', folder: '/srv/kb' },
      { name: 'notes', folder: '/srv/n' },
    ]
    expect(readSettings({}, text).sources.value).toEqual(wanted)
    expect(readSettings({}, text).corsOrigins.value).toEqual([])
    const config = settingsFile(
      'lists.yaml',
      'sources:\n  kb: /srv/kb\n  notes: /srv/n\ncorsOrigins: ["https://a.example"]\n',
    )
    expect(readSettings({ config }, {}).sources.value).toEqual(wanted)
    expect(readSettings({ config }, {}).corsOrigins.value).toEqual(['https://a.example'])
  })

  test.for([
    ['off', 'off'],
    ['600/minute', { requests: 600, windowMs: 60_000 }],
    ['5/second', { requests: 5, windowMs: 1000 }],
  ] as const)('a rate limit is %s', ([text, value]) => {
    expect(readSettings({}, { QUARRY_RATE_LIMIT: text }).rateLimit.value).toEqual(value)
  })

  test('each has one variable, and a default that its own parser takes', () => {
    const specs = Object.values(SETTINGS)
    expect(new Set(specs.map(({ variable }) => variable)).size).toBe(specs.length)
    for (const { fallback, parse } of specs) {
      if (typeof fallback !== 'object' && fallback !== undefined) {
        expect(parse(String(fallback))).toEqual(fallback)
      }
    }
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

  test.for([
    ['QUARRY_RATE_LIMIT', '600'],
    ['QUARRY_RATE_LIMIT', '0/minute'],
    ['QUARRY_SOURCES', '/srv/kb'],
    ['QUARRY_CORS_ORIGINS', '*'],
    ['QUARRY_TRUSTED_PROXIES', 'everyone'],
    ['QUARRY_SERVE_WORKERS', '0'],
    ['QUARRY_LOG_QUERIES', 'yes'],
  ] as const)('%s "%s"', ([variable, text]) => {
    const { details } = refusalOf(() => readSettings({}, { [variable]: text }))
    expect(details).toMatchObject({ setting: variable, value: text })
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

describe('quarry config', () => {
  test('prints every setting, its value and where it came from', async () => {
    const config = settingsFile('print.yaml', 'port: 81\n')
    const environment = { QUARRY_HOST: '::1' }
    const { done, stdout } = startQuarry(['config', '--config', config, '--json'], { environment })
    expect(await done).toBe(0)
    const shown: { name: string; value: unknown; from: string }[] = JSON.parse(stdout.text)
    expect(shown.map(({ name }) => name)).toEqual(Object.keys(SETTINGS))
    expect(shown).toContainEqual(expect.objectContaining({ name: 'port', value: 81, from: config }))
    expect(shown).toContainEqual(
      expect.objectContaining({ name: 'host', value: '::1', from: 'QUARRY_HOST' }),
    )
    const table = startQuarry(['config'])
    expect(await table.done).toBe(0)
    expect(table.stdout.text).toMatch(/^port +8080 +default +QUARRY_PORT$/m)
  })

  test('never tells a secret, neither right nor wrong', () => {
    const token: SettingSpec<string> = {
      variable: 'QUARRY_TOKEN',
      fallback: '',
      expected: 'a token of letters',
      purpose: '',
      isSecret: true,
      parse: (text) => (/^\w+$/.test(text) ? text : undefined),
    }
    const read = (text?: string) =>
      resolveSetting(token, [{ text, label: 'QUARRY_TOKEN', from: 'QUARRY_TOKEN' }])
    expect(JSON.stringify(showSettings({ token: read('hidden') }, { token }))).not.toContain(
      'hidden',
    )
    expect(showSettings({ token: read() }, { token })[0]?.value).toBe('')
    expect(refusalOf(() => read('hidden!')).message).not.toContain('hidden')
  })
})
