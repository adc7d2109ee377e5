import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import {
  type Evaluation,
  type EvaluationChanges,
  readEvaluation,
} from '../../contract/evaluation.ts'
import type { JudgedQuery } from '../../engine/evaluation/judged-queries.ts'
import type { Judgement } from '../../engine/evaluation/judgements.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderEvaluation, renderLooseEnds } from '../render-evaluation.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface EvaluateFlags extends CommonFlags {
  readonly queries: string
  readonly qrels: string
  readonly against?: string
  readonly save?: string
  readonly strict?: true
}

interface Judged {
  readonly queries: readonly JudgedQuery[]
  readonly judgements: readonly Judgement[]
}

/** quarry evaluate: how well the search answers judged queries. */
export function addEvaluateCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('evaluate'))
    .description('Measure the ranking on judged queries: nDCG@10, Recall@10, MRR.')
    .requiredOption('--queries <file>', 'queries, one JSON object a line: _id, text, kind, exclude')
    .requiredOption('--qrels <file>', 'judgements: query-id, article id, score, separated by tabs')
    .option('--against <file>', 'name the queries that got better and worse than in a saved run')
    .option('--save <file>', 'keep the figures of every query for a later --against')
    .option('--strict', 'exit with 2 when an id in the files is unknown')
    .addHelpText('after', example('quarry evaluate --queries queries.jsonl --qrels qrels.tsv'))
    .action(async (flags: EvaluateFlags) => {
      const judged = await readJudged(flags)
      const baseline = flags.against === undefined ? undefined : await readBaseline(flags.against)
      await withKnowledgeBase(flags, context, async (kb) => {
        const looseEnds = await noteLooseEnds(kb, judged, flags, context)
        const evaluation = await evaluateOn(kb, judged, flags)
        if (flags.save !== undefined) await save(flags.save, evaluation)
        await print(evaluation, baseline, flags, context)
        context.finish(flags.strict && looseEnds > 0 ? EXIT.failed : EXIT.ok)
      })
    })
}

async function readJudged({ queries, qrels }: EvaluateFlags): Promise<Judged> {
  const [{ readJudgedQueries }, { readJudgements }] = await Promise.all([
    import('../../engine/evaluation/judged-queries.ts'),
    import('../../engine/evaluation/judgements.ts'),
  ])
  return {
    queries: readJudgedQueries(await readText(queries), queries),
    judgements: readJudgements(await readText(qrels), qrels),
  }
}

async function readBaseline(file: string): Promise<Evaluation> {
  const read = readEvaluation(parseJson(await readText(file), file))
  if ('evaluation' in read) return read.evaluation
  const reason = `it was not written by --save (${read.reason})`
  throw new QuarryError('judgements-unreadable', { file, reason })
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw unusable(file, error)
  }
}

function unusable(file: string, cause: unknown): QuarryError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new QuarryError('judgements-unreadable', { file, reason }, { cause })
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = 'it is no JSON'
    throw new QuarryError('judgements-unreadable', { file, reason }, { cause: error })
  }
}

/** How many there are. */
async function noteLooseEnds(
  kb: KnowledgeBase,
  { queries, judgements }: Judged,
  flags: EvaluateFlags,
  { output }: CliContext,
): Promise<number> {
  const { looseEnds } = await import('../../engine/evaluation/loose-ends.ts')
  const found = looseEnds(kb, queries, judgements)
  if (found.length > 0) output.note(renderLooseEnds(found, flags))
  return found.length
}

async function evaluateOn(
  kb: KnowledgeBase,
  { queries, judgements }: Judged,
  flags: EvaluateFlags,
): Promise<Evaluation> {
  const { evaluate } = await import('../../engine/evaluation/evaluate.ts')
  const evaluation = await evaluate(kb, queries, judgements)
  if (evaluation !== undefined) return evaluation
  throw new QuarryError('judgements-empty', { queries: flags.queries, judgements: flags.qrels })
}

async function save(file: string, evaluation: Evaluation): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(evaluation, undefined, 1)}\n`)
  } catch (error) {
    throw unusable(file, error)
  }
}

async function print(
  evaluation: Evaluation,
  baseline: Evaluation | undefined,
  { json }: EvaluateFlags,
  { output }: CliContext,
): Promise<void> {
  const { queries, ...summary } = evaluation
  const changes = baseline && (await changesSince(baseline, evaluation))
  if (json) output.printJson({ ...summary, ...(changes && { changes }) })
  else output.print(renderEvaluation(evaluation, baseline, changes))
}

async function changesSince(before: Evaluation, after: Evaluation): Promise<EvaluationChanges> {
  const { changesOf } = await import('../../engine/evaluation/changes.ts')
  return changesOf(before.queries, after.queries)
}
