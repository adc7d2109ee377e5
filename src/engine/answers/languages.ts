// "In which languages is the update available?": the list that an article prints, else the languages
// of its file tables.

import type { Article } from '../../model/article.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft } from './answerer.ts'
import { clashOf } from './article-scope.ts'
import { listed } from './wording.ts'

export const languages: Answerer = {
  kind: 'file-table',
  intents: ['languages'],
  answer: async (question, sources) => {
    const ordinal = await sources.subject()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined) return undefined
    if (clashOf(question, article, { mayMention: true }) !== undefined) return undefined
    return printedList(sources, ordinal, article) ?? ofTables(sources, ordinal, article)
  },
}

// "This update is currently available in the following localized versions:"
const LEAD =
  /[^\n.]*\b(?:languages?|localized\s{1,8}versions?|language\s{1,8}versions?)\b[^.:\n]{0,60}:[ \t]*\n/i
// "- Portuguese (Brazil)", "  German"
const ITEM =
  /^(?:[ \t]*\n)*[ \t]*(?:[-*\u2022] ?)?([A-Z][a-z]+(?: [A-Z][a-z]+)?(?: \([A-Za-z ]+\))?)[ \t]*(?=\n)/
const MAX_ITEMS = 40

function printedList(sources: AnswerSources, ordinal: number, article: Article): Draft | undefined {
  const { text } = article.source
  const lead = LEAD.exec(text)
  if (lead === null) return undefined
  const start = lead.index
  let at = start + lead[0].length
  const items: string[] = []
  for (let item = ITEM.exec(text.slice(at, at + 200)); item !== null; ) {
    if (items.length === MAX_ITEMS) break
    items.push(item[1] ?? '')
    at += item[0].length
    item = ITEM.exec(text.slice(at, at + 200))
  }
  if (items.length === 0) return undefined
  return draftOf(sources, { ordinal, items, spans: [{ start, end: at }], told: 'printed' })
}

function ofTables(sources: AnswerSources, ordinal: number, article: Article): Draft | undefined {
  const rows = article.fileTables.flatMap((table) =>
    table.rows.map((row) => ({ language: row.language ?? table.language, span: row.span })),
  )
  const byLanguage = new Map(
    rows.flatMap(({ language, span }) =>
      language === undefined ? [] : [[language, span] as const],
    ),
  )
  if (byLanguage.size === 0) return undefined
  return draftOf(sources, {
    ordinal,
    items: [...byLanguage.keys()],
    spans: [...byLanguage.values()],
    told: 'by-tables',
  })
}

interface Listed {
  readonly ordinal: number
  readonly items: readonly string[]
  readonly spans: readonly SourceSpan[]
  readonly told: 'printed' | 'by-tables'
}

function draftOf(sources: AnswerSources, { ordinal, items, spans, told }: Listed): Draft {
  const id = sources.link(ordinal)?.id ?? ''
  const text =
    told === 'printed'
      ? `${id} lists ${listed(items)}.`
      : `The files that ${id} lists are for the ${listed(items)} edition${items.length > 1 ? 's' : ''}.`
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [
      {
        text,
        citations: spans.flatMap((span) => sources.cite(ordinal, span)),
      },
    ],
    data: { values: [...items] },
  }
}
