import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Settings } from '../../config.ts'
import { feedbackFileOf } from './service-options.ts'

/**
 * Why votes could not be kept as things stand: a reader should not be the first to hear of it. The
 * service starts all the same: it is there for answers.
 */
export async function feedbackTrouble(settings: Settings): Promise<object | undefined> {
  const file = feedbackFileOf(settings)
  if (file === undefined) return undefined
  try {
    await refuseUnwritable(file)
    return undefined
  } catch (error) {
    return { file, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** A folder that is missing is made when the first vote comes, if it can be. */
async function refuseUnwritable(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing || dirname(path) === path) throw error
    await refuseUnwritable(dirname(path))
  }
}
