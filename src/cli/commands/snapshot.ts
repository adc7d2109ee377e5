import type { Command } from 'commander'
import { readSettings } from '../../config.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'

/** quarry snapshot export|import: backup and restore of an index, as one file. */
export function addSnapshotCommand(program: Command, context: CliContext): void {
  const snapshot = program.command('snapshot').description('Back up and restore an index.')
  withCommonOptions(snapshot.command('export'))
    .description('Pack the current snapshot into a file (tar, gzip).')
    .argument('<file>', 'file to write')
    .addHelpText('after', example('quarry snapshot export backup.tar.gz --index index'))
    .action((file: string, flags: CommonFlags) => exportTo(file, flags, context))
  withCommonOptions(snapshot.command('import'))
    .description('Make the snapshot in a file the current one; a running service takes it over.')
    .argument('<file>', 'file that "quarry snapshot export" wrote')
    .addHelpText('after', example('quarry snapshot import backup.tar.gz --index index'))
    .action((file: string, flags: CommonFlags) => importFrom(file, flags, context))
}

async function exportTo(file: string, flags: CommonFlags, context: CliContext): Promise<void> {
  const { index } = readSettings(flags, context.environment)
  const { exportSnapshot } = await import('../../store/snapshot-archive.ts')
  const snapshot = await exportSnapshot(index.value, file)
  if (flags.json) context.output.printJson({ snapshot, file })
  else context.output.print(`Snapshot ${snapshot} was written to ${file}.`)
  context.finish(EXIT.ok)
}

async function importFrom(file: string, flags: CommonFlags, context: CliContext): Promise<void> {
  const { index } = readSettings(flags, context.environment)
  const { importSnapshot } = await import('../../store/snapshot-archive.ts')
  const snapshot = await importSnapshot(index.value, file)
  if (flags.json) context.output.printJson({ snapshot, index: index.value })
  else context.output.print(`Snapshot ${snapshot} is the current one of ${index.value}.`)
  context.finish(EXIT.ok)
}
