// An article in a message: its title, what it applies to, the beginning of what matters, where to read on.

import type { ArticleView } from '../contract/article.ts'
import type { MissingArticle } from '../contract/problem.ts'
import type { RichBlock, RichText } from '../model/rich-text.ts'
import type { UrlOf } from './reply.ts'

/** Sections in the order in which a reader wants them. */
const ROLES = ['summary', 'symptoms', 'cause', 'resolution', 'workaround', 'status'] as const
/** UTF-16 units of a section. */
const BEGINNING = 300
const MOST_PRODUCTS = 4

export function summariseArticle(article: ArticleView, urlOf: UrlOf): RichText {
  const { id, title, products, lastModified } = article
  const more = products.length - MOST_PRODUCTS
  const listed = products.slice(0, MOST_PRODUCTS).join(', ') + (more > 0 ? ` and ${more} more` : '')
  const facts = [listed, lastModified?.date ?? lastModified?.raw ?? ''].filter(
    (fact) => fact !== '',
  )
  return [
    { kind: 'paragraph', parts: [{ link: id, url: urlOf(id) }, ' ', { strong: title }] },
    ...(facts.length > 0 ? [paragraph(facts.join(' · '))] : []),
    ...ROLES.flatMap((role) => sectionBeginning(article, role)),
  ]
}

function sectionBeginning(
  { sections }: ArticleView,
  role: (typeof ROLES)[number],
): readonly RichBlock[] {
  const section = sections.find((one) => one.role === role && one.text.trim() !== '')
  if (section === undefined) return []
  return [{ kind: 'item', parts: [{ strong: section.heading }, ` ${beginning(section.text)}`] }]
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= BEGINNING) return line
  return `${line.slice(0, BEGINNING).replace(/\s*\S*$/, '')} …`
}

/** What the articles that cite it tell of an article that is not held. */
export function describeGhost(missing: MissingArticle, urlOf: UrlOf): RichText {
  const { id, citedBy, titlesSeen } = missing
  if (citedBy.length === 0) return [paragraph(`${id} is not in this knowledge base.`)]
  return [
    paragraph(`${id} is not in this knowledge base, but other articles cite it.`),
    ...(titlesSeen.length > 0 ? [paragraph(`They call it “${titlesSeen[0]}”.`)] : []),
    ...citedBy.slice(0, 3).map(
      (citer): RichBlock => ({
        kind: 'item',
        parts: [{ link: citer.id, url: urlOf(citer.id) }, ` ${citer.title}`],
      }),
    ),
  ]
}

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', parts: [text] })
