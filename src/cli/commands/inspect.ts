import { existsSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Command } from 'commander'
import { readSettings } from '../../config.ts'
import type { RawFile, SkippedFile } from '../../model/raw-file.ts'
import { example } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { inspect } from '../inspection.ts'
import { renderInspection } from '../render-inspection.ts'

interface InspectFlags {
  readonly folder?: string
  readonly charset?: string
  readonly config?: string
  readonly json?: true
}

/** quarry inspect <file>: what is recognised in one file, and on which lines. Needs no index. */
export function addInspectCommand(program: Command, context: CliContext): void {
  program
    .command('inspect')
    .description('Print what is recognised in one file, with line numbers.')
    .argument('<file>', 'the file to read')
    .option('--folder <dir>', 'the folder it is ingested from (default: the one it is in)')
    .option('--charset <name>', 'charset of a file that is not UTF-8 (default windows-1252)')
    .option('--config <file>', 'settings file, YAML or JSON (QUARRY_CONFIG)')
    .option('--json', 'print JSON')
    .addHelpText('after', example('quarry inspect kb/queues/Q123456.md'))
    .action((file: string, flags: InspectFlags) => inspectFile(file, flags, context))
}

async function inspectFile(file: string, flags: InspectFlags, context: CliContext): Promise<void> {
  const wrong = wrongPath(file, flags)
  if (wrong !== undefined) {
    context.output.note(`quarry: ${wrong}`)
    return context.finish(EXIT.failed)
  }
  const raw = await readFile(file, flags, context)
  const { readFormat } = await import('../../formats/registry.ts')
  const parsed = 'reason' in raw ? raw : readFormat(raw)
  if ('reason' in parsed) return refuse(file, parsed, flags, context)
  const { extractArticle } = await import('../../extract/article.ts')
  const inspection = inspect(parsed, extractArticle(parsed))
  if (flags.json) context.output.printJson(inspection)
  else context.output.print(renderInspection(inspection))
  context.finish(EXIT.ok)
}

function wrongPath(file: string, { folder }: InspectFlags): string | undefined {
  if (!existsSync(file)) return `There is no file ${file}.`
  if (statSync(file).isDirectory()) return `${file} is a folder; name a file in it.`
  if (folder !== undefined && pathIn(folder, file).startsWith('..'))
    return `${file} is not in the folder ${folder}.`
  return undefined
}

/** As ingest would read it. */
async function readFile(
  file: string,
  flags: InspectFlags,
  { environment }: CliContext,
): Promise<RawFile | SkippedFile> {
  const { charset } = readSettings({ charset: flags.charset, config: flags.config }, environment)
  const { collectionOf } = await import('../../source/walk.ts')
  const { readRawFile } = await import('../../source/read-file.ts')
  const { DEFAULT_MAX_FILE_BYTES } = await import('../../ingest/options.ts')
  const folder = flags.folder ?? dirname(resolve(file))
  const { size, mtimeMs } = statSync(file)
  const found = {
    collection: collectionOf(folder),
    path: pathIn(folder, file),
    sizeBytes: size,
    modifiedMs: Math.floor(mtimeMs),
  }
  const options = { maxBytes: DEFAULT_MAX_FILE_BYTES, fallbackCharset: charset.value }
  return readRawFile(folder, found, options)
}

const pathIn = (folder: string, file: string) =>
  relative(resolve(folder), resolve(file)).split(sep).join('/')

function refuse(
  file: string,
  { reason, detail }: SkippedFile,
  { json }: InspectFlags,
  { output, finish }: CliContext,
): void {
  if (json) output.printJson({ file, reason, detail })
  else output.note(`quarry: ${file} is no article (${reason}): ${detail}`)
  finish(EXIT.refused)
}
