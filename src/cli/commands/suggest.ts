import type { Command } from 'commander'
import type { SuggestQuery, SuggestResponse } from '../../contract/suggest.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface SuggestFlags extends CommonFlags, Omit<SuggestQuery, 'q'> {}

/** quarry suggest <typed…>: the reply of GET /v1/suggest. */
export function addSuggestCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('suggest'))
    .description('Complete a title, an article number, a product, a file name or an error code.')
    .argument('<typed...>', 'what has been typed so far')
    .option('--limit <n>', 'how many suggestions to print (default 8)', parseCount)
    .addHelpText('after', example('quarry suggest ccm.d'))
    .action(async (words: readonly string[], flags: SuggestFlags) => {
      const query = await checkedQuery(words.join(' '), flags)
      const response = await withKnowledgeBase(flags, context, (kb) => kb.suggest(query))
      if (flags.json) context.output.printJson(response)
      else context.output.print(renderGroups(response))
      context.finish(response.groups.length > 0 ? EXIT.ok : EXIT.refused)
    })
}

async function checkedQuery(q: string, { limit }: SuggestFlags): Promise<SuggestQuery> {
  const query: SuggestQuery = { q, ...(limit !== undefined && { limit }) }
  const [{ describeInvalid }, { SuggestQuery: schema }] = await Promise.all([
    import('../../contract/check.ts'),
    import('../../contract/suggest.ts'),
  ])
  const detail = describeInvalid(schema, query)
  if (detail !== undefined) throw new QuarryError('request-invalid', { detail: `${detail}.` })
  return query
}

function renderGroups({ groups, query }: SuggestResponse): string {
  if (groups.length === 0) return `Nothing begins with "${query}".`
  const lines = groups.flatMap(({ kind, suggestions }) => [
    kind,
    ...suggestions.map(({ id, text, articles }) => `  ${lineOf(id, text, articles)}`),
  ])
  return lines.join('\n')
}

function lineOf(id: string | undefined, text: string, articles: number | undefined): string {
  if (id !== undefined) return `${id}  ${text}`
  return articles === undefined ? text : `${text}  (${articles})`
}
