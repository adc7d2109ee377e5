// A ticket or a mail → every article it names, with what is known of it.

import {
  MAX_MENTION_PLACES,
  type MentionedArticle,
  type MentionsQuery,
  type MentionsReport,
} from '../../contract/mentions.ts'
import { citedBy } from '../../indexes/graph/query.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { findPastedNumbers } from '../../text/pasted-numbers.ts'
import { Citer } from '../citation.ts'
import { findArticle } from '../find-article.ts'
import type { Fixes } from '../fixes/fixes.ts'
import { describeMissing } from '../missing-article.ts'
import { statedSuccessors } from './stated-successors.ts'

export interface MentionSources {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'graph' | 'fixes' | 'articles'>
  readonly fixes: Pick<Fixes, 'judge'>
}

const DEFAULT_LIMIT = 50

interface Named {
  /** As held, else as the number reads. */
  readonly id: string
  readonly ordinal: number | undefined
  readonly places: SourceSpan[]
}

/** Throws `request-invalid` for a profile that cannot be read. Linear in the text. */
export function findMentions(sources: MentionSources, query: MentionsQuery): MentionsReport {
  const { text, profile, limit = DEFAULT_LIMIT, offset = 0 } = query
  const named = namedArticles(sources, text)
  const page = named.slice(offset, offset + limit)
  const ids = page.map(({ id }) => id)
  const verdicts = profile === undefined ? undefined : sources.fixes.judge(profile, ids)
  const citer = new Citer(sources.snapshot)
  const totals = { held: 0, ghost: 0, unknown: 0 }
  for (const one of named) totals[statusOf(sources, one)]++
  return {
    snapshot: sources.snapshot.id,
    total: named.length,
    totals,
    articles: page.map((one) => {
      const verdict = verdicts?.get(one.id)
      return { ...describe(sources, one, citer), ...(verdict !== undefined && { verdict }) }
    }),
    limit,
    offset,
  }
}

/** In the order of their first places. */
function namedArticles({ snapshot }: MentionSources, text: string): Named[] {
  const named = new Map<string, Named>()
  for (const { id: number, span } of findPastedNumbers(text)) {
    const known = named.get(number)
    if (known !== undefined) known.places.push(span)
    else {
      const ordinal = findArticle(snapshot.catalog, number)
      const id = snapshot.catalog.at(ordinal ?? -1)?.id ?? number
      named.set(number, { id, ordinal, places: [span] })
    }
  }
  return [...named.values()]
}

function statusOf({ snapshot }: MentionSources, { id, ordinal }: Named) {
  if (ordinal !== undefined) return 'held'
  return citedBy(snapshot.graph, id).length > 0 ? 'ghost' : 'unknown'
}

function describe(sources: MentionSources, named: Named, citer: Citer): MentionedArticle {
  const { snapshot } = sources
  const { id, ordinal, places } = named
  const entry = snapshot.catalog.at(ordinal ?? -1)
  const ownId = entry?.ownId ?? id
  return {
    id,
    status: statusOf(sources, named),
    ...(entry !== undefined && { title: entry.title }),
    titlesSeen: entry === undefined ? describeMissing(snapshot, id).titlesSeen : [],
    citedBy: citedBy(snapshot.graph, ownId).filter((article) => article !== ordinal).length,
    supersededBy: statedSuccessors(snapshot, ownId, ordinal).flatMap((successor) => {
      const citation = citer.cite(successor.article, successor.span)
      if (citation === undefined) return []
      const held = snapshot.catalog.at(findArticle(snapshot.catalog, successor.id) ?? -1)
      return [{ id: held?.id ?? successor.id, ...(held && { title: held.title }), citation }]
    }),
    places: places.slice(0, MAX_MENTION_PLACES),
    placesTotal: places.length,
  }
}
