// What the articles of a family say of one another's fixes, by the article that is spoken of.

import type { ReleaseList } from '../../model/statement.ts'
import type { Place } from './evidence.ts'
import type { FamilyMember } from './family-member.ts'
import type { ListedFix } from './inclusion.ts'
import type { ReleaseContext } from './release-level.ts'
import type { ApplyList } from './scope-match.ts'

/** "Q… supersedes Q…", whichever of the two says so. */
export interface StatedSupersession {
  /** The article whose fix replaces the other. */
  readonly by: string
  readonly place: Place
}

const NO_CLAIMS: readonly StatedSupersession[] = []

export class FamilyStatements {
  readonly #applyLists = new Map<string, ApplyList[]>()
  readonly #gated = new Set<string>()
  readonly #fixLists = new Map<string, ListedFix[]>()
  readonly #listedReleases = new Map<string, ApplyList[]>()
  readonly #supersessions = new Map<string, StatedSupersession[]>()

  /** Adds what one article states. */
  collect(member: FamilyMember, context: ReleaseContext): void {
    this.#collectGates(member, context)
    this.#collectLists(member, context)
    this.#collectSupersessions(member)
  }

  /** Releases to which the fix of `id` is said to be applied, by its own article and others. */
  applyLists(id: string): readonly ApplyList[] {
    return this.#applyLists.get(id) ?? []
  }

  /** Whether any article says to apply the fix of `id`, for some release or before an upgrade. */
  isToApply(id: string): boolean {
    return this.#gated.has(id) || this.#applyLists.has(id)
  }

  /** Lists of fixes of a release that name `id`. */
  fixLists(id: string): readonly ListedFix[] {
    return this.#fixLists.get(id) ?? []
  }

  /** The releases of which the article of that number is the list. */
  listedReleases(id: string): readonly ApplyList[] {
    return this.#listedReleases.get(id) ?? []
  }

  /** Articles that such lists name, sorted. */
  listedIds(): string[] {
    return [...this.#fixLists.keys()].sort()
  }

  /** Who is said to replace `id`; of articles that claim to replace one another in a circle, none is. */
  supersededBy(id: string): readonly StatedSupersession[] {
    const claims = this.#supersessions.get(id)
    if (claims === undefined) return NO_CLAIMS
    return claims.filter(({ by }) => !this.#isReplaced(by, id))
  }

  /** Whether `by` replaces an article, directly or through others. */
  #isReplaced(id: string, by: string): boolean {
    const seen = new Set([id])
    for (const one of seen) {
      if (one === by) return true
      for (const claim of this.#supersessions.get(one) ?? NO_CLAIMS) seen.add(claim.by)
    }
    return false
  }

  /** Pairs of articles that each claim to replace the other, every pair once. */
  contradictions(): (readonly [string, string])[] {
    return [...this.#supersessions].flatMap(([id, claims]) =>
      claims
        .filter(({ by }) => id < by && this.#supersessions.get(by)?.some((back) => back.by === id))
        .map(({ by }) => [id, by] as const),
    )
  }

  #collectGates({ ordinal, ownId, record }: FamilyMember, context: ReleaseContext): void {
    for (const { subject, articles, forReleases, span, isNegated } of record.statements
      .requiredBefore) {
      if (isNegated === true) continue
      const place = { article: ordinal, span }
      for (const target of subject === 'this-fix' ? [ownId] : articles) {
        this.#gated.add(target)
        if (forReleases.length === 0) continue
        add(this.#applyLists, target, { releases: forReleases, place, context })
      }
    }
  }

  #collectLists({ ordinal, ownId, record }: FamilyMember, context: ReleaseContext): void {
    for (const list of record.statements.releaseLists) {
      if (list.isNegated === true) continue
      const place = { article: ordinal, span: list.span }
      const entry = { releases: list.releases, place, context }
      for (const target of list.articles) this.#collectListed(target, list.relation, ownId, entry)
    }
  }

  #collectListed(
    target: string,
    relation: ReleaseList['relation'],
    by: string,
    entry: ApplyList,
  ): void {
    if (relation === 'list-of') add(this.#listedReleases, target, entry)
    else if (target === by) return
    else if (relation === 'apply') add(this.#applyLists, target, entry)
    else
      add(this.#fixLists, target, {
        by,
        claims: claimsOf(entry),
        place: entry.place,
        context: entry.context,
      })
  }

  #collectSupersessions({ ordinal, ownId, record }: FamilyMember): void {
    for (const { direction, articles, span, isNegated } of record.statements.supersedes) {
      if (isNegated === true) continue
      for (const other of articles) {
        const [old, by] = direction === 'supersedes' ? [other, ownId] : [ownId, other]
        if (old !== by) add(this.#supersessions, old, { by, place: { article: ordinal, span } })
      }
    }
  }
}

function claimsOf({ releases, place }: ApplyList) {
  return releases.map((release) => ({ release, place }))
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
