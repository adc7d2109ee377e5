// "Having put Q1 on, what must happen before SP2?": what an article says to wait for.

import { incoming } from '../../indexes/graph/query.ts'
import type { WaitFor } from '../../model/statement.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, DraftSentence } from './answerer.ts'
import { asSentence } from './wording.ts'

// "wait until", "has to be refreshed before", "how long"
const ASKS =
  /\bwait\b|\b(?:has|have|must|should)\b[^?]{0,30}\b(?:refreshed|updated|replicated|finished|done)\b[^?]{0,80}\bbefore\b/i
/** Articles that cite the named one and may speak of it. */
const MAX_CITERS = 20

export const waitFor: Answerer = {
  kind: 'prerequisite',
  intents: ['any'],
  answer: async (question, sources) => {
    const [ordinal] = sources.named()
    if (ordinal === undefined || !ASKS.test(question.text)) return undefined
    const { graph } = sources.holdings.snapshot
    const citers = incoming(graph, ordinal).map(({ source }) => source)
    const holders = [...new Set([ordinal, ...citers])].slice(0, MAX_CITERS)
    const id = sources.link(ordinal)?.id
    const sentences = holders.flatMap((holder) =>
      (sources.article(holder)?.waits ?? [])
        .filter(({ articles }) => holder === ordinal || articles.some((one) => one === id))
        .flatMap((wait) => sentenceOf(sources, holder, wait)),
    )
    const [first, ...others] = sentences
    if (first === undefined) return undefined
    return { outcome: 'answered', certainty: 'stated', sentences: [first, ...others] }
  },
}

function sentenceOf(sources: AnswerSources, holder: number, { span }: WaitFor): DraftSentence[] {
  const citations = sources.cite(holder, span)
  const [first] = citations
  return first === undefined ? [] : [{ text: asSentence(first.quote), citations }]
}
