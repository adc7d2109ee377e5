// Who is stated to replace the fix of an article: by its own words, or by those of articles that
// cite it.

import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import { citedBy } from '../../indexes/graph/query.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Supersession } from '../../model/statement.ts'
import type { Snapshot } from '../../store/snapshot.ts'

export interface Successor {
  /** As the statement names it. */
  readonly id: string
  /** Ordinal of the article that states it. */
  readonly article: number
  readonly span: SourceSpan
}

/** The most cited articles have more than a thousand; so many are asked. */
const MAX_CITERS = 200

type Holdings = Pick<Snapshot, 'fixes' | 'graph' | 'catalog'>

/** Each once; own words first, then by citing article. @param ownId the number it bears itself. */
export function statedSuccessors(
  holdings: Holdings,
  ownId: string,
  ordinal: number | undefined,
): Successor[] {
  const own = ordinal === undefined ? [] : namedByItself(holdings, ordinal)
  const others = citedBy(holdings.graph, ownId)
    .slice(0, MAX_CITERS)
    .flatMap((article) => (article === ordinal ? [] : claimedBy(holdings, article, ownId)))
  const found = new Map<string, Successor>()
  for (const one of [...own, ...others]) {
    if (one.id !== ownId && !found.has(one.id)) found.set(one.id, one)
  }
  return [...found.values()]
}

function namedByItself(holdings: Holdings, article: number): Successor[] {
  return statedOf(holdings, article)
    .filter(({ direction }) => direction === 'superseded-by')
    .flatMap(({ articles, span }) => articles.map((id) => ({ id, article, span })))
}

/** The citing article itself, where it says that it replaces `old`. */
function claimedBy(holdings: Holdings, article: number, old: string): Successor[] {
  const id = holdings.catalog.at(article)?.ownId
  if (id === undefined) return []
  return statedOf(holdings, article)
    .filter(
      ({ direction, articles }) =>
        direction === 'supersedes' && articles.some((one) => one === old),
    )
    .map(({ span }) => ({ id, article, span }))
}

function statedOf({ fixes }: Holdings, article: number): Supersession[] {
  const stated = fixRecordAt(fixes, article)?.statements.supersedes ?? []
  return stated.filter(({ isNegated }) => isNegated !== true)
}
