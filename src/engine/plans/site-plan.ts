// The way of one site: each release that it passes, with the fixes that must be there before it.

import type { PlanSite } from '../../contract/plan.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import { FixEntries, type FixEntry } from '../fixes/fix-entries.ts'
import { type Wait, waitsFor } from '../fixes/gates.ts'
import { packOrder } from '../fixes/release-level.ts'
import type { Reading, Site } from '../fixes/site.ts'
import { type ProblemAfter, problemsAfter } from '../problems/problems-after.ts'
import { type Hop, type HopSources, type Hops, hopsTo } from './hops.ts'

export interface HopPlan extends Hop {
  readonly from: string
  readonly entries: FixEntries
  readonly required: readonly FixEntry[]
  readonly undecided: readonly FixEntry[]
  readonly waits: readonly Wait[]
  /** That come with its release. */
  readonly problems: readonly ProblemAfter[]
}

export interface PlannedSite {
  readonly asked: PlanSite
  readonly site: Site
  readonly state: 'to-upgrade' | 'at-target' | 'beyond-target' | 'unknown'
  readonly hops: readonly HopPlan[]
  readonly circular: Hops['circular']
}

export interface SiteTask extends HopSources {
  readonly asked: PlanSite
  readonly site: Site
  readonly target: string
  readonly answers: Readonly<Record<string, boolean>>
  /** Whether it shares a domain with another site; `undefined` when that is not said. */
  readonly sharesDomain: boolean | undefined
}

export function planSite(task: SiteTask): PlannedSite {
  const { asked, site, target } = task
  const state = stateOf(site, target)
  if (state !== 'to-upgrade') return { asked, site, state, hops: [], circular: [] }
  const ways = site.readings.map((reading) => hopsTo(task, reading, target))
  const way = ways.reduce((one, other) => (other.hops.length > one.hops.length ? other : one))
  const hops = way.hops.map((hop, at) => {
    const before = way.hops[at - 1]?.to
    const readings =
      before === undefined
        ? site.readings
        : distinct(site.readings.map((reading) => ({ ...reading, servicePack: before })))
    return planHop(task, hop, readings)
  })
  return { asked, site, state, hops, circular: ways.flatMap(({ circular }) => circular) }
}

/** By the lowest of the releases that the site may have. */
function stateOf({ readings }: Site, target: string): PlannedSite['state'] {
  const orders = readings.map(({ servicePack }) => packOrder(servicePack, target))
  const known = orders.filter((order) => order !== undefined)
  if (known.length === 0) return 'unknown'
  const lowest = Math.min(...known)
  if (lowest < 0) return 'to-upgrade'
  return lowest === 0 ? 'at-target' : 'beyond-target'
}

function planHop(task: SiteTask, hop: Hop, readings: readonly Reading[]): HopPlan {
  const { site, fixes, answers } = task
  const question = { fixes, site: { ...site, readings }, target: hop.to }
  const asked = new FixEntries({ ...question, answers })
  const derived = answersByDomain(asked, task.sharesDomain)
  const entries =
    Object.keys(derived).length === 0
      ? asked
      : new FixEntries({ ...question, answers: { ...derived, ...answers } })
  const named = [...new Set(entries.gates.flatMap((gate) => gate.fixes))]
  const entered = named.map((id) => entries.enter(entries.memberOf(id)))
  return {
    ...hop,
    from: readings.map(({ servicePack = 'unknown' }) => servicePack).join(' or '),
    entries,
    required: entered.filter(({ group }) => group === 'required'),
    undecided: entered.filter(({ group }) => group === 'undecided'),
    waits: waitsFor(fixes, hop.to),
    problems: hopProblems(fixes, readings, hop.to),
  }
}

/** By what can be done about them, then by article. */
function hopProblems(fixes: FamilyFixes, readings: readonly Reading[], to: string): ProblemAfter[] {
  const [reading] = readings
  if (reading === undefined) return []
  const found = problemsAfter(fixes, { ...reading, servicePack: to })
  const rank = ({ unless, correctedIn }: ProblemAfter) =>
    unless.length > 0 ? 0 : correctedIn === undefined ? 1 : 2
  return found.toSorted((a, b) => rank(a) - rank(b))
}

// "if your hierarchy consists of multiple sites … in the same domain", "on all sites that share a domain"
const SHARED_DOMAIN = /\bsites\b.*\b(?:same|shared?|sharing|one|single|common)\b.{0,40}\bdomain/is

/** Answers to conditions that speak of several sites in one domain and have none yet. */
function answersByDomain(
  { conditions }: FixEntries,
  sharesDomain: boolean | undefined,
): Record<string, boolean> {
  if (sharesDomain === undefined) return {}
  const ours = conditions.filter(({ answer, text }) => answer === null && SHARED_DOMAIN.test(text))
  return Object.fromEntries(ours.map(({ id }) => [id, sharesDomain]))
}

function distinct(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((one) => [JSON.stringify(one), one])).values()]
}
