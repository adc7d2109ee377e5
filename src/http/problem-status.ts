// The one map from error codes to HTTP statuses. Adding a code without a status does not compile.

import type { ErrorCode } from '../model/errors.ts'

export const PROBLEM_STATUS = {
  'index-missing': 503,
  'index-incompatible': 503,
  'index-damaged': 503,
  'index-locked': 503,
  'index-unwritable': 500,
  'ingest-shrinks': 409,
  'ingest-interrupted': 503,
  'ingest-empty': 409,
  'folder-unreadable': 500,
  'collection-repeated': 409,
  'setting-invalid': 500,
  'settings-file-unreadable': 500,
  'judgements-unreadable': 400,
  'judgements-empty': 409,
  'article-unknown': 404,
  'request-invalid': 400,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'rate-limited': 429,
  'internal-error': 500,
} as const satisfies Record<ErrorCode, number>
