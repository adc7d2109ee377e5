// Which sites share a domain, as the caller states it.

import type { PlanSite } from '../../contract/plan.ts'
import { QuarryError } from '../../model/errors.ts'

export interface Hierarchy {
  /** Sites that share a domain, directly or through others; one of its own for every other site. */
  readonly domains: readonly (readonly PlanSite[])[]
  /** Whether a site shares a domain with another; `undefined` when nothing is said of it. */
  readonly sharesDomain: (name: string) => boolean | undefined
}

/** Throws `request-invalid` for a name that two sites have, and for one that no site has. */
export function readHierarchy(sites: readonly PlanSite[]): Hierarchy {
  const byName = new Map<string, PlanSite>()
  for (const site of sites) {
    if (byName.has(site.name)) throw invalid(`Two sites are called "${site.name}".`)
    byName.set(site.name, site)
  }
  const links = new Map(sites.map(({ name }) => [name, new Set<string>()]))
  for (const { name, sharesDomainWith = [] } of sites) {
    for (const other of sharesDomainWith) {
      if (!byName.has(other))
        throw invalid(`"${name}" shares a domain with "${other}", which is no site here.`)
      if (other === name) continue
      links.get(name)?.add(other)
      links.get(other)?.add(name)
    }
  }
  return {
    domains: groupsOf(sites, links),
    sharesDomain: (name) => {
      if ((links.get(name)?.size ?? 0) > 0) return true
      return byName.get(name)?.sharesDomainWith === undefined ? undefined : false
    },
  }
}

function groupsOf(
  sites: readonly PlanSite[],
  links: ReadonlyMap<string, ReadonlySet<string>>,
): PlanSite[][] {
  const seen = new Set<string>()
  return sites.flatMap(({ name }) => {
    if (seen.has(name)) return []
    seen.add(name)
    const names = [name]
    for (const one of names) {
      for (const other of links.get(one) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        names.push(other)
      }
    }
    return [sites.filter((site) => names.includes(site.name))]
  })
}

function invalid(detail: string): QuarryError {
  return new QuarryError('request-invalid', { detail })
}
