// What the reader said of the site: in the address, or in a cookie that holds nothing else.

import type { FastifyRequest } from 'fastify'
import type { FixesQuery } from '../../contract/fixes.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import type { ArticleParts } from '../../portal/article/article-page.ts'
import type { SiteFields, SiteNote } from '../../portal/article/site-badges.ts'
import type { FormFields } from './read-form.ts'
import { releaseOf } from './release-field.ts'

export const SITE_COOKIE = 'quarry-site'
const MAX_FIELD = 200

export interface Site {
  readonly fields: Partial<SiteFields>
  readonly isRemembered: boolean
}

/** The address comes before the cookie; `undefined` where neither says anything. */
export function siteOf({ query, headers }: FastifyRequest): Site | undefined {
  const asked = siteFields(isFields(query) ? query : {})
  if (Object.keys(asked).length > 0) return { fields: asked, isRemembered: false }
  const kept = cookieFields(headers.cookie)
  return Object.keys(kept).length > 0 ? { fields: kept, isRemembered: true } : undefined
}

const isFields = (value: unknown): value is FormFields =>
  typeof value === 'object' && value !== null

/** Product and release as typed; blank ones are left out. */
export function siteFields({ product, build }: FormFields): Partial<SiteFields> {
  const [name, release] = [product, build].map((value) =>
    [value].flat()[0]?.trim().slice(0, MAX_FIELD),
  )
  return { ...(name && { product: name }), ...(release && { build: release }) }
}

// "…; quarry-site=product%3DSMS%26build%3D1380; …"
const COOKIE = new RegExp(`(?:^|;)\\s*${SITE_COOKIE}=([^;\\s]{1,2000})`)

function cookieFields(header = ''): Partial<SiteFields> {
  const [, value] = COOKIE.exec(header) ?? []
  if (value === undefined) return {}
  return siteFields(Object.fromEntries(new URLSearchParams(decoded(value))))
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

/** For `Set-Cookie`: sent back to pages of this service only, and to no script. */
export function siteCookie(fields: Partial<SiteFields> | undefined): string {
  const value = encodeURIComponent(new URLSearchParams(fields ?? {}).toString())
  const age = fields === undefined ? 0 : YEAR_SECONDS
  return `${SITE_COOKIE}=${value}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`
}

const YEAR_SECONDS = 31_536_000

/** What the article means for the site. What cannot be read is told beside the form. */
export async function siteNote(
  kb: KnowledgeBase,
  { fields, isRemembered }: Site,
  { article, similar, incoming }: Pick<ArticleParts, 'article' | 'similar' | 'incoming'>,
): Promise<SiteNote> {
  const note = { fields, isRemembered, siblings: siblingsOf(article, similar, incoming) }
  const { product, build } = fields
  if (product === undefined || build === undefined) return note
  try {
    const explanation = await kb.explainFix({ id: article.id, ...siteQuery(product, build) })
    if (explanation === undefined || explanation.fix.failed === 'product') return note
    const { because, citations } = explanation.fix
    return { ...note, explanation, because, citation: citations[0] }
  } catch (error) {
    if (error instanceof QuarryError && REFUSALS.includes(error.code)) {
      return { ...note, refusal: error.message }
    }
    throw error
  }
}

const REFUSALS: readonly string[] = ['product-unknown', 'request-invalid']

const siteQuery = (product: string, build: string): FixesQuery => ({
  product,
  ...releaseOf(build),
})

/** The same fix for another release, as an article states it or as the texts show. */
function siblingsOf(
  { references }: ArticleParts['article'],
  similar: ArticleParts['similar'],
  { links }: ArticleParts['incoming'],
): string[] {
  return [
    ...references.flatMap(({ id, kind }) => (kind === 'branch-sibling' ? [id] : [])),
    ...links.flatMap(({ article, type }) => (type === 'branch-sibling' ? [article.id] : [])),
    ...similar.flatMap(({ id, relation }) => (relation === 'sibling-branch' ? [id] : [])),
  ]
}
