import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readSettings, type Settings } from '../../config.ts'
import type { IngestReport } from '../../ingest/report.ts'
import { DIAGNOSTICS } from '../../model/diagnostic.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { untilInterrupted } from '../interrupt.ts'
import { renderReport } from '../render-report.ts'

interface IngestFlags extends CommonFlags {
  readonly collection?: string
  readonly report?: string
  readonly workers?: string
  readonly charset?: string
  readonly allowShrink?: true
  readonly strict?: true
  readonly dryRun?: true
}

/** quarry ingest <folder>…: folders of articles → the next snapshot of the index. */
export function addIngestCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('ingest'))
    .description('Read folders of articles into the index.')
    .argument('<folder...>', 'folders to read; each is one collection, named as the folder')
    .option('--collection <name>', 'name of the collection, when there is one folder')
    .option('--report <file>', 'write the report as JSON to a file')
    .option('--workers <n>', 'worker threads (QUARRY_WORKERS, default: one a core)')
    .option('--charset <name>', 'charset of files that are not UTF-8 (default windows-1252)')
    .option('--allow-shrink', 'replace the index even when many articles would disappear')
    .option('--dry-run', 'report what would be done and change nothing')
    .option('--strict', 'exit with 2 when a file has a warning')
    .addHelpText('after', example('quarry ingest kb --index index --report report.json'))
    .action(async (folders: readonly string[], flags: IngestFlags) => {
      const settings = readSettings(flags, context.environment)
      const report = await ingestFolders(foldersOf(folders, flags), settings, flags, context)
      if (flags.report !== undefined) await writeReport(flags.report, report)
      if (flags.json) context.output.printJson(report)
      else context.output.print(renderReport(report))
      context.finish(codeOf(report, flags.strict === true))
    })
}

interface Folder {
  readonly folder: string
  readonly collection?: string
}

function foldersOf(folders: readonly string[], { collection }: IngestFlags): Folder[] {
  if (collection === undefined) return folders.map((folder) => ({ folder }))
  if (folders.length === 1) return folders.map((folder) => ({ folder, collection }))
  throw new QuarryError('setting-invalid', {
    setting: '--collection',
    value: collection,
    expected: 'one folder beside it, not several',
  })
}

async function ingestFolders(
  folders: readonly Folder[],
  { index, workers, charset }: Settings,
  { allowShrink, dryRun }: IngestFlags,
  { output, signal: outer }: CliContext,
): Promise<IngestReport> {
  const [{ ingest }, { createProgressRenderer }] = await Promise.all([
    import('../../ingest/ingest.ts'),
    import('../../ingest/progress.ts'),
  ])
  const progress = createProgressRenderer(output.isTerminal ? 'terminal' : 'plain', Date.now)
  try {
    return await untilInterrupted(outer, (signal) =>
      ingest({
        folders,
        indexDirectory: index.value,
        fallbackCharset: charset.value,
        allowShrink: allowShrink === true,
        isDryRun: dryRun === true,
        signal,
        onProgress: (state) => output.noteRaw(progress.show(state)),
        ...(workers.value !== undefined && { workers: workers.value }),
      }),
    )
  } finally {
    output.noteRaw(progress.end())
  }
}

const writeReport = (file: string, report: IngestReport) =>
  writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`)

function codeOf({ diagnostics }: IngestReport, isStrict: boolean): ExitCode {
  const hasWarning = Object.entries(DIAGNOSTICS).some(
    ([code, [severity]]) => severity === 'warning' && Number(diagnostics[code] ?? 0) > 0,
  )
  return isStrict && hasWarning ? EXIT.failed : EXIT.ok
}
