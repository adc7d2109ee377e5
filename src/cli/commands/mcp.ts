import type { Command } from 'commander'
import { readSettings } from '../../config.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { untilInterrupted } from '../interrupt.ts'

/** quarry mcp: the knowledge base for an agent that starts this command, until it hangs up. */
export function addMcpCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('mcp'))
    .description('Serve the knowledge base to an agent over standard input and output (MCP).')
    .addHelpText('after', example('quarry mcp --index index'))
    .action(async (flags: CommonFlags) => {
      await serveAgent(flags, context)
      context.finish(EXIT.ok)
    })
}

async function serveAgent(flags: CommonFlags, context: CliContext): Promise<void> {
  const { environment, output, signal } = context
  const { index } = readSettings(flags, environment)
  const [{ serveMcpOverStdio }, { LiveKnowledgeBase }] = await Promise.all([
    import('../../mcp/stdio.ts'),
    import('../../engine/live.ts'),
  ])
  const live = new LiveKnowledgeBase({ indexDirectory: index.value })
  await live.open()
  live.watch()
  const note = (error: unknown) => output.note(error instanceof Error ? error.message : `${error}`)
  try {
    await untilInterrupted(signal, (stop) =>
      serveMcpOverStdio({
        live,
        input: process.stdin,
        output: process.stdout,
        signal: stop,
        onFailure: note,
      }),
    )
  } finally {
    await live.close()
  }
}
