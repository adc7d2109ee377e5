// What the knowledge base said to the planner, as the page and the documents show it.

import type { FixCondition, FixExplanation, FixSet } from '../../contract/fixes.ts'
import type { Plan } from '../../contract/plan.ts'

/** Sites that stand alike, and the fixes of each of them. */
export interface SiteFixes {
  readonly sites: readonly string[]
  readonly fixes: FixSet
}

/** A condition that only the caller knows of. */
export interface FixQuestion {
  readonly condition: FixCondition
  /** The sites that it is asked of. */
  readonly sites: readonly string[]
  readonly answer?: boolean
  /** Sites for which it follows from the domains that the caller named. */
  readonly byDomain: readonly string[]
}

export interface WhyNot {
  readonly sites: readonly string[]
  /** Absent for an article that nobody knows. */
  readonly explanation?: FixExplanation
}

export interface FixResult {
  /** In the order of the form, at least one. */
  readonly perSite: readonly SiteFixes[]
  /** Where a target is given. */
  readonly plan?: Plan
  /** One an article, also where several state the same. */
  readonly questions: readonly FixQuestion[]
  readonly whyNot: readonly WhyNot[]
}

/** The articles whose fixes have to be installed, each once. */
export function requiredArticles({ plan, perSite }: FixResult): string[] {
  const ids =
    plan === undefined
      ? perSite.flatMap(({ fixes }) => fixes.groups.required.map(({ id }) => id))
      : plan.steps.flatMap(({ kind, articles }) => (kind === 'fix' ? articles : []))
  return [...new Set(ids)]
}

/** Conditions that nobody has answered, each text once. */
export function openQuestions({ questions }: FixResult): FixQuestion[] {
  return distinctQuestions(
    questions.filter(
      ({ answer, sites, byDomain }) => answer === undefined && sites.length > byDomain.length,
    ),
  )
}

/** Questions of one text as one, under the id of the first. */
export function distinctQuestions(questions: readonly FixQuestion[]): FixQuestion[] {
  const byText = new Map<string, FixQuestion>()
  for (const question of questions) {
    const { text } = question.condition
    const known = byText.get(text)
    byText.set(text, known === undefined ? question : joined(known, question))
  }
  return [...byText.values()]
}

const joined = (one: FixQuestion, other: FixQuestion): FixQuestion => ({
  ...one,
  condition: {
    ...one.condition,
    articles: [...new Set([...one.condition.articles, ...other.condition.articles])],
  },
  sites: [...new Set([...one.sites, ...other.sites])],
  byDomain: [...new Set([...one.byDomain, ...other.byDomain])],
})
