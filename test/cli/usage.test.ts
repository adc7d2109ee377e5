import { describe, expect, test } from 'vitest'
import { EXIT, exitCodeOf } from '../../src/cli/exit-codes.ts'
import { VERSION } from '../../src/contract/version.ts'
import { QuarryError } from '../../src/model/errors.ts'
import { quarry } from './capture.ts'

const COMMANDS = ['serve', 'ingest', 'search', 'article', 'stats', 'inspect', 'openapi']

describe('help', () => {
  test('names every command and the exit codes', async () => {
    const { code, stdout, stderr } = await quarry('--help')
    expect(code).toBe(EXIT.ok)
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `)
    expect(stdout).toContain('Exit codes')
    expect(stderr).toBe('')
  })

  test.for(COMMANDS)('of %s has an example and tells of --json', async (command) => {
    const { code, stdout } = await quarry(command, '--help')
    expect(code).toBe(EXIT.ok)
    expect(stdout).toContain(`Example:\n  quarry ${command}`)
    expect(stdout).toContain('--json')
  })

  test('--version prints the version', async () => {
    expect((await quarry('--version')).stdout).toBe(`${VERSION}\n`)
  })
})

describe('a wrong command line gets one clear line and exit code 2', () => {
  test.for([
    [['serch', 'x'], 'serch'],
    [['search'], 'query'],
    [['search', 'x', '--limt', '3'], '--limt'],
    [['search', 'x', '--limit', 'ten'], '--limit'],
    [['search', 'x', '--limit', '51'], 'limit must be <= 50'],
    [['search', 'x', '--match', 'some'], 'match'],
    [['search', ' '], 'q must not be blank'],
    [['article'], 'id'],
    [['article', 'Q1', 'Q2'], 'argument'],
    [['ingest'], 'folder'],
    [['serve', '--port', '65536'], '--port is "65536"'],
    [['serve', '--config', '/nowhere/quarry.yaml'], '/nowhere/quarry.yaml'],
  ] as const)('%j', async ([args, named]) => {
    const { code, stdout, stderr } = await quarry(...args)
    expect(code).toBe(EXIT.failed)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain(named)
  })
})

describe('without an index', () => {
  test.for(['serve', 'stats', 'search x', 'article Q1'])(
    '%s exits with 1 and names the command that makes one',
    async (line) => {
      const { code, stderr } = await quarry(...line.split(' '), '--index', '/nowhere/index')
      expect(code).toBe(EXIT.refused)
      expect(stderr).toContain('quarry ingest <folder> --index /nowhere/index')
    },
  )
})

test('what no command foresaw exits with 2', () => {
  expect(exitCodeOf(new Error('x'))).toBe(EXIT.failed)
  expect(exitCodeOf(new QuarryError('index-locked', { directory: 'x', pid: 1 }))).toBe(EXIT.refused)
})
