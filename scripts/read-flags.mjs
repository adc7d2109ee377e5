// The flags of a script. `--help` prints the comment at the head of the script; a wrong flag prints
// what is wrong and the same comment.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/**
 * @param {string} script its own file: `import.meta.filename`
 * @param {import('node:util').ParseArgsConfig['options']} options
 * @param {boolean} [allowPositionals]
 * @returns {{values: Record<string, any>, positionals: string[]}} ends the process for `--help` (0)
 *   and a wrong flag (2)
 */
export function readFlags(script, options, allowPositionals = false) {
  try {
    const read = parseArgs({
      allowPositionals,
      options: { ...options, help: { type: 'boolean' } },
    })
    if (read.values.help !== true) return read
    console.log(headComment(script))
    process.exit(0)
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error
    console.error(`${error.message}\n\n${headComment(script)}`)
    process.exit(2)
  }
}

function headComment(script) {
  const lines = readFileSync(script, 'utf8').split('\n')
  const end = lines.findIndex((line) => !line.startsWith('//'))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n')
}
