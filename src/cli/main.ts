#!/usr/bin/env node
// The command line: quarry <command>. Heavy modules are loaded by the command that needs them.

import { Output } from './output.ts'
import { run } from './run.ts'

const output = new Output(process.stdout, process.stderr)
process.exitCode = await run(process.argv.slice(2), output)
