// What each error code means, for people: the text of docs/errors.md and of GET /errors.

import type { ErrorCode } from '../model/errors.ts'
import type { ErrorMeaning } from '../portal/errors-page.ts'
import { PROBLEM_STATUS } from './problem-status.ts'

const MEANING = {
  'index-missing':
    'No index is open yet. Ingest articles, or wait until the first ingest has ended.',
  'index-incompatible': 'Another version of the program wrote the index. Ingest again.',
  'index-damaged': 'The index lost or changed bytes. Ingest again, or import a backup.',
  'index-locked': 'Another process is writing the index. Wait for it to end.',
  'index-unwritable':
    'The disk refuses to take the index: rights, space, or a read-only file system.',
  'ingest-shrinks': 'More than a tenth of the articles would disappear; nothing was changed.',
  'ingest-interrupted': 'The ingest was stopped; the old index is still served.',
  'ingest-empty': 'The folders hold no article; nothing was changed.',
  'folder-unreadable': 'A folder of articles does not exist or may not be read.',
  'collection-repeated': 'Two folders would be one collection. Name them differently.',
  'setting-invalid':
    'A setting has a value that cannot be used; the message names where it stands.',
  'settings-file-unreadable': 'The settings file is missing or is no YAML.',
  'judgements-unreadable': 'Judged queries or judgements cannot be read.',
  'judgements-empty': 'No judged query has a relevant article.',
  'article-unknown':
    'The article is not held. `citedBy` and `titlesSeen` tell what is known of it.',
  'product-unknown':
    'No article names the product that is asked about; the message tells the nearest names.',
  'request-invalid':
    'A parameter or field is missing, malformed or unknown; `errors` points to each.',
  'route-unknown': 'There is nothing at this path.',
  'method-not-allowed':
    'The path exists, but not for this method; the header Allow lists those it has.',
  'not-acceptable': 'The Accept header admits nothing that is available here.',
  'body-too-large': 'The body is above the limit of the route.',
  'media-type-unsupported': 'The body is of a type that the route does not read; most take JSON.',
  'headers-too-large': 'The headers of the request are above 16 KiB.',
  'request-timeout': 'The request did not arrive as a whole in time.',
  'rate-limited':
    'Too many requests of this key or address. Wait as many seconds as Retry-After says.',
  overloaded: 'The server sheds load. Wait as many seconds as Retry-After says.',
  unauthorized: 'A key is required here, or the one that was sent is not known.',
  'chat-unconfigured': 'The server has no secret or token of this chat platform.',
  'host-refused':
    'The request is for a name that is none of the service: another site may have had its name lead here. See the setting `allowedHosts`.',
  'origin-refused': 'A page of another site asked; see the settings for origins that may.',
  forbidden: 'The key is known, but its role does not allow this.',
  'key-unknown': 'There is no key of that id.',
  'keys-file-unreadable': 'The keys file cannot be read or holds something else.',
  'source-unknown': 'The server has no configured source of that name.',
  'ingest-running': 'One ingest at a time; the task named is still running.',
  'task-unknown': 'There is no such task, or it ended long ago.',
  'archive-invalid': 'A snapshot archive is damaged, incomplete or not one of this program.',
  'feedback-off': 'The server keeps no feedback: the setting `feedback` is off.',
  'feedback-unwritable': 'The disk did not take the vote, which is lost; send it again later.',
  'internal-error': 'A fault of the server. The log has the cause under the request id.',
} as const satisfies Record<ErrorCode, string>

/** The page that explains the codes. */
export const ERRORS_PATH = '/errors'

/** Where a code is explained, on this server. */
export const anchorOf = (code: ErrorCode): string => `${ERRORS_PATH}#${code}`

/** All codes, in the order of the table. */
export function errorMeanings(): ErrorMeaning[] {
  const statuses = new Map<string, number>(Object.entries(PROBLEM_STATUS))
  return Object.entries(MEANING).map(([code, meaning]) => ({
    code,
    status: statuses.get(code) ?? 500,
    meaning,
  }))
}

/** The page as Markdown; docs/errors.md holds the same. */
export function renderErrorPage(): string {
  const sections = errorMeanings().map(
    ({ code, status, meaning }) => `## ${code}\n\nStatus ${status}. ${meaning}\n`,
  )
  return `${HEAD}\n${sections.join('\n')}`
}

const HEAD = `# Errors

Every refusal is \`application/problem+json\` (RFC 9457). Branch on \`code\`, which is stable; \`detail\` is for people and
may change. \`instance\` is the request id, also in the header \`X-Request-Id\` and in the server's log. \`errors\` holds one entry
for each bad field, with a JSON pointer. \`help\` points into this page. 429 and 503 carry \`Retry-After\` in seconds.
`
