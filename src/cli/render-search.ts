// A page of hits for people: notices first, then the hits, then the facets.

import type { FacetCounts } from '../contract/facets.ts'
import type { SearchHit, SearchResponse, Snippet } from '../contract/search.ts'

const COUNT_WIDTH = 8

export function renderSearch({
  hits,
  total,
  offset,
  query,
  notices,
  missing,
  facets = [],
}: SearchResponse): string {
  const said = notices.map(({ detail }) => detail)
  const citers = missing?.citedBy.map(({ id, title }) => `     cited by ${id}  ${title}`) ?? []
  const found =
    hits.length === 0
      ? [`Nothing found for "${query}".`]
      : [
          ...hits.flatMap((hit, index) => renderHit(hit, offset + index + 1)),
          `${hits.length} of ${total}`,
        ]
  const head = [...said, ...citers]
  return [...head, ...(head.length > 0 ? [''] : []), ...found, ...facets.flatMap(renderFacet)].join(
    '\n',
  )
}

function renderHit(hit: SearchHit, place: number): string[] {
  return [
    `${String(place).padStart(3)}. ${hit.id}  ${hit.title}`,
    ...[hit.products.join(', '), hit.lastModified].filter(Boolean).map((line) => `     ${line}`),
    `     ${renderSnippet(hit.snippet)}`,
    ...renderExplanation(hit),
    '',
  ]
}

function renderExplanation({ score, explanation }: SearchHit): string[] {
  if (explanation === undefined) return []
  const parts = explanation.map(({ part, score: worth }) => `${part} ${worth.toFixed(2)}`)
  return [`     ${score.toFixed(2)} = ${parts.join(' + ')}`]
}

function renderFacet({ field, total, values }: FacetCounts): string[] {
  const more = total > values.length ? ` (${values.length} of ${total})` : ''
  return [
    '',
    `${field}${more}`,
    ...values.map(({ value, count }) => `${String(count).padStart(COUNT_WIDTH)}  ${value}`),
  ]
}

function renderSnippet({ section, text }: Snippet): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return section === '' ? flat : `${section}: ${flat}`
}
