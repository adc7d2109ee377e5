import type { Element, Parents } from 'hast'
import type { RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { RENDER_FORMATS } from '../../src/model/render-format.ts'
import { renderArticle } from '../../src/render/render-article.ts'
import { articleOfFile } from '../extract/support.ts'
import { articleOfBlocks, paragraph } from './article-of-blocks.ts'
import { renderedDifferences } from './same-article.ts'

const PARSER = unified().use(rehypeParse).freeze()

function elementsOf(parent: Parents): Element[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsOf(child)] : [],
  )
}

const htmlOf = (...blocks: RootContent[]) => renderArticle(articleOfBlocks(blocks), 'html')

describe('hostile article text stays inert', () => {
  test.for([
    '<script>alert(1)</script>',
    '</p></article><script src=//evil.example></script>',
    '<img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
  ])('in a paragraph, a listing, a heading, a title: %s', (text) => {
    const html = renderArticle(
      articleOfBlocks(
        [
          paragraph(text),
          { type: 'code', value: text },
          { type: 'heading', depth: 3, children: [{ type: 'text', value: text }] },
          { type: 'html', value: text },
        ],
        { title: text, keywords: [text], description: text },
      ),
      'html',
    )
    const elements = elementsOf(PARSER.parse(html))
    const names = elements.map(({ tagName }) => tagName)
    expect(names).not.toContain('script')
    expect(names).not.toContain('img')
    expect(names.filter((name) => name === 'article')).toHaveLength(1)
    const attributes = elements.flatMap(({ properties }) => Object.keys(properties))
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([])
  })

  test('"</pre>" in a listing does not end it', () => {
    const html = htmlOf({ type: 'code', value: 'a\n</pre></code><b onclick="x()">b</b>' })
    expect(html.match(/<\/pre>/g)).toHaveLength(1)
    expect(html).not.toContain('<b onclick')
  })

  test.for([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
  ])('a link to %s keeps its text and loses its address', (url) => {
    const link: RootContent = {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', value: 'press here' }] }],
    }
    const html = htmlOf(link)
    expect(html).toContain('<a>press here</a>')
    expect(html).not.toMatch(/href/)
  })

  test('attributes in the data of a node are left out', () => {
    const html = htmlOf({
      type: 'paragraph',
      data: { hName: 'script', hProperties: { onclick: 'x()', style: 'y' } },
      children: [{ type: 'text', value: 'text' }],
    } as RootContent)
    expect(html).not.toMatch(/<script|onclick|style=/)
  })
})

test('markers, shapes and printed addresses are kept', () => {
  const html = htmlOf(
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [{ type: 'listItem', data: { marker: 'c.' }, children: [step('Click OK.')] }],
    },
    { type: 'code', value: 'a  b\n----\n1  2', data: { shape: 'ruled-table' } },
    paragraph('See http://example.com/a, then call.'),
  )
  expect(html).toContain('<ol start="3">')
  expect(html).toContain('<li data-marker="c.">Click OK.</li>')
  expect(html).toContain('<pre data-shape="ruled-table"><code>a  b\n----\n1  2\n</code></pre>')
  expect(html).toContain('See <a href="http://example.com/a">http://example.com/a</a>, then call.')
})

test('alerts are read back as alerts', () => {
  const text =
    '# Menus\n\n## Symptoms\n\nThe menu is gray.\n\n> [!NOTE]\n> Save first.\n\n> [!Tip]\n> - One\n'
  const original = articleOfFile(text, 'notes/menus.md')
  expect(original.sections[0]?.text).toContain('NOTE: Save first.')
  for (const format of RENDER_FORMATS) expect(renderedDifferences(original, format)).toEqual([])
})

function step(value: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }
}
