import type { Command } from 'commander'
import { checkedBy } from '../../contract/check.ts'
import {
  type MentionedArticle,
  MentionsQuery,
  type MentionsReport,
} from '../../contract/mentions.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { readInput } from '../read-input.ts'
import { renderTable } from '../render-table.ts'
import { addSiteOptions, profileOf, type SiteFlags } from '../site-options.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface MentionsFlags extends CommonFlags, SiteFlags {
  readonly limit?: number
  readonly offset?: number
}

/** quarry mentions <file>: the reply of POST /v1/mentions. */
export function addMentionsCommand(program: Command, context: CliContext): void {
  addSiteOptions(withCommonOptions(program.command('mentions')))
    .description('List the articles that a ticket or mail names, and what is known of each.')
    .argument('<file>', 'any text; "-" is stdin')
    .option('--limit <n>', 'how many articles to print (default 50)', parseCount)
    .option('--offset <n>', 'how many articles to skip', parseCount)
    .addHelpText('after', example('quarry mentions ticket.txt --product sms --build 1234'))
    .action(async (file: string, flags: MentionsFlags) => {
      const { limit, offset } = flags
      const profile = profileOf(flags)
      const checked = checkedBy(MentionsQuery, {
        text: await readInput(file),
        ...(profile !== undefined && { profile }),
        ...(limit !== undefined && { limit }),
        ...(offset !== undefined && { offset }),
      })
      if (!('value' in checked)) throw unusable(file, checked.invalid)
      const query = checked.value
      const report = await withKnowledgeBase(flags, context, (kb) => kb.findMentions(query))
      if (flags.json) context.output.printJson(report)
      else context.output.print(renderReport(report))
      context.finish(report.total > 0 ? EXIT.ok : EXIT.refused)
    })
}

function unusable(file: string, reason: string): QuarryError {
  return new QuarryError('request-invalid', { detail: `${file}: ${reason}.` })
}

function renderReport({ articles, total, totals }: MentionsReport): string {
  if (total === 0) return 'The text names no article.'
  const rows = articles.map((one) => [
    one.id,
    one.status,
    String(one.placesTotal),
    one.verdict?.verdict ?? '',
    one.title ?? one.titlesSeen[0] ?? '',
  ])
  return [
    renderTable(['article', 'status', 'times', 'verdict', 'title'], rows),
    `${total} articles: ${totals.held} held, ${totals.ghost} cited only, ${totals.unknown} unknown`,
    ...articles.flatMap(remarksOn),
  ].join('\n')
}

function remarksOn({ id, verdict, supersededBy, status, citedBy }: MentionedArticle): string[] {
  return [
    ...supersededBy.map(
      ({ id: by, citation }) =>
        `${id} is superseded by ${by}: "${citation.quote}" (${citation.article})`,
    ),
    ...(verdict === undefined ? [] : [`${id}: ${verdict.because}`]),
    ...(status === 'ghost' ? [`${id} is not held; ${citedBy} articles cite it.`] : []),
  ]
}
