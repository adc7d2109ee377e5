// What the disk refuses, told as an error of this program.

import { QuarryError } from '../model/errors.ts'

/** Errors of the file system become `index-unwritable`; all others stay what they are. */
export async function refusingUnwritable<Result>(
  directory: string,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    const { message: reason } = error
    throw new QuarryError('index-unwritable', { directory, reason }, { cause: error })
  }
}
