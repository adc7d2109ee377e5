// A draft → the answer that leaves: sentences, the list of their quotes, what to ask next.

import type { Answer, AnswerKind, AnswerReason } from '../../contract/answers.ts'
import type { ArticleLink, Citation } from '../../contract/citation.ts'
import type { CarriedDraft, DraftSentence } from './answerer.ts'

/** What every answer says of itself. */
export type AnswerHead = Pick<Answer, 'id' | 'snapshot' | 'question'>

/**
 * `undefined` for a draft without evidence: a sentence that no quote proves is never sent.
 * @param limit how many citations at most; the first of each sentence always stay.
 */
export function composeAnswer(
  head: AnswerHead,
  kind: AnswerKind,
  draft: CarriedDraft,
  limit: number,
): Answer | undefined {
  if (!carriesEvidence(draft)) return undefined
  const citations = citationsOf(draft.sentences, limit)
  const places = new Map(citations.map((citation, at) => [placeOf(citation), at]))
  return {
    ...head,
    status: draft.outcome,
    kind: draft.kind ?? kind,
    text: draft.sentences.map(({ text }) => text).join(separatorOf(draft.sentences)),
    certainty: draft.certainty,
    sentences: draft.sentences.map(({ text, citations: all }) => ({
      text,
      citations: [...new Set(all.flatMap((one) => places.get(placeOf(one)) ?? []))],
    })),
    citations,
    ...(draft.data && { data: draft.data }),
    followUps: [],
    nearest: [],
  }
}

/** Each sentence has its quote; only what the index counts needs none. */
function carriesEvidence({ sentences, isCounted }: CarriedDraft): boolean {
  return isCounted === true || sentences.every(({ citations }) => citations.length > 0)
}

/** The first of every sentence, then the others, up to the limit. */
function citationsOf(sentences: readonly DraftSentence[], limit: number): Citation[] {
  const first = sentences.flatMap(({ citations }) => citations.slice(0, 1))
  const others = sentences.flatMap(({ citations }) => citations.slice(1))
  const needed = distinct(first)
  return distinct([...first, ...others]).slice(0, Math.max(limit, needed.length))
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [placeOf(citation), citation])).values()]
}

const placeOf = ({ article, start, end }: Citation) => `${article} ${start} ${end}`

/** Lines of a list stay lines. */
function separatorOf(sentences: readonly DraftSentence[]): string {
  return sentences.some(({ text }) => text.startsWith('- ')) ? '\n' : ' '
}

export interface Declined {
  readonly reason: AnswerReason
  readonly nearest: readonly ArticleLink[]
  readonly narrowing: string
}

/** The honest reply. */
export function declineAnswer(head: AnswerHead, { reason, nearest, narrowing }: Declined): Answer {
  return {
    ...head,
    status: 'not-answered',
    text: reason.text,
    sentences: [],
    citations: [],
    followUps: [],
    reason,
    nearest,
    narrowing,
  }
}
