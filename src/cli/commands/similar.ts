import type { Command } from 'commander'
import type { SimilarQuery, SimilarReasons, SimilarResponse } from '../../contract/similar.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { refuseMissing } from '../refuse-missing.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface SimilarFlags extends CommonFlags, SimilarQuery {}

/** quarry similar <id>: the reply of GET /v1/articles/{id}/similar. */
export function addSimilarCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('similar'))
    .description('List articles like one article, with the reasons.')
    .argument('<id>', 'its number in any spelling, or its id')
    .option('--limit <n>', 'how many articles to print (default 10)', parseCount)
    .addHelpText('after', example('quarry similar Q123456 --limit 5'))
    .action(async (id: string, flags: SimilarFlags) => {
      const query = await checkedQuery(flags)
      const found = await withKnowledgeBase(flags, context, async (kb) => {
        const response = await kb.similar(id, query)
        return { response, missing: response ? undefined : await kb.describeMissing(id) }
      })
      if (found.missing) return refuseMissing(found.missing, flags, context)
      if (found.response === undefined) return
      if (flags.json) context.output.printJson(found.response)
      else context.output.print(renderSimilar(found.response))
      context.finish(found.response.similar.length > 0 ? EXIT.ok : EXIT.refused)
    })
}

async function checkedQuery({ limit }: SimilarFlags): Promise<SimilarQuery> {
  const query: SimilarQuery = limit === undefined ? {} : { limit }
  const [{ describeInvalid }, { SimilarQuery: schema }] = await Promise.all([
    import('../../contract/check.ts'),
    import('../../contract/similar.ts'),
  ])
  const detail = describeInvalid(schema, query)
  if (detail !== undefined) throw new QuarryError('request-invalid', { detail: `${detail}.` })
  return query
}

function renderSimilar({ id, title, similar }: SimilarResponse): string {
  if (similar.length === 0) return `No article is like ${id}.`
  const lines = similar.flatMap((one) => [
    `${one.id}  ${one.title}`,
    `     ${[one.relation, ...reasonLines(one.reasons)].join('; ')}`,
  ])
  return [`Like ${id}: ${title}`, '', ...lines].join('\n')
}

const LINKS = { cites: 'cites it', 'cited-by': 'is cited by it', both: 'both cite each other' }

function reasonLines({ terms, references, citedBy, files, link }: SimilarReasons): string[] {
  const listed = [
    ['words', terms],
    ['both cite', references],
    ['cited together by', citedBy],
    ['files', files],
  ] as const
  const lines = listed.flatMap(([name, list]) =>
    list.length === 0 ? [] : `${name} ${list.join(', ')}`,
  )
  return link === undefined ? lines : [LINKS[link], ...lines]
}
