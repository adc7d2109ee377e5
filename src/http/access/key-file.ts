// The keys file on disk. A server that runs takes over what "quarry keys" changes.

import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type ApiKey, KeyFile } from '../../contract/api-key.ts'
import { checkedBy } from '../../contract/check.ts'
import { QuarryError } from '../../model/errors.ts'

/** The keys of a file, none where there is no file. Throws `keys-file-unreadable`. */
export function readKeys(file: string): readonly ApiKey[] {
  const text = textOf(file)
  if (text === undefined) return []
  const checked = checkedBy(KeyFile, contentOf(file, text))
  if ('invalid' in checked) throw unreadable(file, checked.invalid)
  return checked.value.keys
}

/** Replaces the file as a whole; only its owner may read it. Throws `keys-file-unreadable`. */
export function writeKeys(file: string, keys: readonly ApiKey[]): void {
  const draft = `${file}.${randomUUID()}`
  try {
    writeFileSync(draft, `${JSON.stringify({ version: 1, keys }, undefined, 2)}\n`, { mode: 0o600 })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw unreadable(file, error instanceof Error ? error.message : String(error), error)
  }
}

/** How long a change of the file may go unnoticed. */
const STALE_MS = 1000

/** Keys of a file, read again when it has changed, whatever the clock on the wall does; a file that is broken leaves the keys as they were. */
export class WatchedKeys {
  readonly #file: string
  readonly #onBroken: (error: unknown) => void
  #keys: readonly ApiKey[]
  #stamp: string
  #checkedMs = Number.NEGATIVE_INFINITY

  /** Throws `keys-file-unreadable`: a service does not start with a broken file. */
  constructor(file: string, onBroken: (error: unknown) => void = () => {}) {
    this.#file = file
    this.#onBroken = onBroken
    this.#stamp = stampOf(file)
    this.#keys = readKeys(file)
  }

  get keys(): readonly ApiKey[] {
    if (performance.now() - this.#checkedMs >= STALE_MS) this.#refresh()
    return this.#keys
  }

  #refresh(): void {
    this.#checkedMs = performance.now()
    const stamp = stampOf(this.#file)
    if (stamp === this.#stamp) return
    this.#stamp = stamp
    try {
      this.#keys = readKeys(this.#file)
    } catch (error) {
      this.#onBroken(error)
    }
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw unreadable(file, error instanceof Error ? error.message : String(error), error)
  }
}

function contentOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(file, 'it is no JSON', error)
  }
}

const unreadable = (file: string, reason: string, cause?: unknown) =>
  new QuarryError('keys-file-unreadable', { file, reason }, { cause })
