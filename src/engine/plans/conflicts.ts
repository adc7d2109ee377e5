// What is broken already: a site went past a gate before the others of its domain had their fixes.

import type { Plan } from '../../contract/plan.ts'
import type { FixView } from '../fixes/fix-view.ts'
import { packOrder } from '../fixes/release-level.ts'
import type { Hierarchy } from './hierarchy.ts'
import type { HopPlan, PlannedSite } from './site-plan.ts'

/** By the sites that are past the gate, then by those that stand before it. */
export function conflictsOf(
  sites: readonly PlannedSite[],
  { domains }: Hierarchy,
  view: FixView,
  target: string,
): Plan['conflicts'] {
  return domains.flatMap((domain) => {
    const members = new Set(domain.map(({ name }) => name))
    const ours = sites.filter(({ asked }) => members.has(asked.name))
    const legs = ours.flatMap(({ asked, hops }) => hops.map((hop) => ({ name: asked.name, hop })))
    return legs.flatMap(({ name, hop }) => {
      const gates = openGates(hop)
      const past = ours.filter((site) => isAt(site, hop.to))
      if (gates.length === 0 || past.length === 0) return []
      const names = past.map(({ asked }) => asked.name)
      const fixes = hop.required.map(({ member }) => member.id)
      const release = hop.to === target ? target : `${hop.to} or later`
      return [
        {
          sites: [...names, name],
          text: `${listed(names)} is at ${release} already, and ${name} of the same domain lacks ${listed(fixes)}, to be there before any site is upgraded.`,
          articles: fixes,
          citations: view.cite(gates.map(({ place }) => place)),
        },
      ]
    })
  })
}

/** Gates that speak of all sites and demand a fix that is not there. */
function openGates({ entries, required }: HopPlan) {
  const missing = new Set(required.map(({ member }) => member.ownId))
  return entries.gates.filter(
    ({ scope, fixes }) => scope !== undefined && fixes.some((id) => missing.has(id)),
  )
}

function isAt({ site }: PlannedSite, release: string): boolean {
  const { readings } = site
  return (
    readings.length > 0 &&
    readings.every(({ servicePack }) => (packOrder(servicePack, release) ?? -1) >= 0)
  )
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en').format(names)
