// A worker of a service of several processes: it answers, and asks the primary for what all share.

import type { Settings } from '../../config.ts'
import type { IngestService, Task } from '../../contract/ingests.ts'
import { type RateState, rateStoreOver } from '../../http/access/shared-rate.ts'
import { answerClusterMetrics } from '../../http/metrics.ts'
import { QuarryError } from '../../model/errors.ts'
import type { Output } from '../output.ts'
import { describeService } from './announce.ts'
import { PrimaryChannel } from './primary-channel.ts'
import { remoteFeedback } from './remote-feedback.ts'
import { startService } from './service.ts'
import { feedbackFileOf } from './service-options.ts'

/** What the primary answers to `ingest-start`; refusals cross processes as data. */
export type StartAnswer =
  | { readonly task: Task }
  | { readonly running: string }
  | { readonly unknown: string }

/** Starts the service in this worker; the primary announces it. */
export async function serveWorker(
  settings: Settings,
  _isJson: boolean,
  output: Output,
): Promise<() => Promise<void>> {
  const channel = new PrimaryChannel()
  answerClusterMetrics()
  if (settings.sources.value.length > 0) process.on('SIGHUP', () => {}) // the primary rescans
  const service = await startService({
    settings,
    log: output.log,
    ingests: remoteIngests(channel, settings),
    renderMetrics: () => channel.ask('metrics', undefined, isText),
    ...(feedbackFileOf(settings) !== undefined && { feedback: remoteFeedback(channel) }),
    sessionSecret: await channel.ask('session-secret', undefined, isText),
    isNewMessage: (name) => channel.ask('chat-seen', name, isTruth),
    rateStore: rateStoreOver((key) => channel.ask('rate', key, isRateState)),
  })
  channel.onTakeOver(() => service.takeOver())
  const announcement = await describeService(service.address, service.live)
  await channel.ask('started', announcement, (value): value is unknown => value !== null)
  return async () => {
    await service.stop()
    process.disconnect()
  }
}

function remoteIngests(channel: PrimaryChannel, { sources }: Settings): IngestService {
  const known = sources.value.map(({ name }) => name)
  return {
    async start(request) {
      const answer = await channel.ask('ingest-start', request, isStartAnswer)
      if ('task' in answer) return answer.task
      if ('running' in answer) throw new QuarryError('ingest-running', { task: answer.running })
      throw new QuarryError('source-unknown', { source: answer.unknown, known })
    },
    get: (id) => channel.ask('ingest-task', id, isTaskOrNothing),
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isTruth = (value: unknown): value is boolean => typeof value === 'boolean'
const isText = (value: unknown): value is string => typeof value === 'string'
const isRateState = (value: unknown): value is RateState =>
  isObject(value) && 'current' in value && 'ttl' in value
const isStartAnswer = (value: unknown): value is StartAnswer =>
  isObject(value) && ('task' in value || 'running' in value || 'unknown' in value)
const isTaskOrNothing = (value: unknown): value is Task | undefined =>
  value === undefined || (isObject(value) && 'status' in value)
