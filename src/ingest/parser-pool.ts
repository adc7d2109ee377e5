// Runs batches: in threads where the built program is there, otherwise in this thread.

import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Piscina } from 'piscina'
import { type BatchResult, type BatchTask, parseBatch } from './batch.ts'
import type { IngestOptions, ParseFile } from './options.ts'

export interface ParserPool {
  readonly workers: number
  /** Rejects when the ingest is aborted or a thread dies. */
  run(task: BatchTask): Promise<BatchResult>
  close(): Promise<void>
}

/** Threads load compiled files only; run from source, everything is parsed in this thread. */
const EXTENSION = extname(import.meta.filename)
const WORKER_FILE = join(import.meta.dirname, `worker${EXTENSION}`)
const HAS_THREADS = EXTENSION === '.js'
/** A thread between two batches is kept this long. */
const IDLE_MS = 10_000

export async function createParserPool(options: IngestOptions): Promise<ParserPool> {
  const { workers = availableParallelism(), parse, signal } = options
  if (workers === 0 || parse !== undefined || !HAS_THREADS) {
    return poolInThisThread(parse ?? (await import('./composition.ts')).parseFile, signal)
  }
  const pool = new Piscina<BatchTask, BatchResult>({
    filename: WORKER_FILE,
    name: 'runBatch',
    // Threads start when there is work: a second ingest often has none.
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: IDLE_MS,
  })
  const stop = () => void pool.destroy()
  signal?.addEventListener('abort', stop, { once: true })
  return {
    workers,
    run: (task) => pool.run(task),
    async close() {
      signal?.removeEventListener('abort', stop)
      await pool.destroy()
    },
  }
}

function poolInThisThread(parse: ParseFile, signal: AbortSignal | undefined): ParserPool {
  let last: Promise<unknown> = Promise.resolve()
  return {
    workers: 0,
    run(task) {
      const result = last.then(() => {
        signal?.throwIfAborted()
        return parseBatch(task, parse)
      })
      last = result.catch(() => undefined)
      return result
    },
    close: async () => undefined,
  }
}
