// The files of deploy/ name paths, commands and settings that exist. No container is built here.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { SETTINGS } from '../../src/config/settings.table.ts'
import { quarry } from '../cli/capture.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const UNIT = readFileSync(at('deploy/quarry.service'), 'utf8')
const CONTAINER = readFileSync(at('deploy/Containerfile'), 'utf8')

/** Made by `npm run build`. */
const BUILT: Readonly<Record<string, string>> = { 'dist/cli/main.js': 'src/cli/main.ts' }

/** Names of settings in an environment. */
const variablesIn = (text: string) =>
  [...text.matchAll(/\b(QUARRY_[A-Z_]+)=/g)].map((found) => found[1])

const KNOWN = ['QUARRY_CONFIG', ...Object.values(SETTINGS).map(({ variable }) => variable)]

describe.each([
  ['deploy/quarry.service', UNIT],
  ['deploy/Containerfile', CONTAINER],
])('%s', (_name, text) => {
  test('sets variables that are settings', () => {
    const variables = variablesIn(text)
    expect(variables.length).toBeGreaterThan(1)
    for (const variable of variables) expect(KNOWN).toContain(variable)
  })

  test('starts a program and a command that exist', async () => {
    const [, program] = /\/opt\/quarry\/(dist\/[\w/.-]+)/.exec(text) ?? []
    expect(existsSync(at(BUILT[program ?? ''] ?? 'none'))).toBe(true)
    expect((await quarry('serve', '--help')).code).toBe(0)
    expect(text).toMatch(/main\.js serve|CMD \["serve"\]/)
  })
})

describe('the Containerfile', () => {
  test('copies files that exist', () => {
    const copies = [...CONTAINER.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((found) =>
      (found[1] ?? '').split(' ').slice(0, -1),
    )
    expect(copies.length).toBeGreaterThan(4)
    for (const path of copies) expect(existsSync(at(path)), path).toBe(true)
  })

  test('runs npm scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(at('package.json'), 'utf8'),
    )
    const named = [...CONTAINER.matchAll(/npm run -s (\w+)/g)].map((found) => found[1] ?? '')
    expect(named).toEqual(['build'])
    for (const name of named) expect(scripts).toHaveProperty(name)
  })

  test('does not run as root', () => {
    expect(CONTAINER).toMatch(/^USER node$/m)
  })
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
if (!hasSystemd)
  process.stderr.write('test/deploy: unit not verified, there is no systemd-analyze\n')

test.skipIf(!hasSystemd)('the unit passes systemd-analyze verify', () => {
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', at('deploy/quarry.service')], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
