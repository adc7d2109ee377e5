import type { LiveSource } from '../../engine/live.ts'
import type { Assets } from '../../portal/layout.ts'

export interface PageOptions {
  readonly live: LiveSource
  readonly assets: Assets
}

/** The route of a page; the description of the API does not name it. */
export const PAGE = {
  config: { access: 'read', produces: ['text/html'] },
  schema: { hide: true },
} as const

/** Such a route whose address may have these parameters; a page with others says so. */
export const pageWith = (parameters: readonly string[]) => ({
  ...PAGE,
  config: { ...PAGE.config, knows: (name: string) => parameters.includes(name) },
})
