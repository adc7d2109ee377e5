// The shape of the case files, and how a test reads them. README.md says what each field means.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A place in the decoded article and the hash of its quote; `says` is in our own words. */
export interface Evidence {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly hash: string
  readonly says?: string
}

export const GROUPS = [
  'required',
  'available',
  'alreadyIncluded',
  'superseded',
  'doesNotApply',
  'undecided',
] as const

export type Group = (typeof GROUPS)[number]

interface CommonCase {
  readonly name: string
  readonly family: string
  /** Articles of drawn.json that the case was written for; empty for a case found by searching. */
  readonly drawn: readonly string[]
  readonly question: string
  readonly why?: string
  readonly evidence: readonly Evidence[]
}

/** What POST /v1/fixes is asked. */
export interface FixesRequest {
  readonly product: string
  readonly version?: string
  readonly servicePack?: string
  readonly build?: string
  readonly platform?: string
  readonly language?: string
  readonly installed?: readonly string[]
  readonly target?: string
  readonly include?: readonly string[]
}

export interface FixesCase extends CommonCase {
  readonly request: FixesRequest
  readonly expected: Readonly<Partial<Record<Group, readonly string[]>>> & {
    /** Groups in which an article must not stand, where more than one other can be argued for. */
    readonly never?: Readonly<Record<string, readonly Group[]>>
    /** The release that `because` has to name. */
    readonly prerequisites?: Readonly<Record<string, string>>
  }
}

export interface ExplanationCase extends CommonCase {
  readonly request: FixesRequest & { readonly id: string }
  readonly expected: {
    readonly failed:
      | 'product'
      | 'release'
      | 'platform'
      | 'language'
      | 'prerequisite'
      | 'alreadyIncluded'
      | 'superseded'
    readonly nearest?: readonly string[]
  }
}

export interface ReleasesCase extends CommonCase {
  readonly request: { readonly product: string; readonly build: string }
  readonly expected: {
    readonly outcome: 'known' | 'ambiguous' | 'approximate' | 'unknown'
    /** All of them, and no others; a missing servicePack is the release without one. */
    readonly releases?: readonly { readonly version?: string; readonly servicePack?: string }[]
    /** All versions among the answers, where the service packs are of no account. */
    readonly versions?: readonly string[]
    /** The stated builds below and above. */
    readonly between?: readonly [string, string]
  }
}

export interface FilesCase extends CommonCase {
  readonly request: { readonly name: string; readonly version: string; readonly platform?: string }
  readonly expected: {
    readonly exact: readonly string[]
    readonly newer: readonly string[]
    readonly notNewer?: readonly string[]
  }
}

export interface InventoryRow {
  readonly file: string
  readonly version?: string
  readonly platform?: string
  readonly size?: number
  readonly date?: string
}

export interface InventoryCase extends CommonCase {
  readonly request: { readonly rows: readonly InventoryRow[] }
  /** Article → file of its table → verdict. */
  readonly expected: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          | 'satisfied'
          | 'older'
          | 'newer'
          | 'otherBranch'
          | 'sameVersionOtherSize'
          | 'notInInventory'
          | 'unusable'
        >
      >
    >
  >
}

export interface PlanCase extends CommonCase {
  readonly request: {
    readonly sites: readonly {
      readonly name: string
      readonly product: string
      readonly build: string
    }[]
    readonly target: string
  }
  /** Site → the releases it goes through, the target last. */
  readonly expected: { readonly hops: Readonly<Record<string, readonly string[]>> }
}

export interface CasesByKind {
  readonly fixes: FixesCase
  readonly explanations: ExplanationCase
  readonly releases: ReleasesCase
  readonly files: FilesCase
  readonly inventory: InventoryCase
  readonly plans: PlanCase
}

export type CaseKind = keyof CasesByKind

export type AnyCase = CasesByKind[CaseKind]

export const CASE_KINDS = [
  'explanations',
  'files',
  'fixes',
  'inventory',
  'plans',
  'releases',
] as const satisfies readonly CaseKind[]

/** A fix list and its members, for tests that leave the list out of the ingest. */
export interface FixList {
  readonly list: string
  readonly product: string
  readonly version: string
  readonly servicePack: string
  readonly evidence: readonly Evidence[]
  readonly members: number
  readonly held: number
  readonly heldMembers: readonly string[]
  readonly notHeld: readonly string[]
  /** Articles that it cites without listing them: other lists, where to get the service pack. */
  readonly references: readonly string[]
}

/** A build beside a release, as an article states it. */
export interface StatedBuild {
  readonly product: string
  /** Absent where the article does not name it. */
  readonly version?: string
  readonly servicePack?: string
  readonly build: string
  /** The part of the product whose build it is, when not that of the whole. */
  readonly component?: string
  readonly note?: string
  readonly evidence: readonly Evidence[]
}

export interface Drawing {
  readonly seed: number
  readonly perStratum: number
  readonly strata: readonly { readonly stratum: string; readonly drawn: readonly string[] }[]
}

const readJson = <T>(name: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

export const readCases = <Kind extends CaseKind>(kind: Kind): readonly CasesByKind[Kind][] =>
  readJson<{ cases: readonly CasesByKind[Kind][] }>(`cases/${kind}.json`).cases

export const readFixLists = () => readJson<{ lists: readonly FixList[] }>('closure.json').lists

export const readStatedBuilds = () =>
  readJson<{ facts: readonly StatedBuild[] }>('release-facts.json').facts

export const readDrawing = () => readJson<Drawing>('drawn.json')

/** Kinds of the files in cases/, for the test that none is forgotten. */
export const listCaseFiles = (): readonly string[] =>
  readdirSync(join(import.meta.dirname, 'cases'))
    .map((name) => name.replace('.json', ''))
    .sort()
