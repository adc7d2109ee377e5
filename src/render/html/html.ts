import type { Article } from '../../model/article.ts'
export function renderHtml(article: Article): string {
  return article.title
}
