// "Is Q1 superseded?", "What replaces Q1?": what articles state of replacement, never what versions of
// files let one guess.

import { statedSuccessors } from '../mentions/stated-successors.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { listed } from './wording.ts'

// "is Q1 superseded", "what replaces Q1", "was Q1 replaced by another fix", "successor of Q1"
const ASKS =
  /\bsuperse(?:ded|des)\b|\b(?:is|was|has|been) (?:\w+ ){0,3}replaced\b|\b(?:what|which (?:article|fix|hotfix)) (?:replaces|replaced|supersedes)\b|\bsuccessor\b/i

export const superseded: Answerer = {
  kind: 'still-needed',
  intents: ['any'],
  answer: async (question, sources) => {
    const [id, other] = question.articles
    if (id === undefined || other !== undefined || question.files.length > 0) return undefined
    const asksOf = question.builds.length === 0 && ASKS.test(question.text)
    return asksOf ? draftOf(id, sources) : undefined
  },
}

function draftOf(id: string, sources: AnswerSources): Draft {
  const ordinal = sources.ordinalOf(id)
  const successors = statedSuccessors(sources.holdings.snapshot, id, ordinal)
  const stating = successors.flatMap(({ id: by, article, span }) => {
    const citations = sources.cite(article, span)
    return citations.length === 0 ? [] : [{ by, citations }]
  })
  const [first] = stating
  if (first === undefined) {
    const text = `No article states that ${id} is replaced by another.`
    const nearest = ordinal === undefined ? [] : [ordinal]
    return { outcome: 'abstained', isFinal: true, reason: { code: 'not-stated', text }, nearest }
  }
  const ids = stating.map(({ by }) => by)
  const sentence: DraftSentence = {
    text: `Yes, ${id} is replaced by ${listed(ids)}.`,
    citations: stating.flatMap(({ citations }) => citations),
  }
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [sentence],
    data: { values: ids, verdict: true },
    followUps: [`Which files does ${first.by} replace?`, `What does ${first.by} apply to?`],
  }
}
