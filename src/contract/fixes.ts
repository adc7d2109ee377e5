// Which fixes a site needs: what is asked, and each verdict with what proves it.

import { type Static, Type } from 'typebox'
import { Citation } from './citation.ts'
import { Problem } from './problem.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const VERDICTS = [
  'applies',
  'does-not-apply',
  'already-included',
  'superseded',
  'unknown',
  'unusable',
] as const
export type Verdict = (typeof VERDICTS)[number]

export const FIX_GROUPS = [
  'required',
  'available',
  'alreadyIncluded',
  'superseded',
  'doesNotApply',
  'undecided',
] as const
export type FixGroup = (typeof FIX_GROUPS)[number]

/**
 * The test that decided; `release`, `platform` … name the one that failed. `offer`: there is nothing to
 * get for this release but a later one.
 */
export const FIX_TESTS = [
  'product',
  'release',
  'platform',
  'language',
  'prerequisite',
  'condition',
  'alreadyIncluded',
  'superseded',
  'offer',
  'data',
] as const
export type FixTest = (typeof FIX_TESTS)[number]

const DEFAULT_FIXES_LIMIT = 20
const MAX_INSTALLED = 1000

const words = (description: string, examples: string[]) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description, examples })

const SITE = {
  product: words('Product or family, by any of its names.', ['SMS']),
  build: Type.Optional(
    words('The build, bare or in full. Give this, or `version` and `servicePack`.', ['1234']),
  ),
  version: Type.Optional(words('The version of the product.', ['2.0'])),
  servicePack: Type.Optional(
    words('"SP2", "2", "Service Pack 2"; "none" or nothing for the release without one.', ['SP1']),
  ),
  platform: Type.Optional(words('Processor: Intel, Alpha, MIPS, PowerPC.', ['Intel'])),
  language: Type.Optional(words('Language of the installation, in English.', ['German'])),
  target: Type.Optional(
    words('The service pack or build that the site is to be upgraded to.', ['SP2']),
  ),
}

export const FixesQuery = closedObject(
  {
    ...SITE,
    installed: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
        maxItems: MAX_INSTALLED,
        description: 'Numbers of articles whose fixes are installed, in any spelling.',
      }),
    ),
    conditions: Type.Optional(
      Type.Record(Type.String({ pattern: '^[0-9a-f]{12}$' }), Type.Boolean(), {
        additionalProperties: false,
        maxProperties: MAX_INSTALLED,
        description: 'Answers to `questions`, by their id. False moves an article to doesNotApply.',
      }),
    ),
    include: Type.Optional(
      Type.Array(textEnum([...FIX_GROUPS]), {
        maxItems: FIX_GROUPS.length,
        description:
          'doesNotApply lists only siblings, prerequisites not met and what the same statement ' +
          'names, unless it stands here.',
      }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 200,
        default: DEFAULT_FIXES_LIMIT,
        description: 'How many fixes to list in each group.',
      }),
    ),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  },
  { $id: 'FixesQuery', examples: [{ product: 'SMS', build: '1234', target: 'SP2' }] },
)
export type FixesQuery = Static<typeof FixesQuery>

/** The simple form, in the address. */
export const FixesParams = closedObject({
  ...SITE,
  limit: FixesQuery.properties.limit,
  offset: FixesQuery.properties.offset,
})
export type FixesParams = Static<typeof FixesParams>

export const FixCondition = closedObject(
  {
    id: Type.String({ description: 'Send the answer under it in `conditions`.' }),
    text: Type.String({ description: 'As printed.' }),
    quote: Type.String(),
    answer: Type.Union([Type.Boolean(), Type.Null()]),
    articles: listOf(Type.String(), { description: 'The fixes that hang on it.' }),
    citation: refTo(Citation),
  },
  { $id: 'FixCondition', description: 'What the caller must know of the site.' },
)
export type FixCondition = Static<typeof FixCondition>

export const FixVerdict = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.Optional(
      Type.String({
        description: 'Of an article that is not held: as others cite it, if they do.',
      }),
    ),
    held: Type.Boolean({ description: 'Whether the article itself is in the knowledge base.' }),
    verdict: textEnum([...VERDICTS]),
    failed: Type.Optional(
      textEnum([...FIX_TESTS], { description: 'The test that decided against it.' }),
    ),
    because: Type.String({ description: 'One sentence.' }),
    quote: Type.Optional(Type.String({ description: 'Of the first citation.' })),
    certainty: textEnum(['stated', 'derived', 'inferred']),
    condition: Type.Optional(refTo(FixCondition)),
    order: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Of required fixes: equal numbers in any order.' }),
    ),
    coveredBy: Type.Optional(
      listOf(
        closedObject({
          id: Type.String(),
          grade: textEnum(['all-files', 'service-pack']),
          rows: Type.Integer({ minimum: 0 }),
        }),
        { description: 'Inferred: fixes whose files are at least as new on the same branch.' },
      ),
    ),
    citations: listOf(refTo(Citation)),
  },
  { $id: 'FixVerdict' },
)
export type FixVerdict = Static<typeof FixVerdict>

export const GateStep = closedObject(
  {
    kind: textEnum(['gate', 'wait', 'check']),
    text: Type.String({ description: 'One sentence.' }),
    articles: listOf(Type.String(), { description: 'The fixes it speaks of.' }),
    citation: refTo(Citation),
  },
  { $id: 'GateStep', description: 'What else stands between the site and the target.' },
)
export type GateStep = Static<typeof GateStep>

const verdicts = listOf(refTo(FixVerdict))
const count = Type.Integer({ minimum: 0 })

export const FixesExplanationQuery = closedObject(
  {
    ...FixesQuery.properties,
    id: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description: 'The article that is asked about, in any spelling.',
      examples: ['Q123456'],
    }),
  },
  {
    $id: 'FixesExplanationQuery',
    examples: [{ id: 'Q123456', product: 'SMS', build: '1234', target: 'SP2' }],
  },
)
export type FixesExplanationQuery = Static<typeof FixesExplanationQuery>

export const FixExplanation = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    group: textEnum([...FIX_GROUPS], {
      description: 'Where the fix stands in the reply of /fixes.',
    }),
    fix: refTo(FixVerdict),
    nearest: listOf(refTo(FixVerdict), {
      description: 'Fixes that apply and ship one of its files or are its siblings.',
    }),
  },
  { $id: 'FixExplanation', description: 'Why a fix is in the list of a site, or why not.' },
)
export type FixExplanation = Static<typeof FixExplanation>

/** In one request. */
const MAX_FIXES_BATCH = 50
const QUERIES = { minItems: 1, maxItems: MAX_FIXES_BATCH }

export const FixesBatch = closedObject(
  {
    queries: listOf(refTo(FixesQuery), { ...QUERIES, description: `At most ${MAX_FIXES_BATCH}.` }),
  },
  { $id: 'FixesBatch' },
)
export type FixesBatch = Static<typeof FixesBatch>

/** What must hold of a batch as a whole; each query is checked for itself. */
export const FixesBatchFrame = closedObject({ queries: listOf(Type.Unknown(), QUERIES) })

export const FixSet = closedObject(
  {
    product: Type.String({ description: 'The product family.' }),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    releases: listOf(
      closedObject({
        version: Type.Optional(Type.String()),
        servicePack: Type.Optional(Type.String()),
      }),
      { description: 'What the site may have; several for an ambiguous build.' },
    ),
    certainty: textEnum(['given', 'known', 'ambiguous', 'approximate', 'unknown'], {
      description: 'How sure the release is.',
    }),
    target: Type.Optional(Type.String()),
    groups: closedObject({
      required: verdicts,
      available: verdicts,
      alreadyIncluded: verdicts,
      superseded: verdicts,
      doesNotApply: verdicts,
      undecided: verdicts,
    }),
    totals: closedObject(
      {
        required: count,
        available: count,
        alreadyIncluded: count,
        superseded: count,
        doesNotApply: count,
        undecided: count,
      },
      { description: 'Exact numbers, whatever is listed.' },
    ),
    questions: listOf(refTo(FixCondition), { description: 'Conditions without an answer.' }),
    steps: listOf(refTo(GateStep), {
      description: 'Gates, waits and checks on the way to the target.',
    }),
    sources: listOf(refTo(Citation), { description: 'What the reading of the build rests on.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
  },
  { $id: 'FixSet' },
)
export type FixSet = Static<typeof FixSet>

export const FixesBatchResult = closedObject(
  { result: Type.Optional(refTo(FixSet)), problem: Type.Optional(refTo(Problem)) },
  { $id: 'FixesBatchResult', description: 'The reply to one query: its result or its problem.' },
)

export const FixesBatchResponse = closedObject(
  { results: listOf(refTo(FixesBatchResult), { description: 'In the order of the queries.' }) },
  { $id: 'FixesBatchResponse' },
)
export type FixesBatchResponse = Static<typeof FixesBatchResponse>
