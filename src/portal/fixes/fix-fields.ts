// What the planner is told, and the address that says the same: the permalink.

import { addressWith } from '../addresses.ts'

/** One row of the form; empty fields are absent. */
export interface SiteFields {
  readonly name?: string
  /** A build, or a service pack with or without its version. */
  readonly release?: string
  readonly role?: string
  /** Sites that name the same domain share it. */
  readonly domain?: string
}

export type SharedDomain = 'yes' | 'no'
export type ConditionAnswer = 'yes' | 'no'

export interface FixFields {
  readonly product?: string
  readonly target?: string
  readonly platform?: string
  readonly language?: string
  /** Numbers of articles whose fixes are installed. */
  readonly installed: readonly string[]
  /** Whether several sites share a domain; of a plan for one site. */
  readonly shared?: SharedDomain
  /** As many as rows are shown, at least one. */
  readonly sites: readonly SiteFields[]
  /** Condition id → answer. */
  readonly answers: Readonly<Record<string, ConditionAnswer>>
  /** The article of which is asked why it is not in the list. */
  readonly why?: string
}

/** Formats besides the page, as `format=` names them. */
export const FIX_FORMATS = ['text', 'markdown', 'csv'] as const
export type FixFormat = (typeof FIX_FORMATS)[number]

export const MAX_ROWS = 12

/** "if-0123456789ab" → "0123456789ab" */
const ANSWER_PREFIX = 'if-'
export const answerName = (condition: string): string => `${ANSWER_PREFIX}${condition}`
export const answeredCondition = (name: string): string | undefined =>
  /^if-([0-9a-f]{12})$/.exec(name)?.[1]

/** The name of a field in a row, counted from 0: "release", "release2", "release3" … */
export const rowField = (name: 'site' | 'release' | 'role' | 'domain', row: number): string =>
  row === 0 ? name : `${name}${row + 1}`

/** Equal fields have equal addresses; rows without a release are left out. */
export function fixAddress(fields: FixFields, format?: FixFormat): string {
  const { product, target, platform, language, installed, shared, why } = fields
  const answers = Object.entries(fields.answers).map(([id, answer]) => [answerName(id), answer])
  return addressWith('/fixes', {
    product,
    ...rowsOf(fields),
    target,
    shared,
    platform,
    language,
    installed: installed.join(' '),
    ...Object.fromEntries(answers),
    why,
    format,
  })
}

function rowsOf({ sites }: FixFields): Record<string, string | undefined> {
  const told = sites.filter(({ release }) => release !== undefined)
  const fields = told.flatMap(({ name, release, role, domain }, row) => [
    [rowField('site', row), name],
    [rowField('release', row), release],
    [rowField('role', row), role],
    [rowField('domain', row), domain],
  ])
  return Object.fromEntries(fields)
}
