// How the links of an article's page are written: what the reader said of the site in the address
// stays in it.

import type { Citation } from '../../contract/citation.ts'
import { articleAddress, type Parameters, passageAddress } from '../addresses.ts'
import type { SiteNote } from './site-badges.ts'

export interface LinkWay {
  /** Parameters of the address that go along. */
  readonly kept: Parameters
  article(id: string): string
  passage(citation: Pick<Citation, 'article' | 'start' | 'end'>): string
}

/** What a cookie remembers need not stand in an address. */
export function linkWay(site: SiteNote | undefined): LinkWay {
  const kept: Parameters = site?.isRemembered === false ? { ...site.fields } : {}
  return {
    kept,
    article: (id) => articleAddress(id, kept),
    passage: (citation) => passageAddress(citation, kept),
  }
}
