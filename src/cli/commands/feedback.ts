import type { Command } from 'commander'
import { readSettings } from '../../config.ts'
import type { FeedbackCounts, FeedbackReport } from '../../contract/feedback.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'
import { feedbackFileOf } from '../serve/service-options.ts'

interface FeedbackFlags extends CommonFlags {
  readonly feedback?: string
  readonly since?: string
}

/** quarry feedback: votes and unanswered questions, counted. */
export function addFeedbackCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('feedback'))
    .description('Count votes and unanswered questions: what the knowledge base lacks.')
    .option('--feedback <file>', 'file of the votes (QUARRY_FEEDBACK_FILE, beside the index)')
    .option('--since <day>', 'leave out what is older: 2026-01-31')
    .addHelpText('after', example('quarry feedback --since 2026-01-31'))
    .action(async ({ since, json, ...flags }: FeedbackFlags) => {
      checkDay(since)
      const file = feedbackFileOf(readSettings(flags, context.environment))
      if (file === undefined) throw new QuarryError('feedback-off', {})
      const { readFeedback } = await import('../../engine/feedback/report.ts')
      const report = await readFeedback(file, since)
      if (json) context.output.printJson(report)
      else context.output.print(renderReport(report))
      const { useful, notUseful, unanswered } = report
      context.finish(useful + notUseful + unanswered > 0 ? EXIT.ok : EXIT.refused)
    })
}

function checkDay(since: string | undefined): void {
  if (since === undefined || /^\d{4}-\d{2}-\d{2}$/.test(since)) return // "2026-01-31"
  throw new QuarryError('request-invalid', { detail: `--since takes a day such as 2026-01-31.` })
}

function renderReport(report: FeedbackReport): string {
  const { useful, notUseful, unanswered, unreadable, notes, questions } = report
  if (useful + notUseful + unanswered === 0) return 'There is no feedback yet.'
  return [
    `${useful} useful, ${notUseful} not useful, ${unanswered} questions unanswered`,
    ...table('intent', report.byIntent),
    ...table('product', report.byProduct),
    ...table('reason', report.byReason),
    ...section(
      'Notes:',
      notes.map(({ at, answerId, useful: isUseful, note }) =>
        [at.slice(0, 10), answerId.slice(0, 12), isUseful ? '+' : '-', oneLine(note)].join('  '),
      ),
    ),
    ...section(
      'Questions:',
      questions.map(({ question, times }) => `${times} × ${oneLine(question)}`),
    ),
    ...(unreadable > 0 ? ['', `${unreadable} lines could not be read.`] : []),
  ].join('\n')
}

function table(name: string, rows: readonly FeedbackCounts[]): string[] {
  if (rows.length === 0) return []
  const cells = rows.map((row) => [
    row.name,
    String(row.useful),
    String(row.notUseful),
    String(row.unanswered),
  ])
  return ['', renderTable([name, 'useful', 'not useful', 'unanswered'], cells)]
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
