import { createInterface, type Interface } from 'node:readline/promises'
import type { Command } from 'commander'
import type { Answer, AnswerQuery } from '../../contract/answers.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'
import { checkAnswerQuery } from './answer.ts'

interface AskFlags extends CommonFlags, NonNullable<AnswerQuery['profile']> {
  readonly productVersion?: string
}

const PROMPT = '? '
/** Words that end the conversation, beside an empty line. */
const ENDINGS = new Set(['exit', 'quit', 'bye'])

/** quarry ask: one question after the other; each may leave out what the one before said. */
export function addAskCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('ask'))
    .description('Ask one question after the other. An empty line, "exit" or Ctrl-C ends it.')
    .option('--product <name>', 'the product of your site')
    .option('--build <number>', 'its build; or give the next two')
    .option('--product-version <version>', 'its version')
    .option('--service-pack <name>', '"SP1"; leave it out for the release without one')
    .option('--platform <name>', 'its processor: Intel, Alpha, MIPS, PowerPC')
    .option('--language <name>', 'its language, in English')
    .addHelpText('after', example('quarry ask --product sms --build 1234'))
    .action(async (flags: AskFlags) => {
      const profile = profileOf(flags)
      await withKnowledgeBase(flags, context, (kb) => converse(kb, profile, flags, context))
      context.finish(EXIT.ok)
    })
}

function profileOf({
  product,
  build,
  productVersion: version,
  servicePack,
  platform,
  language,
}: AskFlags): NonNullable<AnswerQuery['profile']> {
  return {
    ...(product !== undefined && { product }),
    ...(build !== undefined && { build }),
    ...(version !== undefined && { version }),
    ...(servicePack !== undefined && { servicePack }),
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
  }
}

async function converse(
  kb: KnowledgeBase,
  profile: NonNullable<AnswerQuery['profile']>,
  { json }: AskFlags,
  { input, output, signal }: CliContext,
): Promise<void> {
  const terminal = output.isTerminal && 'isTTY' in input && input.isTTY === true
  const lines = createInterface({ input, terminal, ...(terminal && { output: output.editor }) })
  lines.setPrompt(terminal ? PROMPT : '')
  const stop = () => lines.close()
  lines.on('SIGINT', stop)
  signal.addEventListener('abort', stop)
  try {
    let previous: string | undefined
    lines.prompt()
    for await (const line of untilEnd(lines)) {
      const answer = await answerLine(kb, { question: line, profile, previous })
      if (json) output.printJson(answer)
      else output.print(`${answer.rendered ?? answer.text}\n`)
      previous = answer.question
      lines.prompt()
    }
  } finally {
    signal.removeEventListener('abort', stop)
    lines.close()
  }
}

/** The questions; ends at an empty line, a word of farewell, or the end of the input. */
async function* untilEnd(lines: Interface): AsyncGenerator<string> {
  for await (const line of lines) {
    const text = line.trim()
    if (text === '' || ENDINGS.has(text.toLowerCase())) return
    yield text
  }
}

interface AskedLine {
  readonly question: string
  readonly profile: NonNullable<AnswerQuery['profile']>
  readonly previous: string | undefined
}

async function answerLine(
  kb: KnowledgeBase,
  { question, profile, previous }: AskedLine,
): Promise<Answer> {
  const query: AnswerQuery = {
    question,
    profile,
    format: 'text',
    ...(previous !== undefined && { previous: { question: previous } }),
  }
  await checkAnswerQuery(query)
  return kb.answer(query)
}
