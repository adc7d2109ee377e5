// LOCK: one writer at a time. It names a process by its number and the time it started, so that the
// lock of a dead process is told from that of a living one that was given the same number.

import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { QuarryError } from '../model/errors.ts'
import { sha256 } from '../model/sha256.ts'
import { errorCodeOf, isMissing, readIfThere } from './current.ts'
import { lockFile } from './index-paths.ts'

interface LockHolder {
  readonly pid: number
  /** Clock ticks since boot; empty where the system has no /proc. */
  readonly startTime: string
}

/** Of files that a process which died while it took the lock over has left behind. */
export const TAKEOVER_PREFIX = '.takeover-'

/** Gives the lock back; a second call does nothing. */
export type Unlock = () => Promise<void>

/** A lock that keeps vanishing while it is looked at is somebody else's; then we give up. */
const MAX_ATTEMPTS = 5

/**
 * Takes the lock, also from a process that died holding it. Throws `index-locked` while a living
 * process has it, `index-unwritable` when the directory cannot be written to.
 */
export async function lockIndex(indexDirectory: string): Promise<Unlock> {
  const file = lockFile(indexDirectory)
  const own: LockHolder = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? '' }
  await prepareFolder(indexDirectory)
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    if (await createLock(file, own)) return releaseOnce(file)
    const text = await readIfThere(file)
    if (text === undefined) continue
    const holder = parseHolder(text)
    if (holder !== undefined && (await isAlive(holder))) throw locked(indexDirectory, holder.pid)
    if (await takeOver(file, text, own)) return releaseOnce(file)
  }
  throw locked(indexDirectory, (await readHolder(file))?.pid ?? 0)
}

function releaseOnce(file: string): Unlock {
  let released: Promise<void> | undefined
  return () => {
    released ??= rm(file, { force: true })
    return released
  }
}

async function prepareFolder(indexDirectory: string): Promise<void> {
  try {
    await mkdir(indexDirectory, { recursive: true })
  } catch (error) {
    throw unwritable(indexDirectory, error)
  }
}

/** False when there is a lock already. The file appears with its content, never empty. */
async function createLock(file: string, holder: LockHolder): Promise<boolean> {
  const draft = join(dirname(file), `.lock-${randomUUID()}`)
  try {
    await writeFile(draft, JSON.stringify(holder))
    await linkOrCopy(draft, file)
    return true
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false
    throw unwritable(dirname(file), error)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Some file systems know no second names; there the copy is nearly as good. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
}

/**
 * Puts the own lock in the place of a stale one, without a moment between in which there is none.
 * False when somebody else is at it or was quicker.
 */
async function takeOver(file: string, stale: string, own: LockHolder): Promise<boolean> {
  const right = await claimRight(file, stale, own)
  if (right === undefined) return false
  const draft = join(dirname(file), `.lock-${randomUUID()}`)
  try {
    if ((await readIfThere(file)) !== stale) return false
    await writeFile(draft, JSON.stringify(own))
    await rename(draft, file)
    return true
  } catch (error) {
    throw unwritable(dirname(file), error)
  } finally {
    await rm(draft, { force: true })
    await rm(right, { force: true })
  }
}

/**
 * The right to replace one stale lock, which one living process can have: a file of its own, named
 * after the stale lock. The right of a process that died passes to the next number.
 */
async function claimRight(
  file: string,
  stale: string,
  own: LockHolder,
): Promise<string | undefined> {
  const name = `${TAKEOVER_PREFIX}${sha256(stale).slice(0, 16)}`
  for (let number = 0; number < MAX_ATTEMPTS; number++) {
    const right = join(dirname(file), `${name}-${number}`)
    if (await createLock(right, own)) return right
    const holder = await readHolder(right)
    if (holder === undefined || (await isAlive(holder))) return undefined
  }
  return undefined
}

/** `undefined` when there is no lock or it cannot be read. */
async function readHolder(file: string): Promise<LockHolder | undefined> {
  const text = await readIfThere(file)
  return text === undefined ? undefined : parseHolder(text)
}

function parseHolder(text: string): LockHolder | undefined {
  // {"pid":4711,"startTime":"883213"}
  const match = /^\{"pid":(\d+),"startTime":"(\d*)"\}$/.exec(text)
  return match === null ? undefined : { pid: Number(match[1]), startTime: match[2] ?? '' }
}

async function isAlive({ pid, startTime }: LockHolder): Promise<boolean> {
  if (!isRunning(pid)) return false
  const found = await startTimeOf(pid)
  return found === undefined || startTime === '' || found === startTime
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) === 'EPERM'
  }
}

/**
 * Field 22 of /proc/<pid>/stat, counted after the name, which may hold blanks and brackets. A
 * process that has ended and only waits to be noticed counts as one that started at no time.
 */
async function startTimeOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // "4711 (node) S 1 4711 …": the state is field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : fields[19]
  } catch (error) {
    if (isMissing(error) || errorCodeOf(error) === 'ESRCH') return undefined
    throw error
  }
}

function locked(directory: string, pid: number): QuarryError<'index-locked'> {
  return new QuarryError('index-locked', { directory, pid })
}

function unwritable(directory: string, cause: unknown): QuarryError<'index-unwritable'> {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new QuarryError('index-unwritable', { directory, reason }, { cause })
}
