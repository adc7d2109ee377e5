// What proves a claim: a place in an article, verbatim.

import { type Static, Type } from 'typebox'
import { closedObject } from './schema.ts'

export const Citation = closedObject(
  {
    article: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
    section: Type.Optional(Type.String({ description: 'Heading of the section as printed.' })),
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    quote: Type.String({
      description:
        'The slice of the decoded source file from `start` to `end` (UTF-16 units), each run of ' +
        'white space made one blank, trimmed.',
    }),
    hash: Type.String({ description: "SHA-256 of the quote's UTF-8, hex." }),
  },
  { $id: 'Citation', description: 'A quote that can be checked against the article.' },
)
export type Citation = Static<typeof Citation>

export const ArticleLink = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
  },
  { $id: 'ArticleLink', description: 'An article that is held.' },
)
export type ArticleLink = Static<typeof ArticleLink>
