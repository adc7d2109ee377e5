// What a route asks of whoever calls it, stated in its `config`.

/** `public`: anybody, always. `read`: any key. `admin`: a key of an administrator. */
export type RouteAccess = 'public' | 'read' | 'admin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `read` unless stated. */
    access?: RouteAccess
    /** A page that an administrator may read with the session of a browser, too. */
    takesSessions?: true
    /** Neither limited nor shed nor asked for a key: health and metrics. */
    isExempt?: true
  }
}
