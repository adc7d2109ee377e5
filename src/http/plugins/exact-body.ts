// Bodies are JSON, so that nothing in them is converted: "3" is no number. Give `exactBody` as the
// `validatorCompiler` of a route; its query string and path must take no numbers.

import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { exactCheck, type SchemaError } from '../../contract/check.ts'
import type { Problem } from '../../contract/problem.ts'
import { problemOf } from './problem-of.ts'

/** @param body the schema itself, where the route shows a reference to it. */
export function exactBody(body: TSchema): FastifySchemaCompiler<TSchema> {
  return ({ schema, httpPart }) => {
    const check = exactCheck(httpPart === 'body' ? body : schema)
    return (value: unknown) => {
      const error = check(value)
      return error.length === 0 ? { value } : { error }
    }
  }
}

/** The problem of a body that a check refuses; pointers start at `path`. */
export function problemOfBody(
  errors: readonly SchemaError[],
  path: string,
  instance: string,
): Problem {
  const validation = errors.map((error) => ({
    ...error,
    instancePath: `${path}${error.instancePath}`,
  }))
  const refusal = { code: 'FST_ERR_VALIDATION', statusCode: 400, validationContext: 'body' }
  return problemOf(Object.assign(new Error(), refusal, { validation }), instance)
}
