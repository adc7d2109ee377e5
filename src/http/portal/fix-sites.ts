// Rows of the planner → the sites of a plan.

import type { PlanSite } from '../../contract/plan.ts'
import type { FixFields, SiteFields } from '../../portal/fixes/fix-fields.ts'
import { releaseOf } from './release-field.ts'

/** Stands for all other sites where one site is asked about. */
export const OTHER_SITES = 'the other sites of the domain'
const ONLY_SITE = 'this site'
const FIRST_LETTER = 'A'.charCodeAt(0)

/** Rows with a release; none while the product is missing. */
export function sitesOf(fields: FixFields): PlanSite[] {
  const { product, platform, language, installed, shared } = fields
  if (product === undefined) return []
  const told = fields.sites.filter(({ release }) => release !== undefined)
  const sites = told.map(
    (row, at): PlanSite => ({
      name: row.name ?? (told.length === 1 ? ONLY_SITE : String.fromCharCode(FIRST_LETTER + at)),
      product,
      ...releaseOf(row.release ?? ''),
      ...(platform !== undefined && { platform }),
      ...(language !== undefined && { language }),
      ...(installed.length > 0 && { installed: [...installed] }),
      ...(row.role !== undefined && { roles: [row.role] }),
    }),
  )
  const [only] = sites
  if (only !== undefined && sites.length === 1) return withShared(only, shared)
  return sites.map((site, at) => ({ ...site, ...domainOf(at, told, sites) }))
}

/** Sites of one domain wait for one another, so another one stands for all of them. */
function withShared(site: PlanSite, shared: FixFields['shared']): PlanSite[] {
  if (shared === undefined) return [site]
  if (shared === 'no') return [{ ...site, sharesDomainWith: [] }]
  return [
    { ...site, sharesDomainWith: [OTHER_SITES] },
    { ...site, name: OTHER_SITES },
  ]
}

/** Nothing is said of a site whose domain is not named. */
function domainOf(at: number, rows: readonly SiteFields[], sites: readonly PlanSite[]) {
  const domain = rows[at]?.domain?.toLowerCase()
  if (domain === undefined) return {}
  const others = sites.filter(
    (_site, other) => other !== at && rows[other]?.domain?.toLowerCase() === domain,
  )
  return { sharesDomainWith: others.map(({ name }) => name) }
}
