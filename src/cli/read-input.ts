// What a command reads beside its flags: a file, or what is piped in.

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { QuarryError } from '../model/errors.ts'

/** The text of a file, "-" for stdin. Throws `request-invalid` when it cannot be read. */
export async function readInput(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    const detail = `Cannot read the file ${file}.`
    throw new QuarryError('request-invalid', { detail }, { cause: error })
  }
}
