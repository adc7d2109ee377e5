// What a service does beside answering, in one process however many there are: ingests that are asked
// for, rescans by the clock and on SIGHUP, and the indexes of scoped keys.

import { setTimeout as pause } from 'node:timers/promises'
import type { Settings } from '../../config.ts'
import type { Task } from '../../contract/ingests.ts'
import { readKeys } from '../../http/access/key-file.ts'
import { IngestTasks } from '../../http/ingests/ingest-tasks.ts'
import { isScopeCurrent } from '../../ingest/write-scope.ts'
import { QuarryError } from '../../model/errors.ts'
import { readCurrent } from '../../store/current.ts'
import { scopesOf } from '../write-scopes.ts'
import { createIngestFunction, writeScopesBeside } from './run-ingest.ts'

/** How often the indexes of scoped keys are held against the current one. */
const SCOPE_CHECK_MS = 2000

/** For processes to take over a new snapshot; then the task ends, and they go on trying by themselves. */
const TAKE_OVER_MS = 60_000

/** Where maintenance reports to. */
export interface MaintenanceLog {
  info(facts: object, message: string): void
  error(facts: object, message: string): void
}

export interface MaintenanceOptions {
  readonly settings: Settings
  readonly log: MaintenanceLog
  readonly onIngest: (outcome: string, seconds: number) => void
  /** Has all that answers answer from the current snapshot; false when it cannot be opened. */
  readonly takeOver: () => Promise<boolean>
}

export class Maintenance {
  readonly tasks: IngestTasks
  readonly #options: MaintenanceOptions
  readonly #timers: NodeJS.Timeout[] = []
  readonly #stopping = new AbortController()
  #writing: Promise<void> | undefined
  readonly #hangup = () => void this.rescan('SIGHUP')

  constructor(options: MaintenanceOptions) {
    this.#options = options
    const { settings } = options
    const ingest = createIngestFunction(settings, this.#stopping.signal)
    this.tasks = new IngestTasks({
      sources: settings.sources.value.map(({ name }) => name),
      ingest: async (job) => {
        const end = await ingest(job)
        if ('report' in end && !job.isDryRun) await this.#takeOver(end.report.snapshot)
        return end
      },
      onEnd: (task) => this.#report(task),
    })
  }

  /** Starts the clocks; they do not keep the process alive. */
  start(): void {
    const { rescan, sources } = this.#options.settings
    if (sources.value.length > 0) process.on('SIGHUP', this.#hangup)
    this.#every(SCOPE_CHECK_MS, () => this.writeScopes())
    if (rescan.value > 0) this.#every(rescan.value * 1000, () => this.rescan('clock'))
  }

  /** Interrupts an ingest that is under way; the index stays as it is. */
  async stop(): Promise<void> {
    process.removeListener('SIGHUP', this.#hangup)
    for (const timer of this.#timers) clearInterval(timer)
    this.#stopping.abort()
    await Promise.all([this.tasks.idle(), this.#writing])
  }

  /** Ingests all sources, unless that is under way or there are none. */
  async rescan(reason: string): Promise<void> {
    const { settings, log } = this.#options
    if (settings.sources.value.length === 0) return
    try {
      const { id } = await this.tasks.start({})
      log.info({ task: id, reason }, 'rescan')
    } catch (error) {
      if (!(error instanceof QuarryError)) throw error
      log.info({ reason, code: error.code }, 'no rescan')
    }
  }

  /** Brings the indexes of scoped keys up to date where they are not. */
  writeScopes(): Promise<void> {
    this.#writing ??= this.#writeScopes().finally(() => {
      this.#writing = undefined
    })
    return this.#writing
  }

  async #writeScopes(): Promise<void> {
    const { settings, log } = this.#options
    try {
      if (this.tasks.isRunning || (await areScopesCurrent(settings))) return
      const end = await writeScopesBeside(settings, this.#stopping.signal)
      if ('error' in end) log.error(end.error, 'scopes not written')
      else log.info({}, 'scopes written')
    } catch (error) {
      log.error({ err: error }, 'scopes not written')
    }
  }

  async #takeOver(snapshot: string): Promise<void> {
    const { log, takeOver } = this.#options
    const timeout = new AbortController()
    const isDone = await Promise.race([takeOver(), late(timeout.signal)])
    timeout.abort()
    if (!isDone) log.error({ snapshot }, 'snapshot not taken over')
  }

  #every(milliseconds: number, task: () => Promise<void>): void {
    this.#timers.push(setInterval(() => void task(), milliseconds).unref())
  }

  #report(task: Task): void {
    const { log, onIngest } = this.#options
    const { id, status, report, error, dryRun } = task
    onIngest(report?.outcome ?? 'failed', report?.seconds ?? 0)
    if (status === 'failed') log.error({ task: id, dryRun, ...error }, 'ingest failed')
    else
      log.info({ task: id, dryRun, outcome: report?.outcome, articles: report?.articles }, 'ingest')
  }
}

const late = (signal: AbortSignal): Promise<boolean> =>
  pause(TAKE_OVER_MS, false, { signal, ref: false }).catch(() => false)

async function areScopesCurrent({ index, keys }: Settings): Promise<boolean> {
  const scopes = [...scopesOf(index.value, readKeys(keys.value)).keys()]
  if (scopes.length === 0) return true
  const current = await readCurrent(index.value)
  if (current === undefined) return true
  const states = await Promise.all(scopes.map((folder) => isScopeCurrent(folder, current)))
  return states.every((isCurrent) => isCurrent)
}
