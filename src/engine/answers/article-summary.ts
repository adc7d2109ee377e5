// "Tell me about Q1", "q1": what an article is called, what it applies to, and the first sentence of
// each of its telling sections.

import type { Article } from '../../model/article.ts'
import type { SectionRole } from '../../model/section.ts'
import { unitsOf } from '../passages/article-units.ts'
import type { PassageUnit } from '../passages/unit.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, DraftSentence } from './answerer.ts'
import { asSentence, listed } from './wording.ts'

// "Q123456", "summarise Q123456", "what does KB123456 say?", "tell me about article Q123456"
const BARE =
  /^(?:please )?(?:(?:what (?:does|is|is in)|what's(?: in)?|summari[sz]e|tell me about|describe|explain|show(?: me)?|open|read) )?(?:the )?(?:article |hotfix |fix )?(?:q|kb ?)\d{4,7}(?: (?:say|about|state|describe|cover|fix|solve|correct|do))?\s*[.?!]*$/i

/** The order in which a person would tell it; one of the first two. */
const SECTIONS: readonly (readonly [label: string, roles: readonly SectionRole[]])[] = [
  ['Symptoms', ['symptoms']],
  ['Summary', ['summary']],
  ['Cause', ['cause']],
  ['Resolution', ['resolution']],
  ['Workaround', ['workaround']],
  ['Status', ['status']],
]
/** Shorter sentences only lead to what follows. */
const SHORTEST = 25
const SHORTEST_LEAD = 80
const MOST_RELEASES = 4

export const articleSummary: Answerer = {
  kind: 'fact',
  intents: ['any'],
  answer: async (question, sources) => {
    const [ordinal] = sources.named()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined || !BARE.test(question.text)) return
    return {
      outcome: 'answered',
      certainty: 'stated',
      sentences: [titleSentence(sources, ordinal, article), ...sectionSentences(sources, article)],
      data: { values: [article.title] },
      followUps: [
        `Which files does ${article.id} replace?`,
        `Which articles refer to ${article.id}?`,
        `What does ${article.id} refer to?`,
      ],
    }
  },
}

function titleSentence(
  sources: AnswerSources,
  ordinal: number,
  { id, title, titleSpan, appliesTo, products }: Article,
): DraftSentence {
  const releases = appliesTo.map(({ product, version = '', servicePack = '' }) =>
    [product, version, servicePack].filter((part) => part !== '').join(' '),
  )
  const all = [...new Set(releases.length > 0 ? releases : products)]
  const shown = all.slice(0, MOST_RELEASES)
  const named = all.length > shown.length ? [...shown, `${all.length - shown.length} more`] : shown
  const applies = named.length === 0 ? '' : `; it applies to ${listed(named)}`
  const spans = [titleSpan, appliesTo[0]?.span].flatMap((span) => span ?? [])
  return {
    text: asSentence(`${id} is \u201c${title}\u201d${applies}`),
    citations: spans.flatMap((span) => sources.cite(ordinal, span)),
  }
}

function sectionSentences(sources: AnswerSources, article: Article): DraftSentence[] {
  const ordinal = sources.ordinalOf(article.id)
  if (ordinal === undefined) return []
  const units = unitsOf(article).filter(isTelling)
  return SECTIONS.flatMap(([label, roles]) => {
    const unit = units.find(({ role }) => roles.includes(role))
    const citations = unit === undefined ? [] : sources.cite(ordinal, unit.span)
    const [first] = citations
    return first === undefined
      ? []
      : [{ text: `- ${label}: \u201c${first.quote}\u201d`, citations }]
  })
}

/** "To resolve this problem:" tells nothing by itself, and neither does an address. */
function isTelling({ text, form, isStanding }: PassageUnit): boolean {
  if (form === 'row' || isStanding === true || !text.includes(' ')) return false
  return text.length >= (text.endsWith(':') ? SHORTEST_LEAD : SHORTEST)
}
