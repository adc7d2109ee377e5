// A pasted text → the articles that it names, and what is known of each.

import { type Static, Type } from 'typebox'
import { Citation } from './citation.ts'
import { FixVerdict } from './fixes.ts'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'
import { SiteProfile } from './site-profile.ts'

/** UTF-16 units of a pasted text. */
export const MAX_MENTIONS_TEXT = 1024 * 1024

/** Of a request: JSON may take several bytes for a character. */
export const MENTIONS_BODY_BYTES = 4 * 1024 * 1024

/** Places listed of one article. */
export const MAX_MENTION_PLACES = 20

export const MENTION_STATUSES = ['held', 'ghost', 'unknown'] as const

export const MentionsQuery = closedObject(
  {
    text: Type.String({
      minLength: 1,
      maxLength: MAX_MENTIONS_TEXT,
      description: 'A ticket, a mail, a web page: anything that names articles.',
    }),
    profile: Type.Optional(refTo(SiteProfile)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  },
  { $id: 'MentionsQuery' },
)
export type MentionsQuery = Static<typeof MentionsQuery>

export const MentionedArticle = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    status: textEnum([...MENTION_STATUSES], {
      description: '`ghost`: not held, but cited by articles that are. `unknown`: neither.',
    }),
    title: Type.Optional(Type.String({ description: 'Of an article that is held.' })),
    titlesSeen: listOf(Type.String(), {
      description: 'Of a ghost: titles that citing articles give it, the most frequent first.',
    }),
    citedBy: Type.Integer({ minimum: 0, description: 'How many articles cite it.' }),
    supersededBy: listOf(
      closedObject({
        id: Type.String(),
        title: Type.Optional(Type.String({ description: 'When it is held.' })),
        citation: refTo(Citation),
      }),
      { description: 'Articles that are stated to replace its fix.' },
    ),
    verdict: Type.Optional(refTo(FixVerdict)),
    places: listOf(refTo(Span), {
      description: `Where the text names it, in UTF-16 units; the first ${MAX_MENTION_PLACES}.`,
    }),
    placesTotal: Type.Integer({ minimum: 1 }),
  },
  { $id: 'MentionedArticle' },
)
export type MentionedArticle = Static<typeof MentionedArticle>

const count = Type.Integer({ minimum: 0 })

export const MentionsReport = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    total: Type.Integer({ minimum: 0, description: 'Distinct articles that the text names.' }),
    totals: closedObject(
      { held: count, ghost: count, unknown: count },
      { description: 'Exact numbers of distinct articles, whatever is listed.' },
    ),
    articles: listOf(refTo(MentionedArticle), { description: 'In the order of the text.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
  },
  { $id: 'MentionsReport' },
)
export type MentionsReport = Static<typeof MentionsReport>
