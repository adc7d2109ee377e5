// Questions with known answers + a knowledge base → how many are right, by kind.

import type {
  AnswerEvaluation,
  AnswerTally,
  EvaluatedAnswer,
} from '../../contract/answer-evaluation.ts'
import type { Citation } from '../../contract/citation.ts'
import type { AnswerPair } from './answer-pairs.ts'
import { type JudgedAnswer, judgeAnswer, type Outcome } from './judge-answer.ts'

/** What is evaluated. */
export interface AnsweringHoldings {
  /** `undefined` when no article answers to the id. */
  canonicalId(id: string): string | undefined
  answer(query: { readonly question: string }): Promise<JudgedAnswer>
  /** One verdict for each citation, in order. */
  verifyCitations(query: {
    readonly citations: readonly Citation[]
  }): Promise<{ readonly checks: readonly { readonly status: string }[] }>
}

/** Pairs in the order given; `undefined` without one. Kinds are sorted by name. */
export async function evaluateAnswers(
  holdings: AnsweringHoldings,
  pairs: readonly AnswerPair[],
): Promise<AnswerEvaluation | undefined> {
  if (pairs.length === 0) return undefined
  const canonicalId = (id: string) => holdings.canonicalId(id)
  const answers: EvaluatedAnswer[] = []
  const quotes = { all: 0, verbatim: 0, ofAnswerable: 0, precise: 0 }
  for (const pair of pairs) {
    const answer = await holdings.answer({ question: pair.question })
    const outcome = judgeAnswer(pair, answer, canonicalId)
    await countQuotes(quotes, { holdings, pair, answer })
    const { id, kind, question } = pair
    answers.push({ id, kind, question, outcome, text: answer.text })
  }
  return { ...summaryOf(answers), quotes, answers }
}

interface QuoteCounts {
  all: number
  verbatim: number
  ofAnswerable: number
  precise: number
}

interface Answered {
  readonly holdings: AnsweringHoldings
  readonly pair: AnswerPair
  readonly answer: JudgedAnswer
}

/** A quote is precise when it is verbatim and stands in an article that states the answer. */
async function countQuotes(
  quotes: QuoteCounts,
  { holdings, pair, answer: { citations } }: Answered,
): Promise<void> {
  if (citations.length === 0) return
  const gold = new Set(pair.citations.map((id) => holdings.canonicalId(id) ?? id))
  const { checks } = await holdings.verifyCitations({ citations })
  for (const [at, { article }] of citations.entries()) {
    const isVerbatim = checks[at]?.status === 'verbatim'
    quotes.all++
    if (isVerbatim) quotes.verbatim++
    if (gold.size === 0) continue
    quotes.ofAnswerable++
    if (isVerbatim && gold.has(article)) quotes.precise++
  }
}

function summaryOf(answers: readonly EvaluatedAnswer[]) {
  const kinds = [...new Set(answers.map(({ kind }) => kind))].sort()
  const tallyOf = (kind: string) => tally(answers.filter((answer) => answer.kind === kind))
  return {
    all: tally(answers),
    // Names come from a file: "__proto__" is one as well.
    kinds: Object.fromEntries(kinds.map((kind) => [kind, tallyOf(kind)])),
  }
}

function tally(answers: readonly EvaluatedAnswer[]): AnswerTally {
  const count = (wanted: Outcome) => answers.filter(({ outcome }) => outcome === wanted).length
  return {
    n: answers.length,
    right: count('right'),
    wrong: count('wrong'),
    abstained: count('abstained'),
    false: count('false'),
  }
}
