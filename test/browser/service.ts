// The service over the starter knowledge base, listening on the loopback.

import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { type AppOptions, createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

export interface TestService {
  readonly url: string
  close(): Promise<void>
}

const KB = fileURLToPath(new URL('../../kb', import.meta.url))

export async function startService(
  options: Partial<AppOptions> = {},
  folder = KB,
): Promise<TestService> {
  const index = createTestIndex()
  await index.fillFrom(folder)
  return serveIndex(index.indexDirectory, options)
}

/** The service over an index that there is already. */
export async function serveIndex(
  indexDirectory: string,
  options: Partial<AppOptions> = {},
): Promise<TestService> {
  const live = new LiveKnowledgeBase({ indexDirectory })
  await live.open()
  const app = createApp({ live, ...options })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    close: async () => {
      await app.close()
      await live.close()
    },
  }
}
