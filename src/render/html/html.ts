// A page: facts as <meta> tags, the body as headings, paragraphs, lists and tables. Article text can
// hold anything ("<script>", "</pre>", "javascript:" links); what is not text is sanitised.

import type { Element, ElementContent, Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Article } from '../../model/article.ts'
import { type AppliesToLine, appliesToLines } from '../applies-to.ts'
import { factsOf } from '../facts.ts'
import { treeWithTables } from '../tree.ts'
import { element, textElement } from './elements.ts'
import { handlersFor } from './handlers.ts'
import { SANITIZE_SCHEMA } from './sanitize.ts'

/** A whole page without scripts, styles and addresses of its own. */
export function renderHtml(article: Article): string {
  const body = unified()
    .use(remarkRehype, { handlers: handlersFor(article.source.text) })
    .use(rehypeSanitize, SANITIZE_SCHEMA)
    .runSync(treeWithTables(article))
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      element('html', { lang: 'en' }, [headOf(article), bodyOf(article, contentOf(body))]),
      { type: 'text', value: '\n' },
    ],
  }
  return unified().use(rehypeStringify).stringify(page)
}

function contentOf({ children }: Root): ElementContent[] {
  return children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

function headOf(article: Article): Element {
  const facts = factsOf(article).filter(({ key }) => key !== 'title')
  const metas = facts.flatMap(({ key, values }) =>
    values.map((content) => element('meta', { name: key, content }, [])),
  )
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    textElement('title', article.title),
    ...metas,
  ])
}

function bodyOf(article: Article, content: ElementContent[]): Element {
  const parts = [textElement('h1', article.title), ...appliesToOf(article), ...content]
  const main = element('main', {}, [element('article', {}, parts)])
  return element('body', {}, [main, footerOf(article)])
}

// Shown as the title, or of no use to people.
const UNSHOWN = /^(?:title|description|source-format|source-path)$/

/** The facts once more, for people: readers of pages leave footers out. */
function footerOf(article: Article): Element {
  const shown = factsOf(article).filter(({ key, values }) => !UNSHOWN.test(key) && values[0] !== '')
  const pairs = shown.flatMap(({ key, values }) => [
    textElement('dt', key.charAt(0).toUpperCase() + key.slice(1).replace('-', ' ')),
    ...values.map((value) => textElement('dd', value)),
  ])
  return element('footer', {}, [element('dl', {}, pairs)])
}

function appliesToOf({ appliesTo }: Article): Element[] {
  const lines = appliesToLines(appliesTo)
  if (lines.length === 0) return []
  const list = listOf(lines, 0)
  return [element('section', { dataPart: 'applies-to' }, [textElement('h2', 'Applies to'), list])]
}

/** Lines of a depth as items; the deeper lines after an item are its list. */
function listOf(lines: readonly AppliesToLine[], depth: number): Element {
  const starts = lines.flatMap((line, at) => (line.depth === depth ? [at] : []))
  const items = starts.map((start, index) => {
    const inner = lines.slice(start + 1, starts[index + 1])
    const text: ElementContent = { type: 'text', value: lines[start]?.text ?? '' }
    return element('li', {}, inner.length === 0 ? [text] : [text, listOf(inner, depth + 1)])
  })
  return element('ul', {}, items)
}
