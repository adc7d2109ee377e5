// Which question back helps after which reason: the first kind that the nearest articles can fill is
// asked. Source: what people leave out of support requests.

import type { ReasonCode } from '../../../contract/answers.ts'

export type NarrowingKind =
  /** Which of the products that the nearest articles are about. */
  | 'product'
  /** Which of the releases that they list. */
  | 'version'
  /** Which of the processors that they name. */
  | 'platform'
  /** Other words for one that hardly any article holds. */
  | 'rare-word'
  /** Other words for one that none of them holds. */
  | 'word'
  /** Whether the number of the article is right. */
  | 'number'
  /** Which of them is meant. */
  | 'article'
  /** What the question is about at all. */
  | 'subject'

export const NARROWINGS: Readonly<Record<ReasonCode, readonly NarrowingKind[]>> = {
  'unknown-product': ['product', 'article', 'subject'],
  'wrong-product': ['version', 'product', 'article', 'subject'],
  'wrong-version': ['version', 'article', 'subject'],
  'wrong-platform': ['platform', 'article', 'subject'],
  'wrong-language': ['article', 'subject'],
  'article-not-held': ['number'],
  'unknown-file': ['rare-word', 'product', 'article', 'subject'],
  'unknown-code': ['rare-word', 'product', 'article', 'subject'],
  'unknown-build': ['product', 'version', 'article', 'subject'],
  'unknown-keyword': ['article', 'subject'],
  'not-stated': ['product', 'version', 'article', 'subject'],
  'not-covered': ['rare-word', 'product', 'version', 'word', 'article', 'subject'],
  'no-question': ['subject'],
}

/** Reasons by which what the question names of it is not what the articles are about. */
export const CONTRADICTED: Readonly<Partial<Record<ReasonCode, readonly NarrowingKind[]>>> = {
  'unknown-product': ['product'],
  'wrong-product': ['product', 'version'],
  'wrong-version': ['version'],
}
