import type { Command } from 'commander'
import { type ArticleRemedies, RemediesQuery } from '../../contract/problems.ts'
import { checkedQuery } from '../checked-query.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { refuseMissing } from '../refuse-missing.ts'
import { renderProblem } from '../render-problem.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface RemediesFlags extends CommonFlags, RemediesQuery {}

/** quarry remedies <id>: the reply of GET /v1/articles/{id}/remedies. */
export function addRemediesCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('remedies'))
    .description('List what an article tells to install, and which problems come with it.')
    .argument('<id>', 'its number in any spelling, or its id')
    .option('--limit <n>', 'how many problems to print (default 20)', parseCount)
    .option('--offset <n>', 'how many to skip', parseCount)
    .addHelpText('after', example('quarry remedies Q123456'))
    .action(async (id: string, flags: RemediesFlags) => {
      const { limit, offset } = flags
      const query = await checkedQuery(RemediesQuery, { limit, offset })
      const found = await withKnowledgeBase(flags, context, async (kb) => {
        const response = await kb.remedies(id, query)
        return { response, missing: response ? undefined : await kb.describeMissing(id) }
      })
      if (found.missing) return refuseMissing(found.missing, flags, context)
      if (found.response === undefined) return
      if (flags.json) context.output.printJson(found.response)
      else context.output.print(renderRemedies(found.response))
      context.finish(found.response.remedies.length > 0 ? EXIT.ok : EXIT.refused)
    })
}

function renderRemedies({ id, title, remedies, conflicts, total }: ArticleRemedies): string {
  const told = remedies.map(({ release, source }) => `  ${release} (${source})`)
  return [
    `${id}: ${title}`,
    '',
    ...(told.length > 0 ? ['It tells to install:', ...told] : ['It names no release to install.']),
    ...(total > 0 ? ['', `Comes with it (${conflicts.length} of ${total}):`] : []),
    ...conflicts.flatMap(({ problem }) => renderProblem(problem).map((line) => `  ${line}`)),
  ].join('\n')
}
