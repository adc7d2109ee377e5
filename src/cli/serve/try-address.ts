// Whether the address can be listened on, asked before several processes find out each for itself.

import { createServer } from 'node:net'
import { QuarryError } from '../../model/errors.ts'

/** Listens for a moment. Throws `setting-invalid`, or what the system says otherwise. */
export function tryAddress(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(settingOfListenError(error, host, port) ?? error))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()))
  })
}

/** Which setting is to blame; `undefined` where none is. */
export function settingOfListenError(
  error: unknown,
  host: string,
  port: number,
): QuarryError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const refuse = (setting: string, value: string, expected: string) =>
    new QuarryError('setting-invalid', { setting, value, expected }, { cause: error })
  switch (error.code) {
    case 'EADDRINUSE':
      return refuse('--port', String(port), 'a port that is not in use')
    case 'EACCES':
      return refuse('--port', String(port), 'a port this user may listen on')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return refuse('--host', host, 'an address of this machine')
    default:
      return undefined
  }
}
