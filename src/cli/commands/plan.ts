import type { Command } from 'commander'
import { parseDocument } from '../../config.ts'
import { checkedBy } from '../../contract/check.ts'
import { type Plan, PlanQuery } from '../../contract/plan.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { readInput } from '../read-input.ts'
import { renderProblem } from '../render-problem.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

/** quarry plan <file>: the reply of POST /v1/plans. */
export function addPlanCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('plan'))
    .description('Plan the upgrade of several sites: what to install where, in which order.')
    .argument('<file>', 'the sites and the target, as YAML or JSON; "-" is stdin')
    .addHelpText('after', example('quarry plan plan.yaml'))
    .action(async (file: string, flags: CommonFlags) => {
      const query = readQuery(file, await readInput(file))
      const plan = await withKnowledgeBase(flags, context, (kb) => kb.plan(query))
      if (flags.json) context.output.printJson(plan)
      else context.output.print(renderPlan(plan))
      context.finish(EXIT.ok)
    })
}

function readQuery(file: string, text: string): PlanQuery {
  const document = parseDocument(() => text, file)
  const checked = checkedBy(PlanQuery, withAnswers(document))
  if ('value' in checked) return checked.value
  throw new QuarryError('request-invalid', { detail: `${file}: ${checked.invalid}.` })
}

/** All scalars of the document are texts; answers to conditions are not. */
function withAnswers(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !('conditions' in document)) {
    return document
  }
  const { conditions } = document
  if (typeof conditions !== 'object' || conditions === null) return document
  const answers = Object.entries(conditions).map(([id, answer]: [string, unknown]) => [
    id,
    answer === 'true' ? true : answer === 'false' ? false : answer,
  ])
  return { ...document, conditions: Object.fromEntries(answers) }
}

function renderPlan({ sites, steps, conflicts, questions, undecided }: Plan): string {
  const siteRows = sites.map(({ name, releases, state, hops }) => [
    name,
    releases
      .map(({ version = '', servicePack = '' }) => [version, servicePack].join(' ').trim())
      .join(' or ') || 'unknown',
    state,
    hops.map(({ to }) => to).join(', '),
  ])
  const stepRows = steps.map(({ order, kind, sites: names, text, articles }) => [
    String(order),
    kind,
    names.join(', '),
    [text, kind === 'fix' ? '' : articles.join(', ')].filter(Boolean).join(' '),
  ])
  return [
    renderTable(['site', 'release', 'state', 'passes'], siteRows),
    ...(steps.length > 0 ? ['', renderTable(['step', 'kind', 'sites', 'what'], stepRows)] : []),
    ...section(
      'Breaks:',
      conflicts.map(({ text }) => text),
    ),
    ...section('Comes with it:', hopProblems(sites)),
    ...section(
      'Open questions:',
      questions.map(({ condition, sites: names }) => {
        const articles = condition.articles.join(', ')
        return `${condition.id} ${names.join(', ')}: ${condition.text} (${articles})`
      }),
    ),
    ...section(
      'Undecided:',
      undecided.map(({ sites: names, text, articles }) =>
        [`${names.join(', ')}:`, text, ...articles].join(' '),
      ),
    ),
  ].join('\n')
}

/** Each release once, whichever sites pass it. */
function hopProblems(sites: Plan['sites']): string[] {
  const hops = new Map(sites.flatMap(({ hops: all }) => all.map((hop) => [hop.to, hop] as const)))
  return [...hops.values()].flatMap(({ to, knownProblems, knownProblemsTotal: total }) =>
    total === 0
      ? []
      : [
          `${to} (${knownProblems.length} of ${total}):`,
          ...knownProblems.flatMap(renderProblem).map((line) => `  ${line}`),
        ],
  )
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
