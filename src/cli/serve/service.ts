// One process that answers: the index, the HTTP shell, and how both end.

import type { FastifyInstance } from 'fastify'
import type { IsNew } from '../../chat/seen.ts'
import type { Settings } from '../../config.ts'
import type { IngestService } from '../../contract/ingests.ts'
import { FeedbackBook } from '../../engine/feedback/feedback-book.ts'
import type { FeedbackKeeper } from '../../engine/feedback/feedback-keeper.ts'
import { readFeedback } from '../../engine/feedback/report.ts'
import { type LiveEvent, LiveKnowledgeBase } from '../../engine/live.ts'
import { LiveScopes } from '../../engine/live-scopes.ts'
import { WatchedKeys } from '../../http/access/key-file.ts'
import { newSessionSecret, Sessions } from '../../http/access/sessions.ts'
import { createApp } from '../../http/app.ts'
import { createMetrics, type Metrics } from '../../http/metrics.ts'
import type { LimitOptions } from '../../http/plugins/limits.ts'
import { QuarryError } from '../../model/errors.ts'
import { describeIndex } from '../../store/index-facts.ts'
import { accessMode, feedbackFileOf, serviceOptions } from './service-options.ts'
import { settingOfListenError } from './try-address.ts'

export interface ServiceOptions {
  readonly settings: Settings
  /** Takes the lines of the log. */
  readonly log: { write: (line: string) => void }
  readonly ingests: IngestService
  /** Asked for the metrics of all processes, where there are several. */
  readonly renderMetrics?: () => Promise<string>
  /** Where the primary keeps feedback; otherwise this process does. */
  readonly feedback?: FeedbackKeeper
  readonly rateStore?: LimitOptions['rateStore']
  /** Of the sessions of browsers; made here unless given. */
  readonly sessionSecret?: string
  /** Where messages of chats are remembered; otherwise in this process. */
  readonly isNewMessage?: IsNew
}

export interface Service {
  readonly app: FastifyInstance
  readonly metrics: Metrics
  /** Where it listens. */
  readonly address: string
  readonly live: LiveKnowledgeBase
  /** Answers from what is the current snapshot by now; false when that cannot be opened. */
  takeOver(): Promise<boolean>
  /** Requests under way are answered first. */
  stop(): Promise<void>
}

/**
 * Starts to answer. Without an index it starts only where sources are configured, and is not ready
 * until the first ingest has ended. Throws what opening the index throws, and `setting-invalid`.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { settings, ingests, renderMetrics } = options
  const parts = createParts(options)
  const { app, live, scopes, metrics, feedback } = parts
  const stop = async () => {
    await app.close()
    await Promise.all([live.close(), scopes.close(), feedback?.close()])
  }
  try {
    await openIndex(live, settings)
    const address = await listen(app, settings)
    live.watch()
    const takeOver = async () => (await live.catchUp()) && scopes.catchUp()
    return { app, live, metrics, address, takeOver, stop }
  } catch (error) {
    await stop()
    throw error
  }

  function createParts(given: ServiceOptions) {
    const { log, rateStore, isNewMessage, feedback: remote } = given
    const sessions = new Sessions(given.sessionSecret ?? newSessionSecret())
    const keys = new WatchedKeys(settings.keys.value, (error) =>
      app.log.error({ err: error }, 'keys file not taken over'),
    )
    const mode = accessMode(settings, keys.keys)
    const metrics = createMetrics({
      hasProcess: true,
      ...(renderMetrics && { render: renderMetrics }),
    })
    const indexDirectory = settings.index.value
    const live = new LiveKnowledgeBase({
      indexDirectory,
      onEvent: (event) => void noteEvent(event, app, () => noteSnapshot(metrics, indexDirectory)),
    })
    const scopes = new LiveScopes({
      indexDirectory,
      onEvent: (event) => void noteEvent(event, app),
    })
    const { limits, ...rest } = serviceOptions(settings, mode)
    const own = remote === undefined ? feedbackBook(settings) : undefined
    const feedback = remote ?? own
    const file = feedbackFileOf(settings)
    const app = createApp({
      ...rest,
      ...(feedback && { feedback }),
      ...(file !== undefined && { readFeedback: () => readFeedback(file) }),
      ...(isNewMessage && { isNewMessage }),
      live,
      metrics,
      ingests,
      logger: { level: settings.logLevel.value, stream: log },
      access: { mode, keys: () => keys.keys, scopeOf: (products) => scopes.of(products), sessions },
      limits: { ...limits, ...(rateStore && { rateStore }) },
    })
    return { app, live, scopes, metrics, feedback: own }
  }
}

/** `undefined` where no feedback is kept. */
export function feedbackBook(settings: Settings): FeedbackBook | undefined {
  const file = feedbackFileOf(settings)
  const keepsQuestions = settings.feedbackQuestions.value
  return file === undefined ? undefined : new FeedbackBook({ file, keepsQuestions })
}

async function openIndex(live: LiveKnowledgeBase, { sources }: Settings): Promise<void> {
  try {
    await live.open()
  } catch (error) {
    const isMissing = error instanceof QuarryError && error.code === 'index-missing'
    if (!isMissing || sources.value.length === 0) throw error
  }
}

async function noteSnapshot(metrics: Metrics, indexDirectory: string): Promise<void> {
  const facts = await describeIndex(indexDirectory)
  if (facts !== undefined) metrics.noteSnapshot(facts)
}

async function noteEvent(
  event: LiveEvent,
  { log }: FastifyInstance,
  onOpened: () => Promise<void> = async () => {},
): Promise<void> {
  const { kind, snapshot } = event
  if (kind !== 'opened') return log.error({ snapshot, err: event.error }, `snapshot ${kind}`)
  log.info({ snapshot }, 'snapshot opened')
  await onOpened().catch((error: unknown) => log.error({ err: error }, 'snapshot not measured'))
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<string> {
  try {
    return await app.listen({ host: host.value, port: port.value })
  } catch (error) {
    throw settingOfListenError(error, host.value, port.value) ?? error
  }
}
