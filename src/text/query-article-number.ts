// A query that is nothing but the number of an article, in the spellings that people paste:
//
//   Q252717   kb252717   252717   KB: Q252717   article id: 252717   "Q252717".   MS Q252717

import { type ArticleId, parseArticleNumber } from '../model/article-id.ts'

export interface WantedArticle {
  readonly id: ArticleId
  /** A word or letter says that it is an article; a bare number may be anything. */
  readonly isExplicit: boolean
}

// "KB: Q252717.", "Microsoft Knowledge Base article # 252717"
const NUMBER =
  /^["'([\s]*((?:(?:microsoft|ms|knowledge base|kb|mskb|article|id|number)(?:\s*[:#]\s*|\s+))*)((?:(?:q|kb)[ :#-]?)?\d{1,9})["')\].,;:!?\s]*$/i

/** `undefined` when there is anything else in the text. */
export function wantedArticle(text: string): WantedArticle | undefined {
  const [, words = '', number = ''] = NUMBER.exec(text) ?? []
  const id = parseArticleNumber(number.replace(/[ :#-]/, ''))
  if (id === undefined) return undefined
  return { id, isExplicit: words !== '' || /^[qk]/i.test(number) }
}
