// What every command is given.

import type { Readable } from 'node:stream'
import type { Environment } from '../config.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

export interface CliContext {
  readonly output: Output
  readonly environment: Environment
  /** What a command that converses reads. */
  readonly input: Readable
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Called once by each command that ran to its end. */
  readonly finish: (code: ExitCode) => void
}
