// The way of several sites to one release: each site's way, then one order over all of them.

import { MAX_HOP_PROBLEMS, type Plan, type PlanQuery, type SitePlan } from '../../contract/plan.ts'
import { QuarryError } from '../../model/errors.ts'
import { type FixSources, placesOf } from '../fixes/fix-set.ts'
import { FixView } from '../fixes/fix-view.ts'
import { packOf, siteOf } from '../fixes/site.ts'
import { viewProblem } from '../problems/problem-view.ts'
import { conflictsOf } from './conflicts.ts'
import { withFirstRelease } from './first-release.ts'
import { type Hierarchy, readHierarchy } from './hierarchy.ts'
import { orderSteps } from './order-steps.ts'
import { type PlannedSite, planSite } from './site-plan.ts'

/**
 * Throws what `siteOf` throws, and `request-invalid` for sites of two product families and for names
 * that are not unique or not known. Sites that stand alike are planned once.
 */
export function planUpgrade(sources: FixSources, query: PlanQuery): Plan {
  const hierarchy = readHierarchy(query.sites)
  const target = packOf(query.target)
  const sites = planSites(sources, query, target, hierarchy)
  const view = new FixView(sources.holdings)
  return {
    snapshot: sources.holdings.id,
    product: sites[0]?.site.family ?? '',
    target,
    sites: viewSites(sites, view),
    steps: orderSteps(sites, hierarchy, view),
    conflicts: conflictsOf(sites, hierarchy, view, target),
    questions: questionsOf(sites, view),
    undecided: sites.flatMap((one) => undecidedOf(one, view)),
  }
}

function planSites(
  sources: FixSources,
  query: PlanQuery,
  target: string,
  hierarchy: Hierarchy,
): PlannedSite[] {
  const planned = new Map<string, PlannedSite>()
  let family: string | undefined
  const textOf = (article: number) => sources.holdings.articles.readText(article)?.text ?? ''
  return query.sites.map((asked) => {
    const { name, roles: _roles, sharesDomainWith: _shares, ...question } = asked
    const sharesDomain = hierarchy.sharesDomain(name)
    const key = JSON.stringify([question, sharesDomain])
    const known = planned.get(key)
    if (known !== undefined) return { ...known, asked }
    const read = siteOf(question, sources)
    const site = withFirstRelease(read, sources.releases.of(read.family))
    family ??= site.family
    if (site.family !== family) {
      const detail = `A plan is for one product; there are sites of ${family} and ${site.family}.`
      throw new QuarryError('request-invalid', { detail })
    }
    const fixes = sources.familyOf(site.family, site.isTerminalServer)
    const answers = query.conditions ?? {}
    const made = planSite({ asked, site, fixes, target, answers, sharesDomain, textOf })
    planned.set(key, made)
    return made
  })
}

/** Sites that were planned once are put into words once. */
function viewSites(sites: readonly PlannedSite[], view: FixView): SitePlan[] {
  const views = new Map<PlannedSite['hops'], SitePlan['hops']>()
  return sites.map((one) => {
    const hops = views.get(one.hops) ?? viewHops(one, view)
    views.set(one.hops, hops)
    return viewSite(one, hops, view)
  })
}

function viewSite(
  { asked, site, state }: PlannedSite,
  hops: SitePlan['hops'],
  view: FixView,
): SitePlan {
  return {
    name: asked.name,
    roles: asked.roles ?? [],
    releases: site.readings,
    certainty: site.build?.outcome ?? 'given',
    state,
    hops,
    sources: view.cite(placesOf(site.build)),
  }
}

function viewHops({ hops }: PlannedSite, view: FixView): SitePlan['hops'] {
  return hops.map(({ from, to, places, required, undecided, problems }) => ({
    from,
    to,
    because: view.cite(places),
    required: required.map((entry) => view.verdict(entry)),
    undecided: undecided.map((entry) => view.verdict(entry)),
    knownProblems: problems.slice(0, MAX_HOP_PROBLEMS).map((one) => viewProblem(one, view)),
    knownProblemsTotal: problems.length,
  }))
}

function questionsOf(sites: readonly PlannedSite[], view: FixView): Plan['questions'] {
  const asked = new Map<string, Plan['questions'][number]>()
  for (const { asked: site, hops } of sites) {
    for (const one of hops.flatMap(({ entries }) => entries.conditions)) {
      const condition = one.answer === null ? view.condition(one) : undefined
      if (condition === undefined) continue
      const known = asked.get(one.id)
      const names = [...new Set([...(known?.sites ?? []), site.name])]
      const articles = [
        ...new Set([...(known?.condition.articles ?? []), ...condition.articles]),
      ].sort()
      asked.set(one.id, { condition: { ...condition, articles }, sites: names })
    }
  }
  return [...asked.values()]
}

function undecidedOf(planned: PlannedSite, view: FixView): Plan['undecided'][number][] {
  const { asked, site, state, hops, circular } = planned
  const tell = (text: string, articles: string[] = [], citations = view.cite([])) => ({
    sites: [asked.name],
    text,
    articles,
    citations,
  })
  const open = hops.flatMap(({ undecided }) => undecided)
  return [
    ...(state === 'unknown' ? [tell('Its release is not known, so nothing can be planned.')] : []),
    ...(site.readings.length > 1
      ? [tell('Its build is that of several releases.', [], view.cite(placesOf(site.build)))]
      : []),
    ...open.map((entry) => tell(entry.judgement.because, [entry.member.id])),
    ...(circular.length > 0
      ? [tell('An article asks for a release before an earlier one.', [], view.cite(circular))]
      : []),
  ]
}
