// Whether named fixes are for a site: "Do I need Q1 on build 1234?", "Does Q1 apply to build 1234?", "Q1
// or Q2 for build 1234?"

import type { FixExplanation } from '../../contract/fixes.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { ownTitle } from './comparison.ts'
import { neededOnly } from './fix-sentences.ts'
import { buildsOf, targetOf } from './site-of-question.ts'
import { explainTo, siteFor } from './still-needed.ts'
import { lowerFirst } from './wording.ts'

/** More are not weighed against each other. */
const MAX_ARTICLES = 4

const ARTICLE = '(?:q|kb ?)\\d{4,7}'
const ASKS = [
  // "do I need Q1", "should we install hotfix Q1", "must Q1 be applied", "can I use Q1"
  `\\b(?:do|does|should|must|can|may|have|need)\\b[^?]{0,40}\\b(?:need|needed|install|installed|apply|applied|require|use|used|have|get|take)\\b[^?]{0,30}\\b${ARTICLE}`,
  `\\b(?:do|does|should|must|can|may)\\b[^?]{0,20}\\b${ARTICLE}\\b[^?]{0,30}\\b(?:apply|be (?:installed|applied|used)|work|needed)\\b`,
  // "is Q1 required", "Q1 needed?", "is Q1 for us", "Q1 or Q2"
  `\\b${ARTICLE}\\b[^?]{0,20}\\b(?:required|needed|necessary|mandatory|applicable|relevant|right|meant|for (?:me|us))\\b`,
  `\\b${ARTICLE} or (?:rather )?${ARTICLE}\\b`,
  // "which one do I need on build 1234 (Q1, Q2)"
  '\\bwhich (?:one|of (?:them|these|the two|both))\\b[^?]{0,40}\\b(?:needs?|install|take|use|for|on|appl(?:y|ies)|right)\\b',
  // "which of Q1 and Q2 is for build 1234"
  `\\bwhich (?:one )?of ${ARTICLE}[^?]{0,60}\\b(?:for|on|needs?|applies|do i|do we)\\b`,
].map((pattern) => new RegExp(pattern, 'i'))

export const siteVerdict: Answerer = {
  kind: 'still-needed',
  intents: ['any'],
  answer: async (question, sources) => {
    const ids = question.articles.slice(0, MAX_ARTICLES)
    if (ids.length === 0 || question.files.length > 0) return undefined
    // Told side by side with the other one (comparison.ts)
    if (/\b(?:twin|counterpart)\b/i.test(question.text)) return undefined
    if (!tellsBuild(question, sources) || !ASKS.some((pattern) => pattern.test(question.text))) {
      return undefined
    }
    const explained = ids.map((id) => {
      const site = siteFor(question, sources, id)
      const target = targetOf(question.text)
      return site && explainTo(sources, { ...site, id, ...(target !== undefined && { target }) })
    })
    return draftOf(
      sources,
      explained.flatMap((one) => one ?? []),
    )
  },
}

/** A bare version may be what the article is about, not what the site has. */
function tellsBuild(question: Question, { holdings, profile }: AnswerSources): boolean {
  const { products, servicePacks } = question
  if (buildsOf(question, holdings.releases).length > 0 || profile.build !== undefined) return true
  return products.some(({ version }) => version !== undefined) && servicePacks.length === 1
}

// "sms", "sp1", "copylog": the words of a title in lower case
const WORD = /[\p{L}\p{N}]+/gu

const LEADS: Readonly<Record<string, string>> = {
  applies: 'Yes',
  'does-not-apply': 'No',
  'already-included': 'No',
  superseded: 'No',
}

/** `undefined` where something of it cannot be told with a quote. */
function draftOf(sources: AnswerSources, explained: readonly FixExplanation[]): Draft | undefined {
  const told = explained.filter(
    ({ fix }) => LEADS[fix.verdict] !== undefined && fix.citations.length > 0,
  )
  const [first, ...others] = told.map((one): DraftSentence => sentenceOf(one, told.length > 1))
  if (first === undefined || told.length < explained.length) return undefined
  const values = told.flatMap(({ fix }) => (fix.verdict === 'applies' ? [fix.id] : []))
  return {
    outcome: 'answered',
    certainty: told[0]?.fix.certainty ?? 'derived',
    sentences: [first, ...others, ...told.flatMap(conditionOf), ...insteadOf(sources, told)],
    data: { values, ...(told.length === 1 && { verdict: values.length === 1 }) },
  }
}

function sentenceOf({ fix }: FixExplanation, isOneOfSeveral: boolean): DraftSentence {
  const lead = LEADS[fix.verdict] ?? ''
  const named = isOneOfSeveral ? `${fix.id}: ${lead.toLowerCase()}` : lead
  return { text: `${named}, ${lowerFirst(fix.because)}`, citations: fix.citations }
}

function conditionOf({ fix: { id, verdict, condition } }: FixExplanation): DraftSentence[] {
  if (verdict !== 'applies' || condition === undefined) return []
  return [{ text: neededOnly([id], condition.text), citations: [condition.citation] }]
}

/** Where none of them is for the site: the fix of the same matter that is. */
function insteadOf(sources: AnswerSources, told: readonly FixExplanation[]): DraftSentence[] {
  if (told.some(({ fix }) => fix.verdict === 'applies')) return []
  const siblings = told.flatMap(({ fix, nearest }) =>
    nearest.filter(
      ({ title, citations }) => citations.length > 0 && isSameMatter(title, fix.title),
    ),
  )
  const [sibling] = siblings
  if (sibling === undefined) return []
  const text = `For this site there is ${sibling.id}: ${lowerFirst(sibling.because)}`
  return [{ text, citations: [...ownTitle(sources, sibling.id), ...sibling.citations] }]
}

/** Share of the words that titles of one matter for two releases have in common. */
const SAME_MATTER = 0.7

function isSameMatter(one = '', other = ''): boolean {
  const [words, others] = [one, other].map((title) => new Set(title.toLowerCase().match(WORD)))
  if (words === undefined || others === undefined || words.size === 0) return false
  const shared = [...words].filter((word) => others.has(word)).length
  return shared / Math.max(words.size, others.size) >= SAME_MATTER
}
