import type { Command } from 'commander'
import { type KnownProblems, KnownProblemsQuery } from '../../contract/problems.ts'
import { checkedQuery } from '../checked-query.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface ProblemsFlags extends CommonFlags {
  readonly product: string
  readonly build?: string
  readonly productVersion?: string
  readonly servicePack?: string
  readonly remedy?: string
  readonly limit?: number
  readonly offset?: number
}

/** quarry problems: the reply of GET /v1/known-problems. */
export function addProblemsCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('problems'))
    .description('List the confirmed problems that a release still has, and what helps.')
    .requiredOption('--product <name>', 'product or family, by any of its names')
    .option('--build <number>', 'the build; or give the next two')
    .option('--product-version <version>', 'the version of the product')
    .option('--service-pack <name>', '"SP1"; leave it out for the release without one')
    .option('--remedy <kind>', 'only those with: fix, later-release, workaround, none')
    .option('--limit <n>', 'how many problems to print (default 20)', parseCount)
    .option('--offset <n>', 'how many to skip', parseCount)
    .addHelpText(
      'after',
      example('quarry problems --product sms --product-version 2.0 --service-pack sp2'),
    )
    .action(async (flags: ProblemsFlags) => {
      const { product, build, productVersion, servicePack, remedy, limit, offset } = flags
      const query = await checkedQuery(KnownProblemsQuery, {
        product,
        build,
        version: productVersion,
        servicePack,
        remedy,
        limit,
        offset,
      })
      const found = await withKnowledgeBase(flags, context, (kb) => kb.knownProblems(query))
      if (flags.json) context.output.printJson(found)
      else context.output.print(renderProblems(found))
      context.finish(found.total > 0 ? EXIT.ok : EXIT.refused)
    })
}

function renderProblems({ problems, counts, total }: KnownProblems): string {
  const rows = problems.map(({ id, remedy, correctedIn = '', title }) => [
    id,
    remedy,
    correctedIn,
    title,
  ])
  const figures = Object.entries(counts).map(([remedy, count]) => `${count} ${remedy}`)
  return [
    renderTable(['article', 'remedy', 'corrected in', 'title'], rows),
    `${problems.length} of ${total} problems (${figures.join(', ')})`,
  ].join('\n')
}
