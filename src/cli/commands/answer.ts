import type { Command } from 'commander'
import type { Answer, AnswerQuery } from '../../contract/answers.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface AnswerFlags extends CommonFlags, Pick<AnswerQuery, 'limit' | 'format'> {}

/** quarry answer "<question>": the reply of POST /v1/answers. */
export function addAnswerCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('answer'))
    .description('Answer a question with quotes, or say why the articles do not.')
    .argument('<question...>', 'the question in plain words')
    .option('--limit <n>', 'how many quotes to print (default 5)', parseCount)
    .option('--format <name>', 'print it as text, markdown, slack or teams')
    .addHelpText('after', example('quarry answer "Which fixes does a build 1234 site need?"'))
    .action(async (words: string[], flags: AnswerFlags) => {
      const { limit, format = 'text' } = flags
      const query = { question: words.join(' '), format, ...(limit !== undefined && { limit }) }
      await checkAnswerQuery(query)
      const answer = await withKnowledgeBase(flags, context, (kb) => kb.answer(query))
      if (flags.json) context.output.printJson(answer)
      else context.output.print(answer.rendered ?? answer.text)
      context.finish(exitCodeOfAnswer(answer))
    })
}

export function exitCodeOfAnswer({ status }: Answer): ExitCode {
  return status === 'not-answered' ? EXIT.refused : EXIT.ok
}

/** Throws `request-invalid`. */
export async function checkAnswerQuery(query: AnswerQuery): Promise<void> {
  const [{ describeInvalid }, { AnswerQuery: schema }] = await Promise.all([
    import('../../contract/check.ts'),
    import('../../contract/answers.ts'),
  ])
  const detail = describeInvalid(schema, query)
  if (detail !== undefined) throw new QuarryError('request-invalid', { detail: `${detail}.` })
}
