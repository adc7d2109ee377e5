import type { Article } from '../../model/article.ts'
export function renderText(article: Article): string {
  return article.title
}
