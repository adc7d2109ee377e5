// The primary of a service of several processes. It answers nothing itself: it starts workers and
// replaces those that die, and keeps what they share (limits, metrics, tasks), so that they behave as
// one.

import cluster from 'node:cluster'
import { once } from 'node:events'
import { Seen } from '../../chat/seen.ts'
import type { Settings } from '../../config.ts'
import { checkedBy } from '../../contract/check.ts'
import { IngestRequest } from '../../contract/ingests.ts'
import type { FeedbackBook } from '../../engine/feedback/feedback-book.ts'
import { readKeys } from '../../http/access/key-file.ts'
import { newSessionSecret } from '../../http/access/sessions.ts'
import { createSharedRate } from '../../http/access/shared-rate.ts'
import { createClusterMetrics, type Metrics } from '../../http/metrics.ts'
import { QuarryError } from '../../model/errors.ts'
import { readCurrent } from '../../store/current.ts'
import type { Output } from '../output.ts'
import { type Announcement, announce } from './announce.ts'
import { feedbackTrouble } from './check-feedback.ts'
import { Maintenance } from './maintenance.ts'
import { answerWorkers, takeOverEverywhere } from './primary-channel.ts'
import { answerFeedback } from './remote-feedback.ts'
import type { StartAnswer } from './serve-worker.ts'
import { feedbackBook } from './service.ts'
import { accessMode, serviceOptions } from './service-options.ts'
import { tryAddress } from './try-address.ts'

/** A worker that dies is replaced after this time, so that one that cannot start burns no core. */
const RESTART_MS = 1000

/** Starts the workers and announces the service when all of them answer. */
export async function serveCluster(
  settings: Settings,
  isJson: boolean,
  output: Output,
): Promise<() => Promise<void>> {
  await refuseEarly(settings)
  const log = lineLog(output)
  const metrics = createClusterMetrics()
  const maintenance = new Maintenance({
    settings,
    log,
    onIngest: metrics.noteIngest,
    takeOver: takeOverEverywhere,
  })
  const count = settings.serveWorkers.value
  const book = feedbackBook(settings)
  const started = await answerAll(settings, maintenance, metrics.render, book)
  const pool = startWorkers(count, log)
  const announcement = await Promise.race([started.all(count), pool.failure])
  pool.settle()
  announce(announcement, isJson, output)
  const trouble = await feedbackTrouble(settings)
  if (trouble !== undefined) log.error(trouble, 'feedback cannot be written')
  maintenance.start()
  void maintenance.writeScopes()
  if (announcement.snapshot === undefined) void maintenance.rescan('first')
  return async () => {
    await Promise.all([pool.stop(), maintenance.stop()])
    await book?.close()
  }
}

/** What every worker would die of is said once, by the primary. */
async function refuseEarly(settings: Settings): Promise<void> {
  const { index, keys, sources, host, port } = settings
  accessMode(settings, readKeys(keys.value))
  const hasIndex = (await readCurrent(index.value)) !== undefined
  if (!hasIndex && sources.value.length === 0) {
    throw new QuarryError('index-missing', { directory: index.value })
  }
  await tryAddress(host.value, port.value)
}

async function answerAll(
  settings: Settings,
  { tasks }: Maintenance,
  metrics: Metrics['render'],
  book: FeedbackBook | undefined,
) {
  const { limits } = serviceOptions(settings, accessMode(settings, readKeys(settings.keys.value)))
  const rate = limits?.rate && (await createSharedRate(limits.rate))
  const seen = new Seen()
  const sessionSecret = newSessionSecret()
  const announcements: Announcement[] = []
  let tell: () => void = () => {}
  answerWorkers({
    metrics,
    'session-secret': async () => sessionSecret,
    'chat-seen': async (name) => seen.isNew(String(name), Date.now()),
    rate: async (key) => rate?.hit(String(key)),
    'ingest-start': (request) => startTask(tasks, request),
    'ingest-task': (id) => tasks.get(String(id)),
    ...answerFeedback(book),
    started: async (announcement) => {
      if (isAnnouncement(announcement)) announcements.push(announcement)
      tell()
    },
  })
  return {
    all: (count: number) =>
      new Promise<Announcement>((resolve) => {
        tell = () => {
          const [first] = announcements
          if (first !== undefined && announcements.length >= count) resolve(first)
        }
        tell()
      }),
  }
}

const isAnnouncement = (value: unknown): value is Announcement =>
  typeof value === 'object' && value !== null && 'address' in value

async function startTask(tasks: Maintenance['tasks'], request: unknown): Promise<StartAnswer> {
  const checked = checkedBy(IngestRequest, request)
  if ('invalid' in checked) throw new QuarryError('request-invalid', { detail: checked.invalid })
  try {
    return { task: await tasks.start(checked.value) }
  } catch (error) {
    if (isCoded(error, 'ingest-running')) return { running: error.details.task }
    if (isCoded(error, 'source-unknown')) return { unknown: error.details.source }
    throw error
  }
}

const isCoded = <C extends 'ingest-running' | 'source-unknown'>(
  error: unknown,
  code: C,
): error is QuarryError<C> => error instanceof QuarryError && error.code === code

function startWorkers(count: number, log: ReturnType<typeof lineLog>) {
  let isStopping = false
  let isStarting = true
  let fail: (error: Error) => void = () => {}
  const failure = new Promise<never>((_resolve, reject) => {
    fail = reject
  })
  cluster.on('exit', (worker, code, signal) => {
    if (isStopping) return
    log.error({ pid: worker.process.pid, code, signal }, 'worker ended')
    if (isStarting) fail(new Error('A worker ended before it answered; the log says why.'))
    else setTimeout(() => isStopping || cluster.fork(), RESTART_MS)
  })
  for (let number = 0; number < count; number++) cluster.fork()
  return {
    failure: failure.finally(() => stopWorkers()),
    stop: () => stopWorkers(),
    settle: () => {
      isStarting = false
    },
  }

  async function stopWorkers(): Promise<void> {
    isStopping = true
    const workers = Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])
    const ended = workers.map((worker) => worker.isDead() || once(worker, 'exit'))
    for (const worker of workers) worker.process.kill('SIGTERM')
    await Promise.all(ended)
  }
}

/** The lines of the primary, in the form of those of the workers. */
function lineLog(output: Output) {
  const write = (level: number, facts: object, message: string) => {
    const line = { level, time: Date.now(), pid: process.pid, ...facts, msg: message }
    output.log.write(`${JSON.stringify(line)}\n`)
  }
  return {
    info: (facts: object, message: string) => write(30, facts, message),
    error: (facts: object, message: string) => write(50, facts, message),
  }
}
