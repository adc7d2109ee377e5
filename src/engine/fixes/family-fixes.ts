// All that is known of the fixes of one product family, put together from every article that states
// something: records, lists that name an article, who supersedes whom.

import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import { EMPTY_RECORD, type FixRecord } from '../../indexes/fixes/fix-record.ts'
import type { FixedIn } from '../../model/statement.ts'
import { ShippedRows } from './coverage.ts'
import { type FamilyMember, type FamilySources, membersOf, NOT_HELD } from './family-member.ts'
import { FamilyStatements } from './family-statements.ts'
import { type FixFacts, factsOf } from './fix-facts.ts'
import { isOffering } from './is-offering.ts'
import { LevelMemo } from './level-memo.ts'
import { MemberClasses } from './member-classes.ts'
import { OutcomeTables } from './outcomes.ts'
import { type ReleaseContext, speaksOf } from './release-level.ts'

/** Callers may ask for any name. */
const MAX_ELSEWHERE = 20_000
const WARM_UP_MEMBERS = 100

export class FamilyFixes {
  readonly family: string
  readonly isTerminalServer: boolean
  /** By ordinal. */
  readonly members: readonly FamilyMember[]
  readonly statements = new FamilyStatements()
  /** By the number of a member. */
  readonly outcomes: OutcomeTables
  /** By the class of a member. */
  readonly classOutcomes: OutcomeTables
  readonly classes: MemberClasses
  readonly #byId: ReadonlyMap<string, FamilyMember>
  #offering: readonly FamilyMember[] | undefined
  #offeringIds: ReadonlySet<string> | undefined
  #listedElsewhere: readonly FamilyMember[] | undefined
  #shipped: ShippedRows | undefined
  #gating: readonly FamilyMember[] | undefined
  readonly #elsewhere = new Map<string, FamilyMember>()
  readonly #contexts = new WeakMap<FixRecord, ReleaseContext>()
  /** By the number of a member; of others by themselves. */
  readonly #facts: (FixFacts | undefined)[] = []
  readonly #factsElsewhere = new WeakMap<FamilyMember, FixFacts>()
  readonly #memo = new LevelMemo()
  readonly #sources: FamilySources

  constructor(sources: FamilySources, family: string, isTerminalServer: boolean) {
    this.#sources = sources
    this.family = family
    this.isTerminalServer = isTerminalServer
    this.members = membersOf(sources, family)
    this.#byId = new Map(this.members.map((member) => [member.ownId, member]))
    for (const member of this.members) {
      this.statements.collect(member, this.contextOf(member.record))
    }
    const size = this.members.length + this.statements.listedIds().length
    this.outcomes = new OutcomeTables(size)
    this.classOutcomes = new OutcomeTables(MemberClasses.mostOf(size))
    this.classes = new MemberClasses(size, (release, context) =>
      this.#memo.numberOf(release, context),
    )
  }

  /** Puts together what questions ask of every member. */
  *warmUp(): Generator<void> {
    for (const [at, member] of this.offering.entries()) {
      this.factsOf(member)
      if (at % WARM_UP_MEMBERS === 0) yield
    }
    for (const member of this.listedElsewhere) this.factsOf(member)
    yield
    void this.shipped
    yield
  }

  /** Members that are about a fix of their own, or to which a list says to apply one. */
  get offering(): readonly FamilyMember[] {
    this.#offering ??= this.members.filter(
      ({ ownId, record }) => isOffering(record) || this.statements.applyLists(ownId).length > 0,
    )
    return this.#offering
  }

  /** What only lists of fixes name, by id; not what a list names by a wrong number. */
  get listedElsewhere(): readonly FamilyMember[] {
    if (this.#listedElsewhere !== undefined) return this.#listedElsewhere
    const listed = this.statements.listedIds().filter((id) => !this.isOffering(id))
    const members = listed.map((id) => this.named(id)).filter((one) => !this.#isStray(one))
    this.#listedElsewhere = members.map((one, at) => this.#numbered(one, at))
    return this.#listedElsewhere
  }

  /** Verdicts on what only lists name are kept as well. */
  #numbered(member: FamilyMember, at: number): FamilyMember {
    if (member.number !== undefined) return member
    const numbered = { ...member, number: this.members.length + at }
    this.#elsewhere.set(member.ownId, numbered)
    return numbered
  }

  /** Whether a member of that id is among `offering`. */
  isOffering(ownId: string): boolean {
    this.#offeringIds ??= new Set(this.offering.map((member) => member.ownId))
    return this.#offeringIds.has(ownId)
  }

  /** The files of all that can be listed. */
  get shipped(): ShippedRows {
    this.#shipped ??= new ShippedRows([...this.offering, ...this.listedElsewhere])
    return this.#shipped
  }

  /** Members that say what is to be done before an upgrade. */
  get gating(): readonly FamilyMember[] {
    this.#gating ??= this.members.filter(
      ({ record: { statements } }) =>
        statements.requiredBefore.length + statements.waits.length > 0,
    )
    return this.#gating
  }

  /** The member of that id. */
  member(ownId: string): FamilyMember | undefined {
    return this.#byId.get(ownId)
  }

  /**
   * The member of that id, else the held article that states nothing of fixes or applies to other
   * families, else what others say of one that is not held.
   */
  named(ownId: string): FamilyMember {
    const known = this.#byId.get(ownId) ?? this.#elsewhere.get(ownId)
    if (known !== undefined) return known
    const made = this.#memberElsewhere(ownId)
    if (this.#elsewhere.size >= MAX_ELSEWHERE) this.#elsewhere.clear()
    this.#elsewhere.set(ownId, made)
    return made
  }

  #memberElsewhere(ownId: string): FamilyMember {
    const ordinal = this.#sources.ordinalOf(ownId)
    const ids = ordinal === undefined ? undefined : this.#sources.idsOf(ordinal)
    if (ordinal === undefined || ids === undefined) {
      return { ordinal: NOT_HELD, id: ownId, ownId, record: EMPTY_RECORD }
    }
    const record = fixRecordAt(this.#sources.index, ordinal) ?? { ...EMPTY_RECORD }
    return { ordinal, id: ids.id, ownId: ids.ownId, record }
  }

  /** Whether a held article has nothing to do with the family: the number in a list is wrong. */
  #isStray({ ordinal, record }: FamilyMember): boolean {
    const ids = this.#sources.idsOf(ordinal)
    if (ids === undefined) return false
    const context = this.contextOf(record)
    const isOurs = ids.products.some((product) => speaksOf({ product }, context))
    return !isOurs && !record.statements.fixedIn.some((fixed) => isNamed(fixed, context))
  }

  contextOf(record: FixRecord): ReleaseContext {
    const known = this.#contexts.get(record)
    if (known !== undefined) return known
    const context = this.#makeContext(record)
    this.#contexts.set(record, context)
    return context
  }

  factsOf(member: FamilyMember): FixFacts {
    const { number, record } = member
    const known = number === undefined ? this.#factsElsewhere.get(member) : this.#facts[number]
    if (known !== undefined) return known
    const facts = factsOf(member, this.statements, this.contextOf(record))
    if (number === undefined) this.#factsElsewhere.set(member, facts)
    else {
      this.#facts[number] = facts
      this.classes.enter(number, member, facts)
    }
    return facts
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
      memo: this.#memo,
      ...(versions.size === 1 && only !== undefined && { articleVersion: only }),
    }
  }
}

function isNamed({ releases }: FixedIn, context: ReleaseContext): boolean {
  return releases.some((one) => (one.product ?? one.productCode) && speaksOf(one, context))
}
