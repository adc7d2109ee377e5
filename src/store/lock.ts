// LOCK: one writer at a time. It names a process by its number and the time it started, so that the
// lock of a dead process is told from that of a living one that was given the same number.

import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { QuarryError } from '../model/errors.ts'
import { errorCodeOf, isMissing, readIfThere } from './current.ts'
import { lockFile } from './index-paths.ts'

interface LockHolder {
  readonly pid: number
  /** Clock ticks since boot; empty where the system has no /proc. */
  readonly startTime: string
}

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
    const holder = await readHolder(file)
    if (holder !== undefined && (await isAlive(holder))) throw locked(indexDirectory, holder.pid)
    await removeStale(file, holder)
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

/** Takes the lock away by a rename, which only one process can win, and only if it is still stale. */
async function removeStale(file: string, stale: LockHolder | undefined): Promise<void> {
  const aside = join(dirname(file), `.stale-${randomUUID()}`)
  try {
    await rename(file, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw unwritable(dirname(file), error)
  }
  const taken = await readHolder(aside)
  if (taken?.pid !== stale?.pid || taken?.startTime !== stale?.startTime) {
    await linkOrCopy(aside, file)
  }
  await rm(aside, { force: true })
}

/** `undefined` when there is no lock or it cannot be read. */
async function readHolder(file: string): Promise<LockHolder | undefined> {
  const text = await readIfThere(file)
  if (text === undefined) return undefined
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
