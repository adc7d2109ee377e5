// One order over all sites. Sites of one domain go together where an article speaks of all of them:
// first the fixes of every one, then the first upgrade.

import type { PlanStep } from '../../contract/plan.ts'
import type { FixView } from '../fixes/fix-view.ts'
import type { Hierarchy } from './hierarchy.ts'
import type { HopPlan, PlannedSite } from './site-plan.ts'

/** A hop with the site that makes it. */
interface Leg {
  readonly name: string
  readonly hop: HopPlan
}

type Step = Omit<PlanStep, 'order'>

const KINDS = ['check', 'fix', 'wait', 'gate', 'upgrade'] as const

/** Domains do not wait for one another: their steps count for themselves. */
export function orderSteps(
  sites: readonly PlannedSite[],
  { domains }: Hierarchy,
  view: FixView,
): PlanStep[] {
  return domains
    .flatMap((domain) => {
      const members = new Set(domain.map(({ name }) => name))
      const ours = sites.filter(({ asked }) => members.has(asked.name))
      return isOneBlock(ours) ? stepsOf(ours, view) : ours.flatMap((one) => stepsOf([one], view))
    })
    .sort((a, b) => a.order - b.order)
}

/** Whether an article speaks of all sites, or any site, before an upgrade that one of these makes. */
function isOneBlock(sites: readonly PlannedSite[]): boolean {
  return sites.some(({ hops }) =>
    hops.some(({ entries }) => entries.gates.some(({ scope }) => scope !== undefined)),
  )
}

/** Round by round: in each, every site makes the lowest hop that any of them has still to make. */
function stepsOf(sites: readonly PlannedSite[], view: FixView): PlanStep[] {
  const waiting = sites.map(({ asked, hops }) => ({ name: asked.name, hops: [...hops] }))
  const steps: PlanStep[] = []
  for (let order = 0; waiting.some(({ hops }) => hops.length > 0); ) {
    const most = Math.max(...waiting.map(({ hops }) => hops.length))
    const legs = waiting.flatMap(({ name, hops }): Leg[] => {
      const hop = hops.length === most ? hops.shift() : undefined
      return hop === undefined ? [] : [{ name, hop }]
    })
    const round = mergeSteps(legs.flatMap((leg) => stepsOfLeg(leg, view)))
    for (const kind of KINDS) {
      const ofKind = round.filter((step) => step.kind === kind)
      if (ofKind.length > 0) order += 1
      steps.push(...ofKind.map((step) => ({ order, ...step })))
    }
  }
  return steps
}

function stepsOfLeg({ name, hop }: Leg, view: FixView): Step[] {
  const { entries, required, waits, to, places } = hop
  const ids = required.map(({ member }) => member.ownId)
  const isOurs = ({ fixes }: { readonly fixes: readonly string[] }) =>
    fixes.some((id) => ids.includes(id))
  const gates = entries.gates.filter(isOurs).map((gate) => ({
    ...gate,
    fixes: gate.fixes.filter((id) => ids.includes(id)),
  }))
  const told = view.steps({ gates, memberOf: (id) => entries.memberOf(id) }, waits)
  const step = (kind: Step['kind'], text: string, rest: Partial<Step> = {}): Step => ({
    kind,
    sites: [name],
    to,
    text,
    articles: [],
    citations: [],
    ...rest,
  })
  return [
    ...told.map(({ kind, text, articles, citation }) =>
      step(kind, text, { articles, citations: [citation] }),
    ),
    ...required.map((entry) => {
      const { id, citations } = view.verdict(entry)
      return step('fix', `Apply the fix of ${id}.`, { articles: [id], citations })
    }),
    step('upgrade', `Upgrade to ${to}.`, { citations: view.cite(places) }),
  ]
}

/** The same step of several sites, or of several articles, is one. */
function mergeSteps(steps: readonly Step[]): Step[] {
  const merged = new Map<string, Step>()
  for (const step of steps) {
    const key = JSON.stringify([step.kind, step.to, step.text])
    const known = merged.get(key)
    merged.set(key, known === undefined ? step : joined(known, step))
  }
  return [...merged.values()]
}

function joined(one: Step, other: Step): Step {
  const citations = [...one.citations, ...other.citations]
  const places = new Map(citations.map((each) => [`${each.article} ${each.start}`, each]))
  return {
    ...one,
    sites: [...new Set([...one.sites, ...other.sites])],
    articles: [...new Set([...one.articles, ...other.articles])],
    citations: [...places.values()],
  }
}
