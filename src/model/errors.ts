// The one error class of this program and the one table of its codes.

interface ErrorDetails {
  'index-missing': { readonly directory: string }
  'index-incompatible': { readonly part: string; readonly found: string; readonly expected: string }
  'index-damaged': { readonly part: string; readonly reason: string }
  'index-locked': { readonly directory: string; readonly pid: number }
  'index-unwritable': { readonly directory: string; readonly reason: string }
  'ingest-shrinks': { readonly before: number; readonly gone: number }
  'ingest-interrupted': { readonly parsed: number }
  'ingest-empty': { readonly folders: string }
  'folder-unreadable': { readonly folder: string; readonly reason: string }
  'collection-repeated': { readonly collection: string }
  'setting-invalid': { readonly setting: string; readonly value: string; readonly expected: string }
  'settings-file-unreadable': { readonly file: string; readonly reason: string }
  'judgements-unreadable': {
    readonly file: string
    readonly line?: number
    readonly reason: string
  }
  'judgements-empty': { readonly queries: string; readonly judgements: string }
  'article-unknown': { readonly id: string }
  'product-unknown': { readonly product: string; readonly nearest: readonly string[] }
  'request-invalid': { readonly detail: string }
  'route-unknown': { readonly method: string; readonly path: string }
  'method-not-allowed': { readonly method: string; readonly allowed: string }
  'not-acceptable': { readonly available: string }
  'body-too-large': { readonly limitBytes: number }
  'media-type-unsupported': { readonly supported: string }
  'headers-too-large': Record<never, never>
  'request-timeout': Record<never, never>
  'rate-limited': { readonly retryAfterSeconds: number }
  overloaded: Record<never, never>
  unauthorized: { readonly reason: string }
  forbidden: { readonly needed: string }
  'origin-refused': { readonly origin: string }
  'host-refused': { readonly host: string }
  'chat-unconfigured': { readonly platform: string }
  'key-unknown': { readonly id: string; readonly file: string }
  'keys-file-unreadable': { readonly file: string; readonly reason: string }
  'source-unknown': { readonly source: string; readonly known: readonly string[] }
  'ingest-running': { readonly task: string }
  'task-unknown': { readonly id: string }
  'archive-invalid': { readonly file: string; readonly reason: string }
  'feedback-off': Record<never, never>
  'feedback-unwritable': Record<never, never>
  'internal-error': Record<never, never>
}

export type ErrorCode = keyof ErrorDetails

const MESSAGES: { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string } = {
  'index-missing': ({ directory }) =>
    `There is no index in ${directory}. Run "quarry ingest <folder> --index ${directory}" first.`,
  'index-incompatible': ({ part, found, expected }) =>
    `Index part "${part}" has version ${found}, this program reads ${expected}. Run "quarry ingest" again.`,
  'index-damaged': ({ part, reason }) =>
    `Index part "${part}" is damaged (${reason}). Run "quarry ingest" again.`,
  'index-locked': ({ directory, pid }) =>
    `Another ingest (process ${pid}) is writing to ${directory}. Wait for it to end.`,
  'index-unwritable': ({ directory, reason }) => `Cannot write to ${directory}: ${reason}.`,
  'ingest-shrinks': ({ before, gone }) =>
    `${gone} of ${before} articles would disappear; the index was left as it is. Use --allow-shrink if this is meant.`,
  'ingest-interrupted': ({ parsed }) =>
    `Interrupted after ${parsed} files; the index was left as it is.`,
  'ingest-empty': ({ folders }) =>
    `No article was found in ${folders}; the index was left as it is.`,
  'folder-unreadable': ({ folder, reason }) => `Cannot read the folder ${folder}: ${reason}.`,
  'collection-repeated': ({ collection }) =>
    `Two folders would both be the collection "${collection}". Ingest them under different names.`,
  'setting-invalid': ({ setting, value, expected }) =>
    `${setting} is "${value}"; expected ${expected}.`,
  'settings-file-unreadable': ({ file, reason }) =>
    `Cannot read the settings file ${file}: ${reason}.`,
  'judgements-unreadable': ({ file, line, reason }) =>
    `Cannot use ${file}${line === undefined ? '' : `, line ${line}`}: ${reason}.`,
  'judgements-empty': ({ queries, judgements }) =>
    `No query of ${queries} has an article with a score above 0 in ${judgements}.`,
  'article-unknown': ({ id }) => `There is no article ${id}.`,
  'product-unknown': ({ product, nearest }) => {
    const near = nearest.length === 0 ? '' : ` Known are: ${nearest.join(', ')}.`
    return `The product "${product}" is not known: no article lists it.${near}`
  },
  'request-invalid': ({ detail }) => detail,
  'route-unknown': ({ method, path }) => `There is nothing at ${method} ${path}.`,
  'method-not-allowed': ({ method, allowed }) => `${method} is not allowed here; use ${allowed}.`,
  'not-acceptable': ({ available }) => `This is available as ${available} only.`,
  'body-too-large': ({ limitBytes }) => `The body is larger than ${limitBytes} bytes.`,
  'media-type-unsupported': ({ supported }) => `The body must be ${supported}.`,
  'rate-limited': ({ retryAfterSeconds }) =>
    `Too many requests; try again in ${retryAfterSeconds} s.`,
  'headers-too-large': () => 'The headers are too large.',
  'request-timeout': () => 'The request did not arrive in time.',
  overloaded: () => 'The server has too much to do; try again shortly.',
  unauthorized: ({ reason }) => `${reason} Send "Authorization: Bearer <key>".`,
  'chat-unconfigured': ({ platform }) =>
    `This service does not take messages of ${platform}: it is not configured.`,
  'host-refused': ({ host }) =>
    `This service does not answer to the name "${host}"; its operator may add it to the setting allowedHosts.`,
  'origin-refused': ({ origin }) => `Pages of ${origin} may not ask this service.`,
  forbidden: ({ needed }) => `This key may not do that; it takes ${needed}.`,
  'key-unknown': ({ id, file }) => `There is no key ${id} in ${file}.`,
  'keys-file-unreadable': ({ file, reason }) => `Cannot use the keys file ${file}: ${reason}.`,
  'source-unknown': ({ source, known }) =>
    `There is no source ${source}; ${known.length === 0 ? 'none is configured' : `known are ${known.join(', ')}`}.`,
  'ingest-running': ({ task }) => `An ingest is under way (task ${task}). Wait for it to end.`,
  'task-unknown': ({ id }) => `There is no task ${id}.`,
  'archive-invalid': ({ file, reason }) => `Cannot import ${file}: ${reason}.`,
  'feedback-off': () => 'This server keeps no feedback; its operator may name a file for it.',
  'feedback-unwritable': () => 'The feedback could not be written; it is not kept.',
  'internal-error': () => 'Something went wrong; the log has the details under the request id.',
}

/** The only error this program throws on purpose. Branch on `code`, never on the message. */
export class QuarryError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'QuarryError'
  readonly code: C
  readonly details: ErrorDetails[C]

  constructor(code: C, details: ErrorDetails[C], options?: ErrorOptions) {
    super(MESSAGES[code](details), options)
    this.code = code
    this.details = details
  }
}

/** Closes a switch over a union: a forgotten case does not compile. */
export function unreachable(value: never): never {
  throw new TypeError(`Unexpected value: ${String(value)}`)
}

/** Whether an operation refused what it was asked, so that another may be tried. */
export function isRefusal(error: unknown): boolean {
  const refusals: readonly ErrorCode[] = ['request-invalid', 'product-unknown']
  return error instanceof QuarryError && refusals.includes(error.code)
}
