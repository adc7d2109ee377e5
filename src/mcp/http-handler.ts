// MCP over streamable HTTP: every request is answered for itself, no session is kept.

import { createMcpHandler } from '@modelcontextprotocol/server'
import { createMcpServer, type McpOptions } from './server.ts'

export interface McpHttpHandler {
  /** `body` is the parsed JSON of the request, `undefined` when it has none. */
  answer(request: Request, body: unknown): Promise<Response>
  close(): Promise<void>
}

export function createMcpHttpHandler(options: McpOptions): McpHttpHandler {
  const { onFailure } = options
  const handler = createMcpHandler(() => createMcpServer(options), {
    ...(onFailure && { onerror: onFailure }),
  })
  return {
    answer: (request, body) =>
      handler.fetch(request, body === undefined ? {} : { parsedBody: body }),
    close: () => handler.close(),
  }
}
