// What a command reads beside its flags: a file, or what is piped in.

import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { QuarryError } from '../model/errors.ts'
import { decode } from '../source/decode.ts'

/** Of files that are not UTF-8 and have no byte order mark. */
const FALLBACK_CHARSET = 'windows-1252'

/** The text of a file, "-" for stdin. Throws `request-invalid` when it cannot be read. */
export async function readInput(file: string): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file)
    return decode(bytes, FALLBACK_CHARSET).text
  } catch (error) {
    const detail = `Cannot read the file ${file}.`
    throw new QuarryError('request-invalid', { detail }, { cause: error })
  }
}
