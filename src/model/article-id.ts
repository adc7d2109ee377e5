declare const brand: unique symbol

/**
 * The key of an article: "Q252717" (numbers below 1,000,000), "KB3014451" (numbers above), or a slug
 * of its path ("outlook-mac-crash"). In an index of several knowledge bases a second holder of the
 * same id is written "collection:id".
 */
export type ArticleId = string & { readonly [brand]: 'ArticleId' }

// Accepts "Q252717", "q0252717", "KB252717", "kb 252717" and "252717".
const PRINTED_FORM = /^(?:Q|KB)?\s?0*([1-9]\d{0,6})$/i
const FIRST_KB_NUMBER = 1_000_000

/** The id of a printed article number in any spelling, or `undefined` when it is none. */
export function parseArticleNumber(text: string): ArticleId | undefined {
  const digits = PRINTED_FORM.exec(text.trim())?.[1]
  if (digits === undefined) return undefined
  const prefix = Number(digits) < FIRST_KB_NUMBER ? 'Q' : 'KB'
  return `${prefix}${digits}` as ArticleId
}

/** Id of an article without a number: its path without extension, lower-case, other runs as "-". */
export function slugOfPath(path: string): ArticleId {
  const stem = path.replace(/\.[^./]*$/, '')
  const slug = stem.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return (slug.replace(/^-+|-+$/g, '') || 'article') as ArticleId
}

/** A slug made unique with the first six hex digits of its path's SHA-256. */
export function slugWithDigest(slug: ArticleId, pathSha256: string): ArticleId {
  return `${slug}-${pathSha256.slice(0, 6)}` as ArticleId
}

/** The id of an article whose plain id another knowledge base of the same index already holds. */
export function prefixedId(collection: string, id: ArticleId): ArticleId {
  return `${collection}:${id}` as ArticleId
}

/** Takes an id that this program wrote itself (a snapshot, a catalog); no other text may pass. */
export function trustArticleId(text: string): ArticleId {
  return text as ArticleId
}
