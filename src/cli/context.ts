// What every command is given.

import type { Environment } from '../config.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

export interface CliContext {
  readonly output: Output
  readonly environment: Environment
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Called once by each command that ran to its end. */
  readonly finish: (code: ExitCode) => void
}
