import type { Command } from 'commander'
import type { SearchQuery, SearchResponse } from '../../contract/search.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface SearchFlags extends CommonFlags, Omit<SearchQuery, 'q'> {}

/** quarry search <query…>: the reply of GET /v1/search. */
export function addSearchCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('search'))
    .description('Rank articles for a question, an error text or a file name.')
    .argument('<query...>', 'what to search for')
    .option('--limit <n>', 'how many hits to print (default 10)', parseCount)
    .option('--offset <n>', 'how many hits to skip', parseCount)
    .option('--product <name>', 'keep articles that apply to this product')
    .option('--match <any|all>', 'whether an article must hold any or all terms')
    .option('--spelling <on|off>', 'whether misspelt words are corrected (default on)')
    .addHelpText('after', example('quarry search --limit 3 logon fails after upgrade'))
    .action(async (words: readonly string[], flags: SearchFlags) => {
      const query = await checkedQuery(words.join(' '), flags)
      const response = await withKnowledgeBase(flags, context, (kb) => kb.search(query))
      if (flags.json) context.output.printJson(response)
      else context.output.print(renderHits(response))
      context.finish(response.hits.length > 0 ? EXIT.ok : EXIT.refused)
    })
}

async function checkedQuery(q: string, flags: SearchFlags): Promise<SearchQuery> {
  const { limit, offset, product, match, spelling } = flags
  const query: SearchQuery = {
    q,
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
    ...(product !== undefined && { product }),
    ...(match !== undefined && { match }),
    ...(spelling !== undefined && { spelling }),
  }
  const [{ describeInvalid }, { SearchQuery: schema }] = await Promise.all([
    import('../../contract/check.ts'),
    import('../../contract/search.ts'),
  ])
  const detail = describeInvalid(schema, query)
  if (detail !== undefined) throw new QuarryError('request-invalid', { detail: `${detail}.` })
  return query
}

function renderHits({ hits, total, offset, query, notices }: SearchResponse): string {
  const said = notices.map(({ detail }) => detail)
  if (hits.length === 0) return [...said, `Nothing found for "${query}".`].join('\n')
  const lines = hits.flatMap((hit, index) => [
    `${String(offset + index + 1).padStart(3)}. ${hit.id}  ${hit.title}`,
    ...[hit.products.join(', '), hit.lastModified].filter(Boolean).map((line) => `     ${line}`),
    `     ${renderSnippet(hit.snippet)}`,
    '',
  ])
  return [...said, ...lines, `${hits.length} of ${total}`].join('\n')
}

function renderSnippet({ section, text }: SearchResponse['hits'][number]['snippet']): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return section === '' ? flat : `${section}: ${flat}`
}
