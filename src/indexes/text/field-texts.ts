// What of an article is indexed, field by field, in the order of its places.

import type { Article } from '../../model/article.ts'
import { parseArticleNumber } from '../../model/article-id.ts'
import { passagesOf } from '../../text/passages.ts'
import { APPLIES_TO, BODY, LEAD, QUERY_WORDS, TITLE } from './fields.ts'

export interface FieldText {
  readonly field: number
  readonly text: string
  /** Findable, but no part of the field's length: article numbers beside the title. */
  readonly isUncounted?: boolean
}

/** Fields ascend. Two texts of one field are apart: no phrase reaches from one into the other. */
export function fieldTextsOf(article: Article): FieldText[] {
  return [
    { field: TITLE, text: article.title },
    { field: TITLE, text: numbersOf(article), isUncounted: true },
    { field: QUERY_WORDS, text: article.queryWords ?? '' },
    ...appliesToOf(article).map((text) => ({ field: APPLIES_TO, text })),
    ...passageTextsOf(article),
  ].filter(({ text }) => text !== '')
}

function numbersOf({ id, aliases }: Article): string {
  return [id, ...aliases].filter((known) => parseArticleNumber(known) !== undefined).join(' ')
}

function appliesToOf({ appliesTo, products }: Article): string[] {
  const lines = new Set(appliesTo.map(({ raw }) => raw))
  return lines.size > 0 ? [...lines] : [...products]
}

/** The first section with text leads; a heading counts where it is not one of the standing ones. */
function passageTextsOf(article: Article): FieldText[] {
  const passages = passagesOf(article)
  const lead = passages[0]?.section
  const texts = passages.map(({ section, role, heading, text }) => ({
    field: section === lead ? LEAD : BODY,
    text: role === 'other' ? `${heading}\n${text}` : text,
  }))
  return [{ field: LEAD, text: article.description ?? '' }, ...texts]
}
