// Raw HTML and publishing directives in modern Markdown: what they stand for, and where it was printed.

import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/formats/markdown.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { articleOfFile } from '../extract/support.ts'
import { rawFileOf } from './reader-laws.ts'

const read = (body: string) => readMarkdown(rawFileOf(`# A title\n\n${body}\n`, 'sample.md'))

function textOf(body: string): string {
  const { root, raw } = read(body)
  return plainText(root, raw.text).text
}

function printedLeaves(body: string): string[] {
  const { root, raw } = read(body)
  const leaves = (node: Nodes): Nodes[] =>
    'children' in node ? node.children.flatMap(leaves) : [node]
  return leaves(root).map(({ position }) =>
    raw.text.slice(position?.start.offset, position?.end.offset),
  )
}

describe('raw HTML', () => {
  test.for([
    [
      '<details>\n<summary><b>Case 1</b></summary>\n\nRun **it**.\n\n</details>',
      'Case 1\n\nRun it.',
    ],
    ['<ul>\n<li>Open <b>Data</b></li>\n\n<li>Save</li>\n</ul>', '- Open Data\n- Save'],
    ['<ol><li>Open</li><li>Save</li></ol>', '1. Open\n2. Save'],
    [
      '<table>\n<tr><td>a</td><td>b</td></tr>\n\n<tr><td>c</td><td>d &amp; e</td></tr>\n</table>',
      'a | b\nc | d & e',
    ],
    ['One<br>two<br/>three </br> four', 'One\ntwo\nthree\nfour'],
    ['<!-- a draft -->\n\nText <!-- and more --> here', 'Text  here'],
    ['Press <b>Enter</b> <i>twice</i>, see <a href="x.md">x</a>.', 'Press Enter twice, see x.'],
    ['<img src="a.png" alt="An open window">', 'An open window'],
    ['H<sub>2</sub>O and <u>more</u>', 'H2O and more'],
    ['| a | b |\n| - | - |\n| <ul><li>x</li><li>y</li></ul> | z |', 'a | b\nx\ny | z'],
    ['<a id="first"></a>Text', 'Text'],
    ['> <div>\n> Quoted\n> </div>', 'Quoted'],
  ] as const)('%j reads as its text', ([body, text]) => {
    expect(textOf(body)).toBe(text)
  })

  test.for([
    ['Run get-user <alias> now', 'Run get-user <alias> now'],
    ['<ServerName>\n\nText', '<ServerName>\n\nText'],
    ['<ul><li>Type <user>\\x</li></ul>', '- Type <user>\\x'],
    ['Type <data> or <Time>', 'Type <data> or <Time>'],
  ] as const)('%j keeps its placeholders', ([body, text]) => {
    expect(textOf(body)).toBe(text)
  })

  test('headings in HTML begin sections', () => {
    const { root } = read('<h2 id="x">Cause</h2>\n\nText.')
    expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
  })

  test('texts lead back to where they were printed', () => {
    const body = '> <ul>\n> <li>One &lt; <b>two</b></li>\n> </ul>\n\nThen <b>three</b>'
    expect(printedLeaves(body)).toEqual(['One &lt; ', 'two', 'Then ', 'three'])
  })

  test('damaged and deep HTML loses no text', () => {
    expect(textOf(`${'<div>'.repeat(5_000)}\nText`)).toBe('Text')
    expect(textOf(`${'<b>'.repeat(1_000)}Text`)).toBe('Text')
    expect(textOf('</td></tr>\n<tr><td>One</td>')).toBe('One')
    expect(textOf('a </b> b <i> c')).toBe('a  b  c')
  })
})

describe('directives', () => {
  const image = ':::image type="content" source="a_b/c_d.png" alt-text="The _first_ \\"page\\".":::'

  test.for([
    [image, 'The _first_ "page".'],
    [`1. Open it:\n\n   ${image}`, '1. Open it:\nThe _first_ "page".'],
    ['Select (:::image type="icon" source="b.png":::) twice', 'Select () twice'],
    [
      `| a | b |\n| - | - |\n| ${image} | ${image} |`,
      'a | b\nThe _first_ "page". | The _first_ "page".',
    ],
    ['the *:::no-loc text="GUID":::* key', 'the GUID key'],
    [
      'two:\n:::image source="a.png" alt-text="A":::\n:::image source="b.png" alt-text="B":::',
      'two:\nA\nB',
    ],
    ['[!INCLUDE [A notice](../includes/notice.md)]', 'A notice'],
    [
      'Shown `:::image source="a":::` and :::image without end',
      'Shown :::image source="a"::: and :::image without end',
    ],
  ] as const)('%j reads as its text', ([body, text]) => {
    expect(textOf(body)).toBe(text)
  })

  test('an included file is no reference', () => {
    const file =
      '# A title\n\n## Symptoms\n\nIt stops.\n\n## Cause\n\n[!INCLUDE [A notice](../includes/notice.md)] [one](one.md)\n'
    const { references } = articleOfFile(file, 'guides/two.md')
    expect(references.map(({ id }) => id)).toEqual(['guides-one'])
  })
})
