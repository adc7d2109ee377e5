// Citations handed back → whether they still hold.

import { type Static, Type } from 'typebox'
import { Citation } from './citation.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

/** In one request. */
export const MAX_CITATIONS = 200

export const CITATION_STATUSES = ['verbatim', 'moved', 'changed', 'gone'] as const
export type CitationStatus = (typeof CITATION_STATUSES)[number]

const offset = Type.Integer({ minimum: 0, maximum: 2 ** 31 })

export const CitationClaim = closedObject(
  {
    article: Type.String({
      minLength: 1,
      maxLength: 4096,
      pattern: '\\S',
      description: 'In any spelling.',
      examples: ['Q123456'],
    }),
    start: offset,
    end: offset,
    quote: Type.Optional(
      Type.String({
        maxLength: 65_536,
        description: 'Without it a quote that has moved cannot be found again.',
      }),
    ),
    hash: Type.String({
      pattern: '^[0-9a-fA-F]{64}$',
      description: 'SHA-256 of the quote, hex.',
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    }),
    title: Type.Optional(
      Type.String({ maxLength: 4096, description: 'Of a citation as it was given; not checked.' }),
    ),
    section: Type.Optional(
      Type.String({ maxLength: 4096, description: 'Of a citation as it was given; not checked.' }),
    ),
  },
  { $id: 'CitationClaim', description: 'A citation as a reply gave it.' },
)
export type CitationClaim = Static<typeof CitationClaim>

const AMOUNT = { minItems: 1, maxItems: MAX_CITATIONS }

export const VerificationQuery = closedObject(
  {
    citations: listOf(refTo(CitationClaim), {
      ...AMOUNT,
      description: `At most ${MAX_CITATIONS}.`,
    }),
  },
  { $id: 'VerificationQuery' },
)
export type VerificationQuery = Static<typeof VerificationQuery>

export const CitationCheck = closedObject(
  {
    status: textEnum([...CITATION_STATUSES], {
      description:
        '`verbatim`: the slice gives quote and hash. `moved`: the quote stands elsewhere in the ' +
        'article. `changed`: the article is held, the quote is not in it. `gone`: it is not held.',
    }),
    article: Type.String({ description: 'The id it is held under, else as it was given.' }),
    citation: Type.Optional(refTo(Citation)),
    because: Type.Optional(Type.String({ description: 'One sentence, unless it is verbatim.' })),
  },
  {
    $id: 'CitationCheck',
    description: 'Verbatim and moved ones come with the citation as it reads now.',
  },
)
export type CitationCheck = Static<typeof CitationCheck>

const count = Type.Integer({ minimum: 0 })

export const VerificationReport = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    totals: closedObject({ verbatim: count, moved: count, changed: count, gone: count }),
    checks: listOf(refTo(CitationCheck), { description: 'In the order of the citations.' }),
  },
  { $id: 'VerificationReport' },
)
export type VerificationReport = Static<typeof VerificationReport>
