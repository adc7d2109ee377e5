// Runs a command line in this process and keeps what it writes.

import { Writable } from 'node:stream'
import { Output } from '../../src/cli/output.ts'
import { type RunOptions, run } from '../../src/cli/run.ts'

export interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

class Sink extends Writable {
  text = ''

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk)
    done()
  }
}

export function startQuarry(args: readonly string[], options: RunOptions = {}) {
  const stdout = new Sink()
  const stderr = new Sink()
  const done = run(args, new Output(stdout, stderr), { environment: {}, ...options })
  return { done, stdout, stderr }
}

export async function quarry(...args: readonly string[]): Promise<Finished> {
  const { done, stdout, stderr } = startQuarry(args)
  return { code: await done, stdout: stdout.text, stderr: stderr.text }
}
