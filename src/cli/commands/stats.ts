import type { Command } from 'commander'
import type { Stats } from '../../contract/stats.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

/** quarry stats: what the index holds, in numbers. */
export function addStatsCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('stats'))
    .description('Print what the index holds, in numbers.')
    .addHelpText('after', example('quarry stats --json'))
    .action(async (flags: CommonFlags) => {
      const stats = await withKnowledgeBase(flags, context, (kb) => kb.stats())
      if (flags.json) context.output.printJson(stats)
      else context.output.print(renderStats(stats))
      context.finish(EXIT.ok)
    })
}

function renderStats(stats: Stats): string {
  const { content, links } = stats
  const rows: [string, string | number][] = [
    ['articles', stats.articles],
    ...stats.collections.map(({ name, articles }): [string, number] => [`  in ${name}`, articles]),
    ...stats.formats.map(({ name, articles }): [string, number] => [`  as ${name}`, articles]),
    ['products', stats.products],
    ['terms', stats.terms],
    ['applies-to items', content.appliesToItems],
    ['ruled file tables', content.ruledFileTables],
    ['  rows', content.ruledFileRows],
    ['grid file tables', content.gridFileTables],
    ['  rows', content.gridFileRows],
    ['other file tables', content.otherFileTables],
    ['  rows', content.otherFileRows],
    ['numbered lists', content.numberedLists],
    ['  steps', content.numberedSteps],
    ['query-word lines', content.queryWordLines],
    ['references', content.references],
    ['  to the article itself', content.selfReferences],
    ['distinct edges', links.distinct],
    ['  resolved', links.resolved],
    ['  dangling', links.dangling],
    ['cited, not held', stats.ghosts],
    ['diagnostics', stats.diagnostics.reduce((sum, { count }) => sum + count, 0)],
    ...stats.diagnostics.map(({ code, count }): [string, number] => [`  ${code}`, count]),
    ['size', `${(stats.sizeBytes / 1e6).toFixed(1)} MB`],
    ['snapshot', stats.snapshot],
  ]
  return rows.map(([label, value]) => `${label.padEnd(28)}${value}`).join('\n')
}
