import type { Command } from 'commander'
import type { FileHistory, FileQuery } from '../../contract/file.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface FilesFlags extends CommonFlags, FileQuery {}

/** quarry files <name>: the reply of GET /v1/files/{name}. */
export function addFilesCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('files'))
    .description('List the articles that ship a file, and the versions of each branch.')
    .argument('<name>', 'file name, in any letter case')
    .option('--file-version <version>', 'compare every shipment with this version')
    .option('--platform <name>', 'the processor of that file: Intel, Alpha, MIPS, PowerPC')
    .option('--processor <name>', 'only rows for this processor')
    .option('--language <name>', 'only rows for this language')
    .option('--limit <n>', 'how many rows to print (default 50)', parseCount)
    .option('--offset <n>', 'how many rows to skip', parseCount)
    .addHelpText('after', example('quarry files ccm.dll --platform intel'))
    .action(async (name: string, flags: FilesFlags & { readonly fileVersion?: string }) => {
      const { limit, offset, platform, processor, language, fileVersion } = flags
      const query: FileQuery = {
        ...(fileVersion !== undefined && { version: fileVersion }),
        ...(platform !== undefined && { platform }),
        ...(processor !== undefined && { processor }),
        ...(language !== undefined && { language }),
        ...(limit !== undefined && { limit }),
        ...(offset !== undefined && { offset }),
      }
      const history = await withKnowledgeBase(flags, context, (kb) => kb.files(name, query))
      if (flags.json) context.output.printJson(history)
      else context.output.print(renderHistory(history))
      context.finish(history.total > 0 ? EXIT.ok : EXIT.refused)
    })
}

function renderHistory({ name, total, shipments, branches }: FileHistory): string {
  if (total === 0) return `No article ships ${name}.`
  const isCompared = shipments.some(({ comparison }) => comparison !== undefined)
  const head = ['article', 'version', 'date', 'size', 'platform', 'product']
  const rows = shipments.map((one) => [
    one.article.id,
    one.version ?? '',
    one.date ?? one.rawDate ?? '',
    one.rawSize ?? '',
    one.platform ?? '',
    [one.product, one.edition].filter(Boolean).join(', '),
    ...(isCompared ? [one.comparison ?? ''] : []),
  ])
  const table = renderTable([...head, ...(isCompared ? ['compared'] : [])], rows)
  return [table, `${shipments.length} of ${total} rows`, '', renderBranches(branches)].join('\n')
}

function renderBranches(branches: FileHistory['branches']): string {
  const rows = branches.map(({ product, edition, line, platform, newest, steps }) => [
    [product, edition].filter(Boolean).join(', '),
    line ?? '',
    platform ?? '',
    newest ?? '',
    steps
      .at(-1)
      ?.articles.map(({ id }) => id)
      .join(', ') ?? '',
  ])
  return renderTable(['product', 'line', 'platform', 'newest', 'shipped by'], rows)
}
