// A pasted log → the articles that quote its lines, line by line.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { FixVerdict } from './fixes.ts'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'
import { SiteProfile } from './site-profile.ts'

/** Of a request with a log. */
export const LOG_BODY_BYTES = 16 * 1024 * 1024

/** Pairs of lines listed of one article. */
export const MAX_LOG_PAIRS = 20

export const LOG_LINE_KINDS = ['log', 'message', 'event', 'code'] as const

export const RELEASE_FITS = ['fits', 'other-release', 'other-product', 'unclear'] as const
export type ReleaseFit = (typeof RELEASE_FITS)[number]

export const LogQuery = closedObject(
  {
    log: Type.String({
      maxLength: LOG_BODY_BYTES,
      description: 'Lines of any log, an event, a screen full of messages.',
    }),
    profile: Type.Optional(refTo(SiteProfile)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, default: 0 })),
  },
  { $id: 'LogQuery' },
)
export type LogQuery = Static<typeof LogQuery>

/** What a validator sees: a profile, where the document shows a reference to it. */
export const LogBody = closedObject({
  ...LogQuery.properties,
  profile: Type.Optional(SiteProfile),
})

const count = Type.Integer({ minimum: 0 })

export const LogPlace = closedObject(
  {
    ...Span.properties,
    line: Type.Integer({ minimum: 1, description: 'Line of the log, from 1.' }),
    text: Type.String({ description: 'What stands there, cut at 400 characters.' }),
  },
  { $id: 'LogPlace', description: 'A place in the log, in UTF-16 units.' },
)
export type LogPlace = Static<typeof LogPlace>

export const LogPair = closedObject(
  {
    kind: textEnum([...LOG_LINE_KINDS], {
      description:
        'What the article quotes: a line of a log, a message, an entry of an event log, a listing ' +
        'among its symptoms.',
    }),
    logName: Type.Optional(Type.String({ description: 'Of which log the article quotes it.' })),
    similarity: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of the words that agree; numbers, names and paths do not count.',
    }),
    quotedBy: Type.Integer({ minimum: 1, description: 'How many articles quote such a line.' }),
    log: refTo(LogPlace),
    citation: refTo(Citation),
  },
  { $id: 'LogPair', description: 'A line of the log beside the line that the article quotes.' },
)
export type LogPair = Static<typeof LogPair>

export const LogVersion = closedObject(
  {
    text: Type.String({ description: 'As the log prints it.', examples: ['2.0.1234.1101'] }),
    log: refTo(LogPlace),
    build: Type.String({ examples: ['1234'] }),
    releases: listOf(
      closedObject({
        product: Type.String({ description: 'The product family.' }),
        version: Type.Optional(Type.String()),
        servicePack: Type.Optional(Type.String()),
      }),
      { description: 'What articles state of the build; empty when none does.' },
    ),
  },
  { $id: 'LogVersion', description: 'A version that the log tells.' },
)
export type LogVersion = Static<typeof LogVersion>

export const LogMatch = closedObject(
  {
    article: refTo(ArticleLink),
    score: Type.Number({ description: 'Rare lines count more than those that many quote.' }),
    coverage: closedObject({
      quoted: Type.Integer({ minimum: 1, description: 'Lines that the article quotes.' }),
      seen: Type.Integer({ minimum: 1, description: 'Those that stand in the log.' }),
      inOrder: Type.Integer({ minimum: 1, description: 'Those in the order of the article.' }),
    }),
    release: Type.Optional(
      textEnum([...RELEASE_FITS], {
        description:
          'Its applies-to list against the release of the profile, else that of the log. Articles for ' +
          'another release stand lower.',
      }),
    ),
    verdict: Type.Optional(refTo(FixVerdict)),
    pairs: listOf(refTo(LogPair), {
      description: `In the order of the article; at most ${MAX_LOG_PAIRS}.`,
    }),
  },
  { $id: 'LogMatch' },
)
export type LogMatch = Static<typeof LogMatch>

export const LogReport = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    lines: Type.Integer({ minimum: 0, description: 'Lines of the log.' }),
    versions: listOf(refTo(LogVersion), { description: 'Those it tells, the first 20.' }),
    total: count,
    articles: listOf(refTo(LogMatch), { description: 'The best first.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: count,
  },
  { $id: 'LogReport' },
)
export type LogReport = Static<typeof LogReport>
