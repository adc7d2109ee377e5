/** The documents that an article can be rendered as; each reads back as the same article. */
export const RENDER_FORMATS = ['markdown', 'text', 'html'] as const

export type RenderFormat = (typeof RENDER_FORMATS)[number]
