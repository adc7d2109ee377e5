// The HTTP shell: a Fastify application that does not listen yet.

import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { IsNew } from '../chat/seen.ts'
import type { ChatSettings } from '../chat/settings.ts'
import { COMPONENTS } from '../contract/components.ts'
import type { FeedbackReport } from '../contract/feedback.ts'
import type { IngestService } from '../contract/ingests.ts'
import type { FeedbackKeeper } from '../engine/feedback/feedback-keeper.ts'
import type { LiveSource } from '../engine/live.ts'
import { QuarryError } from '../model/errors.ts'
import { scopedSource } from './access/scoped-source.ts'
import { IngestTasks } from './ingests/ingest-tasks.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { addOpenApi } from './openapi.ts'
import { addAcceptCheck } from './plugins/accept.ts'
import { type AccessOptions, addAccess, OPEN_ACCESS } from './plugins/access.ts'
import { addAccessLog, type LogOptions } from './plugins/access-log.ts'
import { docsRoutes } from './plugins/docs.ts'
import { addDrain, type DrainOptions } from './plugins/drain.ts'
import { addHeaders } from './plugins/headers.ts'
import { addHostCheck } from './plugins/host.ts'
import { addLimits, type LimitOptions } from './plugins/limits.ts'
import { readListParameters } from './plugins/list-parameters.ts'
import { addMeasures } from './plugins/measure.ts'
import { watchMethods } from './plugins/method-not-allowed.ts'
import { BODY_LIMIT_BYTES } from './plugins/problem-of.ts'
import { addProblems, answerBrokenRequest, answerMalformed } from './plugins/problems.ts'
import { requestIdOf } from './plugins/request-id.ts'
import { answerRoutes } from './routes/answers.ts'
import { articleRoutes } from './routes/articles.ts'
import { chatRoutes } from './routes/chat.ts'
import { citationRoutes } from './routes/citations.ts'
import { embedRoutes } from './routes/embed.ts'
import { errorRoutes } from './routes/errors.ts'
import { facetRoutes } from './routes/facets.ts'
import { feedbackRoutes } from './routes/feedback.ts'
import { fileRoutes } from './routes/files.ts'
import { fixRoutes } from './routes/fixes.ts'
import { healthRoutes } from './routes/health.ts'
import { ingestRoutes } from './routes/ingests.ts'
import { inventoryRoutes } from './routes/inventory.ts'
import { linkGraphRoutes } from './routes/link-graph.ts'
import { linkRoutes } from './routes/links.ts'
import { logRoutes } from './routes/log-matches.ts'
import { mcpRoutes } from './routes/mcp.ts'
import { mentionRoutes } from './routes/mentions.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { openApiRoutes } from './routes/openapi.ts'
import { planRoutes } from './routes/plans.ts'
import { portalRoutes } from './routes/portal.ts'
import { problemRoutes } from './routes/problems.ts'
import { releaseRoutes } from './routes/releases.ts'
import { reportRoutes } from './routes/reports.ts'
import type { RouteOptions } from './routes/route-options.ts'
import { searchRoutes } from './routes/search.ts'
import { similarRoutes } from './routes/similar.ts'
import { suggestRoutes } from './routes/suggest.ts'

/** Ids made from paths may be long; beyond this no file system has such a path. */
const MAX_PARAM_LENGTH = 4096

/** For a whole request to arrive; a client that sends a byte a second does not hold a socket. */
const REQUEST_TIMEOUT_MS = 30_000
/** For one part of the application to load; a busy machine is slow, but not stuck. */
const START_TIMEOUT_MS = 60_000
/** How often late requests are looked for. */
const TIMEOUT_CHECK_MS = 5000

export interface AppOptions {
  readonly live: LiveSource
  /** Off unless given. */
  readonly logger?: FastifyServerOptions['logger']
  readonly log?: LogOptions
  readonly metrics?: Metrics
  /** Open for reading unless given. */
  readonly access?: AccessOptions
  readonly limits?: LimitOptions
  /** No source is known unless given. */
  readonly ingests?: IngestService
  /** No chat platform is on unless given. */
  readonly chat?: ChatSettings
  /** Where messages are remembered, when several processes take them. */
  readonly isNewMessage?: IsNew
  /** Where mentions in Slack are answered, unless at Slack itself: for tests. */
  readonly slackPost?: { readonly url: string }
  /** None is kept unless given; the caller closes it. */
  readonly feedback?: FeedbackKeeper
  /** Counts what was kept of feedback, for administrators. */
  readonly readFeedback?: () => Promise<FeedbackReport>
  readonly corsOrigins?: readonly string[]
  /** Names under which the service is reached; any unless given. */
  readonly hosts?: readonly string[]
  /** Whose X-Forwarded-For is believed: addresses and ranges. */
  readonly trustedProxies?: readonly string[]
  readonly drain?: DrainOptions
}

/** Creates the application; the caller makes it listen, or calls `ready()` in a test. */
export function createApp({
  live,
  metrics = createMetrics(),
  access = OPEN_ACCESS,
  limits = {},
  ingests = new IngestTasks({ sources: [], ingest: neverCalled }),
  chat = {},
  ...options
}: AppOptions): FastifyInstance {
  const app = createServer(options, limits)
  app.removeContentTypeParser('text/plain')
  addDrain(app, options.drain)
  addProblems(app)
  addAccessLog(app, options.log)
  addMeasures(app, metrics)
  addHeaders(app, options.corsOrigins ?? [])
  addAccess(app, access)
  addLimits(app, limits)
  if (options.hosts !== undefined) addHostCheck(app, options.hosts)
  addAcceptCheck(app)
  addOpenApi(app)
  for (const component of COMPONENTS) app.addSchema(component)
  readListParameters(app)
  const refuseOtherMethods = watchMethods(app)
  const { slackPost, feedback, readFeedback, isNewMessage } = options
  app.register(addRoutes, { live: scopedSource(live), ...(feedback && { feedback }) })
  const chatOptions = {
    ...(slackPost && { slack: slackPost }),
    ...(isNewMessage && { isNew: isNewMessage }),
  }
  app.register(chatRoutes, { live, chat, ...chatOptions, prefix: '/v1' })
  app.register(mcpRoutes, { live: scopedSource(live), origins: options.corsOrigins ?? [] })
  app.register(embedRoutes)
  app.register(portalRoutes, {
    live: scopedSource(live),
    ...(feedback && { feedback }),
    access,
    isSecure: chat.publicUrl?.startsWith('https:') === true,
    ...(readFeedback && { readFeedback }),
  })
  app.register(ingestRoutes, { ingests, prefix: '/v1' })
  app.register(metricsRoutes, { metrics })
  app.register(docsRoutes)
  app.after(refuseOtherMethods)
  return app
}

/** Without sources every request for an ingest is refused before. */
const neverCalled = async () => {
  throw new QuarryError('internal-error', {})
}

type ServerOptions = Pick<AppOptions, 'logger' | 'trustedProxies'>

function createServer(
  { logger = false, trustedProxies = [] }: ServerOptions,
  { requestTimeoutMs = REQUEST_TIMEOUT_MS, answerTimeoutMs }: LimitOptions,
): FastifyInstance {
  return Fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }), // see addAccessLog
    genReqId: requestIdOf,
    pluginTimeout: START_TIMEOUT_MS,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: requestTimeoutMs,
    http: {
      connectionsCheckingInterval: Math.min(TIMEOUT_CHECK_MS, requestTimeoutMs),
      headersTimeout: requestTimeoutMs, // Node takes the longer of the two for the whole request
    },
    ...(answerTimeoutMs !== undefined && { handlerTimeout: answerTimeoutMs }),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: answerMalformed,
    clientErrorHandler: answerBrokenRequest,
    return503OnClosing: false, // a request on an open connection is answered, then hung up
    ajv: { customOptions: VALIDATION },
  })
}

/**
 * Fastify's own defaults drop unknown fields and make arrays of single values. Query strings and
 * path parameters are text, so their numbers are converted; nothing else is changed.
 */
const VALIDATION = {
  removeAdditional: false,
  useDefaults: true,
  coerceTypes: true,
  allErrors: true,
  keywords: ['style', 'explode'], // of OpenAPI: how a list is written in a query string
}

async function addRoutes(app: FastifyInstance, options: RouteOptions): Promise<void> {
  await app.register(searchRoutes, { ...options, prefix: '/v1' })
  await app.register(answerRoutes, { ...options, prefix: '/v1' })
  await app.register(facetRoutes, { ...options, prefix: '/v1' })
  await app.register(suggestRoutes, { ...options, prefix: '/v1' })
  await app.register(articleRoutes, { ...options, prefix: '/v1' })
  await app.register(similarRoutes, { ...options, prefix: '/v1' })
  await app.register(linkRoutes, { ...options, prefix: '/v1' })
  await app.register(reportRoutes, { ...options, prefix: '/v1' })
  await app.register(linkGraphRoutes, { ...options, prefix: '/v1' })
  await app.register(fileRoutes, { ...options, prefix: '/v1' })
  await app.register(releaseRoutes, { ...options, prefix: '/v1' })
  await app.register(fixRoutes, { ...options, prefix: '/v1' })
  await app.register(planRoutes, { ...options, prefix: '/v1' })
  await app.register(problemRoutes, { ...options, prefix: '/v1' })
  await app.register(inventoryRoutes, { ...options, prefix: '/v1' })
  await app.register(logRoutes, { ...options, prefix: '/v1' })
  await app.register(mentionRoutes, { ...options, prefix: '/v1' })
  await app.register(feedbackRoutes, { ...options, prefix: '/v1' })
  await app.register(citationRoutes, { ...options, prefix: '/v1' })
  await app.register(healthRoutes, options)
  await app.register(errorRoutes)
  await app.register(openApiRoutes)
}
