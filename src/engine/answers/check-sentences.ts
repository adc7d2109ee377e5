// What to check before a fix is installed, with the sentences that say what it is about:
//
//   "First verify the existence of this key …" → which value of which key, and what happens without it

import type { Citation } from '../../contract/citation.ts'
import type { GateStep } from '../../contract/fixes.ts'
import type { Article } from '../../model/article.ts'
import type { SourceSpan } from '../../model/span.ts'
import { quoteOf } from '../../model/span.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { DraftSentence } from './answerer.ts'
import { asSentence, listed } from './wording.ts'

/** A sentence before the check belongs to it as far as this. */
const MAX_DISTANCE = 700

/** One sentence for each check that differs, then the reason for it where the articles give one. */
export function checkSentences(
  sources: AnswerSources,
  steps: readonly GateStep[],
): DraftSentence[] {
  const byText = new Map<string, GateStep[]>()
  for (const step of steps) {
    if (step.kind === 'check') byText.set(step.text, [...(byText.get(step.text) ?? []), step])
  }
  return [...byText].flatMap(([text, same]) => checkWithReason(sources, text, same))
}

function checkWithReason(
  sources: AnswerSources,
  text: string,
  same: readonly GateStep[],
): DraftSentence[] {
  const read = same.flatMap((step) => readCheck(sources, step))
  const subject = read.find((one) => one.subject !== undefined)?.subject
  const isExistence = subject !== undefined && EXISTENCE.test(text)
  const citations = [
    ...same.map(({ citation }) => citation),
    ...read.flatMap((one) => one.subjectCitations),
  ]
  return [
    { text: `- ${asSentence(checkText(text, subject))}`, citations },
    ...reasonSentences(read, isExistence),
  ]
}

// "First verify the existence of this key on all secondary sites." with what "this key" is
const EXISTENCE =
  /^first,? (?:verify|check)(?: for)? the existence of (?:this|the) (?:registry )?(?:key|value|entry)( on [^.:]{3,80})?\.?$/i

function checkText(text: string, subject: string | undefined): string {
  if (subject === undefined) return text
  const where = EXISTENCE.exec(text)
  if (where === null) return `${text.replace(/\.$/, '')}: ${subject}`
  return `First check${where[1] ?? ''} that ${subject} exists`
}

/** The same reason of several fixes is said once: "Q1 and Q2 may not install …". */
function reasonSentences(read: readonly Check[], isExistence: boolean): DraftSentence[] {
  const byText = new Map<string, Check[]>()
  for (const one of read) {
    if (one.reason === undefined) continue
    byText.set(one.reason, [...(byText.get(one.reason) ?? []), one])
  }
  return [...byText].map(([reason, same]) => {
    const ids = listed([...new Set(same.map(({ article }) => article))])
    const said = reason.replace(/^this (?:hot\s?fix|fix|update|patch)\b/i, ids)
    return {
      text: `- ${isExistence ? 'Without it, ' : ''}${asSentence(said)}`,
      citations: same.flatMap((one) => one.reasonCitations),
    }
  })
}

/** What stands around the sentence of a check. */
interface Check {
  readonly article: string
  readonly subject?: string
  readonly subjectCitations: readonly Citation[]
  readonly reason?: string
  readonly reasonCitations: readonly Citation[]
}

function readCheck(sources: AnswerSources, { citation }: GateStep): Check[] {
  const ordinal = sources.ordinalOf(citation.article)
  const article = ordinal === undefined ? undefined : sources.article(ordinal)
  if (ordinal === undefined || article === undefined) return []
  const subject = subjectBefore(article, citation)
  const reason = lastBefore(article, citation.start, REASON)
  return [
    {
      article: article.id,
      ...(subject && { subject: subject.text }),
      subjectCitations: subject === undefined ? [] : sources.cite(ordinal, subject.span),
      ...(reason && { reason: reason.text }),
      reasonCitations: reason === undefined ? [] : sources.cite(ordinal, reason.span),
    },
  ]
}

interface Said {
  readonly text: string
  readonly span: SourceSpan
}

// Why the check matters, the nearest in front of it:
// "WARNING: This hotfix may not install on some sites even though it may appear to run."
const REASON =
  /(?:WARNING|IMPORTANT|NOTE|CAUTION):\s{1,12}(This\s{1,12}(?:hot\s?fix|fix|update|patch)\s{1,12}(?:may|might|will|can)\s{1,12}not\s[^.]{10,300}\.)/gi

// "These hotfixes check for the existence of the Full Version value in the following registry key:"
const SUBJECT =
  /(?:hot\s?fix(?:es)?|fix(?:es)?|installer|setup|program)\s{1,12}(?:checks?|looks?|tests?)\s{1,12}for\s{1,12}(?:the\s{1,12}existence\s{1,12}of\s{1,12})?(the\s[^.:]{3,120}?)\s{1,12}in\s{1,12}the\s{1,12}following\s{1,12}(?:registry\s{1,12})?keys?:/gi

/** "the Full Version value", of the key that is printed next; else the nearest key in front. */
function subjectBefore(article: Article, { start }: SourceSpan): Said | undefined {
  const said = lastBefore(article, start, SUBJECT)
  if (said === undefined) return keyBefore(article, start)
  const key = article.registryKeys.find(
    ({ span }) => span.start >= said.span.start && span.start < start,
  )
  if (key === undefined) return said
  return {
    text: `${said.text} in ${key.path}`,
    span: { start: said.span.start, end: key.span.end },
  }
}

function keyBefore(article: Article, before: number): Said | undefined {
  const key = article.registryKeys.findLast(
    ({ span }) => span.end <= before && span.start >= before - MAX_DISTANCE,
  )
  if (key === undefined) return undefined
  const names = key.values.flatMap(({ name }) => name ?? [])
  const text = names.length === 0 ? key.path : `${names.join(', ')} in ${key.path}`
  return { text, span: key.span }
}

/** The last match that ends before a place and not far from it; its first group in one line. */
function lastBefore(article: Article, before: number, pattern: RegExp): Said | undefined {
  const from = Math.max(0, before - MAX_DISTANCE)
  const { text } = article.source
  const found = [...text.slice(from, before).matchAll(pattern)].at(-1)
  if (found === undefined) return undefined
  const start = from + found.index
  const span = { start, end: start + found[0].length }
  return { text: (found[1] ?? '').replace(/\s+/g, ' ').trim() || quoteOf(text, span), span }
}
