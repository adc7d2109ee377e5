// How a service ends without losing a request:
//
//   take who waits at the door ──▶ stop listening ──▶ linger ──▶ hang up on who asks nothing
//                                                     ──▶ wait for the rest ──▶ cut
//
// From the first step on every reply says `connection: close`. The system resets connections that it
// has accepted and the program has not when it stops listening, so that those are taken first.
// Open connections may go on asking while it lingers, so that what is under way is answered too.

import { Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Nobody has come for this long: nobody waits. The program takes one connection a turn. */
const QUIET_MS = 100
/** Under a load that never ends somebody always waits. */
const MOST_TAKING_MS = 1500
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
  let lastMs = 0
  const sockets = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    lastMs = performance.now()
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
    await quiet(() => lastMs)
    Server.prototype.close.call(app.server) // http's own would hang up on who is between requests
    if (sockets.size > 0) await pause(lingerMs)
    sweepUntilClosed(app, sockets, cutAfterMs - lingerMs)
  })
}

async function quiet(lastMs: () => number): Promise<void> {
  const untilMs = performance.now() + MOST_TAKING_MS
  do await pause(QUIET_MS / 4)
  while (performance.now() < untilMs && performance.now() - lastMs() < QUIET_MS)
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
