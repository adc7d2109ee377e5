// The typed client, `quarry-kb/client`: fetch and nothing else, for browsers and Node.
//
//   const quarry = createClient({ baseUrl: 'http://127.0.0.1:8080' })
//   const { groups } = await quarry.findFixes({ product: 'SMS', build: '1234', target: 'SP2' })

import { type Operation, requestOf } from './operation.ts'
import { OPERATIONS } from './operations.table.ts'
import { type CallOptions, type ClientOptions, createTransport } from './transport.ts'

export { QuarryRequestError } from './request-error.ts'
export type { CallOptions, ClientOptions } from './transport.ts'

type Call<O> =
  O extends Operation<infer Input, infer Result>
    ? Record<never, never> extends Input
      ? (input?: Input, call?: CallOptions) => Promise<Result>
      : (input: Input, call?: CallOptions) => Promise<Result>
    : never

type Operations = { readonly [Name in keyof typeof OPERATIONS]: Call<(typeof OPERATIONS)[Name]> }

/** Every operation of the contract, under its `operationId`. */
export interface QuarryClient extends Operations {
  /** An article as a document: Markdown or plain text. */
  renderArticle(
    input: { readonly id: string; readonly format: keyof typeof DOCUMENT_TYPES },
    call?: CallOptions,
  ): Promise<string>
}

const DOCUMENT_TYPES = { markdown: 'text/markdown', text: 'text/plain' } as const

/**
 * Refusals are thrown as `QuarryRequestError`, an aborted call as the reason of its signal, a network
 * that fails as the TypeError of fetch. After 429 and 503 a request is repeated when the time that
 * the server names is over.
 */
export function createClient(options: ClientOptions): QuarryClient {
  const transport = createTransport(options)
  const ask = async (operation: Operation<unknown, unknown>, input: object, call: CallOptions) => {
    const accept = 'application/json'
    const reply = await transport({ ...requestOf(operation, input), accept }, call)
    return reply.json()
  }
  const calls = Object.entries(OPERATIONS).map(([name, operation]) => [
    name,
    (input: object = {}, call: CallOptions = {}) => ask(operation, input, call),
  ])
  return {
    ...(Object.fromEntries(calls) as Operations),
    renderArticle: async ({ id, format }, call = {}) => {
      const request = requestOf(OPERATIONS.getArticle, { id })
      const reply = await transport({ ...request, accept: DOCUMENT_TYPES[format] }, call)
      return reply.text()
    },
  }
}
