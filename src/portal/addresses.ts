// Where the pages of the portal are. Bots and the search box link to them, so they do not change.

import type { Citation } from '../contract/citation.ts'

/** The page of an article, held or only cited. */
export const articleAddress = (id: string): string => `/articles/${encodeURIComponent(id)}`

/** The page of an article at the passage that is quoted. */
export const passageAddress = ({ article, start, end }: Citation): string =>
  `${articleAddress(article)}?quote=${start}-${end}#quote`

/** Parameters that are empty are left out; lists are repeated. */
export function addressWith(
  path: string,
  parameters: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') query.append(name, String(one))
    }
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
