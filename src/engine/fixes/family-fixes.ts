// All that is known of the fixes of one product family, put together from every article that states
// something: records, lists that name an article, who supersedes whom.

import {
  type FixIndex,
  fixFamilies,
  fixMembers,
  fixRecordAt,
} from '../../indexes/fixes/fix-index.ts'
import { EMPTY_RECORD, type FixRecord } from '../../indexes/fixes/fix-record.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'
import type { FixedIn, ReleaseList } from '../../model/statement.ts'
import type { Place } from './evidence.ts'
import type { ListedFix } from './inclusion.ts'
import { type ReleaseContext, speaksOf } from './release-level.ts'
import type { ApplyList } from './scope-match.ts'

/** "Q… supersedes Q…", whichever of the two says so. */
export interface StatedSupersession {
  /** The article whose fix replaces the other. */
  readonly by: string
  readonly place: Place
}

export interface FamilyMember {
  readonly ordinal: number
  /** In this index. */
  readonly id: string
  /** As articles name it. */
  readonly ownId: string
  readonly record: FixRecord
}

interface ArticleIds {
  readonly id: string
  readonly ownId: string
  readonly products: readonly string[]
}

export interface FamilySources {
  readonly index: FixIndex
  readonly idsOf: (ordinal: number) => ArticleIds | undefined
  /** The held article of that number, whatever it applies to. */
  readonly ordinalOf: (ownId: string) => number | undefined
}

export class FamilyFixes {
  readonly family: string
  readonly isTerminalServer: boolean
  /** By ordinal. */
  readonly members: readonly FamilyMember[]
  readonly #contexts = new WeakMap<FixRecord, ReleaseContext>()
  readonly #sources: FamilySources
  readonly #applyLists = new Map<string, ApplyList[]>()
  readonly #fixLists = new Map<string, ListedFix[]>()
  readonly #listedReleases = new Map<string, ApplyList[]>()
  readonly #supersessions = new Map<string, StatedSupersession[]>()

  constructor(sources: FamilySources, family: string, isTerminalServer: boolean) {
    this.#sources = sources
    this.family = family
    this.isTerminalServer = isTerminalServer
    this.members = membersOf(sources, family)
    for (const member of this.members) this.#collect(member)
  }

  /** Releases to which the fix of `id` is said to be applied, by its own article and others. */
  applyLists(id: string): readonly ApplyList[] {
    return this.#applyLists.get(id) ?? []
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
  listedIds(): readonly string[] {
    return [...this.#fixLists.keys()].sort()
  }

  /** A held article that states nothing of fixes, or applies to other families. */
  memberElsewhere(ownId: string): FamilyMember | undefined {
    const ordinal = this.#sources.ordinalOf(ownId)
    const ids = ordinal === undefined ? undefined : this.#sources.idsOf(ordinal)
    if (ordinal === undefined || ids === undefined) return undefined
    const record = fixRecordAt(this.#sources.index, ordinal) ?? EMPTY_RECORD
    return { ordinal, id: ids.id, ownId: ids.ownId, record }
  }

  /** Whether a held article has nothing to do with the family: the number in a list is wrong. */
  isStray({ ordinal, record }: FamilyMember): boolean {
    const ids = this.#sources.idsOf(ordinal)
    if (ids === undefined) return false
    const context = this.contextOf(record)
    const isOurs = ids.products.some((product) => speaksOf({ product }, context))
    return !isOurs && !record.statements.fixedIn.some((fixed) => isNamed(fixed, context))
  }

  /** Who is said to replace `id`; two articles that each claim to replace the other are left out. */
  supersededBy(id: string): readonly StatedSupersession[] {
    const claims = this.#supersessions.get(id) ?? []
    return claims.filter(({ by }) => !this.#supersessions.get(by)?.some((back) => back.by === id))
  }

  /** Pairs of articles that each claim to replace the other, every pair once. */
  contradictions(): (readonly [string, string])[] {
    return [...this.#supersessions].flatMap(([id, claims]) =>
      claims
        .filter(({ by }) => id < by && this.#supersessions.get(by)?.some((back) => back.by === id))
        .map(({ by }) => [id, by] as const),
    )
  }

  /** @param product of the site, when it is one of several of the family. */
  contextOf(record: FixRecord, product?: string): ReleaseContext {
    const known = this.#contexts.get(record)
    const context = known ?? this.#makeContext(record)
    if (known === undefined) this.#contexts.set(record, context)
    return product === undefined ? context : { ...context, product }
  }

  #makeContext(record: FixRecord): ReleaseContext {
    const families = record.scopes.flatMap(({ family }) => family ?? [])
    const versions = new Set(
      record.scopes.flatMap(({ family, version }) =>
        family === this.family ? (version ?? []) : [],
      ),
    )
    const [only] = versions
    return {
      family: this.family,
      isTerminalServer: this.isTerminalServer,
      articleFamilies: new Set(families),
      ...(versions.size === 1 && only !== undefined && { articleVersion: only }),
    }
  }

  #collect(member: FamilyMember): void {
    const context = this.contextOf(member.record)
    this.#collectGates(member, context)
    this.#collectLists(member, context)
    this.#collectSupersessions(member)
  }

  #collectGates({ ordinal, ownId, record }: FamilyMember, context: ReleaseContext): void {
    for (const { subject, articles, forReleases, span, isNegated } of record.statements
      .requiredBefore) {
      if (isNegated === true || forReleases.length === 0) continue
      const place = { article: ordinal, span }
      for (const target of subject === 'this-fix' ? [ownId] : articles) {
        add(this.#applyLists, target, { releases: forReleases, place, context })
      }
    }
  }

  #collectLists({ ordinal, ownId, record }: FamilyMember, context: ReleaseContext): void {
    for (const list of record.statements.releaseLists) {
      if (list.isNegated === true) continue
      const entry = {
        releases: list.releases,
        place: { article: ordinal, span: list.span },
        context,
      }
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
    else add(this.#fixLists, target, { ...entry, by })
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

function isNamed({ releases }: FixedIn, context: ReleaseContext): boolean {
  return releases.some((one) => (one.product ?? one.productCode) && speaksOf(one, context))
}

/** Articles of the family and of those within it: Visual FoxPro is FoxPro. */
function membersOf({ index, idsOf }: FamilySources, family: string): FamilyMember[] {
  const wanted = canonicalProduct(family)
  const names = fixFamilies(index).filter((name) => {
    const one = canonicalProduct(name)
    return name === family || (one && wanted && isWithinFamily(one, wanted))
  })
  const ordinals = new Set(names.flatMap((name) => [...fixMembers(index, name)]))
  return [...ordinals]
    .sort((a, b) => a - b)
    .flatMap((ordinal) => {
      const [ids, record] = [idsOf(ordinal), fixRecordAt(index, ordinal)]
      if (ids === undefined || record === undefined) return []
      return [{ ordinal, id: ids.id, ownId: ids.ownId, record }]
    })
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
