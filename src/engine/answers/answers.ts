// Answers over one snapshot: a question is read, the answerers are asked in order, and what the first
// of them can prove is the answer; else the reply says why there is none.

import {
  type Answer,
  type AnswerProfile,
  type AnswerQuery,
  DEFAULT_ANSWER_LIMIT,
} from '../../contract/answers.ts'
import type { ArticleLink } from '../../contract/citation.ts'
import { sha256 } from '../../model/sha256.ts'
import { withName } from '../question/pronouns.ts'
import type { Question } from '../question/question.ts'
import { readQuestion } from '../question/read-question.ts'
import { withPrevious } from '../question/with-previous.ts'
import { type AnswerHoldings, AnswerSources } from './answer-sources.ts'
import type { AbstainedDraft, Answerer } from './answerer.ts'
import { ANSWERERS } from './answerers.ts'
import { type AnswerHead, composeAnswer, declineAnswer } from './compose.ts'
import { narrowingOf } from './narrowing/narrow.ts'

const NEAREST = 3
const MAX_FOLLOW_UPS = 3

/** Never throws for what is in a question. */
export async function answerQuestion(
  holdings: AnswerHoldings,
  query: AnswerQuery,
  answerers: readonly Answerer[] = ANSWERERS,
): Promise<Answer> {
  const { previous, limit = DEFAULT_ANSWER_LIMIT } = query
  const profile = { ...previous?.profile, ...query.profile }
  const text = await standingAlone(holdings, query, profile, answerers)
  const request = { text, profile, limit, answerers }
  const { answer, proposed } = await answerText(holdings, request)
  const followUps = await answerable(holdings, request, proposed)
  return { ...answer, followUps }
}

interface Request {
  readonly text: string
  readonly profile: AnswerProfile
  readonly limit: number
  readonly answerers: readonly Answerer[]
}

/** The question with what the one before gives it; "it" may be what the earlier answer told. */
async function standingAlone(
  holdings: AnswerHoldings,
  { question, previous }: AnswerQuery,
  profile: AnswerProfile,
  answerers: readonly Answerer[],
): Promise<string> {
  if (previous === undefined) return question
  const { text, needsSubject, place = 0 } = withPrevious(question, previous.question)
  if (!needsSubject) return text
  const before = { text: previous.question, profile, limit: 1, answerers }
  const { answer } = await answerText(holdings, before)
  const subject = subjectsOf(answer).at(place)
  if (subject === undefined) return text
  return text.endsWith(')') ? `${text} (${subject})` : withName(text, subject)
}

/** The articles that an answer tells of, in its order. */
function subjectsOf({ data, citations }: Answer): string[] {
  const fixes = data?.fixes?.groups.required.map(({ id }) => id) ?? []
  const told = fixes.length > 0 ? (data?.values ?? fixes) : data?.articles?.map(({ id }) => id)
  return [...new Set(told ?? citations.map(({ article }) => article))]
}

/** Those of the questions that would be answered. */
async function answerable(
  holdings: AnswerHoldings,
  request: Request,
  proposed: readonly string[],
): Promise<string[]> {
  const kept: string[] = []
  for (const text of proposed) {
    if (kept.length === MAX_FOLLOW_UPS) break
    const { answer } = await answerText(holdings, { ...request, text })
    if (answer.status !== 'not-answered') kept.push(text)
  }
  return kept
}

interface Told {
  readonly answer: Answer
  /** Questions to go on with, not yet tried. */
  readonly proposed: readonly string[]
}

async function answerText(holdings: AnswerHoldings, request: Request): Promise<Told> {
  const { profile, limit } = request
  const question = readQuestion(request.text)
  const sources = new AnswerSources(holdings, question, profile)
  const head = headOf(holdings.snapshot.id, question, profile)
  const abstained: AbstainedDraft[] = []
  for (const answerer of fitting(request.answerers, question)) {
    const draft = await answerer.answer(question, sources)
    if (draft === undefined) continue
    if (draft.outcome !== 'abstained') {
      const answer = composeAnswer(head, answerer.kind, draft, limit)
      if (answer !== undefined) return { answer, proposed: draft.followUps ?? [] }
    } else {
      abstained.push(draft)
      if (draft.isFinal) break
    }
  }
  return { answer: await decline(head, question, sources, abstained), proposed: [] }
}

function fitting(answerers: readonly Answerer[], question: Question): readonly Answerer[] {
  const wanted = new Set<string>(['any', ...question.intents.map(({ intent }) => intent)])
  return answerers.filter(({ intents }) => intents.some((intent) => wanted.has(intent)))
}

function headOf(snapshot: string, { text }: Question, profile: AnswerProfile): AnswerHead {
  const told = Object.entries(profile).sort(([one], [other]) => (one < other ? -1 : 1))
  const id = sha256(JSON.stringify([snapshot, text, told])).slice(0, 32)
  return { id, snapshot, question: text }
}

async function decline(
  head: AnswerHead,
  question: Question,
  sources: AnswerSources,
  abstained: readonly AbstainedDraft[],
): Promise<Answer> {
  const told = abstained.find(({ isFinal }) => isFinal) ?? abstained[0]
  const reason = told?.reason ?? notCovered(question)
  const ordinals = told?.nearest ?? (await sources.ranked()).map(({ ordinal }) => ordinal)
  const shown = ordinals.slice(0, NEAREST)
  const nearest: ArticleLink[] = shown.flatMap((ordinal) => sources.link(ordinal) ?? [])
  const articles = shown.flatMap((ordinal) => sources.article(ordinal) ?? [])
  const sought = await sources.sought()
  const narrowing = told?.narrowing ?? narrowingOf({ question, reason, nearest: articles, sought })
  return declineAnswer(head, { reason, nearest, narrowing })
}

function notCovered({ text }: Question): AbstainedDraft['reason'] {
  if (text === '') return { code: 'no-question', text: 'There is no question.' }
  return {
    code: 'not-covered',
    text: 'The knowledge base does not say: no passage carries an answer to this question.',
  }
}
