// "Is Q1 still needed (on SP3, once Q2 is on)?": what the articles state of replacement, and what the
// fixes engine says of the site. Never a bare yes.

import type { FixExplanation, FixesExplanationQuery } from '../../contract/fixes.ts'
import { isRefusal } from '../../model/errors.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { Supersession } from '../../model/statement.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, CarriedDraft, Draft } from './answerer.ts'
import { readSite } from './site-of-question.ts'
import { asSentence, lowerFirst } from './wording.ts'

export const stillNeeded: Answerer = {
  kind: 'still-needed',
  intents: ['still-needed'],
  answer: async (question, sources) => {
    const [id, other] = question.articles
    if (id === undefined) return unnamed(question)
    return (
      (other === undefined ? undefined : replaced(sources, id, other)) ??
      judged(question, sources, id)
    )
  },
}

/** A site without a fix: there is something to ask back. */
function unnamed({ builds, products }: Question): Draft | undefined {
  if (builds.length === 0 && products.length === 0) return undefined
  return {
    outcome: 'abstained',
    isFinal: false,
    reason: { code: 'not-stated', text: 'The question does not say which fix it means.' },
    narrowing: 'Which fix, by the number of its article?',
  }
}

/** Whether an article states that the one replaces the other; either may say so. */
function replaced(sources: AnswerSources, id: string, other: string): Draft | undefined {
  return (
    statedIn(sources, { holder: other, direction: 'supersedes', named: id, by: other }) ??
    statedIn(sources, { holder: id, direction: 'superseded-by', named: other, by: other })
  )
}

interface Replacement {
  /** Whose article states it. */
  readonly holder: string
  readonly direction: Supersession['direction']
  readonly named: string
  readonly by: string
}

function statedIn(
  sources: AnswerSources,
  { holder, direction, named, by }: Replacement,
): CarriedDraft | undefined {
  const ordinal = sources.ordinalOf(holder)
  const article = ordinal === undefined ? undefined : sources.article(ordinal)
  const stated = article?.supersedes.find(
    (one) =>
      one.isNegated !== true &&
      one.direction === direction &&
      one.articles.some((id) => id === named),
  )
  if (ordinal === undefined || stated === undefined) return undefined
  const citations = sources.cite(ordinal, stated.span)
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [
      {
        text: `No, it is replaced by ${by}: ${asSentence(`"${citations[0]?.quote ?? ''}"`)}`,
        citations,
      },
    ],
    data: { verdict: false },
  }
}

/** The verdict on the site that question or profile tell. */
function judged(question: Question, sources: AnswerSources, id: string): Draft | undefined {
  const site = siteFor(question, sources, id)
  if (site === undefined) {
    return {
      outcome: 'abstained',
      isFinal: true,
      reason: {
        code: 'not-stated',
        text: `Whether ${id} is needed depends on the release; the question does not tell it.`,
      },
      nearest: sources.named(),
      narrowing: 'Which product version and service pack, or which build, does the site have?',
    }
  }
  const explained = explainTo(sources, { ...site, id })
  return explained && verdictDraft(explained)
}

/** The site of the question; its product may be that of the article. */
export function siteFor(question: Question, sources: AnswerSources, id: string) {
  const { profile, holdings } = sources
  const reading = readSite(question, profile, holdings.releases)
  const [site] = reading?.sites ?? []
  if (site !== undefined) return site
  const product = familyOf(sources, id)
  if (product === undefined) return undefined
  const again = readSite(question, { product, ...profile }, holdings.releases)
  return again?.sites[0]
}

/** Of the first product that the article applies to. */
function familyOf(sources: AnswerSources, id: string): string | undefined {
  const ordinal = sources.ordinalOf(id)
  const article = ordinal === undefined ? undefined : sources.article(ordinal)
  return canonicalProduct(article?.products[0] ?? '')?.family
}

/** `undefined` for what the engine refuses or does not know. */
export function explainTo(
  sources: AnswerSources,
  query: FixesExplanationQuery,
): FixExplanation | undefined {
  try {
    return sources.holdings.fixes.explain(query)
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

const LEAD: Readonly<Record<string, string>> = {
  applies: 'Yes',
  'does-not-apply': 'No',
  'already-included': 'No',
  superseded: 'No',
}

function verdictDraft({ fix }: FixExplanation): Draft {
  const lead = LEAD[fix.verdict]
  if (lead === undefined || fix.citations.length === 0) {
    return {
      outcome: 'abstained',
      isFinal: true,
      reason: { code: 'not-stated', text: `It cannot be decided: ${lowerFirst(fix.because)}` },
    }
  }
  const covered = (fix.coveredBy ?? []).map(({ id }) => id)
  const also =
    covered.length === 0
      ? []
      : [
          {
            text: `Newer or equal versions of all its files come with ${covered.join(', ')}, which is inferred from the file tables.`,
            citations: fix.citations,
          },
        ]
  return {
    outcome: 'answered',
    certainty: fix.certainty,
    sentences: [{ text: `${lead}, ${lowerFirst(fix.because)}`, citations: fix.citations }, ...also],
    data: { verdict: fix.verdict === 'applies' },
  }
}
