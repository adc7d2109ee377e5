// What the verdict on a member hangs on, in a few numbers: members of one class get the same verdict at
// the same release, so that thousands are judged as a few hundred.

import { PLATFORMS, type Platform } from '../../model/platform.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { FamilyMember } from './family-member.ts'
import type { FixFacts } from './fix-facts.ts'
import type { ReleaseContext } from './release-level.ts'

const KNOWN = 1
/** Its tables are for other product families only. */
const OTHER_FAMILIES = 2
const LANGUAGES = 4
const SUPERSEDED = 8
/** It points to the latest service pack, which tells where its list does not. */
const ADVISED = 16
/** Where its list holds the release, nothing else speaks against it. */
const PLAIN = 32

export class MemberClasses {
  readonly #traits: Uint8Array
  /** Bits of the processors; none is any. */
  readonly #platforms: Uint8Array
  readonly #inclusions: Uint32Array
  readonly #scopes: Uint32Array
  readonly #numbers = new Map<string, number>()
  readonly #numberOf: (release: ReleaseName, context: ReleaseContext) => number

  /**
   * @param size members, by whose numbers all is asked.
   * @param numberOf the same for releases that stand alike to every site.
   */
  constructor(size: number, numberOf: (release: ReleaseName, context: ReleaseContext) => number) {
    this.#traits = new Uint8Array(size)
    this.#platforms = new Uint8Array(size)
    this.#inclusions = new Uint32Array(size)
    this.#scopes = new Uint32Array(size)
    this.#numberOf = numberOf
  }

  /** More than the highest class that so many members have. */
  static mostOf(size: number): number {
    return 2 * size + 1
  }

  isKnown(member: number): boolean {
    return this.#has(member, KNOWN)
  }

  enter(number: number, { record }: FamilyMember, facts: FixFacts): void {
    const { statements } = record
    const isPlain = facts.supersededBy.length + statements.requires.length === 0
    const isAdvised = statements.remedies.some(({ kind }) => kind === 'latest-pack')
    this.#traits[number] =
      KNOWN |
      (facts.otherFamilies.length > 0 ? OTHER_FAMILIES : 0) |
      (facts.languages.length > 0 ? LANGUAGES : 0) |
      (facts.supersededBy.length > 0 ? SUPERSEDED : 0) |
      (isAdvised ? ADVISED : 0) |
      (isPlain && facts.isForItself ? PLAIN : 0)
    for (const one of facts.platforms)
      this.#platforms[number] = this.#platformsAt(number) | bit(one)
    this.#inclusions[number] = this.#inclusionClass(facts)
    const isScoped = statements.introducedIn.length + facts.applyLists.length === 0
    this.#scopes[number] = isScoped ? this.#class(scopeKey(facts)) : 0
  }

  /** Of what says that releases hold the fix, and whether its tables can be read; 0 for nothing. */
  inclusionClass(member: number): number {
    return this.#inclusions[member] ?? 0
  }

  /** Of the applies-to list; 0 when more than the list tells whether a release is meant. */
  scopeClass(member: number): number {
    return this.#scopes[member] ?? 0
  }

  isForPlatform(member: number, platform: Platform | undefined): boolean {
    if (this.#has(member, OTHER_FAMILIES)) return false
    const platforms = this.#platformsAt(member)
    return platform === undefined || platforms === 0 || (platforms & bit(platform)) !== 0
  }

  hasLanguages(member: number): boolean {
    return this.#has(member, LANGUAGES)
  }

  isSuperseded(member: number): boolean {
    return this.#has(member, SUPERSEDED)
  }

  isAdvised(member: number): boolean {
    return this.#has(member, ADVISED)
  }

  isPlain(member: number): boolean {
    return this.#has(member, PLAIN)
  }

  #has(member: number, trait: number): boolean {
    return ((this.#traits[member] ?? 0) & trait) !== 0
  }

  #platformsAt(member: number): number {
    return this.#platforms[member] ?? 0
  }

  #inclusionClass({ context, ownClaims, keywordClaims, fixLists, isBroken }: FixFacts): number {
    if (ownClaims.length + keywordClaims.length + fixLists.length === 0 && !isBroken) return 0
    const numbers = (claims: FixFacts['ownClaims'], of: ReleaseContext) =>
      claims.map(({ release }) => this.#numberOf(release, of))
    const listed = fixLists.flatMap((list) => numbers(list.claims, list.context))
    const own = [numbers(ownClaims, context), numbers(keywordClaims, context), listed]
    return this.#class(`inclusion ${isBroken} ${fixLists.length > 0} ${own.join(' ')}`)
  }

  /** From 1 on. */
  #class(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1
    this.#numbers.set(key, number)
    return number
  }
}

function scopeKey({ ownScopes }: FixFacts): string {
  return JSON.stringify(
    ownScopes.map(({ product, version, servicePack }) => [
      product,
      version ?? null,
      servicePack ?? null,
    ]),
  )
}

const bit = (platform: Platform) => 1 << PLATFORMS.indexOf(platform)
