import cluster from 'node:cluster'
import closeWithGrace from 'close-with-grace'
import type { Command } from 'commander'
import { readSettings } from '../../config.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'

interface ServeFlags extends CommonFlags {
  readonly port?: string
  readonly host?: string
  readonly workers?: string
  readonly keys?: string
  readonly feedback?: string
  readonly access?: string
}

/** How long requests in flight may take after a signal. */
const GRACE_MS = 10_000

/** quarry serve: the REST API over the index, until a signal. */
export function addServeCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('serve'))
    .description('Serve the REST API; new snapshots are picked up while it runs.')
    .option('--port <n>', 'port (QUARRY_PORT, default 8080); 0 takes a free one')
    .option('--host <name>', 'address to listen on (QUARRY_HOST, default 127.0.0.1)')
    .option('--workers <n>', 'processes that serve (QUARRY_SERVE_WORKERS, default 1)')
    .option('--access <mode>', 'open or keys (QUARRY_ACCESS, default: open on this machine alone)')
    .option('--keys <file>', 'file of the keys (QUARRY_KEYS, default "quarry-keys.json")')
    .option('--feedback <file>', 'where votes are kept, or off (QUARRY_FEEDBACK_FILE)')
    .addHelpText('after', example('quarry serve --port 8081 --index index'))
    .action(async ({ json, workers: serveWorkers, ...flags }: ServeFlags) => {
      const settings = readSettings({ ...flags, serveWorkers }, context.environment)
      const stop = await (await loadServe(settings.serveWorkers.value))(
        settings,
        json === true,
        context.output,
      )
      const isRescanned = settings.sources.value.length > 0
      await stopOnSignal(stop, context.signal, isRescanned ? ['SIGHUP'] : [])
      context.finish(EXIT.ok)
    })
}

async function loadServe(workers: number) {
  if (cluster.isWorker) return (await import('../serve/serve-worker.ts')).serveWorker
  if (workers > 1) return (await import('../serve/serve-cluster.ts')).serveCluster
  return (await import('../serve/serve-alone.ts')).serveAlone
}

/**
 * Calls `stop` on SIGINT, SIGTERM or when `signal` is aborted, and resolves when it is done. Signals
 * that mean something else do not stop: SIGHUP rescans the sources where there are any.
 */
function stopOnSignal(
  stop: () => Promise<void>,
  signal: AbortSignal,
  skip: 'SIGHUP'[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopped = () => {
      if (cluster.isWorker) ignoreMoreSignals()
      return stop().then(resolve, reject)
    }
    const grace = closeWithGrace({ delay: GRACE_MS, logger: false, skip }, stopped)
    signal.addEventListener('abort', () => {
      grace.uninstall()
      void stopped()
    })
  })
}

/** Where a terminal or a service manager signals a whole group, a worker hears twice. */
function ignoreMoreSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal)
    process.on(signal, () => {})
  }
}
