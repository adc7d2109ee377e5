// Reads the command line, runs the command, and turns whatever happens into an exit code.

import type { Readable } from 'node:stream'
import { Command, CommanderError } from 'commander'
import type { Environment } from '../config.ts'
import { VERSION } from '../contract/version.ts'
import { QuarryError } from '../model/errors.ts'
import { addAnswerCommand } from './commands/answer.ts'
import { addArticleCommand } from './commands/article.ts'
import { addAskCommand } from './commands/ask.ts'
import { addConfigCommand } from './commands/config.ts'
import { addEvaluateCommand } from './commands/evaluate.ts'
import { addEvaluateAnswersCommand } from './commands/evaluate-answers.ts'
import { addFeedbackCommand } from './commands/feedback.ts'
import { addFilesCommand } from './commands/files.ts'
import { addFixesCommand } from './commands/fixes.ts'
import { addGraphCommand } from './commands/graph.ts'
import { addIngestCommand } from './commands/ingest.ts'
import { addInspectCommand } from './commands/inspect.ts'
import { addInventoryCommand } from './commands/inventory.ts'
import { addKeysCommand } from './commands/keys.ts'
import { addLinksCommand } from './commands/links.ts'
import { addLintCommand } from './commands/lint.ts'
import { addLogsCommand } from './commands/logs.ts'
import { addMcpCommand } from './commands/mcp.ts'
import { addMentionsCommand } from './commands/mentions.ts'
import { addOpenApiCommand } from './commands/openapi.ts'
import { addPlanCommand } from './commands/plan.ts'
import { addProblemsCommand } from './commands/problems.ts'
import { addReleasesCommand } from './commands/releases.ts'
import { addRemediesCommand } from './commands/remedies.ts'
import { addSearchCommand } from './commands/search.ts'
import { addServeCommand } from './commands/serve.ts'
import { addServicePacksCommand } from './commands/service-packs.ts'
import { addSimilarCommand } from './commands/similar.ts'
import { addSnapshotCommand } from './commands/snapshot.ts'
import { addStatsCommand } from './commands/stats.ts'
import { addSuggestCommand } from './commands/suggest.ts'
import { addVerifyCommand } from './commands/verify.ts'
import type { CliContext } from './context.ts'
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts'
import type { Output } from './output.ts'

export interface RunOptions {
  readonly environment?: Environment
  /** Stops a running command as Ctrl-C does. */
  readonly signal?: AbortSignal
  /** Read by commands that converse. */
  readonly input?: Readable
}

/** Runs one command line and gives its exit code; never throws and never ends the process. */
export async function run(
  args: readonly string[],
  output: Output,
  {
    environment = process.env,
    signal = new AbortController().signal,
    input = process.stdin,
  }: RunOptions = {},
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok
  const finish = (code: ExitCode) => {
    exitCode = code
  }
  try {
    const context = { output, environment, input, signal, finish }
    await createProgram(context).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return report(error, output)
  }
}

function createProgram(context: CliContext): Command {
  const program = new Command('quarry')
    .description('Searches a support knowledge base.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions() // "fixes --version 2.0" is a wrong flag, not --version
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.output.printRaw(text),
      writeErr: (text) => context.output.note(text.trimEnd()),
      outputError: (text, write) => write(oneLine(text)),
    })
    .addHelpText('after', '\nExit codes: 0 done, 1 nothing found or refused, 2 failed.')
  addServeCommand(program, context)
  addIngestCommand(program, context)
  addSearchCommand(program, context)
  addAnswerCommand(program, context)
  addAskCommand(program, context)
  addSuggestCommand(program, context)
  addArticleCommand(program, context)
  addSimilarCommand(program, context)
  addLinksCommand(program, context)
  addGraphCommand(program, context)
  addLintCommand(program, context)
  addFilesCommand(program, context)
  addFixesCommand(program, context)
  addInventoryCommand(program, context)
  addReleasesCommand(program, context)
  addServicePacksCommand(program, context)
  addPlanCommand(program, context)
  addLogsCommand(program, context)
  addProblemsCommand(program, context)
  addRemediesCommand(program, context)
  addMentionsCommand(program, context)
  addVerifyCommand(program, context)
  addFeedbackCommand(program, context)
  addMcpCommand(program, context)
  addStatsCommand(program, context)
  addInspectCommand(program, context)
  addEvaluateCommand(program, context)
  addEvaluateAnswersCommand(program, context)
  addOpenApiCommand(program, context)
  addConfigCommand(program, context)
  addKeysCommand(program, context)
  addSnapshotCommand(program, context)
  return program
}

/** "error: unknown option '--x'\n(Did you mean --y?)" → one line. */
const oneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ')

function report(error: unknown, output: Output): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed
  if (error instanceof QuarryError) output.note(`quarry: ${error.message}`)
  else output.note(`quarry: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
  return exitCodeOf(error)
}
