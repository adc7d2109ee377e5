// What the schemas of all routes have in common.

import type { TSchema } from 'typebox'
import { Problem } from '../../contract/problem.ts'
import { PlainDocument, refTo } from '../../contract/schema.ts'

/** The OpenAPI response of a success; `headers` names those that matter to clients. */
export function success<T extends TSchema & { $id?: string }>(
  component: T,
  description: string,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers: describeHeaders(headers) }),
    content: { 'application/json': { schema: refTo<T>(component) } },
  }
}

/** The same response with Markdown and plain text beside JSON. */
export function alsoAsText<const C extends object>(response: {
  readonly description: string
  readonly content: C
}) {
  const text = { schema: PlainDocument }
  return {
    ...response,
    content: { ...response.content, 'text/markdown': text, 'text/plain': text },
  }
}

const describeHeaders = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { type: 'string', description }]),
  )

/** The OpenAPI response of a refusal. */
export const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: refTo(Problem) } },
})

export const ETAG = { ETag: 'Changes with the index; send it back as If-None-Match.' }

export const NOT_MODIFIED = {
  description: 'The client holds the current reply (If-None-Match).',
  type: 'null',
} as const

/** Refusals of every operation. */
export const REFUSALS = {
  400: refusal('A parameter is missing, malformed or unknown.'),
  406: refusal('The Accept header admits nothing that is available.'),
}

/** Refusals of every operation that takes a body. */
export const BODY_REFUSALS = {
  413: refusal('The body is too large.'),
  415: refusal('The body is not JSON.'),
}

/** Refusals of every operation that reads the index. */
export const INDEX_REFUSALS = {
  ...REFUSALS,
  '5XX': refusal('The index cannot be read at the moment, or the server failed.'),
}
