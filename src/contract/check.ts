// Checks values that do not come over HTTP (flags, settings) against the same schemas.

import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'
import { selfContained } from './self-contained.ts'

/** What is wrong with `value`, one line, e.g. "limit must be <= 50"; `undefined` when it is valid. */
export function describeInvalid(schema: TSchema, value: unknown): string | undefined {
  const [error] = Value.Errors(selfContained(schema), value)
  if (!error) return undefined
  const field = error.instancePath.slice(1).replaceAll('/', '.')
  const isBlank = error.keyword === 'pattern' && error.params.pattern === '\\S'
  const message = isBlank ? 'must not be blank' : error.message
  return `${field === '' ? 'The value' : field} ${message}`
}

/** The value with the type of its schema, or what is wrong with it as `describeInvalid` says it. */
export function checkedBy<S extends TSchema>(
  schema: S,
  value: unknown,
): { readonly value: Static<S> } | { readonly invalid: string } {
  const isValid = (candidate: unknown): candidate is Static<S> =>
    Value.Check(selfContained(schema), candidate)
  if (isValid(value)) return { value }
  return { invalid: describeInvalid(schema, value) ?? 'The value is not valid' }
}

/** What is wrong with one field, in the form in which JSON-Schema validators say it. */
export interface SchemaError {
  readonly keyword: string
  /** JSON pointer to the field, or to the object that lacks it. */
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Record<string, unknown>
  readonly message: string
}

/**
 * A check of values that come as JSON: nothing is converted or filled in, and an unknown or missing
 * property is an error of its own. It gives the first few errors, none for a valid value.
 */
export function exactCheck(schema: TSchema): (value: unknown) => SchemaError[] {
  const compiled = Compile(selfContained(schema))
  return (value) =>
    compiled.Check(value) ? [] : compiled.Errors(value).flatMap((error) => fieldByField(error))
}

function fieldByField({ params, ...error }: SchemaError): SchemaError[] {
  const named = (key: string, names: unknown) =>
    (Array.isArray(names) ? names : []).map((name) => ({ ...error, params: { [key]: name } }))
  switch (error.keyword) {
    case 'required':
      return named('missingProperty', params['requiredProperties'])
    case 'additionalProperties':
      return named('additionalProperty', params['additionalProperties'])
    case 'boolean':
      return [] // says again of an unknown property that it is one
    default:
      return [{ ...error, params }]
  }
}
