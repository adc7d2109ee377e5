import type { SourceSpan } from '../../model/span.ts'
import type { Snapshot } from '../../store/snapshot.ts'

/** A place in an article. */
export interface Place {
  /** Ordinal of the article. */
  readonly article: number
  readonly span: SourceSpan
}

/** A finding before anything is quoted. */
export interface ReportEntry {
  readonly kind: string
  readonly severity: 'info' | 'warning'
  readonly message: string
  readonly detail?: string
  /** The place in question first; its article is the one that the finding is about. */
  readonly places: readonly [Place, ...Place[]]
  /** Node of the link graph. */
  readonly target?: number
  readonly citedTitle?: string
  /** Ordinals, the best first. */
  readonly suggestions?: readonly number[]
}

/** The most recently changed articles first, then as in the catalog and in the text. */
export function newestFirst(
  entries: readonly ReportEntry[],
  { entries: articles }: Pick<Snapshot['catalog'], 'entries'>,
): ReportEntry[] {
  const dayOf = ({ places }: ReportEntry) =>
    places.reduce((latest, { article }) => {
      const day = articles[article]?.date ?? ''
      return day > latest ? day : latest
    }, '')
  return entries
    .map((entry) => ({ entry, day: dayOf(entry), at: entry.places[0] }))
    .sort(
      (a, b) =>
        Number(a.day < b.day) - Number(a.day > b.day) ||
        a.at.article - b.at.article ||
        a.at.span.start - b.at.span.start,
    )
    .map(({ entry }) => entry)
}
