// An article as a document of its own: complete, clean, and read back as the same article.

import type { Article } from '../model/article.ts'
import { unreachable } from '../model/errors.ts'
import type { RenderFormat } from '../model/render-format.ts'
import { renderHtml } from './html/html.ts'
import { renderMarkdown } from './markdown/markdown.ts'
import { renderText } from './text/text.ts'

/** The whole document, ending with a line break. Equal articles give equal documents. */
export function renderArticle(article: Article, format: RenderFormat): string {
  switch (format) {
    case 'markdown':
      return renderMarkdown(article)
    case 'text':
      return renderText(article)
    case 'html':
      return renderHtml(article)
    default:
      return unreachable(format)
  }
}
