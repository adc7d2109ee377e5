// How a service ends without losing a request:
//
//   stop listening ──▶ linger ──▶ hang up on who asks nothing ──▶ wait for the rest ──▶ cut
//
// From the first step on every reply says `connection: close`. Connections that are open when it
// begins may go on asking while it lingers, so that what was under way to the server is answered too.

import { Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Longer than a request is under way between a client and the server. */
const LINGER_MS = 500
/** How often connections are looked for that have become idle. */
const SWEEP_MS = 50
/** A client that never finishes its request, or never reads its reply, holds nothing up for longer. */
const CUT_AFTER_MS = 8000

export interface DrainOptions {
  readonly lingerMs?: number
  readonly cutAfterMs?: number
}

/** Must be called before the first route is added. */
export function addDrain(
  app: FastifyInstance,
  { lingerMs = LINGER_MS, cutAfterMs = CUT_AFTER_MS }: DrainOptions = {},
): void {
  let isClosing = false
  const sockets = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('preClose', async () => {
    isClosing = true
    if (!app.server.listening) return
    Server.prototype.close.call(app.server) // http's own would hang up on who is between requests
    if (sockets.size > 0) await pause(lingerMs)
    sweepUntilClosed(app, sockets, cutAfterMs - lingerMs)
  })
}

function sweepUntilClosed(app: FastifyInstance, sockets: Set<Socket>, cutAfterMs: number): void {
  const sweep = () => {
    app.server.closeIdleConnections()
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
  const cut = () => {
    if (sockets.size > 0) app.log.warn({ connections: sockets.size }, 'connections cut')
    app.server.closeAllConnections()
  }
  const timers = [setInterval(sweep, SWEEP_MS), setTimeout(cut, cutAfterMs)]
  app.server.once('close', () => {
    for (const timer of timers) clearTimeout(timer)
  })
  sweep()
}
