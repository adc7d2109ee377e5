// An article as text for people.

import type { ArticleView } from '../contract/article.ts'

/** Title, facts, sections and references, separated by blank lines. */
export function renderArticle(article: ArticleView): string {
  const title = `${article.id}: ${article.title}`
  const blocks = [
    `${title}\n${'='.repeat(Math.min(title.length, 100))}`,
    renderFacts(article),
    ...article.sections.map(({ heading, text }) =>
      heading === '' ? text : `${heading}\n${'-'.repeat(heading.length)}\n${text}`,
    ),
    renderReferences(article),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function renderFacts(article: ArticleView): string {
  const { lastModified } = article
  const facts: [string, string | undefined][] = [
    ['Applies to', article.appliesTo.map(({ raw }) => raw.trim()).join('\n            ')],
    ['Modified', lastModified?.date ?? lastModified?.raw],
    ['Also known', article.aliases.join(', ')],
    ['Keywords', article.keywords.join(' ')],
    ['Source', `${article.collection}/${article.source.path}`],
  ]
  return facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => `${`${label}:`.padEnd(12)}${value}`)
    .join('\n')
}

function renderReferences({ references }: ArticleView): string {
  if (references.length === 0) return ''
  const lines = references.map(
    ({ id, title, held }) => `  ${id}${title ? `  ${title}` : ''}${held ? '' : '  (not held)'}`,
  )
  return ['Refers to:', ...new Set(lines)].join('\n')
}
