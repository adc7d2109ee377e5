// Any thrown value → the problem that clients see (RFC 9457). Nothing of a 5xx's cause gets out.

import type { FastifyError } from 'fastify'
import type { FieldError, Problem } from '../../contract/problem.ts'
import { type ErrorCode, QuarryError } from '../../model/errors.ts'
import { anchorOf } from '../problem-meaning.table.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { requestUri } from './request-id.ts'

/** The body limit of routes that do not state their own. */
export const BODY_LIMIT_BYTES = 1024 * 1024

/** The code of an error that is no QuarryError, by Fastify's code for it. */
const CODE_OF: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_HANDLER_TIMEOUT: 'overloaded',
}

/** Errors whose own message repeats the whole address. */
const MALFORMED_ADDRESS = ['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH']

/**
 * @param instance the request id, under which the log has the whole error.
 * @param limitBytes of bodies on the route.
 */
export function problemOf(
  error: unknown,
  instance: string,
  limitBytes: number = BODY_LIMIT_BYTES,
): Problem {
  const known = quarryErrorOf(error, limitBytes)
  const status = PROBLEM_STATUS[known.code]
  const errors = isFastifyError(error) ? fieldErrors(error) : []
  return {
    type: `urn:quarry:problem:${known.code}`,
    title: titleOf(known.code),
    status,
    detail: isSpeakable(known, status) ? known.message : detailOfFailure(status),
    instance: requestUri(instance),
    code: known.code,
    help: anchorOf(known.code),
    ...(errors.length > 0 && { errors }),
  }
}

function quarryErrorOf(error: unknown, limitBytes: number): QuarryError {
  if (error instanceof QuarryError) return error
  if (!isFastifyError(error)) return new QuarryError('internal-error', {})
  switch (CODE_OF[error.code]) {
    case 'body-too-large':
      return new QuarryError('body-too-large', { limitBytes })
    case 'media-type-unsupported':
      return new QuarryError('media-type-unsupported', { supported: 'application/json' })
    case 'overloaded':
      return new QuarryError('overloaded', {})
    default:
      return isRefusal(error)
        ? new QuarryError('request-invalid', { detail: detailOfRefusal(error) })
        : new QuarryError('internal-error', {})
  }
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

const isRefusal = ({ statusCode = 500 }: FastifyError) => statusCode >= 400 && statusCode < 500

function detailOfRefusal(error: FastifyError): string {
  if (MALFORMED_ADDRESS.includes(error.code)) return 'The address is malformed or too long.'
  const errors = fieldErrors(error)
  if (errors.length === 0) return error.message
  return `${errors.map(({ pointer, detail }) => `${pointer.slice(2)} ${detail}`).join('; ')}.`
}

/** Whether a message tells nothing of the inside of the server. */
const isSpeakable = ({ code }: QuarryError, status: number) =>
  status < 500 || code === 'overloaded' || code === 'feedback-unwritable'

const detailOfFailure = (status: number): string =>
  status === 503
    ? 'The index cannot be read at the moment. Try again shortly.'
    : new QuarryError('internal-error', {}).message

/** "article-unknown" → "Article unknown". */
const titleOf = (code: string) =>
  `${code.charAt(0).toUpperCase()}${code.slice(1)}`.replaceAll('-', ' ')

const PART_OF = {
  querystring: 'query',
  params: 'path',
  headers: 'header',
  body: 'body',
} as const satisfies Record<string, FieldError['in']>

function fieldErrors(error: FastifyError): FieldError[] {
  const part = PART_OF[error.validationContext ?? 'body']
  return (error.validation ?? []).map(({ keyword, instancePath, message, params }) => {
    switch (keyword) {
      case 'additionalProperties':
        return fieldError(part, instancePath, params['additionalProperty'], 'is not known here')
      case 'required':
        return fieldError(part, instancePath, params['missingProperty'], 'is required')
      case 'pattern':
        return fieldError(part, instancePath, undefined, detailOfPattern(params['pattern']))
      case 'enum':
        return fieldError(
          part,
          instancePath,
          undefined,
          `must be ${listed(params['allowedValues'])}`,
        )
      default:
        return fieldError(part, instancePath, undefined, message ?? 'is not valid')
    }
  })
}

function fieldError(part: FieldError['in'], path: string, name: unknown, detail: string) {
  const last = name === undefined ? '' : `/${escapePointer(String(name))}`
  return { pointer: `#${path}${last}`, in: part, detail }
}

/** The pattern of texts that must not be blank says less than words do. */
const detailOfPattern = (pattern: unknown) =>
  pattern === '\\S' ? 'must not be blank' : `must match ${String(pattern)}`

const listed = (values: unknown) => (Array.isArray(values) ? values.join(' or ') : 'another value')

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
