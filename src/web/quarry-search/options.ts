// What the list under the box holds: groups of options, in the order of the arrow keys.

import type { SearchHit, SearchResponse } from '../../contract/search.ts'
import type { SuggestResponse } from '../../contract/suggest.ts'
import type { Strings } from './strings.ts'

export interface Option {
  readonly kind: 'article' | 'product' | 'file' | 'error' | 'recent'
  readonly text: string
  /** The article to open; what has none is searched for. */
  readonly article?: string
  readonly hit?: SearchHit
}

export interface OptionGroup {
  readonly title: string
  readonly options: readonly Option[]
}

export function recentOptions(queries: readonly string[], strings: Strings): OptionGroup[] {
  if (queries.length === 0) return []
  const options = queries.map((text): Option => ({ kind: 'recent', text }))
  return [{ title: strings.recent, options }]
}

export function suggestionOptions({ groups }: SuggestResponse, strings: Strings): OptionGroup[] {
  return groups.map(({ kind, suggestions }) => ({
    title: strings[kind],
    options: suggestions.map(({ text, id }) => ({
      kind,
      text,
      ...(id !== undefined && { article: id }),
    })),
  }))
}

export function hitOptions({ hits }: SearchResponse, strings: Strings): OptionGroup[] {
  if (hits.length === 0) return []
  const options = hits.map(
    (hit): Option => ({ kind: 'article', text: hit.title, article: hit.id, hit }),
  )
  return [{ title: strings.results, options }]
}

export const allOptions = (groups: readonly OptionGroup[]): Option[] =>
  groups.flatMap(({ options }) => options)

/** A text cut at its marks. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Marks that overlap or stand outside the text are left out. */
export function piecesOf(
  text: string,
  marks: readonly { readonly start: number; readonly end: number }[],
): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at || end > text.length || end <= start) continue
    pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  pieces.push({ text: text.slice(at), isMarked: false })
  return pieces.filter((piece) => piece.text !== '')
}
