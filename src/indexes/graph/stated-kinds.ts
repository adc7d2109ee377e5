// What the statements of an article make of its references: the printed number and the sentence that
// gives it a meaning may stand apart.
//
//   "This hotfix supersedes the fix in the following article:"   statement
//   "Q123456 Sample Crashes"                                     reference → supersedes

import type { EdgeKind } from '../../model/reference.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Statements } from '../../model/statement.ts'

/** A reference: the id it names, and where. */
export interface NamedPlace {
  readonly id: string
  readonly span: SourceSpan
}

export interface StatedKind {
  readonly kind: EdgeKind
  /** Of the statement, which may stand before the reference. */
  readonly span: SourceSpan
}

/**
 * One entry a place, `undefined` where no statement speaks of it. A statement is laid to the first
 * reference to the article at or behind its beginning, else to the last one before. Where several
 * speak of one reference, the strongest kind counts. Cost: n log n.
 */
export function statedKinds(
  statements: Statements,
  places: readonly NamedPlace[],
): (StatedKind | undefined)[] {
  const byId = placesById(places)
  const kinds: (StatedKind | undefined)[] = places.map(() => undefined)
  for (const { kind, span, articles } of claimsOf(statements)) {
    for (const id of articles) {
      const place = nearest(byId.get(id) ?? [], places, span.start)
      if (place !== undefined) kinds[place] ??= { kind, span }
    }
  }
  return kinds
}

interface Claim extends StatedKind {
  readonly articles: readonly string[]
}

interface Stated {
  readonly span: SourceSpan
  readonly articles: readonly string[]
  readonly isNegated?: true
}

/** The strongest first; what is denied is no more than a mention. */
function claimsOf(statements: Statements): Claim[] {
  const { requiredBefore, companions, requires, supersedes } = statements
  const { includedIn, fixedIn, releaseLists } = statements
  const isGate = requiredBefore.some(
    ({ subject, isNegated }) => subject === 'these-fixes' && isNegated === undefined,
  )
  const toApply = releaseLists.filter(({ relation }) => relation === 'apply')
  const fixLists = releaseLists.filter(({ relation }) => relation === 'fixed-in')
  const groups: (readonly [EdgeKind, readonly Stated[]])[] = [
    ['required-before', requiredBefore],
    ['required-before', isGate ? toApply : []],
    ['companion', companions],
    ['requires', requires],
    ['requires', toApply],
    ['supersedes', supersedes.filter(({ direction }) => direction === 'supersedes')],
    ['superseded-by', supersedes.filter(({ direction }) => direction === 'superseded-by')],
    ['included-in', includedIn],
    ['lists', [...fixLists, ...fixedIn]],
  ]
  const claims = groups.flatMap(([kind, stated]) =>
    stated.map((one) => ({ ...one, kind: one.isNegated ? ('see-also' as const) : kind })),
  )
  return [
    ...claims.filter(({ isNegated }) => isNegated === undefined),
    ...claims.filter(({ isNegated }) => isNegated),
  ]
}

function placesById(places: readonly NamedPlace[]): Map<string, number[]> {
  const byId = new Map<string, number[]>()
  for (const [place, { id }] of places.entries()) {
    const known = byId.get(id)
    if (known === undefined) byId.set(id, [place])
    else known.push(place)
  }
  return byId
}

/** `among` ascends in the text. */
function nearest(
  among: readonly number[],
  places: readonly NamedPlace[],
  start: number,
): number | undefined {
  let low = 0
  let high = among.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[among[middle] ?? 0]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return among[low] ?? among.at(-1)
}
