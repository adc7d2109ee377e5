// What the box asks of the service.

import type { Answer } from '../../contract/answers.ts'
import type { SearchResponse } from '../../contract/search.ts'
import type { SuggestResponse } from '../../contract/suggest.ts'

export interface ServiceOptions {
  /** Without a slash at its end. */
  readonly endpoint: string
  /** A key for searching; it is visible to whoever reads the page. */
  readonly key: string
  /** Searches are about this product alone. */
  readonly product: string
  readonly limit: number
}

export interface Found {
  readonly search: SearchResponse
  /** Absent where the articles do not carry one. */
  readonly answer: Answer | undefined
}

/** UTF-16 units that the service takes of what is typed. */
const TYPED = 200
/** Fewer words without a question mark are a search, no question. */
const QUESTION_WORDS = 4

export function suggest(q: string, options: ServiceOptions, signal: AbortSignal) {
  return get<SuggestResponse>(options, '/v1/suggest', { q: q.slice(0, TYPED) }, signal)
}

export async function search(
  q: string,
  options: ServiceOptions,
  signal: AbortSignal,
): Promise<Found> {
  const { product, limit } = options
  const fields = { q, limit: String(limit), ...(product !== '' && { product }) }
  const [found, answer] = await Promise.all([
    get<SearchResponse>(options, '/v1/search', fields, signal),
    isQuestion(q) ? askFor(q, options, signal) : undefined,
  ])
  return { search: found, answer }
}

const isQuestion = (q: string) => q.includes('?') || q.split(/\s+/).length >= QUESTION_WORDS

/** The results stand without an answer: that it fails is no failure of the search. */
async function askFor(
  q: string,
  options: ServiceOptions,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    const answer = await get<Answer>(options, '/v1/answers', { q }, signal)
    return answer.status === 'not-answered' ? undefined : answer
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
}

async function get<T>(
  { endpoint, key }: ServiceOptions,
  path: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<T> {
  const reply = await fetch(`${endpoint}${path}?${new URLSearchParams(fields)}`, {
    signal,
    credentials: key === '' ? 'same-origin' : 'omit', // on its own pages, who is signed in
    headers: {
      accept: 'application/json',
      ...(key !== '' && { authorization: `Bearer ${key}` }),
    },
  })
  if (!reply.ok) throw new Error(`The service answered with status ${reply.status}.`)
  return reply.json()
}
