// Answers with proof: the question, and what the knowledge base says, sentence by sentence with quotes.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { FileShipment } from './file.ts'
import { FixSet } from './fixes.ts'
import { Release } from './releases.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'
import { SiteProfile } from './site-profile.ts'

export const ANSWER_KINDS = [
  'fixes-needed',
  'file-table',
  'ships',
  'cause',
  'resolution',
  'workaround',
  'status',
  'fixed-in',
  'applies-to',
  'prerequisite',
  'steps',
  'registry',
  'cites',
  'cited-by',
  'build-number',
  'count',
  'list',
  'definition',
  'error-meaning',
  'comparison',
  'still-needed',
  'fact',
] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** Why there is no answer. */
export const REASON_CODES = [
  'unknown-product',
  'wrong-product',
  'wrong-version',
  'wrong-platform',
  'wrong-language',
  'article-not-held',
  'unknown-file',
  'unknown-code',
  'unknown-build',
  'unknown-keyword',
  'not-stated',
  'not-covered',
  'no-question',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export const ANSWER_FORMATS = ['text', 'markdown', 'slack', 'teams', 'mattermost'] as const
export type AnswerFormat = (typeof ANSWER_FORMATS)[number]

export const ANSWER_CERTAINTIES = ['stated', 'derived', 'inferred'] as const
export type AnswerCertainty = (typeof ANSWER_CERTAINTIES)[number]

export const DEFAULT_ANSWER_LIMIT = 5
/** UTF-16 units; a pasted mail is a question, too. */
export const MAX_QUESTION_LENGTH = 10_000

const question = Type.String({
  minLength: 1,
  maxLength: MAX_QUESTION_LENGTH,
  description: 'The question in plain words.',
  examples: ['Which fixes does a build 1234 site need before SP2?'],
})
const limit = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: 50,
    default: DEFAULT_ANSWER_LIMIT,
    description: 'How many citations and nearest articles to return at most.',
  }),
)
const format = Type.Optional(
  textEnum([...ANSWER_FORMATS], { description: 'Also returns the answer written for a channel.' }),
)

const { product, ...site } = SiteProfile.properties

/** A site as for the other operations; the question may name the product. */
const AnswerProfile = closedObject(
  { product: Type.Optional(product), ...site },
  { description: 'The site that the question is about, as for /v1/fixes.' },
)
export type AnswerProfile = Static<typeof AnswerProfile>

export const AnswerQuery = closedObject(
  {
    question,
    profile: Type.Optional(AnswerProfile),
    previous: Type.Optional(
      closedObject(
        { question, profile: Type.Optional(AnswerProfile) },
        {
          description: 'The question before: what this one leaves out is taken from it.',
        },
      ),
    ),
    limit,
    format,
  },
  { $id: 'AnswerQuery' },
)
export type AnswerQuery = Static<typeof AnswerQuery>

/** The simple form, in the address. */
export const AnswerParams = closedObject({ q: question, limit, format })
export type AnswerParams = Static<typeof AnswerParams>

export const AnswerSentence = closedObject(
  {
    text: Type.String(),
    citations: listOf(Type.Integer({ minimum: 0 }), {
      description: 'Which of `citations` prove it. A count is proved by the index alone.',
    }),
  },
  { $id: 'AnswerSentence' },
)
export type AnswerSentence = Static<typeof AnswerSentence>

export const RegistryFact = closedObject(
  {
    key: Type.Optional(Type.String({ description: 'Path of the key.' })),
    name: Type.Optional(Type.String()),
    type: Type.Optional(Type.String()),
    default: Type.Optional(Type.String()),
    data: Type.Optional(Type.String()),
    citation: refTo(Citation),
  },
  { $id: 'RegistryFact', description: 'A registry value as an article states it.' },
)
export type RegistryFact = Static<typeof RegistryFact>

export const AnswerData = closedObject(
  {
    fixes: Type.Optional(refTo(FixSet)),
    files: Type.Optional(listOf(refTo(FileShipment))),
    releases: Type.Optional(listOf(refTo(Release))),
    registry: Type.Optional(listOf(refTo(RegistryFact))),
    articles: Type.Optional(
      listOf(
        closedObject({
          id: Type.String(),
          title: Type.Optional(Type.String()),
          held: Type.Boolean(),
        }),
        {
          description: 'Of a list: the first hundred; `count` is the number of all.',
        },
      ),
    ),
    count: Type.Optional(Type.Integer({ minimum: 0 })),
    keyword: Type.Optional(Type.String({ description: 'The keyword that was counted.' })),
    values: Type.Optional(listOf(Type.String(), { description: 'The short facts of the answer.' })),
    verdict: Type.Optional(Type.Boolean({ description: 'Of a yes-or-no question.' })),
  },
  { $id: 'AnswerData', description: 'The answer for programs; which members depends on its kind.' },
)
export type AnswerData = Static<typeof AnswerData>

export const AnswerReason = closedObject(
  { code: textEnum([...REASON_CODES]), text: Type.String({ description: 'One sentence.' }) },
  { $id: 'AnswerReason', description: 'Why there is no answer.' },
)
export type AnswerReason = Static<typeof AnswerReason>

export const Answer = closedObject(
  {
    id: Type.String({ description: 'Equal for the same index, question and profile.' }),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    question: Type.String({ description: 'As understood, with what `previous` gave.' }),
    status: textEnum(['answered', 'partly', 'not-answered']),
    kind: Type.Optional(textEnum([...ANSWER_KINDS])),
    text: Type.String({ description: 'One to five sentences, or a list of lines.' }),
    rendered: Type.Optional(Type.String({ description: 'In the format that was asked for.' })),
    certainty: Type.Optional(textEnum([...ANSWER_CERTAINTIES])),
    sentences: listOf(refTo(AnswerSentence)),
    citations: listOf(refTo(Citation)),
    data: Type.Optional(refTo(AnswerData)),
    followUps: listOf(Type.String(), { description: 'Questions that would be answered.' }),
    reason: Type.Optional(refTo(AnswerReason)),
    nearest: listOf(refTo(ArticleLink), {
      description: 'Without an answer: the articles to look at.',
    }),
    narrowing: Type.Optional(
      Type.String({ description: 'Without an answer: one question back that would help.' }),
    ),
  },
  { $id: 'Answer' },
)
export type Answer = Static<typeof Answer>
