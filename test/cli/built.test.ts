// The built program, as a user starts it.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../../src/contract/version.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const isBuilt = existsSync(MAIN)
if (!isBuilt) process.stderr.write('test/cli/built: skipped, dist/ is missing; "npm run build"\n')

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[], onOutput?: (child: ReturnType<typeof spawn>) => void) {
  return new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args])
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      onOutput?.(child)
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

describe.skipIf(!isBuilt && process.env['CI'] === undefined)('the built program', () => {
  test('starts and knows its version', async () => {
    expect(await start(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  test('exits with the code of the command', async () => {
    expect((await start(['stats', '--index', '/nowhere'])).code).toBe(1)
    expect((await start(['stats', '--indx', '/nowhere'])).code).toBe(2)
  })

  test('survives a reader that hangs up', async () => {
    const ended = await start(['openapi'], (child) => child.stdout?.destroy())
    expect(ended.stderr).toBe('')
    expect(ended.code).toBe(0)
  })
})
