// The ways between the parts of an article that is long for one page.

import type { ArticleView } from '../../contract/article.ts'
import type { ArticleBody } from '../../model/article-body.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { LinkWay } from './link-way.ts'

/** Where a section begins: on this page, or on another part of the article. */
export function sectionAddress(id: string, at: number, body: ArticleBody, way: LinkWay): string {
  const part = body.sectionParts[at] ?? 1
  const place = `#section-${at}`
  return part === body.part ? place : `${partAddress(id, part, way)}${place}`
}

const partAddress = (id: string, part: number, { kept }: LinkWay) =>
  articleAddress(id, { part, ...kept })

/** Nothing for an article that is whole. */
export function bodyParts(
  { id, sections }: ArticleView,
  body: ArticleBody,
  way: LinkWay,
  label: string,
): Html {
  const { part, parts, sectionParts } = body
  if (parts === 1) return NOTHING
  const numbers = Array.from({ length: parts }, (_, at) => at + 1)
  const title = (number: number) =>
    sections
      .filter((_, at) => sectionParts[at] === number)
      .map(({ heading }) => heading)
      .filter((heading) => heading !== '')
      .join(', ')
  return html`<nav class="parts" aria-label="${label}"><span>Part ${part} of ${parts}</span> ${
    part > 1 && html`<a rel="prev" href="${partAddress(id, part - 1, way)}">Previous</a> `
  }${numbers.map((number) =>
    number === part
      ? html`<b aria-current="page">${number}</b> `
      : html`<a href="${partAddress(id, number, way)}" title="${title(number)}" aria-label="Part ${number}">${number}</a> `,
  )}${part < parts && html`<a rel="next" href="${partAddress(id, part + 1, way)}">Next</a> `}<a href="${articleAddress(id)}.txt">All as text</a></nav>`
}
