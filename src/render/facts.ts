// What an article says about itself, as keys and values: front matter of the Markdown rendering and
// <meta> tags of the HTML one. The readers know every key (formats/headed/field-keys.table.ts).

import type { Article } from '../model/article.ts'
import type { Origin } from '../model/parsed-file.ts'

export interface Fact {
  readonly key: string
  /** One for most. Empty only where that says something: query words that were left empty. */
  readonly values: readonly [string, ...string[]]
}

/** Facts with a value, in the order in which people look for them. */
export function factsOf(article: Article): Fact[] {
  const origin = originOf(article)
  const words = (list: readonly string[]) => list.join(listsWords(origin) ? ' ' : ', ')
  const facts: readonly (readonly [string, ...(string | undefined)[]])[] = [
    ['title', article.title],
    ['article-number', numberOf(article)],
    ['alias-number', ...article.aliases],
    ['description', article.description],
    ['date', article.lastModified?.raw],
    ['product', headerProduct(article)],
    ['version', article.versionField],
    ['keywords', words(article.keywords)],
    ['technology', words(article.technology)],
    ['hardware', words(article.hardware)],
    ['issue-type', words(article.issueTypes)],
    ['solution-type', words(article.solutionTypes)],
    ['source-format', origin.format],
    ['source-path', origin.path],
  ]
  const known = facts.flatMap(([key, ...values]) => {
    const [first, ...others] = values.flatMap((value) => value || [])
    return first === undefined ? [] : [{ key, values: [first, ...others] as const }]
  })
  const { queryWords } = article
  return queryWords === undefined ? known : [...known, { key: 'query-words', values: [queryWords] }]
}

/** Format and path of the file that the article was first read from. */
export function originOf({ source }: Article): Origin {
  return source.origin ?? { format: source.format, path: source.path }
}

/** The archive lists words between blanks, other formats list phrases between commas. */
export function listsWords({ format }: Origin): boolean {
  return format.startsWith('kb-')
}

// "Q252717", "KB3014451"; "second:Q252717" in an index of several knowledge bases.
const NUMBER = /(?:Q|KB)\d+$/

/** The article's number; `undefined` when its id is a slug of its path. */
export function numberOf({ id }: Article): string | undefined {
  return NUMBER.exec(id)?.[0]
}

// "the operating system: Microsoft Windows NT": what a product runs on, not one of the list
const SCOPE_LABEL = /^the (?:operating system|hardware)\s*:/i

/** The product of an article whose applies-to list names none. */
export function headerProduct({ products, appliesTo }: Article): string | undefined {
  const [first] = products
  const isListed = appliesTo.some(
    ({ product, scope, raw }) => product === first && scope === undefined && !SCOPE_LABEL.test(raw),
  )
  return isListed ? undefined : first
}
