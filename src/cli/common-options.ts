// Flags that several commands share, and how texts become numbers.

import { type Command, InvalidArgumentError } from 'commander'

export interface CommonFlags {
  readonly index?: string
  readonly config?: string
  readonly json?: true
}

/** Adds --index, --config and --json. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--index <dir>', 'folder of the index (QUARRY_INDEX, default "index")')
    .option('--config <file>', 'settings file, YAML or JSON (QUARRY_CONFIG)')
    .option('--json', 'print JSON')
}

/** Parser of a flag that takes a whole number; ranges are checked by the schema it is meant for. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.') // "25"
  return Number(text)
}

/** The example at the end of a command's help. */
export const example = (line: string) => `\nExample:\n  ${line}`
