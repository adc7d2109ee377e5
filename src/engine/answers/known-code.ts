// A question about a code that no article names is not answered from articles about other codes.

import { errorValuesOf } from '../../indexes/facets/error-codes.ts'
import { findValue, holdersOf } from '../../indexes/facets/query.ts'
import type { NamedCode, Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft } from './answerer.ts'

export const knownCode: Answerer = {
  kind: 'error-meaning',
  intents: ['error-meaning', 'definition', 'cause', 'resolution', 'workaround'],
  answer: async (question, sources) => {
    const { codes } = question
    if (codes.length === 0 || question.articles.length > 0) return undefined
    if (codes.some((code) => isHeld(sources, code))) return undefined
    if (await isFound(sources, codes)) return undefined
    return declined(question)
  },
}

function isHeld(sources: AnswerSources, { kind, code }: NamedCode): boolean {
  const column = sources.holdings.snapshot.facets.columns.error
  const typed = kind === 'stop' || kind === 'event' ? `${kind} ${code}` : code
  return errorValuesOf(typed).some((value) => {
    const number = findValue(column, value)
    return number >= 0 && holdersOf(column, number) > 0
  })
}

/** A code may stand in an article without the words that make it one. */
async function isFound(sources: AnswerSources, codes: readonly NamedCode[]): Promise<boolean> {
  for (const { raw } of codes) {
    const number = /[\da-z-]*\d[\da-z]*$/i.exec(raw)?.[0] ?? raw
    const ranked = await sources.ranked()
    const held = ranked.slice(0, 5).some(({ ordinal }) => {
      const text = sources.article(ordinal)?.source.text ?? ''
      return text.toLowerCase().includes(number.toLowerCase())
    })
    if (held) return true
  }
  return false
}

function declined({ codes }: Question): Draft {
  const [code] = codes
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: { code: 'unknown-code', text: `No article names ${code?.raw ?? 'this code'}.` },
    narrowing: 'Which program shows the code, and with which words?',
  }
}
