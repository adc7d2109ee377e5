import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import type { AnswerEvaluation } from '../../contract/answer-evaluation.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { LISTED, type Listed, renderAnswerEvaluation } from '../render-answer-evaluation.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface EvaluateAnswersFlags extends CommonFlags {
  readonly questions: string
  readonly list?: Listed
}

/** quarry evaluate-answers: how many questions with known answers are answered right. */
export function addEvaluateAnswersCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('evaluate-answers'))
    .description('Measure the answers to questions whose right answers are known.')
    .requiredOption('--questions <file>', 'pairs, one JSON object a line: id, question, kind, gold')
    .option(
      '--list <outcome>',
      'print the questions that came out wrong, abstained or false',
      listed,
    )
    .addHelpText('after', example('quarry evaluate-answers --questions answers.jsonl --list wrong'))
    .action(async (flags: EvaluateAnswersFlags) => {
      const evaluation = await evaluate(flags, context)
      const { answers: _answers, ...counts } = evaluation
      if (flags.json) context.output.printJson(counts)
      else context.output.print(renderAnswerEvaluation(evaluation, flags.list))
    })
}

function listed(text: string): Listed {
  const known = LISTED.find((one) => one === text)
  if (known === undefined) throw new InvalidArgumentError(`Expected ${LISTED.join(', ')}.`)
  return known
}

async function evaluate(
  flags: EvaluateAnswersFlags,
  context: CliContext,
): Promise<AnswerEvaluation> {
  const [{ readAnswerPairs }, { evaluateAnswers }] = await Promise.all([
    import('../../engine/evaluation/answer-pairs.ts'),
    import('../../engine/evaluation/evaluate-answers.ts'),
  ])
  const pairs = readAnswerPairs(await readText(flags.questions), flags.questions)
  const evaluation = await withKnowledgeBase(flags, context, (kb) => evaluateAnswers(kb, pairs))
  if (evaluation !== undefined) return evaluation
  throw unusable(flags.questions, 'there is no pair in it')
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw unusable(file, error instanceof Error ? error.message : String(error))
  }
}

const unusable = (file: string, reason: string) =>
  new QuarryError('judgements-unreadable', { file, reason })
