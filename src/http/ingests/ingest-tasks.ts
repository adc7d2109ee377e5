// Ingests as tasks: one at a time, the last ones remembered.

import { randomUUID } from 'node:crypto'
import type {
  IngestEnd,
  IngestFunction,
  IngestRequest,
  IngestService,
  Task,
} from '../../contract/ingests.ts'
import { QuarryError } from '../../model/errors.ts'

/** Tasks that can still be asked for; older ones are forgotten. */
const MAX_TASKS = 100

export interface IngestTaskOptions {
  /** Names of the configured sources. */
  readonly sources: readonly string[]
  readonly ingest: IngestFunction
  readonly onEnd?: (task: Task) => void
}

export class IngestTasks implements IngestService {
  readonly #options: IngestTaskOptions
  readonly #tasks = new Map<string, Task>()
  #running: Promise<void> | undefined
  #runningId = ''

  constructor(options: IngestTaskOptions) {
    this.#options = options
  }

  async start(request: IngestRequest): Promise<Task> {
    const { sources: known } = this.#options
    const { sources = known, dryRun = false, allowShrink = false } = request
    const unknown = sources.find((name) => !known.includes(name)) ?? (known.length > 0 ? '' : '*')
    if (unknown !== '') throw new QuarryError('source-unknown', { source: unknown, known })
    if (this.#running) throw new QuarryError('ingest-running', { task: this.#runningId })
    const task: Task = {
      id: randomUUID(),
      kind: 'ingest',
      status: 'running',
      sources: [...sources],
      dryRun,
      started: new Date().toISOString(),
    }
    this.#remember(task)
    this.#runningId = task.id
    this.#running = this.#run(task, allowShrink).finally(() => {
      this.#running = undefined
    })
    return task
  }

  async get(id: string): Promise<Task | undefined> {
    return this.#tasks.get(id)
  }

  get isRunning(): boolean {
    return this.#running !== undefined
  }

  /** Resolves when nothing is running. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #run(task: Task, allowShrink: boolean): Promise<void> {
    const ended = await this.#outcomeOf(task, allowShrink)
    this.#remember(ended)
    this.#options.onEnd?.(ended)
  }

  async #outcomeOf(task: Task, allowShrink: boolean): Promise<Task> {
    const { sources, dryRun: isDryRun } = task
    const end = await this.#options.ingest({ sources, isDryRun, allowShrink }).catch(failed)
    const status = 'report' in end ? 'succeeded' : 'failed'
    return { ...task, status, finished: new Date().toISOString(), ...end }
  }

  #remember(task: Task): void {
    this.#tasks.set(task.id, task)
    const [oldest] = this.#tasks.keys()
    if (this.#tasks.size > MAX_TASKS && oldest !== undefined) this.#tasks.delete(oldest)
  }
}

/** An ingest that ends in no way that it knows itself: its process died. */
const failed = (error: unknown): IngestEnd => ({
  error: { code: 'internal-error', detail: error instanceof Error ? error.message : String(error) },
})
