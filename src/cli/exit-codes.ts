// What the exit code tells a script.

import { type ErrorCode, QuarryError } from '../model/errors.ts'

export const EXIT = {
  ok: 0,
  /** Nothing was found, or the request was refused; nothing was changed. */
  refused: 1,
  /** The command line is wrong, or the program failed. */
  failed: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const EXIT_OF: Readonly<Record<ErrorCode, ExitCode>> = {
  'index-missing': EXIT.refused,
  'index-incompatible': EXIT.refused,
  'index-damaged': EXIT.refused,
  'index-locked': EXIT.refused,
  'index-unwritable': EXIT.failed,
  'ingest-shrinks': EXIT.refused,
  'ingest-interrupted': EXIT.refused,
  'ingest-empty': EXIT.refused,
  'folder-unreadable': EXIT.failed,
  'collection-repeated': EXIT.failed,
  'setting-invalid': EXIT.failed,
  'settings-file-unreadable': EXIT.failed,
  'judgements-unreadable': EXIT.failed,
  'judgements-empty': EXIT.refused,
  'article-unknown': EXIT.refused,
  'product-unknown': EXIT.refused,
  'request-invalid': EXIT.failed,
  'route-unknown': EXIT.failed,
  'method-not-allowed': EXIT.failed,
  'not-acceptable': EXIT.failed,
  'body-too-large': EXIT.failed,
  'media-type-unsupported': EXIT.failed,
  'headers-too-large': EXIT.failed,
  'request-timeout': EXIT.failed,
  'rate-limited': EXIT.refused,
  overloaded: EXIT.refused,
  unauthorized: EXIT.refused,
  forbidden: EXIT.refused,
  'origin-refused': EXIT.refused,
  'host-refused': EXIT.refused,
  'chat-unconfigured': EXIT.refused,
  'key-unknown': EXIT.refused,
  'keys-file-unreadable': EXIT.failed,
  'source-unknown': EXIT.refused,
  'ingest-running': EXIT.refused,
  'task-unknown': EXIT.refused,
  'archive-invalid': EXIT.refused,
  'feedback-off': EXIT.refused,
  'feedback-unwritable': EXIT.failed,
  'internal-error': EXIT.failed,
}

/** The exit code for anything a command throws. */
export function exitCodeOf(error: unknown): ExitCode {
  return isQuarryError(error) ? EXIT_OF[error.code] : EXIT.failed
}

const isQuarryError = (error: unknown): error is QuarryError => error instanceof QuarryError
