// Problems that come with a release, problems that nothing corrects, and remedies that walk into one.

import { type Static, Type } from 'typebox'
import { Citation } from './citation.ts'
import { FixesQuery } from './fixes.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const ReleaseProblem = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.Optional(Type.String()),
    kind: textEnum(['trigger', 'introduced'], {
      description:
        '`trigger`: installing it brings the problem. `introduced`: it has it since then.',
    }),
    because: Type.String({ description: 'One sentence.' }),
    quote: Type.Optional(Type.String({ description: 'Of the first citation.' })),
    unless: listOf(
      closedObject({
        releases: listOf(Type.String(), { description: 'The sites it speaks to; empty for all.' }),
        articles: listOf(Type.String(), { description: 'The fixes that have to be there first.' }),
      }),
      { description: 'What keeps the problem away, when its article lists that.' },
    ),
    correctedIn: Type.Optional(
      Type.String({ description: 'A later release that corrects it.', examples: ['SP3'] }),
    ),
    citations: listOf(refTo(Citation)),
  },
  { $id: 'ReleaseProblem', description: 'A problem that a site meets with a release.' },
)
export type ReleaseProblem = Static<typeof ReleaseProblem>

export const ArticleRemedy = closedObject(
  {
    release: Type.String({ examples: ['2.0 SP2'] }),
    source: textEnum(['text', 'keyword', 'latest-service-pack'], {
      description:
        'Its own sentence; its keyword; or "the latest service pack", resolved to the highest that ' +
        'the articles know.',
    }),
    citations: listOf(refTo(Citation)),
  },
  { $id: 'ArticleRemedy', description: 'A release that an article tells to install.' },
)
export type ArticleRemedy = Static<typeof ArticleRemedy>

export const RemedyConflict = closedObject(
  {
    release: Type.Optional(
      Type.String({ description: "Absent where the article's own fix brings the problem." }),
    ),
    problem: refTo(ReleaseProblem),
  },
  { $id: 'RemedyConflict', description: 'Who follows the remedy walks into the problem.' },
)
export type RemedyConflict = Static<typeof RemedyConflict>

const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
}
const counted = {
  total: Type.Integer({ minimum: 0, description: 'Exact, whatever is listed.' }),
  limit: Type.Integer({ minimum: 1 }),
  offset: Type.Integer({ minimum: 0 }),
}

export const RemediesQuery = closedObject(paging)
export type RemediesQuery = Static<typeof RemediesQuery>

export const ArticleRemedies = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    id: Type.String(),
    title: Type.String(),
    remedies: listOf(refTo(ArticleRemedy)),
    conflicts: listOf(refTo(RemedyConflict), {
      description: 'Those that can be kept away first, then those that nothing corrects later.',
    }),
    ...counted,
  },
  {
    $id: 'ArticleRemedies',
    description: 'What an article tells to install, and what comes of it.',
  },
)
export type ArticleRemedies = Static<typeof ArticleRemedies>

export const PROBLEM_REMEDIES = ['fix', 'later-release', 'workaround', 'none'] as const

const { product, build, version, servicePack } = FixesQuery.properties

export const KnownProblemsQuery = closedObject({
  product,
  build,
  version,
  servicePack,
  remedy: Type.Optional(
    textEnum([...PROBLEM_REMEDIES], {
      description: 'Only those with this remedy: `workaround` and `none` are known and not fixed.',
    }),
  ),
  ...paging,
})
export type KnownProblemsQuery = Static<typeof KnownProblemsQuery>

export const KnownProblem = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
    remedy: textEnum([...PROBLEM_REMEDIES], {
      description:
        'The best there is: a fix for this release; a later release; a workaround; nothing.',
    }),
    correctedIn: Type.Optional(Type.String({ examples: ['SP3'] })),
    citations: listOf(refTo(Citation), { description: 'The confirmation, then the remedy.' }),
  },
  { $id: 'KnownProblem' },
)
export type KnownProblem = Static<typeof KnownProblem>

const count = Type.Integer({ minimum: 0 })

export const KnownProblems = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    product: Type.String({ description: 'The product family.' }),
    releases: listOf(
      closedObject({
        version: Type.Optional(Type.String()),
        servicePack: Type.Optional(Type.String()),
      }),
    ),
    problems: listOf(refTo(KnownProblem), { description: 'Newest article first.' }),
    counts: closedObject(
      { fix: count, 'later-release': count, workaround: count, none: count },
      { description: 'Confirmed problems of the release by remedy, whatever is listed.' },
    ),
    ...counted,
  },
  { $id: 'KnownProblems', description: 'Confirmed problems that the release still has.' },
)
export type KnownProblems = Static<typeof KnownProblems>
