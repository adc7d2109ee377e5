// What was kept of votes and unanswered questions → the gaps of the knowledge base.

import { checkedBy } from '../../contract/check.ts'
import {
  type FeedbackCounts,
  type FeedbackReport,
  KeptQuestion,
  KeptVote,
} from '../../contract/feedback.ts'
import { unansweredFileOf } from './feedback-book.ts'
import { readJournal } from './journal.ts'

const MOST_NOTES = 20
const MOST_QUESTIONS = 50
const NONE = '(none)'

/**
 * @param file of the votes.
 * @param since ISO day; what is older is left out. Files that are not there are empty.
 */
export async function readFeedback(file: string, since?: string): Promise<FeedbackReport> {
  const votes = await readJournal(file)
  const unanswered = await readJournal(unansweredFileOf(file))
  const kept = votes.values.flatMap((value) => {
    const checked = checkedBy(KeptVote, value)
    return 'value' in checked ? [checked.value] : []
  })
  const questions = unanswered.values.flatMap((value) => {
    const checked = checkedBy(KeptQuestion, value)
    return 'value' in checked ? [checked.value] : []
  })
  const others = votes.values.length - kept.length + unanswered.values.length - questions.length
  const unreadable = votes.unreadable + unanswered.unreadable + others
  const isRecent = ({ at }: { at: string }) => since === undefined || at >= since
  return {
    ...(since !== undefined && { since }),
    ...summary(latestVotes(kept).filter(isRecent), questions.filter(isRecent)),
    unreadable,
  }
}

/** One of each voter on each answer, in the order in which they were cast. */
function latestVotes(votes: readonly KeptVote[]): KeptVote[] {
  const latest = new Map<string, KeptVote>()
  for (const vote of votes) {
    const key = `${vote.answerId} ${vote.voter ?? ''}`
    latest.delete(key)
    latest.set(key, vote)
  }
  return [...latest.values()]
}

function summary(
  votes: readonly KeptVote[],
  questions: readonly KeptQuestion[],
): Omit<FeedbackReport, 'since' | 'unreadable'> {
  const useful = votes.filter((vote) => vote.useful).length
  const nameless = [NONE]
  return {
    useful,
    notUseful: votes.length - useful,
    unanswered: questions.length,
    byIntent: countsBy(votes, questions, ({ intent = NONE }) => [intent]),
    byProduct: countsBy(votes, questions, ({ products = nameless }) => products),
    byReason: countsBy(
      votes.filter((vote) => !vote.useful),
      questions,
      ({ reason = NONE }) => [reason],
    ),
    notes: votes
      .filter(({ note = '' }) => note.trim() !== '')
      .toReversed()
      .slice(0, MOST_NOTES)
      .map(({ at, answerId, useful: isUseful, note = '' }) => ({
        at,
        answerId,
        useful: isUseful,
        note,
      })),
    questions: questionsOf([...votes.filter((vote) => !vote.useful), ...questions]),
  }
}

interface Counted {
  readonly intent?: string
  readonly products?: readonly string[]
  readonly reason?: string
}

/** The greatest gaps first. */
function countsBy(
  votes: readonly KeptVote[],
  questions: readonly KeptQuestion[],
  namesOf: (one: Counted) => readonly string[],
): FeedbackCounts[] {
  const rows = new Map<string, FeedbackCounts>()
  const add = (one: Counted, kind: 'useful' | 'notUseful' | 'unanswered') => {
    for (const name of new Set(namesOf(one))) {
      const row = rows.get(name) ?? { name, useful: 0, notUseful: 0, unanswered: 0 }
      row[kind]++
      rows.set(name, row)
    }
  }
  for (const vote of votes) add(vote, vote.useful ? 'useful' : 'notUseful')
  for (const question of questions) add(question, 'unanswered')
  const gap = (row: FeedbackCounts) => row.notUseful + row.unanswered
  return [...rows.values()].sort((a, b) => gap(b) - gap(a) || (a.name < b.name ? -1 : 1))
}

function questionsOf(all: readonly { readonly question?: string }[]): FeedbackReport['questions'] {
  const times = new Map<string, number>()
  for (const { question = '' } of all) {
    const text = question.replace(/\s+/g, ' ').trim()
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1)
  }
  return [...times]
    .map(([question, count]) => ({ question, times: count }))
    .sort((a, b) => b.times - a.times || (a.question < b.question ? -1 : 1))
    .slice(0, MOST_QUESTIONS)
}
