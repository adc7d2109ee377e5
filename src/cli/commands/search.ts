import type { Command } from 'commander'
import type { SearchQuery } from '../../contract/search.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { addFilterOptions, type FilterFlags, filtersOf } from '../filter-options.ts'
import { renderSearch } from '../render-search.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface SearchFlags extends CommonFlags, FilterFlags {
  readonly limit?: number
  readonly offset?: number
  readonly match?: string
  readonly sort?: string
  readonly spelling?: string
  /** Separated by commas. */
  readonly facets?: string
  readonly facetLimit?: number
  readonly explain?: true
}

/** quarry search <query…>: the reply of GET /v1/search. */
export function addSearchCommand(program: Command, context: CliContext): void {
  const command = withCommonOptions(program.command('search'))
    .description('Rank articles for a question, an error text or a file name.')
    .argument('<query...>', 'what to search for; "*" lists everything')
    .option('--limit <n>', 'how many hits to print (default 10)', parseCount)
    .option('--offset <n>', 'how many hits to skip', parseCount)
    .option('--match <any|all>', 'whether an article must hold any or all terms')
    .option('--spelling <on|off>', 'whether misspelt words are corrected (default on)')
    .option('--sort <order>', 'relevance, date or date-ascending')
    .option('--facets <fields>', 'facets to count, separated by commas: product,year')
    .option('--explain', 'print what each score is the sum of')
    .option('--facet-limit <n>', 'how many values of each facet to print', parseCount)
  addFilterOptions(command)
    .addHelpText('after', example('quarry search --limit 3 --product sms logon fails'))
    .action(async (words: readonly string[], flags: SearchFlags) => {
      const query = await checkedQuery(words.join(' '), flags)
      const response = await withKnowledgeBase(flags, context, (kb) => kb.search(query))
      if (flags.json) context.output.printJson(response)
      else context.output.print(renderSearch(response))
      context.finish(response.hits.length > 0 ? EXIT.ok : EXIT.refused)
    })
}

async function checkedQuery(q: string, flags: SearchFlags): Promise<SearchQuery> {
  const { limit, offset, match, sort, spelling, facets, facetLimit, explain } = flags
  const query = {
    q,
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
    ...(match !== undefined && { match }),
    ...(sort !== undefined && { sort }),
    ...(spelling !== undefined && { spelling }),
    ...(facets !== undefined && { facets: facets.split(',').map((field) => field.trim()) }),
    ...(facetLimit !== undefined && { facetLimit }),
    ...(explain && { explain }),
    ...filtersOf(flags),
  }
  const [{ checkedBy }, { SearchRequest }] = await Promise.all([
    import('../../contract/check.ts'),
    import('../../contract/search.ts'),
  ])
  const checked = checkedBy(SearchRequest, query)
  if ('invalid' in checked) {
    throw new QuarryError('request-invalid', { detail: `${checked.invalid}.` })
  }
  return checked.value
}
