// Checks values that do not come over HTTP (flags, settings) against the same schemas.

import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** What is wrong with `value`, one line, e.g. "limit must be <= 50"; `undefined` when it is valid. */
export function describeInvalid(schema: TSchema, value: unknown): string | undefined {
  const [error] = Value.Errors(schema, value)
  if (!error) return undefined
  const field = error.instancePath.slice(1).replaceAll('/', '.')
  const isBlank = error.keyword === 'pattern' && error.params.pattern === '\\S'
  const message = isBlank ? 'must not be blank' : error.message
  return `${field === '' ? 'The value' : field} ${message}`
}
