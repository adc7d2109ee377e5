// A command of a chat, answered by the knowledge base. No platform is known here.

import type { AnswerProfile } from '../contract/answers.ts'
import { richAnswer } from '../engine/answers/rich-answer.ts'
import type { KnowledgeBase } from '../engine/knowledge-base.ts'
import { QuarryError } from '../model/errors.ts'
import type { RichBlock, RichText } from '../model/rich-text.ts'
import { describeGhost, summariseArticle } from './article-summary.ts'
import { type ChatCommand, FIXES_USAGE } from './command.ts'

/** Where people can read an article; `undefined` where no public address is configured. */
export type UrlOf = (article: string) => string | undefined

/** Longer messages are no questions; UTF-16 units. */
const LONGEST_QUESTION = 10_000
const CITATIONS = 4
/** UTF-16 units of a quote in a message. */
const QUOTE = 280

/** What to say. Refusals of the knowledge base are said, too; other errors are thrown. */
export async function replyTo(
  kb: KnowledgeBase,
  command: ChatCommand,
  urlOf: UrlOf,
): Promise<RichText> {
  try {
    return await replyOf(kb, command, urlOf)
  } catch (error) {
    if (error instanceof QuarryError) return [paragraph(error.message)]
    throw error
  }
}

async function replyOf(kb: KnowledgeBase, command: ChatCommand, urlOf: UrlOf): Promise<RichText> {
  switch (command.kind) {
    case 'help':
      return HELP
    case 'incomplete':
      return [
        paragraph('Which release does the site have? Write it like this:'),
        code(command.usage),
      ]
    case 'article':
      return articleReply(kb, command.id, urlOf)
    case 'fixes':
      return fixesReply(kb, command, urlOf)
    case 'question':
      return questionReply(kb, command.text, urlOf)
  }
}

async function articleReply(kb: KnowledgeBase, id: string, urlOf: UrlOf): Promise<RichText> {
  const article = await kb.getArticle(id)
  if (article !== undefined) return summariseArticle(article, urlOf)
  return describeGhost(await kb.describeMissing(id), urlOf)
}

async function questionReply(kb: KnowledgeBase, text: string, urlOf: UrlOf): Promise<RichText> {
  if (text.length > LONGEST_QUESTION) {
    return [paragraph('That is too long for a question. Ask in a few sentences.')]
  }
  const answer = await kb.answer({ question: text, limit: CITATIONS })
  return richAnswer(answer, { urlOf, quoteLength: QUOTE })
}

type FixesCommand = ChatCommand & { readonly kind: 'fixes' }

async function fixesReply(kb: KnowledgeBase, command: FixesCommand, urlOf: UrlOf) {
  const { product, release, target } = command
  const site = { product, ...profileOf(release), ...(target !== undefined && { target }) }
  await kb.fixes({ ...site, limit: 1 }) // refuses a product or a release that nobody knows
  return richAnswer(await kb.answer(fixesQuestion(command)), { urlOf, quoteLength: QUOTE })
}

function fixesQuestion({ product, release, target }: FixesCommand) {
  const before = target === undefined ? '' : ` before ${target}`
  return {
    question: `Which fixes does a ${product} ${describeRelease(release)} site need${before}?`,
    profile: { product, ...profileOf(release) },
    limit: CITATIONS,
  }
}

/** "1234" is a build, "2.0 SP1" a version with its service pack, "SP1" a service pack. */
function profileOf(release: string): AnswerProfile {
  const [first = '', pack] = release.split(' ')
  if (pack !== undefined) return { version: first, servicePack: pack }
  return /^sp/i.test(first) ? { servicePack: first } : { build: first }
}

const describeRelease = (release: string) =>
  /^\d/.test(release) && !release.includes(' ') ? `build ${release}` : release

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', parts: [text] })
const code = (text: string): RichBlock => ({ kind: 'item', parts: [{ code: text }] })

const HELP: RichText = [
  paragraph('Ask the knowledge base in plain words, or use one of these:'),
  code(FIXES_USAGE),
  code('article <number>'),
  code('share <any of these>'),
  paragraph('Replies are for you alone; "share" shows one to the channel.'),
]
