// Where the pages of the portal are. Bots and the search box link to them, so they do not change.

import type { Citation } from '../contract/citation.ts'

export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** The page of an article, held or only cited. */
export const articleAddress = (id: string, parameters: Parameters = {}): string =>
  addressWith(`/articles/${encodeURIComponent(id)}`, parameters)

/** The page of an article at the passage that is quoted. */
export const passageAddress = (
  { article, start, end }: Pick<Citation, 'article' | 'start' | 'end'>,
  parameters: Parameters = {},
): string => `${articleAddress(article, { quote: `${start}-${end}`, ...parameters })}#quote`

/** Every link of an article, by direction, a page at a time. */
export const linksAddress = (id: string, parameters: Parameters = {}): string =>
  addressWith(`/articles/${encodeURIComponent(id)}/links`, parameters)

/** The page of a product, or of a family of products. */
export const productAddress = (name: string): string => `/products/${encodeURIComponent(name)}`

/** Parameters that are empty are left out; lists are repeated. */
export function addressWith(path: string, parameters: Parameters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') query.append(name, String(one))
    }
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
