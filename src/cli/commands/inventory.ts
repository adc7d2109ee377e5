import { extname } from 'node:path'
import { type Command, Option } from 'commander'
import {
  FILE_VERDICTS,
  INVENTORY_STATUSES,
  type InventoryQuery,
  type InventoryReport,
  type InventoryStatus,
} from '../../contract/inventory.ts'
import { isInventoryTable } from '../../engine/inventory/detect-inventory.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { readInput } from '../read-input.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface InventoryFlags extends CommonFlags {
  readonly product?: string
  readonly platform?: string
  readonly status?: InventoryStatus
  readonly limit?: number
  readonly offset?: number
}

/** quarry inventory <file>: the reply of POST /v1/inventory-checks. */
export function addInventoryCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('inventory'))
    .description('List the fixes that an inventory of files lacks.')
    .argument('<file>', 'a table with named columns (.csv, .tsv), or what DIR prints; "-" is stdin')
    .option('--product <name>', 'only fixes of this product')
    .option('--platform <name>', 'the processor of files that name none')
    .addOption(
      new Option('--status <name>', 'only articles with this status').choices([
        ...INVENTORY_STATUSES,
      ]),
    )
    .option('--limit <n>', 'how many articles to print (default 20)', parseCount)
    .option('--offset <n>', 'how many articles to skip', parseCount)
    .addHelpText('after', example('quarry inventory list.csv --product sms'))
    .action(async (file: string, flags: InventoryFlags) => {
      const query = queryOf(file, await readInput(file), flags)
      const report = await withKnowledgeBase(flags, context, (kb) => kb.checkInventory(query))
      if (flags.json) context.output.printJson(report)
      else context.output.print(renderReport(report))
      context.finish(report.rows > 0 ? EXIT.ok : EXIT.refused)
    })
}

const TABLES = ['.csv', '.tsv']
/** By the ending of the file, else by its first line. */
function isTable(file: string, text: string): boolean {
  const ending = extname(file).toLowerCase()
  if (ending !== '' && ending !== '.txt') return TABLES.includes(ending)
  return isInventoryTable(text)
}

function queryOf(file: string, text: string, flags: InventoryFlags): InventoryQuery {
  const { product, platform, status, limit, offset } = flags
  return {
    ...(isTable(file, text) ? { csv: text } : { listing: text }),
    ...(product !== undefined && { product }),
    ...(platform !== undefined && { platform }),
    ...(status !== undefined && { status: [status] }),
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  }
}

function renderReport({ rows, known, totals, articles, remarks, remarksTotal }: InventoryReport) {
  const head = ['article', 'status', ...FILE_VERDICTS, 'title']
  const table = renderTable(
    head,
    articles.map(({ article, status, totals: counts }) => [
      article.id,
      status,
      ...FILE_VERDICTS.map((verdict) => String(counts[verdict])),
      article.title,
    ]),
  )
  return [
    ...(articles.length > 0 ? [table] : []),
    `${rows} rows, ${known} of files that articles ship`,
    `${totals.missing} fixes missing, ${totals.undecided} undecided, ${totals.present} present`,
    ...remarks.map(({ row, text }) => `row ${row}: ${text}`),
    ...(remarksTotal > remarks.length ? [`and ${remarksTotal - remarks.length} more`] : []),
  ].join('\n')
}
