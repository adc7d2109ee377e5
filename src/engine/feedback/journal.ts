// A file to which lines of JSON are appended, safe from crashes and of bounded size:
//
//   journal.jsonl     the latest lines; renamed when it is full
//   journal.jsonl.1   the lines before
//
// A torn last line, left by a crash, is ended before anything is appended; readers pass it over.

import { type FileHandle, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface JournalOptions {
  readonly file: string
  /** Of each of the two files. */
  readonly maxBytes?: number
  /** Whether an append waits until the disk has it. */
  readonly isDurable?: boolean
}

const MAX_BYTES = 16 * 1024 * 1024
/** So many lines are written at once, far fewer than a file holds. */
const MOST_AT_ONCE = 100
const LINE_FEED = 0x0a

interface Waiting {
  readonly line: string
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Appends of one process are written in their order, those that wait together at once. */
export class Journal {
  readonly #file: string
  readonly #maxBytes: number
  readonly #isDurable: boolean
  readonly #waiting: Waiting[] = []
  #writing: Promise<void> | undefined

  constructor({ file, maxBytes = MAX_BYTES, isDurable = true }: JournalOptions) {
    this.#file = file
    this.#maxBytes = maxBytes
    this.#isDurable = isDurable
  }

  /** Resolves when the line is written. Rejects with the error of the file system. */
  append(value: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line: `${JSON.stringify(value)}\n`, resolve, reject })
      this.#writing ??= this.#writeAll()
    })
  }

  /** How many appends wait. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Resolves when nothing waits any more. */
  async close(): Promise<void> {
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE)
      try {
        await this.#write(batch.map(({ line }) => line).join(''))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#writing = undefined // at once: what is appended from now on starts anew
  }

  async #write(lines: string): Promise<void> {
    const size = await sizeOf(this.#file)
    if (size > 0 && size + lines.length > this.#maxBytes)
      await rename(this.#file, older(this.#file))
    if (size === 0) await mkdir(dirname(this.#file), { recursive: true })
    const handle = await open(this.#file, 'a+', OWNER_ONLY)
    try {
      await handle.appendFile((await isTorn(handle)) ? `\n${lines}` : lines)
      if (this.#isDurable) await handle.datasync()
    } finally {
      await handle.close()
    }
  }
}

/** Notes are for the people of the KB. */
const OWNER_ONLY = 0o600

const older = (file: string) => `${file}.1`

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}

async function isTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return false
  const last = new Uint8Array(1)
  await handle.read(last, 0, 1, size - 1)
  return last[0] !== LINE_FEED
}

export interface JournalContent {
  /** In the order in which they were appended. */
  readonly values: readonly unknown[]
  /** Lines that are no JSON. */
  readonly unreadable: number
}

/** Everything that is still kept; a file that is not there is empty. */
export async function readJournal(file: string): Promise<JournalContent> {
  const values: unknown[] = []
  let unreadable = 0
  for (const text of [await textOf(older(file)), await textOf(file)]) {
    for (const line of text.split('\n')) {
      if (line === '') continue
      try {
        values.push(JSON.parse(line))
      } catch {
        unreadable++ // torn by a crash
      }
    }
  }
  return { values, unreadable }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return ''
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
