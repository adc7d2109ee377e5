// Runs an ingest beside the service: in a process of its own where the built program is there,
// otherwise in this one.

import { fork } from 'node:child_process'
import { extname, join } from 'node:path'
import type { Settings } from '../../config.ts'
import type { IngestEnd, IngestFunction } from '../../contract/ingests.ts'
import type { ErrorCode } from '../../model/errors.ts'
import type { FolderJob } from './ingest-job.ts'

/** Processes load compiled files only. */
const EXTENSION = extname(import.meta.filename)
const PROCESS_FILE = join(import.meta.dirname, `ingest-process${EXTENSION}`)
const HAS_PROCESS = EXTENSION === '.js'

/** An ingest over the sources that the settings name; it is interrupted by `signal`. */
export function createIngestFunction(settings: Settings, signal: AbortSignal): IngestFunction {
  const folders = new Map(settings.sources.value.map(({ name, folder }) => [name, folder]))
  return ({ sources, isDryRun, allowShrink }) => {
    const wanted = sources.flatMap((name) => {
      const folder = folders.get(name)
      return folder === undefined ? [] : [{ folder, collection: name }]
    })
    return runJob({ ...jobOf(settings), folders: wanted, isDryRun, allowShrink }, signal)
  }
}

/** Brings the indexes of scoped keys up to date, without an ingest. */
export const writeScopesBeside = (settings: Settings, signal: AbortSignal): Promise<IngestEnd> =>
  runJob(jobOf(settings), signal)

function jobOf({ index, keys, charset, workers }: Settings): FolderJob {
  return {
    indexDirectory: index.value,
    folders: [],
    keysFile: keys.value,
    charset: charset.value,
    ...(workers.value !== undefined && { workers: workers.value }),
    isDryRun: false,
    allowShrink: false,
  }
}

async function runJob(job: FolderJob, signal: AbortSignal): Promise<IngestEnd> {
  if (signal.aborted) return INTERRUPTED
  if (HAS_PROCESS) return runInProcess(job, signal)
  const { runFolderJob } = await import('./ingest-job.ts')
  return runFolderJob(job)
}

/** Ends with the service: a process without its parent ingests for nobody. */
function runInProcess(job: FolderJob, signal: AbortSignal): Promise<IngestEnd> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS_FILE, [JSON.stringify(job)], {
      stdio: ['ignore', 'ignore', 2, 'ipc'],
    })
    const stop = () => child.kill()
    process.once('exit', stop)
    signal.addEventListener('abort', stop)
    child.once('message', (end) => {
      if (isEnd(end)) resolve(end)
    })
    child.once('error', reject)
    child.once('exit', (code, killer) => {
      process.removeListener('exit', stop)
      signal.removeEventListener('abort', stop)
      if (signal.aborted) resolve(INTERRUPTED)
      reject(new Error(`The ingest ended with ${killer ?? code} before it said how.`))
    })
  })
}

const INTERRUPTED: IngestEnd = {
  error: {
    code: 'ingest-interrupted' satisfies ErrorCode,
    detail: 'The service stopped; the index was left as it is.',
  },
}

/** The message of our own process. */
const isEnd = (value: unknown): value is IngestEnd =>
  typeof value === 'object' && value !== null && ('report' in value || 'error' in value)
