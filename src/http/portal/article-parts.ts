// Everything that the page of an article shows, asked for at once.

import { renderSvg } from '../../engine/graph/picture/svg.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import type { BodyOptions } from '../../model/article-body.ts'
import { QuarryError } from '../../model/errors.ts'
import type { SourceSpan } from '../../model/span.ts'
import { addressWith, articleAddress } from '../../portal/addresses.ts'
import type { ArticleParts } from '../../portal/article/article-page.ts'
import { linkWay } from '../../portal/article/link-way.ts'
import type { SiteNote } from '../../portal/article/site-badges.ts'
import { type FormFields, firstOf } from './read-form.ts'
import { type Site, siteNote } from './site.ts'

/** Citing articles that a page lists; the others have pages of their own. */
export const CITERS = 50
export const SIMILAR = 8
/** Articles of a picture; more are no picture for a page. */
export const PICTURED = 16

export async function articleParts(
  kb: KnowledgeBase,
  id: string,
  { quote, part }: FormFields,
  site: Site | undefined,
): Promise<ArticleParts> {
  const { kept } = linkWay(site && emptyNote(site))
  const options = bodyOptions(firstOf(quote), firstOf(part), addressWith('', kept))
  const [article, body, incoming, similar, neighbourhood] = await Promise.all([
    kb.getArticle(id),
    kb.articleBody(id, options),
    kb.links(id, { direction: 'in', limit: CITERS }),
    kb.similar(id, { limit: SIMILAR }),
    kb.neighbourhood(id, { limit: PICTURED }),
  ])
  if (article === undefined || body === undefined || incoming === undefined) {
    throw new QuarryError('article-unknown', { id })
  }
  const hasLinks = neighbourhood !== undefined && neighbourhood.nodes.length > 1
  const linkOf = (other: string) => articleAddress(other, kept)
  const shown = { article, body, incoming, similar: similar?.similar ?? [] }
  return {
    ...shown,
    ...(hasLinks && { picture: renderSvg(neighbourhood, { linkOf }) }),
    site: site && (await siteNote(kb, site, shown)),
  }
}

const emptyNote = ({ fields, isRemembered }: Site): SiteNote => ({
  fields,
  isRemembered,
  siblings: [],
})

function bodyOptions(quote: string, part: string, linkSuffix: string): BodyOptions {
  const passage = passageOf(quote)
  return {
    linkSuffix,
    ...(passage && { passage }),
    ...(PART.test(part) && { part: Number(part) }),
  }
}

// "2"
const PART = /^[1-9]\d{0,3}$/
// "1204-1377"
const PASSAGE = /^(\d{1,9})-(\d{1,9})$/

/** What cannot be read is no passage: the article is shown all the same. */
function passageOf(quote: string): SourceSpan | undefined {
  const [, start, end] = PASSAGE.exec(quote) ?? []
  return start === undefined || end === undefined
    ? undefined
    : { start: Number(start), end: Number(end) }
}
