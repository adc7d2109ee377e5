// Every refusal, as RFC 9457 describes it.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const FieldError = closedObject(
  {
    pointer: Type.String({
      description: 'JSON pointer to the field within its part of the request.',
      examples: ['#/limit'],
    }),
    in: textEnum(['query', 'path', 'header', 'body']),
    detail: Type.String({ examples: ['must be <= 50'] }),
  },
  { $id: 'FieldError' },
)
export type FieldError = Static<typeof FieldError>

export const Citer = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    title: Type.String(),
  },
  { $id: 'Citer', description: 'An article that cites the one in question.' },
)
export type Citer = Static<typeof Citer>

export const MissingArticleView = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    citedBy: listOf(refTo(Citer), { description: 'The articles that cite it, at most 50.' }),
    titlesSeen: listOf(Type.String(), {
      description: 'Titles that citing articles give it, the most frequent first.',
    }),
  },
  { $id: 'MissingArticle', description: 'What is known of an article that is not held.' },
)
/** What is known of an article that is cited but not held. */
export type MissingArticle = Static<typeof MissingArticleView>

export const Problem = closedObject(
  {
    type: Type.String({ examples: ['urn:quarry:problem:request-invalid'] }),
    title: Type.String({ examples: ['Request invalid'] }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'What happened and what to do, for people.' }),
    instance: Type.String({
      description: 'The request id; the log has the details under it.',
      examples: ['urn:uuid:0b0e7a0c-6f0e-4c36-9d5c-0f7f3b1f7a11'],
    }),
    code: Type.String({
      description: 'Stable; branch on this.',
      examples: ['request-invalid'],
    }),
    help: Type.String({
      description: 'Where the code is explained; a path of this server.',
      examples: ['/errors#request-invalid'],
    }),
    errors: Type.Optional(
      listOf(refTo(FieldError), { description: 'One entry for each bad field.' }),
    ),
    citedBy: Type.Optional(
      listOf(refTo(Citer), {
        description: 'For `article-unknown`: the articles that cite it, at most 50.',
      }),
    ),
    titlesSeen: Type.Optional(
      listOf(Type.String(), {
        description: 'For `article-unknown`: the titles under which it is cited.',
      }),
    ),
  },
  { $id: 'Problem', description: 'RFC 9457 problem details.' },
)
export type Problem = Static<typeof Problem>
