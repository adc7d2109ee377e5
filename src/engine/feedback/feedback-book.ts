// Keeps votes on answers and questions without an answer. Of answers only what a vote may leave out
// is remembered: what kind of question it was, about which products.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FeedbackVote, UnansweredQuestion } from '../../contract/feedback.ts'
import { QuarryError } from '../../model/errors.ts'
import { placesOfProducts } from '../../text/named-products.ts'
import type { AnswerNote, AskedQuestion, FeedbackKeeper } from './feedback-keeper.ts'
import { Journal } from './journal.ts'

export interface FeedbackOptions {
  /** Of the votes; questions without an answer stand in a file beside it. */
  readonly file: string
  /** Whether the text of questions without an answer may be kept. */
  readonly keepsQuestions: boolean
  readonly now?: () => Date
  readonly maxBytes?: number
}

type AnswerFacts = Pick<FeedbackVote, 'intent' | 'products'>

/** Answers that votes may still come for. */
const MOST_REMEMBERED = 10_000
/** Questions that wait for a slow disk; more are let go. */
const MOST_WAITING = 1000
const MOST_PRODUCTS = 10

/** "feedback.jsonl" → "feedback.unanswered.jsonl": a flood of questions pushes no vote out. */
export function unansweredFileOf(file: string): string {
  return file.endsWith('.jsonl')
    ? `${file.slice(0, -'.jsonl'.length)}.unanswered.jsonl`
    : `${file}.unanswered`
}

export class FeedbackBook implements FeedbackKeeper {
  readonly #votes: Journal
  readonly #unanswered: Journal
  readonly #keepsQuestions: boolean
  readonly #now: () => Date
  readonly #answers = new Map<string, AnswerFacts>()

  constructor({ file, keepsQuestions, now = () => new Date(), maxBytes }: FeedbackOptions) {
    const size = maxBytes === undefined ? {} : { maxBytes }
    this.#votes = new Journal({ file, ...size })
    this.#unanswered = new Journal({ file: unansweredFileOf(file), isDurable: false, ...size })
    this.#keepsQuestions = keepsQuestions
    this.#now = now
  }

  /** Resolves when the disk has the vote. Throws `feedback-unwritable`. */
  async vote(vote: FeedbackVote): Promise<void> {
    const known = this.#answers.get(vote.answerId)
    try {
      await this.#votes.append({ at: this.#now().toISOString(), ...known, ...vote })
    } catch (error) {
      throw new QuarryError('feedback-unwritable', {}, { cause: error })
    }
  }

  /**
   * Takes note of an answer after its reply: adds nothing to its time, never throws, and keeps nothing
   * of an answer that was given but in memory.
   */
  noteAnswer(answer: AnswerNote, asked: AskedQuestion): void {
    setImmediate(() => this.#note(answer, asked))
  }

  #note({ id, kind, status, reason }: AnswerNote, asked: AskedQuestion): void {
    const { question } = asked
    const products = productsOf(asked)
    const facts = {
      ...(kind !== undefined && { intent: kind }),
      ...(products.length > 0 && { products }),
    }
    this.#remember(id, facts)
    if (status !== 'not-answered') return
    const code = reason?.code
    this.recordUnanswered({ ...facts, ...(code !== undefined && { reason: code }), question })
  }

  /** As `noteAnswer`; the text is kept only where the operator allows it. */
  recordUnanswered({ question, ...facts }: UnansweredQuestion): void {
    if (this.#unanswered.waiting >= MOST_WAITING) return
    const text = this.#keepsQuestions && question !== undefined ? { question } : {}
    const line = { at: this.#now().toISOString(), ...facts, ...text }
    this.#unanswered.append(line).catch(() => {}) // it is a statistic: no reply fails for it
  }

  /** What was noted before is written. */
  async close(): Promise<void> {
    await nextTurn()
    await Promise.all([this.#votes.close(), this.#unanswered.close()])
  }

  /** The oldest are forgotten first. */
  #remember(id: string, facts: AnswerFacts): void {
    this.#answers.delete(id)
    this.#answers.set(id, facts)
    if (this.#answers.size <= MOST_REMEMBERED) return
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest)
      break
    }
  }
}

/** Families that the profile and the question name. */
function productsOf({ question, profile }: AskedQuestion): string[] {
  const given = profile?.product === undefined ? [] : [profile.product]
  const words = [...given, question]
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const named = placesOfProducts(words.filter((word) => word !== ''))
  return [...new Set(named.map(({ family }) => family.family))].slice(0, MOST_PRODUCTS)
}
