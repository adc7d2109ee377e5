// Reports on the health of a knowledge base: what does not fit together, each finding quoted.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { LinkedArticle } from './links.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const DEFAULT_FINDINGS = 50

export const REPORTS = ['links', 'lint', 'contradictions'] as const
export type ReportName = (typeof REPORTS)[number]

export const LINK_REPORT_KINDS = ['dangling', 'title-drift', 'wrong-number'] as const
export type LinkReportKind = (typeof LINK_REPORT_KINDS)[number]

export const CONTRADICTION_KINDS = [
  'fixed-in-text',
  'fixed-in-applies-to',
  'file-version-date',
  'consequence-denied',
] as const
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number]

const paged = {
  product: Type.Optional(
    listOf(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['SMS'] }), {
      minItems: 1,
      maxItems: 50,
      description: 'Keep findings in articles that apply to one of these products.',
    }),
  ),
  article: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1000,
      description: 'Keep findings that quote this article, by any spelling of its number.',
      examples: ['Q123456'],
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: DEFAULT_FINDINGS })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
}

const anyOf = { minItems: 1, maxItems: 50, description: 'Keep findings of these kinds.' }

export const LinkReportQuery = closedObject({
  kind: Type.Optional(listOf(textEnum([...LINK_REPORT_KINDS]), anyOf)),
  ...paged,
})
export type LinkReportQuery = Static<typeof LinkReportQuery>

const Severity = textEnum(['info', 'warning'])

export const LintReportQuery = closedObject({
  kind: Type.Optional(
    listOf(
      Type.String({
        maxLength: 60,
        pattern: '^[a-z][a-z0-9-]*$',
        examples: ['step-repeated'],
      }),
      anyOf,
    ),
  ),
  severity: Type.Optional(Severity),
  ...paged,
})
export type LintReportQuery = Static<typeof LintReportQuery>

export const ContradictionReportQuery = closedObject({
  kind: Type.Optional(listOf(textEnum([...CONTRADICTION_KINDS]), anyOf)),
  ...paged,
})
export type ContradictionReportQuery = Static<typeof ContradictionReportQuery>

/** What all three take; `severity` is of lint alone. */
export type ReportQuery = Omit<Static<typeof LintReportQuery>, 'kind'> & {
  readonly kind?: readonly string[]
}

export const Finding = closedObject(
  {
    kind: Type.String({ examples: ['title-drift'] }),
    severity: Severity,
    message: Type.String({ description: 'What is wrong, for people.' }),
    detail: Type.Optional(Type.String({ description: 'What exactly was found.' })),
    article: refTo(ArticleLink),
    lastModified: Type.Optional(Type.String({ description: 'ISO day.', examples: ['2001-03-14'] })),
    citations: listOf(refTo(Citation), {
      description: 'The place in question; of a contradiction both places.',
    }),
    target: Type.Optional(refTo(LinkedArticle)),
    citedTitle: Type.Optional(Type.String({ description: 'The title given to the target.' })),
    suggestions: Type.Optional(
      listOf(refTo(ArticleLink), {
        description: 'Held articles that the cited title fits better, the best first.',
      }),
    ),
  },
  { $id: 'Finding', description: 'Something that does not fit together, with its quotes.' },
)
export type Finding = Static<typeof Finding>

export const ReportPage = closedObject(
  {
    report: textEnum([...REPORTS]),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    total: Type.Integer({ minimum: 0, description: 'Exact number of findings of these kinds.' }),
    articles: Type.Integer({ minimum: 0, description: 'How many articles they are found in.' }),
    counts: listOf(closedObject({ kind: Type.String(), count: Type.Integer({ minimum: 1 }) }), {
      description: 'Findings by kind, whatever kinds were asked for; the most frequent first.',
    }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    findings: listOf(refTo(Finding), {
      description: 'In the most recently changed articles first.',
    }),
  },
  { $id: 'ReportPage' },
)
export type ReportPage = Static<typeof ReportPage>
