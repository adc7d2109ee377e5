// The built service as a process of its own, with what it writes to its log.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Says on stderr why tests of `file` are skipped, if they are; in CI they fail instead. */
export function isBuilt(file: string): boolean {
  if (existsSync(MAIN)) return true
  process.stderr.write(`${file}: skipped, dist/ is missing; "npm run build"\n`)
  return process.env['CI'] !== undefined
}

export interface LogLine {
  readonly pid: number
  readonly msg: string
  readonly route?: string
  readonly status?: number
}

export interface ServiceProcess {
  readonly address: string
  readonly pid: number
  log(): LogLine[]
  /** @param isGroup whether its workers hear it too, as from a terminal. */
  signal(name: NodeJS.Signals, isGroup?: boolean): void
  /** The exit code. */
  readonly ended: Promise<number | null>
  stop(): Promise<number | null>
}

export function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const command = [MAIN, 'serve', '--json', '--port', '0', ...args]
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...env },
    detached: true, // a group of its own
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const { pid = 0 } = child
  let text = ''
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const signal = (name: NodeJS.Signals, isGroup = false) =>
    void process.kill(isGroup ? -pid : pid, name)
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += chunk
      if (!text.trimEnd().endsWith('}')) return
      const stop = () => {
        signal('SIGTERM')
        return ended
      }
      const { address } = JSON.parse(text)
      resolve({ address, pid, log: () => linesOf(log), signal, ended, stop })
    })
    ended.then((code) => reject(new Error(`ended with ${code}: ${log}`)))
  })
}

const linesOf = (log: string): LogLine[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line))
