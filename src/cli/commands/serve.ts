import closeWithGrace from 'close-with-grace'
import type { Command } from 'commander'
import type { FastifyInstance } from 'fastify'
import { readSettings, type Settings } from '../../config.ts'
import type { LiveEvent, LiveKnowledgeBase } from '../../engine/live.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'

interface ServeFlags extends CommonFlags {
  readonly port?: string
  readonly host?: string
}

/** How long requests in flight may take after a signal. */
const GRACE_MS = 10_000
/** A question most support knowledge bases can say something about. */
const SAMPLE_QUERY = 'upgrade fails after service pack'

/** quarry serve: the REST API over the index, until a signal. */
export function addServeCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('serve'))
    .description('Serve the REST API; new snapshots are picked up while it runs.')
    .option('--port <n>', 'port (QUARRY_PORT, default 8080); 0 takes a free one')
    .option('--host <name>', 'address to listen on (QUARRY_HOST, default 127.0.0.1)')
    .addHelpText('after', example('quarry serve --port 8081 --index index'))
    .action(async (flags: ServeFlags) => {
      await serve(readSettings(flags, context.environment), flags.json === true, context)
      context.finish(EXIT.ok)
    })
}

async function serve(settings: Settings, isJson: boolean, context: CliContext): Promise<void> {
  const [{ createApp }, { LiveKnowledgeBase }] = await Promise.all([
    import('../../http/app.ts'),
    import('../../engine/live.ts'),
  ])
  let log: (event: LiveEvent) => void = () => {}
  const live = new LiveKnowledgeBase({
    indexDirectory: settings.index.value,
    onEvent: (event) => log(event),
  })
  await live.open()
  const app = createApp({ live, logger: { level: 'info', stream: context.output.log } })
  log = (event) => logLiveEvent(app, event)
  const stop = async () => {
    await app.close()
    await live.close()
  }
  try {
    const address = await listen(app, settings)
    live.watch()
    await announce(address, live, isJson, context.output)
  } catch (error) {
    await stop()
    throw error
  }
  await stopOnSignal(stop, context.signal)
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<string> {
  try {
    return await app.listen({ host: host.value, port: port.value })
  } catch (error) {
    throw settingOfListenError(error, host.value, port.value) ?? error
  }
}

function settingOfListenError(error: unknown, host: string, port: number): QuarryError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const refuse = (setting: string, value: string, expected: string) =>
    new QuarryError('setting-invalid', { setting, value, expected }, { cause: error })
  switch (error.code) {
    case 'EADDRINUSE':
      return refuse('--port', String(port), 'a port that is not in use')
    case 'EACCES':
      return refuse('--port', String(port), 'a port this user may listen on')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refuse('--host', host, 'an address of this machine')
    default:
      return undefined
  }
}

async function announce(
  address: string,
  live: LiveKnowledgeBase,
  isJson: boolean,
  output: Output,
): Promise<void> {
  const { snapshot, articles, id } = await live.use(async (kb) => {
    const { total, hits } = await kb.search({ q: SAMPLE_QUERY, limit: 1 })
    return { snapshot: kb.snapshot, articles: kb.articleCount, total, id: hits[0]?.id }
  })
  if (isJson) return output.printJson({ address, snapshot, articles })
  const sample = new URLSearchParams({ q: SAMPLE_QUERY, limit: '3' })
  const second = id === undefined ? '/v1/suggest?q=err' : `/v1/articles/${encodeURIComponent(id)}`
  output.print(`Quarry serves ${articles} ${articles === 1 ? 'article' : 'articles'} at ${address}

Try:
  curl '${address}/v1/search?${sample}'
  curl '${address}${second}'
  ${address}/openapi.yaml
`)
}

/** Calls `stop` on SIGINT, SIGTERM or when `signal` is aborted, and resolves when it is done. */
function stopOnSignal(stop: () => Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopped = () => stop().then(resolve, reject)
    const grace = closeWithGrace({ delay: GRACE_MS, logger: false }, stopped)
    signal.addEventListener('abort', () => {
      grace.uninstall()
      void stopped()
    })
  })
}

function logLiveEvent(app: FastifyInstance, event: LiveEvent): void {
  if (event.kind === 'opened') app.log.info({ snapshot: event.snapshot }, 'snapshot opened')
  else app.log.error({ snapshot: event.snapshot, err: event.error }, `snapshot ${event.kind}`)
}
