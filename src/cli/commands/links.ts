import type { Command } from 'commander'
import type { ArticleLinkView, LinksResponse } from '../../contract/links.ts'
import { checkedQuery } from '../checked-query.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { refuseMissing } from '../refuse-missing.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface LinksFlags extends CommonFlags {
  readonly direction?: string
  readonly type?: readonly string[]
  readonly limit?: number
  readonly offset?: number
  readonly quotes?: true
}

/** quarry links <id>: the reply of GET /v1/articles/{id}/links. */
export function addLinksCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('links'))
    .description('List what an article says of others, and others of it; also for a missing one.')
    .argument('<id>', 'its number in any spelling, or its id')
    .option('--direction <way>', 'out, in or both (default both)')
    .option('--type <type>', 'see-also, requires, supersedes, lists … (repeatable)', collect)
    .option('--quotes', 'print the quotes')
    .option('--limit <n>', 'how many links to print (default 50)', parseCount)
    .option('--offset <n>', 'how many links to skip', parseCount)
    .addHelpText('after', example('quarry links Q123456 --direction in'))
    .action(async (id: string, flags: LinksFlags) => {
      const { direction, type, limit, offset } = flags
      const { LinksQuery } = await import('../../contract/links.ts')
      const query = await checkedQuery(LinksQuery, { direction, type, limit, offset })
      const found = await withKnowledgeBase(flags, context, async (kb) => {
        const links = await kb.links(id, query)
        return { links, missing: links ? undefined : await kb.describeMissing(id) }
      })
      if (found.missing) return refuseMissing(found.missing, flags, context)
      if (found.links === undefined) return
      if (flags.json) context.output.printJson(found.links)
      else context.output.print(renderLinks(found.links, flags.quotes === true))
      context.finish(found.links.total > 0 ? EXIT.ok : EXIT.refused)
    })
}

const collect = (text: string, before: readonly string[] = []) => [...before, text]

function renderLinks(response: LinksResponse, withQuotes: boolean): string {
  const { id, title = '', held, titlesSeen, total, articles, counts, links } = response
  const head = [
    `${id}  ${title}${held ? '' : '  (not held)'}`,
    ...(held || titlesSeen.length < 2
      ? []
      : ['Cited as:', ...titlesSeen.map((seen) => `  ${seen.count} × ${seen.title}`)]),
    counts.map(({ type, count }) => `${type} ${count}`).join(', '),
    '',
  ]
  if (total === 0) return `No link of ${id} is of that kind.`
  const body = withQuotes ? links.flatMap(quotedLines) : [tableOf(links)]
  return [...head, ...body, `${links.length} of ${total} links, to ${articles} articles`].join('\n')
}

function tableOf(links: readonly ArticleLinkView[]): string {
  const rows = links.map(({ direction, type, article, citation }) => [
    direction,
    type,
    article.id,
    article.held ? '' : 'not held',
    citation?.section ?? '',
    article.title ?? '',
  ])
  return renderTable(['way', 'type', 'article', '', 'section', 'title'], rows)
}

function quotedLines({ direction, type, article, citation, statement }: ArticleLinkView): string[] {
  return [
    `${direction}  ${type}  ${article.id}  ${article.title ?? ''}`,
    ...[statement, citation].flatMap((one) => (one ? [`     ${one.article}: “${one.quote}”`] : [])),
  ]
}
