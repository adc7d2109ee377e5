// The way of several sites to a release: which releases each passes, what has to be there before each
// of them, and in which order over all sites.

import { type Static, Type } from 'typebox'
import { Citation } from './citation.ts'
import { FixCondition, FixesQuery, FixVerdict } from './fixes.ts'
import { ReleaseProblem } from './problems.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

const MAX_SITES = 100
/** Listed of each hop. */
export const MAX_HOP_PROBLEMS = 20

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['A'] })
const names = (description: string) =>
  Type.Optional(Type.Array(name, { maxItems: MAX_SITES, description }))

const { product, build, version, servicePack, platform, language, installed, conditions } =
  FixesQuery.properties

export const PlanSite = closedObject(
  {
    name,
    product,
    build,
    version,
    servicePack,
    platform,
    language,
    installed,
    roles: names('What the site is: "primary", "central". Shown in the plan, not judged.'),
    sharesDomainWith: names(
      'Sites in the same domain, stated at one of the two. An empty list says that there is none.',
    ),
  },
  { $id: 'PlanSite', examples: [{ name: 'A', product: 'SMS', build: '1234' }] },
)
export type PlanSite = Static<typeof PlanSite>

const target = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '\\S',
  description: 'The service pack that all sites are to be upgraded to.',
  examples: ['SP2'],
})

export const PlanQuery = closedObject(
  {
    sites: Type.Array(refTo(PlanSite), { minItems: 1, maxItems: MAX_SITES }),
    target,
    conditions,
  },
  {
    $id: 'PlanQuery',
    examples: [{ sites: [{ name: 'A', product: 'SMS', build: '1234' }], target: 'SP2' }],
  },
)
export type PlanQuery = Static<typeof PlanQuery>

export const PlanHop = closedObject(
  {
    from: Type.String({ description: '"none" is the release without a service pack.' }),
    to: Type.String({ examples: ['SP2'] }),
    because: listOf(refTo(Citation), { description: 'Why this release must be passed.' }),
    required: listOf(refTo(FixVerdict), { description: 'Before the site goes on to `to`.' }),
    undecided: listOf(refTo(FixVerdict), {
      description: 'What a gate names and what cannot be judged.',
    }),
    knownProblems: listOf(refTo(ReleaseProblem), {
      description: `Problems that come with \`to\`: first those that fixes keep away, then those that no later release corrects. At most ${MAX_HOP_PROBLEMS}.`,
    }),
    knownProblemsTotal: Type.Integer({ minimum: 0 }),
  },
  { $id: 'PlanHop' },
)
export type PlanHop = Static<typeof PlanHop>

export const SitePlan = closedObject(
  {
    name,
    roles: listOf(Type.String()),
    releases: listOf(
      closedObject({
        version: Type.Optional(Type.String()),
        servicePack: Type.Optional(Type.String()),
      }),
      { description: 'What the site may have; several for an ambiguous build.' },
    ),
    certainty: textEnum(['given', 'known', 'ambiguous', 'approximate', 'unknown']),
    state: textEnum(['to-upgrade', 'at-target', 'beyond-target', 'unknown']),
    hops: listOf(refTo(PlanHop), {
      description: 'The target last; none for a site that is there.',
    }),
    sources: listOf(refTo(Citation), { description: 'What the reading of the build rests on.' }),
  },
  { $id: 'SitePlan' },
)
export type SitePlan = Static<typeof SitePlan>

export const PLAN_STEPS = ['check', 'fix', 'gate', 'wait', 'upgrade'] as const

export const PlanStep = closedObject(
  {
    order: Type.Integer({
      minimum: 1,
      description: 'Steps of one number may be taken in any order, all before the next number.',
    }),
    kind: textEnum([...PLAN_STEPS]),
    sites: listOf(Type.String()),
    to: Type.String({ description: 'The release that it belongs to.' }),
    text: Type.String({ description: 'One sentence.' }),
    articles: listOf(Type.String()),
    citations: listOf(refTo(Citation)),
  },
  { $id: 'PlanStep' },
)
export type PlanStep = Static<typeof PlanStep>

const told = closedObject({
  sites: listOf(Type.String()),
  text: Type.String({ description: 'One sentence.' }),
  articles: listOf(Type.String()),
  citations: listOf(refTo(Citation)),
})

export const Plan = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    product: Type.String({ description: 'The product family.' }),
    target: Type.String(),
    sites: listOf(refTo(SitePlan), { description: 'In the order in which they were given.' }),
    steps: listOf(refTo(PlanStep)),
    conflicts: listOf(told, {
      description: 'Sites that are past a gate which others of their domain still stand before.',
    }),
    questions: listOf(
      closedObject({ condition: refTo(FixCondition), sites: listOf(Type.String()) }),
      { description: 'Conditions without an answer, with the sites that they are asked of.' },
    ),
    undecided: listOf(told, { description: 'What the knowledge base does not tell.' }),
  },
  { $id: 'Plan' },
)
export type Plan = Static<typeof Plan>
