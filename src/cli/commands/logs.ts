import type { Command } from 'commander'
import { checkedBy } from '../../contract/check.ts'
import {
  LogBody,
  type LogMatch,
  type LogReport,
  type LogVersion,
} from '../../contract/log-matches.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { readInput } from '../read-input.ts'
import { addSiteOptions, profileOf, type SiteFlags } from '../site-options.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface LogFlags extends CommonFlags, SiteFlags {
  readonly limit?: number
  readonly offset?: number
}

/** quarry logs <file>: the reply of POST /v1/log-matches. */
export function addLogsCommand(program: Command, context: CliContext): void {
  addSiteOptions(withCommonOptions(program.command('logs')))
    .description('List the articles that quote the lines of a log, line beside line.')
    .argument('<file>', 'any log or copied event; "-" is stdin')
    .option('--limit <n>', 'how many articles to print (default 10)', parseCount)
    .option('--offset <n>', 'how many articles to skip', parseCount)
    .addHelpText('after', example('quarry logs ccim32.log --product sms --build 1234'))
    .action(async (file: string, flags: LogFlags) => {
      const { limit, offset } = flags
      const profile = profileOf(flags)
      const checked = checkedBy(LogBody, {
        log: await readInput(file),
        ...(profile !== undefined && { profile }),
        ...(limit !== undefined && { limit }),
        ...(offset !== undefined && { offset }),
      })
      if (!('value' in checked)) throw unusable(file, checked.invalid)
      const query = checked.value
      const report = await withKnowledgeBase(flags, context, (kb) => kb.matchLog(query))
      if (flags.json) context.output.printJson(report)
      else context.output.print(renderReport(report))
      context.finish(report.total > 0 ? EXIT.ok : EXIT.refused)
    })
}

function unusable(file: string, reason: string): QuarryError {
  return new QuarryError('request-invalid', { detail: `${file}: ${reason}.` })
}

function renderReport({ lines, versions, total, articles }: LogReport): string {
  return [
    `${lines} lines; ${total === 0 ? 'no article quotes any' : `${total} articles quote some`}`,
    ...versions.map(renderVersion),
    ...articles.flatMap(renderMatch),
  ].join('\n')
}

function renderVersion({ text, log, releases }: LogVersion): string {
  const names = releases.map(({ product, version = '', servicePack = '' }) =>
    [product, version, servicePack].filter(Boolean).join(' '),
  )
  return `line ${log.line} tells version ${text}: ${names.join(' or ') || 'no article states it'}`
}

const REMARKS = {
  fits: '',
  unclear: '',
  'other-release': ', for another release',
  'other-product': ', for another product',
} as const

function renderMatch({ article, coverage, release, verdict, pairs }: LogMatch): string[] {
  const { quoted, seen, inOrder } = coverage
  const order = inOrder === seen ? '' : `, ${inOrder} in order`
  const remark = release === undefined ? '' : REMARKS[release]
  return [
    '',
    `${article.id}  ${article.title}`,
    `  ${seen} of ${quoted} quoted lines seen${order}${remark}`,
    ...(verdict === undefined ? [] : [`  ${verdict.verdict}: ${verdict.because}`]),
    ...pairs.flatMap(({ log, logName, citation }) => [
      `  line ${String(log.line).padEnd(6)} ${oneLine(log.text)}`,
      `  ${(logName ?? 'quoted').padEnd(11)} ${oneLine(citation.quote)}`,
    ]),
  ]
}

const MOST_SHOWN = 100

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN - 1)}…`
}
