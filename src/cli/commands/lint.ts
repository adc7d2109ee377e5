import { type Command, Option } from 'commander'
import type { Finding, ReportName, ReportPage, ReportQuery } from '../../contract/reports.ts'
import { FINDING_COLUMNS, findingCells, whatIsFound } from '../../engine/reports/finding-cells.ts'
import { renderCsv } from '../../render/csv.ts'
import { checkedQuery } from '../checked-query.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface LintFlags extends CommonFlags {
  readonly report: ReportName
  readonly kind?: readonly string[]
  readonly severity?: string
  readonly product?: readonly string[]
  readonly limit?: number
  readonly offset?: number
  readonly csv?: true
  readonly quotes?: true
}

/** quarry lint [id]: the replies of GET /v1/reports/{links,lint,contradictions}. */
export function addLintCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('lint'))
    .description('List what does not fit together, in all articles or in one.')
    .argument('[id]', 'keep findings that quote this article')
    .addOption(
      new Option('--report <name>', 'links, lint or contradictions')
        .choices(['links', 'lint', 'contradictions'])
        .default('lint'),
    )
    .option('--kind <kind>', 'keep findings of this kind (repeatable)', collect)
    .option('--severity <s>', 'warning or info; of the report lint')
    .option('--product <name>', 'keep findings in articles for this product (repeatable)', collect)
    .option('--limit <n>', 'how many findings to print (default 50)', parseCount)
    .option('--offset <n>', 'how many findings to skip', parseCount)
    .option('--quotes', 'print the quotes')
    .option('--csv', 'print comma-separated values')
    .addHelpText('after', example('quarry lint --report contradictions --product sms'))
    .action(async (id: string | undefined, flags: LintFlags) => {
      const query = await queryOf(id, flags)
      const page = await withKnowledgeBase(flags, context, (kb) => kb.report(flags.report, query))
      if (flags.json) context.output.printJson(page)
      else if (flags.csv) context.output.print(csvOf(page))
      else context.output.print(renderReport(page, flags.quotes === true))
      context.finish(page.total > 0 ? EXIT.ok : EXIT.refused)
    })
}

const collect = (text: string, before: readonly string[] = []) => [...before, text]

async function queryOf(article: string | undefined, flags: LintFlags): Promise<ReportQuery> {
  const { report, kind, severity, product, limit, offset } = flags
  const { LinkReportQuery, LintReportQuery, ContradictionReportQuery } = await import(
    '../../contract/reports.ts'
  )
  const given = { kind, severity, product, article, limit, offset }
  switch (report) {
    case 'links':
      return checkedQuery(LinkReportQuery, given)
    case 'lint':
      return checkedQuery(LintReportQuery, given)
    case 'contradictions':
      return checkedQuery(ContradictionReportQuery, given)
  }
}

function renderReport({ total, articles, counts, findings }: ReportPage, quotes: boolean): string {
  if (total === 0) return 'Nothing to object to.'
  const body = quotes
    ? findings.flatMap(quotedLines)
    : [renderTable(['kind', 'article', 'changed', 'what'], findings.map(rowOf))]
  return [
    counts.map(({ kind, count }) => `${kind} ${count}`).join(', '),
    '',
    ...body,
    `${findings.length} of ${total} findings, in ${articles} articles`,
  ].join('\n')
}

function rowOf(finding: Finding): string[] {
  const { kind, article, lastModified = '' } = finding
  return [kind, article.id, lastModified, whatIsFound(finding)]
}

function quotedLines(finding: Finding): string[] {
  const { kind, article, lastModified = '', citations } = finding
  return [
    `${kind}  ${article.id}  ${lastModified}  ${whatIsFound(finding)}`,
    ...citations.map((one) => `     ${one.article}: “${one.quote}”`),
  ]
}

const csvOf = ({ findings }: ReportPage) =>
  renderCsv([[...FINDING_COLUMNS], ...findings.map(findingCells)])
