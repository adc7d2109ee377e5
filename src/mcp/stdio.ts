// MCP over standard input and output: one client, one connection.

import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { createMcpServer, type McpOptions } from './server.ts'

export interface StdioOptions extends McpOptions {
  readonly input: Readable
  /** Nothing else may be written to it. */
  readonly output: Writable
  readonly signal: AbortSignal
}

/** Serves until the client closes its end or the signal is aborted. */
export async function serveMcpOverStdio(options: StdioOptions): Promise<void> {
  const { input, output, signal, onFailure } = options
  const ended = new Promise<void>((resolve) => {
    for (const event of ['end', 'close']) input.once(event, resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
    if (signal.aborted || input.readableEnded) resolve()
  })
  const handle = serveStdio(() => createMcpServer(options), {
    transport: new StdioServerTransport(input, output),
    ...(onFailure && { onerror: onFailure }),
  })
  await ended
  await handle.close()
}
