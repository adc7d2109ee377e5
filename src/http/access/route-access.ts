// What a route asks of whoever calls it, stated in its `config`.

/** `public`: anybody, always. `read`: any key. `admin`: a key of an administrator. */
export type RouteAccess = 'public' | 'read' | 'admin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `read` unless stated. */
    access?: RouteAccess
    /** Neither limited nor shed nor asked for a key: health and metrics. */
    isExempt?: true
  }
}
