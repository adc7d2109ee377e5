// Fields of the planner → what the knowledge base says: one plan over all sites, the fixes of each.

import { checkedBy } from '../../contract/check.ts'
import { type Plan, PlanQuery, type PlanSite } from '../../contract/plan.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import type { FixFields } from '../../portal/fixes/fix-fields.ts'
import type { FixQuestion, FixResult, SiteFixes, WhyNot } from '../../portal/fixes/fix-result.ts'
import { OTHER_SITES, sitesOf } from './fix-sites.ts'

export interface FixOutcome {
  readonly result?: FixResult
  /** Why there is none although there is a question. */
  readonly refusal?: string
}

type Conditions = Readonly<Record<string, boolean>>

const REFUSALS: readonly string[] = ['product-unknown', 'request-invalid']

/** Nothing while product or release are missing. What cannot be asked is told, not thrown. */
export async function fixOutcome(kb: KnowledgeBase, fields: FixFields): Promise<FixOutcome> {
  try {
    const sites = sitesOf(fields)
    return sites.length === 0 ? {} : { result: await resultOf(kb, fields, sites) }
  } catch (error) {
    if (error instanceof QuarryError && REFUSALS.includes(error.code)) {
      return { refusal: error.message }
    }
    throw error
  }
}

async function resultOf(
  kb: KnowledgeBase,
  fields: FixFields,
  sites: readonly PlanSite[],
): Promise<FixResult> {
  const { target } = fields
  if (target === undefined) return askSites(kb, fields, { sites, conditions: {} })
  const unanswered = await kb.plan(checkedPlan({ target, sites: sites.map(withoutDomain) }))
  const conditions = answersTo(unanswered, fields)
  const plan = await kb.plan({ target, sites: [...sites], conditions })
  const questions = questionsOf(conditions, plan, unanswered)
  const asked = await askSites(kb, fields, { sites, conditions, questions })
  return { ...asked, plan }
}

/** Several articles may state one condition in the same words: what is said of it holds for all. */
function answersTo({ questions }: Plan, { answers }: FixFields): Conditions {
  const byText = new Map<string, boolean>()
  for (const { condition } of questions) {
    const answer = answers[condition.id]
    if (answer !== undefined) byText.set(condition.text, answer === 'yes')
  }
  return Object.fromEntries(
    questions.flatMap(({ condition: { id, text } }) => {
      const answer = byText.get(text)
      return answer === undefined ? [] : [[id, answer] as const]
    }),
  )
}

function checkedPlan(query: PlanQuery): PlanQuery {
  const checked = checkedBy(PlanQuery, query)
  if ('value' in checked) return checked.value
  throw new QuarryError('request-invalid', { detail: `${checked.invalid}.` })
}

const withoutDomain = ({ sharesDomainWith: _shares, ...site }: PlanSite): PlanSite => site

/** What is asked when nothing is said, with what the caller said of it. */
function questionsOf(answers: Conditions, plan: Plan, unanswered: Plan): FixQuestion[] {
  const stillOpen = new Map(plan.questions.map(({ condition, sites }) => [condition.id, sites]))
  return unanswered.questions.map(({ condition, sites }) => {
    const answer = answers[condition.id]
    const open = stillOpen.get(condition.id) ?? []
    const byDomain = answer === undefined ? sites.filter((name) => !open.includes(name)) : []
    return { condition, sites, byDomain, ...(answer !== undefined && { answer }) }
  })
}

interface Asked {
  readonly sites: readonly PlanSite[]
  readonly conditions: Conditions
  readonly questions?: readonly FixQuestion[]
}

/** Sites that stand alike are asked about once. */
async function askSites(
  kb: KnowledgeBase,
  { target, why }: FixFields,
  { sites, conditions, questions = [] }: Asked,
): Promise<FixResult> {
  const perSite: SiteFixes[] = []
  const whyNot: WhyNot[] = []
  for (const [site, ...others] of alike(sites, questions)) {
    if (site === undefined) continue
    const { name, roles: _roles, sharesDomainWith: _shares, ...release } = site
    const query = {
      ...release,
      ...(target !== undefined && { target }),
      conditions: { ...byDomain(site, sites, questions), ...conditions },
    }
    const names = [name, ...others.map((other) => other.name)]
    perSite.push({ sites: names, fixes: await kb.fixes(query) })
    if (why === undefined) continue
    const explanation = await kb.explainFix({ ...query, id: why })
    whyNot.push({ sites: names, ...(explanation && { explanation }) })
  }
  return { perSite, whyNot, questions }
}

function alike(sites: readonly PlanSite[], questions: readonly FixQuestion[]): PlanSite[][] {
  const groups = new Map<string, PlanSite[]>()
  for (const site of sites) {
    if (site.name === OTHER_SITES) continue
    const { name: _name, roles: _roles, sharesDomainWith: _shares, ...release } = site
    const key = JSON.stringify([release, byDomain(site, sites, questions)])
    groups.set(key, [...(groups.get(key) ?? []), site])
  }
  return [...groups.values()]
}

/** Answers that follow from the domains of the sites. */
function byDomain(
  { name, sharesDomainWith = [] }: PlanSite,
  sites: readonly PlanSite[],
  questions: readonly FixQuestion[],
): Conditions {
  const isNamed = sites.some((other) => other.sharesDomainWith?.includes(name))
  const isShared = isNamed || sharesDomainWith.length > 0
  const settled = questions.filter((one) => one.byDomain.includes(name))
  return Object.fromEntries(settled.map(({ condition }) => [condition.id, isShared]))
}
